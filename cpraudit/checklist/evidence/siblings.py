"""Brothers and sisters: are any to be placed with the child, and is each one written about."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import Evidence, EvidenceResult, Shown, each_once, evidence, listed
from cpraudit.checklist.evidence.reading import Reading, Statement
from cpraudit.report.model import Person
from cpraudit.report.siblings import sibling_blocks
from cpraudit.text import folded

_PLAN_SECTIONS = ("SIBLINGS", "OPTIONS", "NEEDS", "AGENCYCHRON", "SUPPORT", "LEGAL", "FT-PLAN")
_WILL = r"(?:should|will|to|plan\w*|recommend\w*|propos\w*|seek\w*|looking for|need|needs|must|are|be|for)"
_TOGETHER = re.compile(
    rf"\b{_WILL}\b[^.;]{{0,80}}\b(?:plac\w+|stay|remain|live|living|grow up|kept|keep|adopt\w+|"
    rf"family|match\w*|home)\b[^.;]{{0,60}}\btogether\b|\btogether\b[^.;]{{0,30}}\b(?:should|will|"
    rf"must) be (?:placed|adopted|kept)\b"
    r"|\badoption (?:\w+ )?(?:for|of) (?:both|all|the two|the three) (?:children|siblings|"
    r"brothers|sisters|boys|girls)\b|\b(?:adopt\w*|plac\w+|match\w*|live|grow up|"
    r"be)\b[^.;]{0,40}\b(?:by|with|in|for) (?:one|the same|a single) (?:adoptive )?(?:family|home|"
    r"placement)\b"
    r"|\bplaced as a (?:sibling group|pair|group)\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"\b{_WILL}\b[^.;]{{0,60}}\b(?:placed|adopted|stay|remain|live|matched|kept|"
    rf"grow up)\b (?:\w+ )?(?:together )?with\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:cannot|can't|could not|not|never|unable|whether|rather than|instead|apart|separat\w+|"
    r"although|unless|until|used to|would have|would rather|if|no longer|sadly|wants?|wishes|"
    r"hopes?|said|says|asks?|option|alternative)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:apart from|live apart|placed apart|grow up apart|be separated|placed separately|"
    r"separate (?:placements?|families|homes|adoptive)|cannot (?:all )?(?:grow up|live|be placed|"
    r"stay) together|not (?:be )?(?:placed|live|grow up|stay) together|placed alone|on (?:her|"
    r"his) own)\b",
    re.IGNORECASE,
)
# "... live together, near Barbara and Oskar", "see Hania twice a year": ties that are kept, not a home that is shared.
_TIES = re.compile(
    r"\b(?:near(?:by)?|not far from|within reach of|close(?: by)? to|in touch with|apart from|sees?|seeing|visit(?:s|ing)?|meet(?:s|ing)?|"
    r"contact with|time with|letters? (?:to|from|with)|writ(?:es?|ing) to|know(?:s|ing)?)\b"
    r"[^.;]*?(?=[.;]|,? (?:and|but|while|so) (?:\w+ )?(?:to|should|will|must|liv\w+|grow\w*|stay\w*|be|is|are|placed|adopted)\b|$)",
    re.IGNORECASE,
)
# The title of an option, "Adoption apart from Lena", plans nothing.
_PLANS = re.compile(
    r"\b(?:should|will|must|cannot|can't|recommend\w*|conclud\w+|decided|plan(?:s|ned)? (?:is|are|was|to|for|that)|(?:is|are|was|were) to|"
    r"(?:is|are|was|were|be) (?:placed|separated|kept)|advis\w+|live apart)\b",
    re.IGNORECASE,
)
_WEIGHED_ONLY = re.compile(
    r"\b(?:against|not|rather than|instead of|if|would|option|alternative)\b", re.IGNORECASE
)
_ASSESSED = re.compile(
    r"\bassess\w*\b|\btogether (?:or|and) apart\b|\bsibling (?:report|assessment|study)\b", re.IGNORECASE
)
_REASON = re.compile(
    r"\b(?:because|as (?:each|they|she|he|the|both|it)|since|so that|due to|found that|concluded|"
    r"in order|reason\w*|benefit\w*|calmer|bond|close)\b",
    re.IGNORECASE,
)
_SPOKE = re.compile(
    r"\b(?:spoke|spoken|telephon\w*|phon\w*|rang|call(?:s|ed)|visit\w*|met|saw|seen|wrote|written|"
    r"letters?|e-?mail\w*|asked|contacted|told (?:me|us)|says|said|talk\w*|approached|prefers?|"
    r"describ\w+|report(?:s|ed))\b",
    re.IGNORECASE,
)
_CARER = re.compile(
    r"\b(?:carers?|foster (?:mother|father|mum|dad|parents|family)|grand(?:mother|father|parents|"
    r"ma)|nan\w*|gran\w*|aunt\w*|uncle|mother|father|mum|dad|adopt\w+|parents|guardian|"
    r"social worker|agency|staff|keyworker|key worker|school|residential)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 8
_ADULT = 18


def placed_together(reading: Reading) -> tuple[list[Person], list[Statement]]:
    """The brothers and sisters with whom the child is to be placed, and the words that say so."""
    together: list[Person] = []
    said: list[Statement] = []
    of_sibling = {b.index for s in sibling_blocks(reading.report) if s.own_heading for b in s.blocks}
    for statement in reading.under(*_PLAN_SECTIONS):
        plan = _TOGETHER.search(statement.full) or _WITH.search(statement.full)
        if (
            plan is None
            or _DOUBT.search(plan.group())
            or _DOUBT.search(statement.text[:60])
            or _APART.search(statement.full)
        ):
            continue
        shared = _TIES.sub(" ", statement.full)
        named = [p for p in reading.siblings if reading.names(p, shared)]
        if _about_each_other(reading, statement, named, of_sibling):
            continue
        group = re.search(
            r"\b(?:both|all|the (?:two|three|four)|siblings?|brothers?|sisters?|they|the children)\b",
            statement.full,
            re.IGNORECASE,
        )
        if named or (group and _TOGETHER.search(statement.full)):
            together += named
            said.append(statement)
    if not together and said:
        together = [p for p in reading.siblings if not _told_apart(reading, p)]
    apart = [p for p in together if _told_apart(reading, p)]
    kept = [p for p in reading.siblings if p in together and p not in apart]
    return kept, said if kept else []


_EVERY_CHILD = re.compile(
    r"\b(?:all (?:of )?(?:the |her |his |them|three|four|five|our)|(?:both|the (?:two|three|four|five)) (?:children|siblings|of them|boys|girls)"
    r"|the children|siblings?|them all)\b",
    re.IGNORECASE,
)


def _about_each_other(
    reading: Reading, statement: Statement, named: list[Person], of_sibling: set[int]
) -> bool:
    """True for a plan of brothers and sisters without the child: 'The plan is for her to grow up with Callum' in her part."""
    if reading.names(reading.report.child, statement.full) or _EVERY_CHILD.search(statement.text):
        return False
    if statement.block in of_sibling:
        return True
    return len(named) > 1 and not re.search(r"\b(?:him|her|he|she|child)\b", statement.text, re.IGNORECASE)


def _told_apart(reading: Reading, sibling: Person) -> bool:
    return any(reading.names(sibling, s.full) and _plans_apart(s) for s in reading.under(*_PLAN_SECTIONS))


def _plans_apart(statement: Statement) -> bool:
    """True for words that plan or settle on two homes; an option's title, or what speaks against it, does neither."""
    found = _APART.search(statement.text) or (
        _APART.search(statement.full) if "OPTIONS" not in statement.ids else None
    )
    if found is None:
        return False
    if "OPTIONS" not in statement.ids:
        return True
    return bool(_PLANS.search(statement.text)) and not _WEIGHED_ONLY.search(statement.text[: found.start()])


