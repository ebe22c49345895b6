"""What a template may do: compute with texts, lists and numbers. It cannot load, define, reach or change anything.

The lists here are the whole language of a template; `cpraudit template check` explains by them what is not understood.
"""

from __future__ import annotations

from typing import Any

from jinja2 import DictLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

FILTERS = frozenset(
    [
        "abs",
        "batch",
        "capitalize",
        "count",
        "d",
        "default",
        "e",
        "escape",
        "first",
        "float",
        "groupby",
        "int",
        "join",
        "last",
        "length",
        "list",
        "lower",
        "map",
        "reject",
        "rejectattr",
        "replace",
        "reverse",
        "round",
        "select",
        "selectattr",
        "sentence",
        "slice",
        "sort",
        "string",
        "title",
        "trim",
        "truncate",
        "unique",
        "upper",
        "wordcount",
    ]
)
_NO_VALUE = ("[To be added: ", "Not known: ", "Not applicable: ", "Not shared: ")
GLOBALS = frozenset({"namespace", "range"})
TEXT_METHODS = frozenset(
    [
        "capitalize",
        "count",
        "endswith",
        "find",
        "isdigit",
        "lower",
        "lstrip",
        "removeprefix",
        "removesuffix",
        "replace",
        "rstrip",
        "split",
        "splitlines",
        "startswith",
        "strip",
        "title",
        "upper",
    ]
)

# Tags that hand text about, open other files or switch off the safe printing of & and <: no report needs them.
FORBIDDEN: dict[type[nodes.Node], str] = {
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "from",
    nodes.Extends: "extends",
    nodes.Block: "block",
    nodes.Macro: "macro",
    nodes.CallBlock: "call",
    nodes.FilterBlock: "filter",
    nodes.AssignBlock: "set ... endset",
    nodes.ScopedEvalContextModifier: "autoescape",
}


def sandbox() -> TemplateEnvironment:
    """The environment of every template: a field that does not exist is a fault."""
    return TemplateEnvironment(
        undefined=StrictUndefined, autoescape=True, loader=DictLoader({}), cache_size=0
    )


def sentence(text: Any) -> Any:
    """The text with a capital first letter: 'interim care order' -> 'Interim care order'."""
    return text[:1].upper() + text[1:] if isinstance(text, str) else text


def given(text: Any) -> bool:
    """Whether a text is a value, and no placeholder and no reason why there is none."""
    return isinstance(text, str) and bool(text) and not text.startswith(_NO_VALUE)


class _Compiler(CodeGenerator):
    """Refuses what a template may not hold before any of it has run."""

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> Any:
        """Compiles a node that is allowed; raises TemplateAssertionError for others."""
        word = FORBIDDEN.get(type(node))
        if word is not None:
            self.fail(f"'{word}' is not for templates.", node.lineno)
        if isinstance(node, nodes.For) and node.recursive:
            self.fail("'recursive' is not for templates.", node.lineno)
        # A name that is itself text of the case would end in messages.
        if isinstance(node, nodes.Getitem) and not isinstance(
            node.arg, nodes.Const | nodes.Slice | nodes.Neg
        ):
            self.fail("Square brackets may only hold a number or a name in quotes.", node.lineno)
        return super().visit(node, *args, **kwargs)


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox of jinja2, with our lists in place of all that it offers."""

    code_generator_class = _Compiler
    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.filters = {name: value for name, value in self.filters.items() if name in FILTERS}
        self.filters["sentence"] = sentence
        self.tests["given"] = given
        self.globals = {name: value for name, value in self.globals.items() if name in GLOBALS}

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculates with numbers only: a text multiplied by a million fills the memory, and so does a high power."""
        if operator == "**" or not (_is_number(left) and _is_number(right)):
            raise SecurityError(f"'{operator}' is for numbers")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may use a method: only those of texts on our list, and those of `loop`."""
        if isinstance(obj, str):
            return attr in TEXT_METHODS
        if isinstance(obj, dict | list | tuple | int | float):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """No `format`: it can be asked for a text of any length, and to look inside what it prints."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a part, also where a dictionary has a method of that name."""
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float)
