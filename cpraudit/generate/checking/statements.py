"""Follows the tags of a story in their order: which names are known where, what is printed, what is looped over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from jinja2 import TemplateSyntaxError, nodes

from cpraudit.generate.checking.expressions import Expressions
from cpraudit.generate.checking.kinds import ANYTHING, Sort, Value
from cpraudit.generate.checking.model import Problem, Rule
from cpraudit.generate.checking.scope import Scope, as_written
from cpraudit.generate.checking.tags import Tag
from cpraudit.generate.sandbox import sandbox
from cpraudit.generate.template_fields import Field

_PRINTABLE = frozenset({Sort.TEXT, Sort.PICTURE, Sort.NUMBER, Sort.ANY})


@dataclass
class Use:
    """What a template does with the fields."""

    problems: list[Problem] = field(default_factory=list)
    printed: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    loops: dict[str, Tag] = field(default_factory=dict)  # the first loop over each list


def follow(lines: Sequence[tuple[Tag, str]], root: Field, use: Use, *, pictures: bool) -> None:
    """Adds to `use` what a story does; `pictures` says whether pictures can be placed in it."""
    walk = _Walk([tag for tag, _ in lines], root, use, pictures)
    try:
        tree = sandbox().parse("\n".join(line for _, line in lines))
    except TemplateSyntaxError as error:  # every tag alone was understood
        walk.tell(Rule.SYNTAX, error.lineno, f"this is not understood here: {error.message}", ())
        return
    walk.body(tree.body, Scope({}))


class _Walk:
    def __init__(self, tags: list[Tag], root: Field, use: Use, pictures: bool) -> None:
        self._tags, self._use, self._pictures = tags, use, pictures
        self._expressions = Expressions(root, self.tell, use.used)

    def tell(self, rule: Rule, line: int, message: str, meant: tuple[str, ...]) -> None:
        """Notes a problem of the tag on a line."""
        tag = self._tags[min(line, len(self._tags)) - 1]
        # An expression that has no name of its own is called "this".
        self._use.problems.append(tag.problem(rule, message.replace("'this'", "this"), meant))

    def body(self, statements: Sequence[nodes.Node], scope: Scope) -> None:
        """Follows statements in order."""
        for statement in statements:
            if isinstance(statement, nodes.Output):
                for expression in statement.nodes:
                    if not isinstance(expression, nodes.TemplateData):
                        self._print(expression, scope)
            elif isinstance(statement, nodes.If):
                self._if(statement, scope)
            elif isinstance(statement, nodes.For):
                self._for(statement, scope)
            elif isinstance(statement, nodes.Assign):
                self._set(statement.target, self._value(statement.node, scope), scope)
            elif isinstance(statement, nodes.With):
                inner = scope.inner()
                for target, expression in zip(statement.targets, statement.values, strict=True):
                    self._set(target, self._value(expression, scope), inner)
                self.body(statement.body, inner)

    def _value(self, expression: nodes.Node, scope: Scope) -> Value:
        return self._expressions.value(expression, scope)

    def _print(self, expression: nodes.Node, scope: Scope) -> None:
        value, written = self._value(expression, scope), as_written(expression)
        self._use.printed |= value.shows
        if value.sort is Sort.PICTURE and not self._pictures:
            self._say(
                Rule.WRONG_KIND, expression, f"'{written}' is a picture, and pictures cannot stand here"
            )
        elif value.sort not in _PRINTABLE:
            self._say(Rule.WRONG_KIND, expression, *_not_printable(value, written))

    def _if(self, statement: nodes.If, scope: Scope) -> None:
        """Both branches; a name that only one of them sets may be missing afterwards."""
        test = self._value(statement.test, scope)
        if test.sort is Sort.PART:
            written = as_written(statement.test)
            self._say(
                Rule.NEVER_TRUE,
                statement.test,
                f"'{written}' is a part and always there; its note says whether it holds anything",
                (f"not {written}_note",),
            )
        branches = [(statement.body, self._expressions.entries_known(statement.test, scope))]
        for other in statement.elif_:
            self._value(other.test, scope)
            branches.append((other.body, self._expressions.entries_known(other.test, scope)))
        negated = statement.test.node if isinstance(statement.test, nodes.Not) else nodes.Const(None)
        branches.append((statement.else_, self._expressions.entries_known(negated, scope)))
        set_names = []
        for body, with_entries in branches:
            inner = scope.inner(with_entries=with_entries)
            self.body(body, inner)
            set_names.append(inner.names)
        for name in dict.fromkeys(name for names in set_names for name in names):
            always = all(name in names for names in set_names) or scope.find(name) is not None
            value = next(names[name] for names in set_names if name in names)
            scope.names[name] = (
                value if always else replace(value, perhaps="it is set under a condition only")
            )

    def _for(self, statement: nodes.For, scope: Scope) -> None:
        listed, written = self._value(statement.iter, scope), as_written(statement.iter)
        item = ANYTHING
        if listed.sort is Sort.LIST:
            item = listed.item or ANYTHING
            if listed.path:
                self._use.loops.setdefault(
                    listed.path, self._tags[min(statement.lineno, len(self._tags)) - 1]
                )
        elif listed.sort is not Sort.ANY:
            self._say(
                Rule.WRONG_KIND,
                statement.iter,
                f"'{written}' is {listed.sort.value}; a loop goes through a list",
            )
        inner = scope.inner({"loop": Value(Sort.LOOP)}, [listed.path] if listed.path else [])
        self._set(statement.target, item, inner)
        if statement.test is not None:
            self._value(statement.test, inner)
        self.body(statement.body, inner)
        self.body(statement.else_, scope.inner())

    def _set(self, target: nodes.Node, value: Value, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope.names[target.name] = value
        elif isinstance(target, nodes.Tuple):
            for part in target.items:
                self._set(part, ANYTHING, scope)
        elif isinstance(target, nodes.NSRef):
            self._value(nodes.Name(target.name, "load", lineno=target.lineno), scope)

    def _say(self, rule: Rule, node: nodes.Node, message: str, meant: tuple[str, ...] = ()) -> None:
        self.tell(rule, node.lineno, message, meant)


def _not_printable(value: Value, written: str) -> tuple[str, tuple[str, ...]]:
    """Why a value cannot be printed, and what to write."""
    if value.sort is Sort.LIST and value.item is not None and value.item.sort is Sort.TEXT:
        return f"'{written}' is a list: join its entries or print them in a loop", (
            f"{{{{ {written}|join(', ') }}}}",
        )
    if value.sort is Sort.LIST:
        return f"'{written}' is a list: print its entries in a loop", (f"{{% for item in {written} %}}",)
    if value.sort is Sort.PART:
        fields = [name for name, known in value.fields.items() if not known.note]
        first = "name" if "name" in fields else next(iter(fields), "")
        return f"'{written}' is a part: print one of its fields", (f"{{{{ {written}.{first} }}}}",)
    if value.sort is Sort.FLAG:
        return (
            f"'{written}' would print True or False",
            (f"{{% if {written} %}}Yes{{% else %}}No{{% endif %}}",),
        )
    return f"'{written}' is {value.sort.value} and cannot be printed", ()