def siblings_together(reading: Reading) -> EvidenceResult:
    """Where the plan is one home for several children: the assessment of their bond, and the reason."""
    searched = reading.searched("SIBLINGS", "OPTIONS")
    together, said = placed_together(reading)
    if not reading.siblings:
        return EvidenceResult(
            Shown.DOES_NOT_ARISE, "the report names no brothers or sisters", (), (), searched
        )
    if not together:
        return EvidenceResult(
            Shown.DOES_NOT_ARISE,
            "no plan to place the child together with a brother or sister was found",
            (),
            (),
            searched,
        )
    near = [
        s
        for s in reading.under("SIBLINGS", "RELATIONS", "OPTIONS", "NEEDS")
        if s in said
        or any(reading.names(p, s.full) for p in together)
        or re.search(r"\bsibling|together\b", s.full, re.IGNORECASE)
    ]
    assessed = [s for s in near if _ASSESSED.search(s.full)]
    reasons = [
        s
        for s in near
        if _REASON.search(s.text)
        and (s in said or re.search(r"\btogether\b", s.full, re.IGNORECASE) or s in assessed)
    ]
    items = each_once([evidence(reading, s) for s in (*said, *assessed, *reasons)])
    lacking = []
    if not assessed:
        lacking.append("No assessment of the relationship between the children was found.")
    if not reasons:
        lacking.append("No reason for placing the children together was found.")
    shown = (Shown.ALL, Shown.SOME, Shown.NONE)[len(lacking)]
    names = listed([_name(p) for p in together])
    return EvidenceResult(shown, f"the child is to be placed with {names}", items, tuple(lacking), searched)


