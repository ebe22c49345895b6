"""Dates of the letter, the plan and the signatures against each other."""

from __future__ import annotations

from collections.abc import Iterator

from cpraudit.case.faults import Path
from cpraudit.case.model import Case
from cpraudit.case.planning import PermanencePlan
from cpraudit.case.preproceedings import LetterKind, PreProceedings
from cpraudit.case.reading import days_of, entries_of, value_of
from cpraudit.doubts.model import Doubt
from cpraudit.doubts.rules import IMPOSSIBLE_ORDER


def papers(case: Case) -> Iterator[Doubt]:
    """The letter, then the plan, then the signatures."""
    letters, plan = value_of(case.pre_proceedings), value_of(case.plan)
    if isinstance(letters, PreProceedings):
        yield from _letter(letters)
    if isinstance(plan, PermanencePlan):
        yield from _plan(plan)
    yield from _signatures(case)


def _apart(earlier: object, later: object, path: Path, message: str) -> Iterator[Doubt]:
    """A doubt at the path when the later date certainly lies before the earlier one.

    `message` may say {later} and {earlier}, which are the dates.
    """
    first, second = days_of(earlier), days_of(later)
    if first is None or second is None or not second.before(first):
        return
    yield Doubt(IMPOSSIBLE_ORDER, path, message.format(later=later, earlier=earlier))


def _letter(letters: PreProceedings) -> Iterator[Doubt]:
    root = "pre_proceedings"
    sent = letters.sent
    yield from _apart(
        letters.gateway,
        sent,
        (root, "sent"),
        "The letter ({later}) lies before the gateway meeting that agreed it ({earlier}).",
    )
    meeting = value_of(letters.meeting)
    message = "The meeting ({later}) lies before the letter that invites to it ({earlier})."
    if meeting is not None:
        yield from _apart(sent, meeting.date, (root, "meeting", "date"), message)
    for index, recipient in enumerate(entries_of(letters.recipients)):
        own = value_of(recipient.meeting)
        if own is not None:
            yield from _apart(sent, own.date, (root, "recipients", index, "meeting", "date"), message)
    yield from _apart(
        sent, letters.review, (root, "review"), "The review ({later}) lies before the letter ({earlier})."
    )
    for index, change in enumerate(entries_of(letters.changes)):
        yield from _apart(
            sent,
            change.by_when,
            (root, "changes", index, "by_when"),
            "The day by which this must change ({later}) lies before the letter that asks for it ({earlier}).",
        )
    for index, concern in enumerate(entries_of(letters.concerns)):
        yield from _apart(
            concern.when,
            sent,
            (root, "concerns", index, "when"),
            "This example ({earlier}) lies after the date of the letter ({later}).",
        )
    yield from _court_and_ending(letters, root)


def _court_and_ending(letters: PreProceedings, root: str) -> Iterator[Doubt]:
    court, ending = value_of(letters.court), value_of(letters.ending)
    if court is not None:
        yield from _apart(
            court.decided,
            court.issued,
            (root, "court", "issued"),
            "The issue of the application ({later}) lies before the decision to apply ({earlier}).",
        )
    if ending is not None and value_of(letters.letter) is LetterKind.CLOSING:
        yield from _apart(
            ending.decided,
            letters.sent,
            (root, "sent"),
            "The closing letter ({later}) lies before the decision of which it tells ({earlier}).",
        )


def _plan(plan: PermanencePlan) -> Iterator[Doubt]:
    for name, words in (("next_review", "next review"), ("next_meeting", "next planning meeting")):
        yield from _apart(
            plan.held,
            getattr(plan, name),
            ("plan", name),
            f"The {words} ({{later}}) lies before this meeting ({{earlier}}).",
        )
    yield from _apart(
        plan.plan_dated,
        plan.approved_on,
        ("plan", "approved_on"),
        "The approval ({later}) lies before the date of the plan ({earlier}).",
    )
    yield from _apart(
        plan.gateway,
        plan.held,
        ("plan", "gateway"),
        "The gateway meeting ({earlier}) lies after this planning meeting ({later}).",
    )


def _signatures(case: Case) -> Iterator[Doubt]:
    decisions, author = value_of(case.decisions), value_of(case.author)
    if decisions is None:
        return
    completed = decisions.report_completed
    yield from _apart(
        completed,
        decisions.report_updated,
        ("decisions", "report_updated"),
        "The update ({later}) lies before the day on which the report was completed ({earlier}).",
    )
    yield from _apart(
        completed,
        decisions.manager_signed,
        ("decisions", "manager_signed"),
        "The manager's signature ({later}) lies before the day on which the report was completed ({earlier}).",
    )
    if author is not None:
        yield from _apart(
            completed,
            author.signed,
            ("author", "signed"),
            "The author's signature ({later}) lies before the day on which the report was completed ({earlier}).",
        )
