"""The pre-proceedings letters: one for each recipient, who learns nothing of another adult's affairs."""

from __future__ import annotations

from typing import Any

from cpraudit.case.model import Case
from cpraudit.case.preproceedings import LetterKind, LetterMeeting, PreProceedings, Recipient
from cpraudit.case.values import PartialDate
from cpraudit.dates import day_in_full
from cpraudit.generate.placeholders import PLACEHOLDER, placeholder
from cpraudit.generate.view import text_of
from cpraudit.timescales.case_dates import letter_dates

# What a letter may be made of: nothing of the parents' own sections, so that no template can print them.
_SHOWN = ("reference", "authority", "child", "team", "pre_proceedings")
_SIXTEEN_WEEKS = "PRE-11"
_TITLES = {
    LetterKind.BEFORE_PROCEEDINGS: "Letter before care proceedings",
    LetterKind.UNBORN: "Letter before care proceedings: your unborn baby",
    LetterKind.ISSUE: "Letter of issue: we are asking a court to decide",
    LetterKind.CLOSING: "We are ending our pre-proceedings work with you",
}


def recipients(case: Case) -> list[Recipient | None]:
    """Who gets a letter; [None] while the case does not say, so that there is a draft to look at."""
    listed = getattr(case.pre_proceedings, "recipients", None)
    return list(listed) if isinstance(listed, list) and listed else [None]


def letter_fields(case: Case, shown: dict[str, Any], number: int) -> dict[str, Any]:
    """The fields of the letter to the recipient of a number (from 0); `shown` is the case as templates see it."""
    shown = shown | {"child": _child(shown)}
    fields = {key: value for name in _SHOWN for key, value in shown.items() if key in (name, f"{name}_note")}
    pre = dict(shown["pre_proceedings"])
    everybody = pre.pop("recipients")
    for name in ("recipients_note", "concerns", "concerns_note"):
        pre.pop(name)
    fields["pre_proceedings"] = pre
    case_pre = case.pre_proceedings if isinstance(case.pre_proceedings, PreProceedings) else PreProceedings()
    person = recipients(case)[number]
    fields["recipient"] = everybody[number] if everybody else _nobody()
    pre["help_given"] = _own(pre["help_given"], person, "concern")
    pre["changes"] = _own(pre["changes"], person, "concern")
    if isinstance(getattr(person, "meeting", None), LetterMeeting):
        pre["meeting"], pre["meeting_note"] = fields["recipient"]["meeting"], ""
    fields["letter"] = _letter(case_pre, person, fields["recipient"], shown)
    fields["team"] = {
        k: v for k, v in shown["team"].items() if not k.startswith(("others", "health_visitor"))
    }
    return fields


def _letter(
    pre: PreProceedings, person: Recipient | None, recipient: dict[str, Any], shown: dict[str, Any]
) -> dict[str, Any]:
    kind = pre.letter if isinstance(pre.letter, LetterKind) else LetterKind.BEFORE_PROCEEDINGS
    pre_shown, child = shown["pre_proceedings"], shown["child"]
    concerns = _own(pre_shown["concerns"], person, "heading")
    own_meeting = getattr(person, "meeting", None)
    meeting = own_meeting if isinstance(own_meeting, LetterMeeting) else pre.meeting
    return {
        "kind": kind.value,
        "title": _TITLES[kind] if isinstance(pre.letter, LetterKind) else pre_shown["letter"],
        "to_you": _to_you(kind, recipient, child["first_name"]),
        "date": _in_full(pre.sent, pre_shown["sent"]),
        "gateway": _in_full(pre.gateway, pre_shown["gateway"]),
        "review": _in_full(pre.review, pre_shown["review"]),
        "meeting_date": _in_full(
            getattr(meeting, "date", None),
            (recipient["meeting"] if isinstance(own_meeting, LetterMeeting) else pre_shown["meeting"])[
                "date"
            ],
        ),
        "decided": _in_full(getattr(pre.ending, "decided", None), pre_shown["ending"]["decided"]),
        "end": _end(pre),
        "children": "your baby" if kind is LetterKind.UNBORN else child["first_name"],
        "about": _about(kind, child),
        "address_lines": _address(person, recipient),
        "free_help": _free_help(kind, person),
        "concerns": concerns,
        "concerns_note": pre_shown["concerns_note"],
    }