def siblings_each(reading: Reading) -> EvidenceResult:
    """For a child placed alone: words on each brother and sister, and contact with their carers."""
    searched = reading.searched("SIBLINGS")
    if not reading.siblings:
        return EvidenceResult(
            Shown.DOES_NOT_ARISE, "the report names no brothers or sisters", (), (), searched
        )
    together, said = placed_together(reading)
    if together:
        items = each_once([evidence(reading, s) for s in said])
        return EvidenceResult(
            Shown.DOES_NOT_ARISE,
            f"the child is to be placed with {listed([_name(p) for p in together])}",
            items,
            (),
            searched,
        )
    found: list[Evidence] = []
    lacking: list[str] = []
    told = contacted = 0
    for passage in sibling_blocks(reading.report):
        sibling, blocks = passage.person, {b.index for b in passage.blocks}
        own = [s for s in reading.statements if s.block in blocks]
        words = sum(len(s.text.split()) for s in own)
        if words >= _FEWEST_WORDS:
            told += 1
        else:
            lacking.append(
                f"{_name(sibling)}: little or nothing was found in the section on brothers and sisters."
            )
        spoke = [s for s in own if _SPOKE.search(s.text) and _CARER.search(s.text)]
        found += [evidence(reading, s) for s in spoke or own[:1]]
        if spoke or grown_up(reading, sibling):
            contacted += 1
        else:
            lacking.append(f"{_name(sibling)}: no contact with the people who care for the child was found.")
    why = f"{told} of {len(reading.siblings)} brothers and sisters are written about"
    if not told:
        return EvidenceResult(Shown.NONE, why, each_once(found), tuple(lacking), searched)
    complete = told == len(reading.siblings) and contacted > 0
    return EvidenceResult(
        Shown.ALL if complete else Shown.SOME, why, each_once(found), tuple(lacking), searched
    )


def lives_with_child(reading: Reading, sibling: Person) -> bool:
    """True when the report says that they share a home now, or are to be placed together."""
    child = re.escape(folded(reading.report.child.first)) or "the child"
    rows = [r for r in reading.rows("FAMILYTABLE", "SIBLINGS") if reading.names(sibling, r.label)]
    shares = re.compile(
        rf"\b(?:lives? |living |placed )?with {child}\b(?! (?:and|had|was))|"
        rf"\bsame (?:foster )?(?:carers?|placement|home|foster home)\b"
    )
    return sibling in placed_together(reading)[0] or any(
        shares.search(folded(c)) for r in rows for c in r.cells[1:]
    )


def grown_up(reading: Reading, sibling: Person) -> bool:
    """True when a brother or sister is an adult on the day of the audit."""
    born = reading.report.birth_of(sibling)
    today = reading.report.as_of
    return (
        born is not None
        and today.year - born.year - ((today.month, today.day) < (born.month, born.day)) >= _ADULT
    )


def _name(person: Person) -> str:
    return person.first or folded(person.relation.split("(")[0]).strip() or "a brother or sister"
