"""Comparisons and calculations of a template: those that fail, and those that can never be true."""

from __future__ import annotations

from jinja2 import nodes

from cpraudit.generate.checking.kinds import ANYTHING, NUMBER, Sort, Value, either, joined
from cpraudit.generate.checking.model import Rule, nearest
from cpraudit.generate.checking.scope import Say, as_written

_BY_SIZE = frozenset({"gt", "gteq", "lt", "lteq"})
_YES_NO = ("Yes", "No")


def calculated(say: Say, node: nodes.BinExpr, left: Value, right: Value) -> Value:
    """What a calculation gives."""
    sorts = {left.sort, right.sort} - {Sort.ANY}
    if node.operator == "**":
        return say(Rule.NOT_ALLOWED, node, "'**' is not for templates")
    if sorts <= {Sort.NUMBER}:
        return NUMBER if sorts else ANYTHING
    if node.operator == "+" and left.sort is right.sort and left.sort in (Sort.TEXT, Sort.LIST):
        return joined(left, right) if left.sort is Sort.TEXT else either(left, right)
    wrong, sort = (node.right, right.sort) if left.sort in (Sort.NUMBER, Sort.ANY) else (node.left, left.sort)
    written = as_written(wrong)
    if node.operator == "+" and sorts <= {Sort.TEXT, Sort.NUMBER}:
        return say(
            Rule.WRONG_KIND, node, f"'+' adds numbers, and '{written}' is {sort.value}; texts are joined by ~"
        )
    message = f"'{node.operator}' calculates with numbers, and '{written}' is {sort.value}"
    return say(Rule.WRONG_KIND, node, message, (f"{written}|int",) if sort is Sort.TEXT else ())


def compare(say: Say, node: nodes.Operand, left: Value, written: str, right: Value) -> None:
    """Tells a comparison that fails or never holds; `written` is how the left side is written."""
    sorts = {left.sort, right.sort}
    if Sort.ANY in sorts:
        return
    if node.op in _BY_SIZE and sorts not in ({Sort.NUMBER}, {Sort.TEXT}):
        text = written if left.sort is Sort.TEXT else as_written(node.expr)
        meant = (f"{text}|int",) if sorts == {Sort.TEXT, Sort.NUMBER} else ()
        say(
            Rule.WRONG_KIND,
            node.expr,
            f"{left.sort.value} cannot be larger or smaller than {right.sort.value}",
            meant,
        )
    elif node.op in ("in", "notin") and isinstance(node.expr, nodes.List | nodes.Tuple):
        for item in node.expr.items:
            if isinstance(item, nodes.Const):
                _never_equal(say, node.expr, left, written, item.value)
    elif node.op in ("in", "notin") and right.sort not in (Sort.TEXT, Sort.LIST):
        say(Rule.WRONG_KIND, node.expr, f"'in' looks into a list or a text, and this is {right.sort.value}")
    elif node.op in ("eq", "ne"):
        if isinstance(node.expr, nodes.Const):
            _never_equal(say, node.expr, left, written, node.expr.value)
        elif left.constant is not None:
            _never_equal(say, node.expr, right, as_written(node.expr), left.constant)


def _never_equal(say: Say, node: nodes.Node, value: Value, written: str, constant: object) -> None:
    """A field that is compared with something that it can never be."""
    if value.field is None:
        return
    choices = value.field.choices
    if value.sort in (Sort.PART, Sort.LIST):
        say(
            Rule.NEVER_TRUE, node, f"'{written}' is {value.sort.value} and can never be equal to {constant!r}"
        )
    elif value.sort is Sort.TEXT and isinstance(constant, bool) and choices == _YES_NO:
        meant = "Yes" if constant else "No"
        say(Rule.NEVER_TRUE, node, f"'{written}' is the word Yes or No", (f"{written} == '{meant}'",))
    elif value.sort is Sort.TEXT and not isinstance(constant, str):
        say(Rule.NEVER_TRUE, node, f"'{written}' is a text and can never be equal to {constant!r}")
    elif choices and constant and isinstance(constant, str) and constant not in choices:
        near = nearest(constant, choices) or choices[:6]
        say(
            Rule.NEVER_TRUE,
            node,
            f"'{written}' is never '{constant}'",
            tuple(f"'{choice}'" for choice in near),
        )


def more_than_none(node: nodes.Operand) -> bool:
    """Whether a comparison says that a count is not zero."""
    if not isinstance(node.expr, nodes.Const) or not isinstance(node.expr.value, int):
        return False
    least = {"gt": 0, "gteq": 1}.get(node.op)
    return node.expr.value >= least if least is not None else node.op == "ne" and node.expr.value == 0
