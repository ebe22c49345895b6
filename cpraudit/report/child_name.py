"""The child's name as the report first gives it, and the names that the child goes by."""

from __future__ import annotations

import re
from collections import Counter

from cpraudit.document.model import Document
from cpraudit.report.model import Field
from cpraudit.text import folded, heading_key

_NAME_LABELS = (
    "name of child",
    "child name",
    "name of the child",
    "childs name",
    "full name",
    "name",
    "child",
    "the child",
    "full name of child",
    "child full name",
    "subject child",
)


_FIRST_LABELS = (
    "first names",
    "forenames",
    "first name",
    "forename",
    "given names",
    "given name",
    "forename s",
    "first name s",
    "christian names",
)


_LAST_LABELS = ("surname", "last name", "family name", "surname s")


_NAME = r"[A-ZÀ-Þ][\w'’\-]+(?:[^\S\n]+(?:de|van|der|al|ap|bin|[A-ZÀ-Þ][\w'’\-]+|[A-ZÀ-Þ]\b\.?)){0,4}"


NAME_PATTERN = re.compile(_NAME)


def known_as(fields: list[Field]) -> list[str]:
    """The names in 'Known as' fields of the child: 'Mimi to her mother; Amara to everyone else' -> Mimi, Amara."""
    for field in fields:
        if re.fullmatch(
            r"(?:also |usually |likes to be )?(?:known as|known by|called|preferred name|name"
            r" used|nickname|pet name|other names?)(?: .*)?",
            field.key,
        ):
            return names_used(field.value)
    return []


def names_used(value: str) -> list[str]:
    """'Mimi to her mother; Amara to everyone else. Grandad Joe calls her Ama' -> Mimi, Amara, Ama."""
    out = []
    for piece in re.split(r"[;,./(]|\band\b|\bor\b", value):
        begins = re.match(rf"\s*[\"“‘']?({_NAME})", piece)
        calls = re.search(
            r"\b(?:call(?:s|ed)?|known|uses?|prefers?)\b(?: (?:him|her|them|as|the name|to be"
            rf" called|himself|herself))* [\"“‘']?({_NAME})",
            piece,
        )
        found = calls or begins
        if found and found.group(1).split()[0].casefold() not in (
            "none",
            "no",
            "not",
            "n/a",
            "as",
            "yes",
            "always",
        ):
            out.append(found.group(1))
    return list(dict.fromkeys(out))


def guess_child_name(document: Document, fields: list[Field]) -> str:
    """The child's full name as the first label, title or opening line gives it; '' when none does."""
    early = [f for f in fields if f.value and f.source.block < max(60, len(document.blocks) // 3)]
    for label in _NAME_LABELS[:4]:
        for field in early:
            if field.key == label and NAME_PATTERN.fullmatch(field.value.strip()):
                return field.value.strip()
    for field in early:
        if (
            field.key in _NAME_LABELS
            and NAME_PATTERN.fullmatch(field.value.strip())
            and len(field.value.split()) > 1
        ):
            return field.value.strip()
    firsts = next(
        (
            f.value.strip()
            for f in early
            if f.key in _FIRST_LABELS and NAME_PATTERN.fullmatch(f.value.strip())
        ),
        "",
    )
    last = next(
        (f.value.strip() for f in early if f.key in _LAST_LABELS and NAME_PATTERN.fullmatch(f.value.strip())),
        "",
    )
    if firsts:
        return f"{firsts} {last}".strip()
    opening = "\n".join(b.text for b in document.blocks[:60])
    for pattern in (
        rf"(?:[Rr]eport|CPR)\s*(?:[Ff]or|[Oo]n|[Aa]bout|:|–|-)\s*({_NAME})",
        rf"\b({_NAME})[,.]?\s+(?:was\s+)?(?:[Bb]orn|DOB|d\.o\.b)",
    ):
        match = re.search(pattern, opening)
        if match and folded(match.group(1)) not in ("child permanence report",):
            return match.group(1)
    single = next(
        (f.value.strip() for f in early if f.key in _NAME_LABELS and NAME_PATTERN.fullmatch(f.value.strip())),
        "",
    )
    return single or _from_headings(document)


def _from_headings(document: Document) -> str:
    """The name that most headings hold: 'About Leo', 'What Leo needs'."""
    counts: Counter[str] = Counter()
    for block in document.blocks:
        if (block.outline is not None or block.bold > 0.9) and len(block.text) < 90:
            # The first word has a capital in any case, unless something is said to be somebody's.
            words = re.findall(r"[A-ZÀ-Þ][\w\-]+", re.sub(r"^\W*\w+(?!\w|['’]s)\W+", "", block.text.strip()))
            counts.update({w.removesuffix("'s") for w in words if heading_key(w)})
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] >= 3 else ""
