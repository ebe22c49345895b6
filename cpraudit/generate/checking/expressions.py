"""Works out what the expressions of a template stand for, and tells those that cannot work.

One rule throughout: after something has been told, its value is `ANYTHING`, so that one mistake is told once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from jinja2 import nodes

from cpraudit.generate.checking.comparing import calculated, compare, more_than_none
from cpraudit.generate.checking.filters import FILTERS, METHODS
from cpraudit.generate.checking.kinds import (
    ANYTHING,
    FLAG,
    LOOP_FIELDS,
    NUMBER,
    TEXT,
    Sort,
    Value,
    either,
    joined,
)
from cpraudit.generate.checking.model import Rule, nearest
from cpraudit.generate.checking.scope import Scope, Tell, as_written, is_end, likely_field
from cpraudit.generate.sandbox import GLOBALS, sandbox
from cpraudit.generate.template_fields import Field, walk

_TESTS = frozenset(sandbox().tests)
_FOR_TEXTS = frozenset({"given", "lower", "upper"})


@dataclass
class Expressions:
    """Evaluates expressions; `tell` takes what is wrong, `used` collects every field that is named."""

    root: Field
    tell: Tell
    used: set[str] = field(default_factory=set)

    def value(self, node: nodes.Node, scope: Scope) -> Value:
        """What an expression stands for."""
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            return ANYTHING
        found: Value = method(node, scope)
        if found.path:
            self.used.add(found.path)
        return found

    def say(self, rule: Rule, node: nodes.Node, message: str, meant: tuple[str, ...] = ()) -> Value:
        """Tells a problem and gives back what nothing more is said of."""
        self.tell(rule, node.lineno, message, meant)
        return ANYTHING

    # ---- names and fields

    def _name(self, node: nodes.Name, scope: Scope) -> Value:
        found = scope.find(node.name)
        if found is None and node.name in self.root.fields:
            found = Value(Sort.PART, field=self.root).below(node.name)
        if found is None:
            if node.name == "loop":
                return self.say(Rule.UNKNOWN_FIELD, node, "'loop' is known inside {% for %} only")
            return self._unknown(node, node.name, (*scope.all_names(), *self.root.fields), scope)
        if found.perhaps:
            return self.say(Rule.MAYBE_MISSING, node, f"'{node.name}' may not be there: {found.perhaps}")
        return found

    def _unknown(
        self, node: nodes.Node, name: str, known: Iterable[str], scope: Scope | None, above: str = ""
    ) -> Value:
        reached = "" if " " in above else above  # "an entry of siblings" is no path
        near = tuple(f"{reached}{word}" for word in nearest(name, sorted(set(known))))
        if not near and scope is not None:
            near = self._elsewhere(name, scope)
        of = f" of {above.rstrip('.')}" if above else ""
        return self.say(Rule.UNKNOWN_FIELD, node, f"there is no field '{name}'{of}", near)

    def _elsewhere(self, name: str, scope: Scope) -> tuple[str, ...]:
        """Fields of that name: first those of loop variables, then those that are reached without a loop."""
        of_variables = [
            f"{variable}.{name}"
            for variable in scope.all_names()
            if (found := scope.find(variable)) is not None and name in found.fields
        ]
        paths = [path for path, _ in walk(self.root) if "[]" not in path and path.endswith(f".{name}")]
        return tuple(dict.fromkeys([*of_variables, *paths]))[:3]

    def _getattr(self, node: nodes.Getattr, scope: Scope) -> Value:
        owner = self.value(node.node, scope)
        return self._below(node, owner, node.attr, as_written(node.node))

    def _below(self, node: nodes.Node, owner: Value, name: str, written: str) -> Value:
        """A field of a value by its name."""
        if name.startswith("_"):
            return self.say(
                Rule.NOT_ALLOWED, node, f"'{name}': names that begin with _ are closed to templates"
            )
        if owner.sort is Sort.PART:
            if name in owner.fields:
                return owner.below(name)
            return self._unknown(node, name, owner.fields, None, f"{written}.")
        if owner.sort is Sort.LOOP:
            found = LOOP_FIELDS.get(name)
            return found or self._unknown(node, name, LOOP_FIELDS, None, "loop.")
        if owner.sort in (Sort.ANY, Sort.NAMES):
            return ANYTHING
        if owner.sort is Sort.LIST:
            return self._of_list(node, owner, name, written)
        if owner.sort is Sort.TEXT and name in METHODS:
            return self.say(Rule.WRONG_KIND, node, f"'{name}' needs brackets after it: {written}.{name}()")
        return self.say(
            Rule.UNKNOWN_FIELD, node, f"'{written}' is {owner.sort.value} and has no field '{name}'"
        )

    def _of_list(self, node: nodes.Node, owner: Value, name: str, written: str) -> Value:
        if owner.item is not None and name in owner.item.fields:
            return self.say(
                Rule.WRONG_KIND,
                node,
                f"'{written}' is a list: print its entries one by one in a loop",
                (f"{{% for item in {written} %}} {{{{ item.{name} }}}} {{% endfor %}}",),
            )
        return self.say(
            Rule.NOT_ALLOWED, node, f"'{written}' is a list; '{name}' cannot be done to it in a template"
        )

    def _getitem(self, node: nodes.Getitem, scope: Scope) -> Value:
        owner = self.value(node.node, scope)
        written = as_written(node.node)
        if isinstance(node.arg, nodes.Slice):
            return replace(owner, constant=None)
        number = node.arg.node if isinstance(node.arg, nodes.Neg) else node.arg
        if not isinstance(number, nodes.Const):
            return self.say(
                Rule.NOT_ALLOWED, node, "square brackets may only hold a number or a name in quotes"
            )
        if isinstance(number.value, str):
            return self._below(node, owner, number.value, written)
        if owner.sort is Sort.LIST:
            return self._entry(node, owner, number.value in (0, 1) and is_end(node.arg), written, scope)
        if owner.sort is Sort.TEXT:
            message = f"'{written}' may be empty, and then it has no letter of that number"
            return self.say(Rule.MAYBE_MISSING, node, message, (f"{written}[:1]",))
        if owner.sort is Sort.ANY:
            return ANYTHING
        return self.say(
            Rule.WRONG_KIND, node, f"'{written}' is {owner.sort.value} and has no numbered entries"
        )

    def _entry(self, node: nodes.Node, owner: Value, at_end: bool, written: str, scope: Scope) -> Value:
        """The entry of a list at a number, which is there for sure only where the list was asked first."""
        if owner.path and at_end and owner.path in scope.with_entries:
            return owner.item or ANYTHING
        if not owner.path:  # made in the template itself
            return owner.item or ANYTHING
        return self.say(
            Rule.MAYBE_MISSING,
            node,
            f"'{written}' may have fewer entries: use a loop, or ask first: {{% if {written} %}}",
        )

    # ---- filters, tests, calls

    def _filter(self, node: nodes.Filter, scope: Scope) -> Value:
        value = self.value(node.node, scope) if node.node is not None else ANYTHING
        others = [self.value(argument, scope) for argument in node.args]
        others += [self.value(pair.value, scope) for pair in node.kwargs]
        known = FILTERS.get(node.name)
        if known is None:
            return self.say(
                Rule.UNKNOWN_FILTER,
                node,
                f"there is no filter '{node.name}'",
                nearest(node.name, tuple(FILTERS)),
            )
        if value.sort is Sort.ANY:
            return Value(Sort.ANY, shows=value.shows)
        written = as_written(node.node)
        if value.sort not in known.takes:
            return self.say(
                Rule.WRONG_KIND,
                node,
                f"'{node.name}' does not work on '{written}', which is {value.sort.value}",
            )
        if node.name == "map":
            return self._map(node, value, written)
        if node.name in ("first", "last") and value.path and value.path in scope.with_entries:
            return value.item or ANYTHING
        if node.name in ("groupby", "selectattr", "rejectattr", "unique", "sort"):
            self._named_field(node, value, written)
        given = known.gives(value, others)
        if given.perhaps:
            return self.say(
                Rule.MAYBE_MISSING, node, f"'{written}' may be empty, and then it has no {node.name} entry"
            )
        if (
            node.name == "join"
            and value.item is not None
            and value.item.sort is Sort.PART
            and not node.kwargs
        ):
            return self.say(
                Rule.WRONG_KIND,
                node,
                f"the entries of '{written}' are parts: say which field is joined",
                (f"{written}|join(', ', attribute='{likely_field(value.item)}')",),
            )
        if node.name == "join" and value.item is not None and node.kwargs:
            return joined(self._named_field(node, value, written) or ANYTHING)
        return given

    def _map(self, node: nodes.Filter, value: Value, written: str) -> Value:
        if any(pair.key == "attribute" for pair in node.kwargs):
            item = self._named_field(node, value, written) or ANYTHING
            return Value(Sort.LIST, shows=item.shows, item=item)
        name = node.args[0] if node.args else None
        if isinstance(name, nodes.Const) and name.value not in FILTERS:
            near = nearest(str(name.value), tuple(FILTERS))
            return self.say(Rule.UNKNOWN_FILTER, node, f"there is no filter '{name.value}'", near)
        item = value.item or ANYTHING
        return Value(Sort.LIST, shows=value.shows, item=joined(item) if item.sort is Sort.TEXT else ANYTHING)

    def _named_field(self, node: nodes.Filter, value: Value, written: str) -> Value | None:
        """The field of a list's entries that an argument names, where it names one."""
        named = [pair.value for pair in node.kwargs if pair.key == "attribute"]
        if node.name in ("groupby", "selectattr", "rejectattr"):
            named += node.args[:1]
        for argument in named:
            if (
                isinstance(argument, nodes.Const)
                and isinstance(argument.value, str)
                and value.item is not None
            ):
                item = value.item
                for step in argument.value.split("."):
                    item = self._below(node, item, step, f"an entry of {written}")
                return item
        return None

    def _test(self, node: nodes.Test, scope: Scope) -> Value:
        value = self.value(node.node, scope)
        for argument in node.args:
            self.value(argument, scope)
        if node.name not in _TESTS:
            near = nearest(node.name, sorted(_TESTS))
            return self.say(Rule.UNKNOWN_TEST, node, f"there is no test 'is {node.name}'", near)
        if node.name in _FOR_TEXTS and value.sort not in (Sort.TEXT, Sort.ANY):
            written = as_written(node.node)
            return self.say(
                Rule.WRONG_KIND,
                node,
                f"'is {node.name}' asks about texts, and '{written}' is {value.sort.value}",
            )
        return FLAG

    def _call(self, node: nodes.Call, scope: Scope) -> Value:
        arguments = [self.value(argument, scope) for argument in node.args]
        arguments += [self.value(pair.value, scope) for pair in node.kwargs]
        called = node.node
        if isinstance(called, nodes.Name) and called.name in (*GLOBALS, "anything"):
            return self._global(node, called.name, arguments)
        if isinstance(called, nodes.Getattr):
            owner = self.value(called.node, scope)
            if owner.sort is Sort.TEXT and called.attr in METHODS:
                method = METHODS[called.attr]
                return replace(method, shows=owner.shows if method.sort is Sort.TEXT else frozenset())
            if owner.sort is Sort.ANY or (owner.sort is Sort.LOOP and called.attr in ("cycle", "changed")):
                return ANYTHING
            if not called.attr.startswith("_"):
                near = tuple(f"{n}()" for n in nearest(called.attr, tuple(METHODS)))
                near = near or tuple(f"|{n}" for n in nearest(called.attr, tuple(FILTERS)))
                return self.say(
                    Rule.UNKNOWN_FUNCTION, node, f"'{called.attr}' cannot be called in a template", near
                )
        if isinstance(called, nodes.Name):
            near = nearest(called.name, tuple(GLOBALS)) or tuple(
                f"|{n}" for n in nearest(called.name, tuple(FILTERS))
            )
            return self.say(Rule.UNKNOWN_FUNCTION, node, f"there is no function '{called.name}'", near)
        return self.value(called, scope)

    def _global(self, node: nodes.Call, name: str, arguments: list[Value]) -> Value:
        if name == "range":
            for argument in arguments:
                if argument.sort not in (Sort.NUMBER, Sort.ANY):
                    return self.say(
                        Rule.WRONG_KIND, node, f"'range' counts numbers, and this is {argument.sort.value}"
                    )
            return Value(Sort.LIST, item=NUMBER)
        return Value(Sort.NAMES) if name == "namespace" else ANYTHING

    # ---- constants and calculations

    def _const(self, node: nodes.Const, _: Scope) -> Value:
        if isinstance(node.value, bool) or node.value is None:
            return replace(FLAG, constant=node.value)
        return replace(TEXT if isinstance(node.value, str) else NUMBER, constant=node.value)

    def _list(self, node: nodes.List | nodes.Tuple, scope: Scope) -> Value:
        items = [self.value(item, scope) for item in node.items]
        item = items[0] if items else ANYTHING
        for other in items[1:]:
            item = either(item, other)
        return Value(Sort.LIST, item=item, shows=item.shows)

    _tuple = _list

    def _condexpr(self, node: nodes.CondExpr, scope: Scope) -> Value:
        self.value(node.test, scope)
        value = self.value(node.expr1, scope.inner(with_entries=self.entries_known(node.test, scope)))
        return either(value, self.value(node.expr2, scope)) if node.expr2 is not None else value

    def _not(self, node: nodes.Not, scope: Scope) -> Value:
        self.value(node.node, scope)
        return FLAG

    def _and(self, node: nodes.And, scope: Scope) -> Value:
        left = self.value(node.left, scope)
        return either(
            left, self.value(node.right, scope.inner(with_entries=self.entries_known(node.left, scope)))
        )

    def _or(self, node: nodes.Or, scope: Scope) -> Value:
        return either(self.value(node.left, scope), self.value(node.right, scope))

    def _concat(self, node: nodes.Concat, scope: Scope) -> Value:
        values = [self.value(part, scope) for part in node.nodes]
        for part, value in zip(node.nodes, values, strict=True):
            if value.sort in (Sort.PART, Sort.LIST):
                return self.say(
                    Rule.WRONG_KIND, node, f"{as_written(part)} is {value.sort.value}, not a text"
                )
        return joined(*values)

    def _calculated(self, node: nodes.BinExpr, scope: Scope) -> Value:
        return calculated(self.say, node, self.value(node.left, scope), self.value(node.right, scope))

    _add = _sub = _mul = _div = _floordiv = _mod = _pow = _calculated

    def _neg(self, node: nodes.UnaryExpr, scope: Scope) -> Value:
        value = self.value(node.node, scope)
        if value.sort not in (Sort.NUMBER, Sort.ANY):
            written = as_written(node.node)
            return self.say(
                Rule.WRONG_KIND, node, f"'{written}' is {value.sort.value}, and this needs a number"
            )
        return NUMBER

    _pos = _neg

    def _compare(self, node: nodes.Compare, scope: Scope) -> Value:
        left, name = self.value(node.expr, scope), as_written(node.expr)
        for operand in node.ops:
            right = self.value(operand.expr, scope)
            compare(self.say, operand, left, name, right)
            left, name = right, as_written(operand.expr)
        return FLAG

    def entries_known(self, test: nodes.Node, scope: Scope) -> frozenset[str]:
        """The lists that surely have entries where a test holds: {% if siblings %}, {% if siblings|length > 0 %}."""
        if isinstance(test, nodes.And):
            return self.entries_known(test.left, scope) | self.entries_known(test.right, scope)
        if isinstance(test, nodes.Compare) and more_than_none(test.ops[0]):
            test = test.expr
        if isinstance(test, nodes.Filter) and test.name in ("length", "count") and test.node is not None:
            test = test.node
        if isinstance(test, nodes.Name | nodes.Getattr):
            value = Expressions(self.root, lambda *_: None).value(test, scope)
            if value.sort is Sort.LIST and value.path:
                return frozenset({value.path})
        return frozenset()
