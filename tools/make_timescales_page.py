"""Writes docs/timescales.md from checklists/timescales.yaml, so that the page cannot fall behind.

python tools/make_timescales_page.py
"""

from __future__ import annotations

from pathlib import Path

from cpraudit.timescales.model import Kind, Limit, Shown, Status, load_timescales

PAGE = Path(__file__).parent.parent / "docs" / "timescales.md"
_HEAD = """# The dates of working life

cpraudit works out when things are due, so that nobody counts days on a calendar. Each date is shown with its rule: "within
5 working days of the gateway meeting on Tuesday 14 October 2025 (Warrington's protocol, Securing Permanence, Appendix 1;
local policy)".

All limits stand in `checklists/timescales.yaml`. **Many of them are the policy of one authority**: put your own in their
place. A mistake in the file is told with its line and what was probably meant. This page is written from that file by
`tools/make_timescales_page.py`.

## How days are counted

- **Working days** are all days but Saturday, Sunday, Christmas Day, Good Friday and the bank holidays of England (Care
  Planning, Placement and Case Review (England) Regulations 2010, regulation 2). Bank holidays and their substitutes are
  computed by the `holidays` library; one that is proclaimed later is added in the file, one that is moved is taken out.
- **The day of the event is day 0**: within 5 working days of a Monday means by the next Monday. Only where the law says
  "beginning with the day" is that day day 1.
- **Weeks** end on the same day of the week. **Months** end on the same date; where that month has no such date, on its last
  day (31 August and one month: 30 September).
- **A limit that ends on a day on which nobody works does not move.** Both that day and the next working day are shown.
- **Only exact days count.** "March 2025" starts no clock.
- What the case says was done is compared: *in time*, *late by n working days*, *later than the target*, *not yet*, or *date
  not given*. Reviews are taken from the agency's chronology (entries whose kind is a review), the next one from the plan.
"""
_TITLES = {
    Shown.LETTER: "Before court",
    Shown.COURT: "Going to court",
    Shown.PLAN: "Planning for permanence",
}


def page() -> str:
    """The whole page."""
    limits = load_timescales().limits
    parts = [_HEAD]
    for shown, title in _TITLES.items():
        rows = [_row(limit) for limit in limits if shown in limit.shown]
        parts.append(
            f"\n## {title}\n\n| id | what | when | who | source |\n|---|---|---|---|---|\n" + "\n".join(rows)
        )
    notes = [f"- **{limit.id}** {limit.note}" for limit in limits if limit.note]
    parts.append("\n## Notes, and where the sources do not agree\n\n" + "\n".join(notes))
    return "\n".join(parts) + "\n"


def _row(limit: Limit) -> str:
    only = f" ({limit.only_if.value})" if limit.only_if else ""
    status = f"local policy of {limit.authority}" if limit.status is Status.LOCAL else limit.status.value
    return f"| {limit.id} | {limit.name}{only} | {_when(limit)} | {limit.who} | {limit.source}; {status} |"


def _when(limit: Limit) -> str:
    one = limit.unit.value.removesuffix("s")
    amount = f"1 {one}" if limit.amount == 1 else f"{limit.amount} {limit.unit.value}"
    clock = f"the {limit.clock.value}"
    if limit.kind is Kind.EVERY:
        return f"every {one if limit.amount == 1 else amount} from {clock}"
    if limit.kind is Kind.NOT_BEFORE:
        return (
            f"not before {one} {limit.amount}, {clock} being day 1"
            if limit.first_day_counts
            else f"not before {amount} after {clock}"
        )
    words = f"within {amount} of {clock}{', that day being day 1' if limit.first_day_counts else ''}"
    return f"target: {words}" if limit.kind is Kind.TARGET else words


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"{PAGE.name}: {len(load_timescales().limits)} limits")
