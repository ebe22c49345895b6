"""Local services, projects and buildings that are named without saying what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cpraudit.checks.base import AuditInput, Check
from cpraudit.findings.model import Category, Finding, Place, Related, Rule, Severity
from cpraudit.language.context import Passage
from cpraudit.language.service_gloss import explained_at
from cpraudit.language.services import Named, Strength, named_services
from cpraudit.language.vocabulary import people_words, small_words

UNEXPLAINED = Rule(
    id="unexplained-service",
    name="Service or place named without saying what it is",
    category=Category.SERVICE_NOT_EXPLAINED,
    severity=Severity.SHOULD,
    source=(
        "CPR guidance (Warrington App. 8): explain services and terms that will not stand the test of time."
    ),
    why=(
        "A local name means nothing to adopters from elsewhere, and services close or change their names: "
        "the adopted adult will not be able to find out what it was."
    ),
    advice=(
        "Say in a few words what it is where it is named first: 'The Willows (a council building with "
        "playrooms where families meet)'."
    ),
    bad=(
        "Tuesdays, 10 am to 11.30 am, The Willows, worker present.",
        "She has help from the Stepping Tones project.",
        "Kirsty was referred to Lighthouse.",
    ),
    good=(
        "Kirsty was referred to Lighthouse, a charity for women who have been hurt by a partner.",
        "He goes to Rainbow Nursery.",
        "They meet at Marlbeck Library.",
    ),
)


def run(audit: AuditInput) -> Iterable[Finding]:
    """One finding for each name, where it stands first, unless it is explained there or before."""
    report = audit.report
    every = audit.passages
    people, small = people_words(report), small_words(report)
    first: dict[str, Named] = {}
    for passage in every:
        for named in named_services(passage, people, small):
            known = first.get(named.key)
            if known is None or named.strength > known.strength:
                first[named.key] = named
    for named in first.values():
        finding = _judge(named, every)
        if finding is not None:
            yield finding


def _judge(named: Named, every: list[Passage]) -> Finding | None:
    """Looks at every mention of the name: the first must explain it."""
    bare = re.sub(r"^the\s+", "", named.name, flags=re.I)
    pattern = re.compile(rf"(?<![\w-])(?:[Tt]he\s+)?{re.escape(bare)}(?![\w])")
    mentions = [(p, m.start(), m.end()) for p in every if bare in p.text for m in pattern.finditer(p.text)]
    explained = next(
        ((n, Place(p.block, s, e)) for n, (p, s, e) in enumerate(mentions) if explained_at(p, s, e)), None
    )
    if explained is not None and explained[0] == 0:
        return None
    passage, start, end = mentions[0] if mentions else (None, named.start, named.end)
    place = Place(passage.block if passage else named.block, start, end)
    severity = Severity.SHOULD if named.strength is Strength.SURE else Severity.CONSIDER
    advice = (
        f"For example: '{named.name} ({named.known.plain})'. Check that this is what it was."
        if named.known
        else ""
    )
    related: tuple[Related, ...] = ()
    message = f"'{named.name}' is named, but the report does not say what it is."
    if explained is not None:
        message = f"'{named.name}' is named here, but explained only later."
        related = (Related(explained[1], "explained here"),)
        advice = "Move the explanation to the place where it is named first."
    more = tuple(Place(p.block, s, e) for p, s, e in mentions[1:])
    return Finding(UNEXPLAINED, message, place, advice, severity, related, more=more)


CHECK = Check("services", "Services and places", (UNEXPLAINED,), run)
