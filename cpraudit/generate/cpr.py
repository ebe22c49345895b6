"""What the template of the Child Permanence Report gets beside the case: rows and sentences that follow from it."""

from __future__ import annotations

from datetime import date
from typing import Any

from cpraudit.case.authorship import may_write
from cpraudit.case.fields import Copy, label
from cpraudit.case.model import Case, Team
from cpraudit.case.professionals import Writer
from cpraudit.case.values import PartialDate
from cpraudit.generate.placeholders import START
from cpraudit.generate.view import in_order

_COPY_LINES = {
    Copy.FILE: "",
    Copy.COURT: "Copy for the court",
    Copy.ADOPTERS: "Copy for the adopters: what would lead to third parties is left out",
    Copy.CHILD: "Copy for the child's own record: what would lead to third parties is left out",
}


def cpr_fields(case: Case, shown: dict[str, Any], copy: Copy) -> dict[str, Any]:
    """The fields under `cpr`; `shown` is the case as the template sees it."""
    return {
        "author_may_write": _author_may_write(case, shown),
        "author_experience": _experience(shown["author"], shown["author_note"]),
        "supervisor_experience": _experience(shown["supervisor"], "")
        if isinstance(case.supervisor, Writer)
        else "",
        "professionals": _professionals(shown),
        "copy_line": _COPY_LINES[copy],
        "section_a": copy is Copy.COURT or case.court_matters is not None,
        "family": family_rows(shown),
        "life": life_rows(case, shown),
        "signatures": _signatures(case, shown),
    }


def _author_may_write(case: Case, shown: dict[str, Any]) -> str:
    if not isinstance(case.author, Writer):
        return str(shown["author_note"])
    supervisor = case.supervisor if isinstance(case.supervisor, Writer) else None
    result = may_write(case.author, supervisor)
    if result.allowed is None:
        return f"{START}whether the author may write this report]"
    answer = "Yes" if result.allowed else "No"
    named = (
        f" ({shown['supervisor']['name']})"
        if supervisor is not None and "supervised" in result.because
        else ""
    )
    return f"{answer}: {result.because}{named}."


def _experience(writer: dict[str, Any], note: str) -> str:
    if note:
        return note
    work = {"Yes": "with adoption work", "No": "without adoption work"}.get(
        writer["adoption_experience"], writer["adoption_experience"]
    )
    employed = {"Yes": "employed by the agency", "No": "not employed by the agency"}.get(
        writer["employed"], writer["employed"]
    )
    return (
        f"Qualified {writer['qualified']}, registration number {writer['registration']}, {employed}; "
        f"{writer['child_care_years']} years in child care social work since then, {work}."
    )


def _professionals(shown: dict[str, Any]) -> list[dict[str, str]]:
    """Everybody of the team: those who are named, and those whom the report must name."""
    team = shown["team"]
    rows = []
    for field in Team.model_fields:
        if field == "others":
            rows += team["others"]
        elif not team[f"{field}_note"]:
            rows.append(team[field])
        else:
            rows.append({"name": team[f"{field}_note"], "role": label(Team, field), "organisation": ""})
    return [{key: row[key] for key in ("name", "role", "organisation")} for row in rows if row["name"]]


def family_rows(shown: dict[str, Any]) -> list[dict[str, str]]:
    """The rows of the family table: parents, brothers and sisters, others with responsibility, relatives."""
    rows = []
    for key, relation, section in (("mother", "mother", 19), ("father", "father", 20)):
        person = shown[key]
        if shown[f"{key}_note"]:
            rows.append(_row(f"Not known: see section {section}", f"birth {relation}", person, absent=True))
        else:
            rows.append(_row(person["name"], f"birth {relation}", person))
    for sibling in shown["siblings"]:
        rows.append(_row(sibling["name"], sibling["relation"], sibling, responsibility="No (a child)"))
    for holder in shown["others_with_parental_responsibility"]:
        rows.append(_row(holder["name"], holder["relation"], holder, responsibility="Yes"))
    for relative in shown["relatives"]:
        rows.append(_row(relative["name"], relative["relation"], relative, responsibility="No"))
    return rows


def _row(
    name: str, relation: str, person: dict[str, Any], *, responsibility: str = "", absent: bool = False
) -> dict[str, str]:
    if absent:
        return {
            "name": name,
            "relation": relation,
            "born": "",
            "responsibility": "",
            "heritage": "",
            "lives": "",
        }
    heritage = [person["nationality"], person["ethnicity"]]
    born = f"expected {person['expected']}" if person.get("expected") else person["date_of_birth"]
    died = f"; died {person['died']}" if person["died"] else ""
    return {
        "name": name,
        "relation": relation,
        "born": f"{born}{died}",
        "responsibility": responsibility or person["parental_responsibility"],
        "heritage": "; ".join(dict.fromkeys(text for text in heritage if text)),
        "lives": person["lives"],
    }


def life_rows(case: Case, shown: dict[str, Any]) -> list[dict[str, str]]:
    """The homes and the other events of the child's life in one order."""
    homes = _in_order(case.placements)
    events = _in_order(case.child_chronology)
    dated = [
        (
            _first(home.began),
            {"dates": row["period"], "where": _home(row), "what": f"{row['quality']} {row['why_moved']}"},
        )
        for home, row in zip(homes, shown["placements"], strict=True)
    ]
    dated += [
        (_first(event.when), {"dates": row["period"], "where": "", "what": row["what"]})
        for event, row in zip(events, shown["child_chronology"], strict=True)
    ]
    if all(day for day, _ in dated):
        dated.sort(key=lambda entry: entry[0] or date.max)
    return [row for _, row in dated]


def _in_order(entries: Any) -> list[Any]:
    """The entries in the order in which the view shows them."""
    return [entry for _, entry in in_order(entries if isinstance(entries, list) else [])]


def _first(value: Any) -> date | None:
    return value.first if isinstance(value, PartialDate) else None


def _home(row: dict[str, Any]) -> str:
    basis = f" ({row['basis']})" if row["basis"] else ""
    who = row["who_with"]
    return f"{who[:1].upper()}{who[1:]}; {row['where']}{basis}"


def _signatures(case: Case, shown: dict[str, Any]) -> list[dict[str, str]]:
    """Who signs, with the date; a name stands as signature only when the case says when it was signed."""
    rows = [
        _signature(
            "author, " + shown["author"]["role"],
            shown["author"]["name"],
            shown["author"]["signed"],
            getattr(case.author, "signed", None),
        )
    ]
    if isinstance(case.supervisor, Writer):
        writer = shown["supervisor"]
        rows.append(
            _signature(
                "supervisor, " + writer["role"], writer["name"], writer["signed"], case.supervisor.signed
            )
        )
    manager, day = shown["team"]["manager"]["name"], shown["decisions"]["manager_signed"]
    if manager not in [row["name"] for row in rows] or not isinstance(
        getattr(case.decisions, "manager_signed", None), PartialDate
    ):
        rows.append(_signature("team manager", manager, day, getattr(case.decisions, "manager_signed", None)))
    return rows


def _signature(role: str, name: str, date: str, signed: Any) -> dict[str, str]:
    mark = f"Signed electronically: {name}" if isinstance(signed, PartialDate) else ""
    return {"role": role, "name": name, "signature": mark, "date": date}