def _child(shown: dict[str, Any]) -> dict[str, Any]:
    """The child; in a case of an older child the expected baby stands among the brothers and sisters."""
    expected = (sibling["expected"] for sibling in shown["siblings"] if sibling["expected"])
    child: dict[str, Any] = shown["child"]
    return child | {"expected": child["expected"] or next(expected, "")}


def _about(kind: LetterKind, child: dict[str, Any]) -> str:
    if kind is LetterKind.UNBORN:
        expected = child["expected"] or placeholder(Case, ("child", "expected"))
        return f"About your baby, expected on {expected}"
    return f"About {child['name']}, born on {child['date_of_birth']}"


def _to_you(kind: LetterKind, recipient: dict[str, Any], child: str) -> str:
    """Why this person gets the letter, with what parental responsibility means."""
    whose = "the baby" if kind is LetterKind.UNBORN else child
    because = f"We write to you as {whose}'s {recipient['relationship']}"
    responsibility = recipient["parental_responsibility"]
    if kind is LetterKind.UNBORN or responsibility in ("No", ""):
        return f"{because}."
    if responsibility == "Yes":
        return f"{because}. You have parental responsibility: the legal right and duty to make decisions for a child."
    return f"{because}. Parental responsibility: {responsibility}"


def _free_help(kind: LetterKind, person: Recipient | None) -> bool:
    """Whether legal help is free whatever the person's money: with parental responsibility, which a mother has from birth."""
    if person is None:
        return False
    mother = isinstance(person.relationship, str) and "mother" in person.relationship.lower().split()
    return person.parental_responsibility is True or (kind is LetterKind.UNBORN and mother)


def _own(entries: list[dict[str, Any]], person: Recipient | None, heading: str) -> list[dict[str, Any]]:
    """What this person's letter holds: what belongs to the concerns that `only_for` names, or all."""
    only = person.only_for if person is not None and isinstance(person.only_for, list) else []
    wanted = {_folded(text) for text in only if isinstance(text, str)}
    return [
        e
        for e in entries
        if not wanted or not e[heading] or _is_gap(e[heading]) or _folded(e[heading]) in wanted
    ]


def _is_gap(text: str) -> bool:
    """Whether a fact is still missing: then nobody can say to whom the entry belongs, and it must not vanish."""
    return PLACEHOLDER.fullmatch(text) is not None


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _address(person: Recipient | None, recipient: dict[str, Any]) -> list[str]:
    address = person.address if person is not None else None
    if isinstance(address, str):
        return [
            line for part in text_of(address).split("\n") for line in map(str.strip, part.split(",")) if line
        ]
    return [recipient["address"]]


def _nobody() -> dict[str, Any]:
    """A recipient of whom nothing is told yet."""
    missing = placeholder(Case, ("pre_proceedings", "recipients"))
    fields = dict.fromkeys(Recipient.model_fields, "")
    meeting = dict.fromkeys(LetterMeeting.model_fields, "") | {"attendees": [], "attendees_note": ""}
    return fields | {
        "name": missing,
        "salutation": missing,
        "address": missing,
        "relationship": missing,
        "only_for": [],
        "only_for_note": "",
        "first_name": "",
        "meeting": meeting,
        "meeting_note": "",
    }


def _in_full(value: Any, shown: str) -> str:
    """'Friday 24 October 2025' for a day; anything else as it is shown."""
    day = value.day if isinstance(value, PartialDate) else None
    return day_in_full(day) if day else shown


def _end(pre: PreProceedings) -> str:
    """The end of the usual sixteen weeks, counted from the gateway meeting; '' when its day is not known."""
    end = next((d.day for d in letter_dates(pre) if d.limit.id == _SIXTEEN_WEEKS), None)
    return day_in_full(end) if end else ""
