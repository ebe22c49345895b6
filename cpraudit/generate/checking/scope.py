"""The names that are known at a place of a template, and how an expression is called in messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jinja2 import nodes

from cpraudit.generate.checking.kinds import Value
from cpraudit.generate.checking.model import Rule

Tell = Callable[[Rule, int, str, tuple[str, ...]], None]
Say = Callable[..., Value]


@dataclass
class Scope:
    """The names that are known at a place, and the lists that are known to have entries there."""

    names: dict[str, Value]
    outer: Scope | None = None
    with_entries: frozenset[str] = frozenset()

    def find(self, name: str) -> Value | None:
        """What a name stands for."""
        found = self.names.get(name)
        return found if found is not None or self.outer is None else self.outer.find(name)

    def all_names(self) -> list[str]:
        """Every name, the nearest first."""
        return [*self.names, *(self.outer.all_names() if self.outer else ())]

    def inner(self, names: dict[str, Value] | None = None, with_entries: Iterable[str] = ()) -> Scope:
        """A scope inside this one."""
        return Scope(names or {}, self, self.with_entries | frozenset(with_entries))


def as_written(node: nodes.Node | None) -> str:
    """An expression as its author wrote it, near enough for a message."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{as_written(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return f"{as_written(node.node)}[...]"
    if isinstance(node, nodes.Const):
        return str(node.value)
    if isinstance(node, nodes.Filter):
        return f"{as_written(node.node)}|{node.name}"
    return "this"


def is_end(node: nodes.Node) -> bool:
    """Whether a number is 0 or -1."""
    if isinstance(node, nodes.Neg):
        return isinstance(node.node, nodes.Const) and node.node.value == 1
    return isinstance(node, nodes.Const) and node.value == 0


def likely_field(item: Value) -> str:
    """The field of a part that its author most likely wants."""
    return "name" if "name" in item.fields else next(iter(item.fields), "name")
