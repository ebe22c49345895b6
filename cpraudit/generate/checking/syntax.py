"""Whether one tag by itself can be understood, told by jinja2's own parser and explained in plain words."""

from __future__ import annotations

import ast
import re
import unicodedata
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError, nodes

from cpraudit.generate.checking.model import Problem, Rule, nearest
from cpraudit.generate.checking.tags import Tag
from cpraudit.generate.sandbox import FORBIDDEN, sandbox

OPENING = {"if": "endif", "for": "endfor", "with": "endwith"}
BETWEEN = {"elif": ("if",), "else": ("if", "for")}
CLOSING = {end: word for word, end in OPENING.items()}
_SINGLE = frozenset({"set"})
# docxtpl's own: they set how a cell of a table looks or is merged.
CELL_VALUES, CELL_MERGES = frozenset({"colspan", "cellbg"}), frozenset({"vm", "hm"})
_WORDS = (*OPENING, *BETWEEN, *CLOSING, *_SINGLE, *CELL_VALUES, *CELL_MERGES)
_REFUSED = {
    "autoescape", "block", "call", "endautoescape", "endblock", "endcall", "endfilter", "endmacro", "endset", "extends",
    "filter", "from", "import", "include", "macro", "raw", "endraw",
}  # fmt: skip
_OTHER_NAMES = {
    "elseif": "elif", "elsif": "elif", "end if": "endif", "end for": "endfor", "end_if": "endif", "end_for": "endfor",
    "foreach": "for", "fi": "endif", "end": "endif", "next": "endfor",
}  # fmt: skip
_OTHER_QUOTES = "„‚‛‟«»‹›′″`´"
_TOO_MUCH = (
    "something stands in this tag that is too much; a field has no spaces in its name (known_as) and its parts are "
    "joined by dots (child.name)"
)
_BRACKETS = "the brackets in this tag do not fit together"
_EXPLAINED = {
    "expected name or number": "after a dot comes the name of a field",
    "expected token 'in'": "a loop is written {% for sibling in siblings %}",
    "looking for the following tags: 'endset'": "a value is set like this: {% set name = child.first_name %}",
    "expected token 'name'": "after | comes the name of a filter, and after 'is' the name of a test",
    "expected ')'": _BRACKETS,
    "unexpected ')'": _BRACKETS,
    "got 'end of": "something is missing in this tag",
    "unexpected 'end of": "something is missing in this tag",
    "expected token 'end of": _TOO_MUCH,
}


@dataclass(frozen=True, slots=True)
class Read:
    """A tag that jinja2 understands, as a line of a template by itself; `line` is '' for one that says nothing."""

    tag: Tag
    line: str
    sound: bool = True


def read(tag: Tag) -> tuple[Read, Problem | None]:
    """The tag as jinja2 reads it, and what is wrong with it.

    A tag that cannot be understood is replaced by one that keeps the order of blocks and names nothing.
    """
    if tag.sign == "{#":
        return Read(tag, ""), None
    if tag.sign == "{{":
        return _checked(tag, f"{{{{ {tag.body} }}}}", "", "")
    if tag.word in CELL_VALUES:
        return _checked(tag, f"{{{{ {tag.body.partition(' ')[2]} }}}}", "", "")
    if tag.word in CELL_MERGES:
        return Read(tag, "{{ loop.first|string }}"), None
    if tag.word not in _WORDS:
        return Read(tag, "", sound=False), _unknown(tag)
    line = f"{{% {tag.body} %}}"
    if tag.word in OPENING:
        return _checked(tag, line, f"{line}{{% {OPENING[tag.word]} %}}", _neutral(tag))
    if tag.word in BETWEEN:
        return _checked(
            tag, line, f"{{% if 1 %}}{line}{{% endif %}}", f"{{% {tag.word} %}}".replace("elif", "elif 1")
        )
    if tag.word in CLOSING:
        word = CLOSING[tag.word]
        opening = {"for": "for x in []", "with": "with x = 1", "if": "if 1"}[word]
        return _checked(tag, line, f"{{% {opening} %}}{line}", f"{{% {tag.word} %}}")
    return _checked(tag, line, line, "")


def _neutral(tag: Tag) -> str:
    """A block that begins and names nothing."""
    if tag.word == "if":
        return "{% if 1 %}"
    name = re.match(r"(?:for|with)\s+([A-Za-z]\w*)", tag.body)
    variable = name[1] if name else "unknown"
    return (
        f"{{% for {variable} in anything() %}}"
        if tag.word == "for"
        else f"{{% with {variable} = anything() %}}"
    )


def _checked(tag: Tag, line: str, alone: str, instead: str) -> tuple[Read, Problem | None]:
    try:
        tree = sandbox().parse(alone or line)
    except TemplateSyntaxError as error:
        return Read(tag, instead, sound=False), tag.problem(Rule.SYNTAX, _plainly(tag, error))
    for node in tree.find_all(tuple(FORBIDDEN)):
        return Read(tag, instead, sound=False), _refused(tag, FORBIDDEN[type(node)])
    for loop in tree.find_all(nodes.For):
        if loop.recursive:
            return Read(tag, line), _refused(tag, "recursive")
    return Read(tag, line), None


def _refused(tag: Tag, word: str) -> Problem:
    return tag.problem(
        Rule.NOT_ALLOWED,
        f"'{word}' is not for templates: they know if, for, set and with",
    )


def _unknown(tag: Tag) -> Problem | None:
    if tag.word in _REFUSED:
        return None if tag.word.startswith("end") else _refused(tag, tag.word)  # its beginning has been told
    if re.fullmatch(r"p|tr|tc|r|(?:p|tr|tc|r)(?:if|for|end\w+|else|elif)", tag.word):
        letters = re.match(r"tr|tc|p|r", tag.word)
        assert letters is not None
        message = f"write {{%{letters[0]} at once after the brace, and one space after it"
        return tag.problem(Rule.UNKNOWN_TAG, message)
    two = " ".join(tag.body.split()[:2])
    meant = _OTHER_NAMES.get(two) or _OTHER_NAMES.get(tag.word)
    near = (meant,) if meant else nearest(tag.word, _WORDS, 1)
    message = f"'{tag.word}' is not a word that begins a tag" if tag.word else "nothing stands in this tag"
    return tag.problem(Rule.UNKNOWN_TAG, message, near)


def _plainly(tag: Tag, error: TemplateSyntaxError) -> str:
    """jinja2's message for somebody who does not program."""
    said = error.message or ""
    character = re.match(r"unexpected char (.+) at \d+", said)
    if character is not None:
        return _strange_character(ast.literal_eval(character[1]))
    if not tag.body or tag.body in _WORDS or "Expected an expression" in said:
        return "something is missing in this tag"
    if "got '='" in said and tag.word in ("if", "elif"):
        return "two equals signs compare: write == instead of ="
    if tag.body.startswith("{") or tag.body.endswith("}"):
        return "this tag has too many braces: two on each side are right"
    for part, explained in _EXPLAINED.items():
        if part in said:
            return explained
    return f"this is not understood: {said.rstrip('.')}"


def _strange_character(character: str) -> str:
    if character in _OTHER_QUOTES:
        return f"the quotation mark {character} is not understood in a tag: use ' or \""
    if character in "'\"":
        return "a quotation mark is missing: what is quoted has one at each end"
    if unicodedata.category(character[0]) in ("Cf", "Cc", "Zs", "Co"):
        return f"an invisible character (code {ord(character[0]):X}) stands in this tag: type the tag again"
    return f"the character {character} is not understood in a tag"
