"""Family time: what happens now, how it is to be reduced, and what is proposed for afterwards."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import EvidenceResult, Shown, each_once, evidence, listed, row_evidence
from cpraudit.checklist.evidence.reading import Reading, Statement
from cpraudit.checklist.evidence.siblings import grown_up, lives_with_child
from cpraudit.checks.family_time import FREQUENCY
from cpraudit.report.model import Person, Role

_NONE = re.compile(
    r"\b(?:none|no (?:family time|contact|plan\w*|visits?|direct|arrangements?|letters?|meetings?|"
    r"time)|not (?:planned|proposed|arranged|yet|had|seen|have|taking|in)|never (?:met|had|seen)|"
    r"does not (?:see|want|wish|have)|"
    r"has not (?:asked|seen|met|had|taken)|have not|stopped|suspended|declin\w+|ended|nil|refus\w+)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?:at|in|home|house|cent(?:re|er)|park|library|rooms?|office|school|online|video\w*|"
    r"telephone|phone|where)\b",
    re.IGNORECASE,
)
_WELL = re.compile(
    r"\b(?:enjoy\w*|laugh\w*|smil\w*|cr(?:y|ies|ied)|sad|happy|quiet|settl\w*|upset|runs?|play\w*|"
    r"sing\w*|chas\w*|shar\w*|claps?|nap|tired|asks? for|sleep\w*|bath|calm\w*|looks? forward|"
    r"excited|"
    r"snack|food|feeds?|routine|needs?|comfort\w*|reaction|how it goes|brings?|book|cuddl\w*|bed)\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:reduc\w+|fall(?:s|ing)?|fewer|less often|step(?:ped|s)? down|taper\w*|"
    r"wind(?:ing)? down|phas\w+|gradual\w*|goodbye|good-bye|farewell|last visit|final (?:visit|"
    r"family time|session|meeting)|wish(?:ing)? you well|"
    r"(?:become|becomes|move|moves|drop|drops|go|goes|change|changes|"
    r"down) (?:down )?(?:to )?(?:once|weekly|fortnightly|monthly|every|one|two)|then (?:once|"
    r"weekly|fortnightly|monthly|end|stop)\w*|"
    r"(?:will|would) (?:then )?(?:end|stop|cease)|ending with|come to an end|until a)\b",
    re.IGNORECASE,
)
_STEPS = re.compile(
    r"\b(?:once|twice|weekly|fortnight\w*|monthly|week|weeks|month|months|sessions?|times|each|"
    r"every|(?:\d{1,2}) \w+ \d{4}|(?:one|a) (?:goodbye|farewell|final|last))\b",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"\b(?:both parents|each parent|each of|all family|family time|contact|the parents|everyone|siblings?)\b",
    re.IGNORECASE,
)
_BOTH_WAYS = re.compile(
    r"\b(?:both ways|two-?\s?way|each way|one-?\s?way|in reply|replies|exchange\w*|each other|"
    r"from (?:the )?adopters|in return|to and from|face to face|visits?|meet\w*|direct|see|"
    r"between|(?:one|each) letter)\b",
    re.IGNORECASE,
)
_PHOTOS = re.compile(r"\bphoto\w*|\bpictures?\b", re.IGNORECASE)
_ARRANGED = re.compile(
    r"\b(?:letterbox|letter box|exchange|through|arrang\w+|organis\w+|facilitat\w+|supervis\w+|"
    r"support\w*|agency|service|scheme|between the|adopters|help\w*|co-?ordinat\w+|carer|"
    r"council)\b",
    re.IGNORECASE,
)


def _people(reading: Reading) -> list[Person]:
    """Those of whom the form asks: parents, and brothers and sisters who are children and live elsewhere."""
    return [
        *reading.parents,
        *(s for s in reading.siblings if not grown_up(reading, s) and not lives_with_child(reading, s)),
    ]


def _name(person: Person) -> str:
    if person.role is not Role.SIBLING:
        return person.first or f"the {person.role.value}"
    return person.first or f"the {person.relation.split('(')[0].strip().lower() or 'sibling'}"


def _told_of(reading: Reading, people: list[Person], section: str) -> list[str]:
    """For each person, all that a section says: rows labelled with the name, sentences that follow it."""
    rows = [r for r in reading.rows(section) if len(r.cells) > 1]
    told = [[r.text for r in rows if _named(reading, p, r.label, label=True)] for p in people]
    block, current = -1, set[int]()
    for s in reading.under(section):
        if s.label and any(_named(reading, p, s.label, label=True) for p in people):
            continue  # told by its row
        if s.block != block:
            block, current = s.block, set()
        named = {i for i, p in enumerate(people) if _named(reading, p, s.text)}
        if named or reading.naming.names_another(s.text):
            current = named
        for i in current:
            told[i].append(s.full)
    return ["\n".join(lines) for lines in told]


def _named(reading: Reading, person: Person, text: str, *, label: bool = False) -> bool:
    if person.role is Role.SIBLING:
        every = (
            r"\b(?:siblings|brothers|sisters)\b"
            if label
            else r"\b(?:(?:her|his|the) (?:siblings|brothers|sisters)|all (?:the|three|four) children)\b"
        )
        return reading.names(person, text) or bool(re.search(every, text, re.IGNORECASE))
    return person.role in reading.naming.named(text, frozenset({"FT-NOW"}))


def family_time_now(reading: Reading) -> EvidenceResult:
    """For each parent, brother and sister: how often; and where, and how it is for the child."""
    return _matrix(
        reading, "FT-NOW", "present family time", (("where", _WHERE), ("how it is for the child", _WELL))
    )


def family_time_planned(reading: Reading) -> EvidenceResult:
    """For each parent, brother and sister: how often; and which way, photographs, who arranges it."""
    more = (("one way or both ways", _BOTH_WAYS), ("photographs", _PHOTOS), ("who arranges it", _ARRANGED))
    return _matrix(reading, "FT-PLAN", "future family time", more)


def _matrix(
    reading: Reading, section: str, what: str, more: tuple[tuple[str, re.Pattern[str]], ...]
) -> EvidenceResult:
    rows = reading.rows(section)
    searched = reading.searched(section)
    if not any(r.said for r in rows):
        return EvidenceResult(Shown.NONE, f"nothing was found on {what}", (), (), searched)
    whole = " ".join((*(r.text for r in rows), *(h for r in rows for h in r.headers)))
    lacking: list[str] = []
    clear = 0
    people = _people(reading)
    for person, said in zip(people, _told_of(reading, people, section), strict=True):
        if not said:
            lacking.append(f"{_name(person)}: nothing was found on {what}.")
        elif FREQUENCY.search(said) or _NONE.search(said):
            clear += 1
            absent = (
                [name for name, pattern in more if not pattern.search(said)]
                if FREQUENCY.search(said) and not _NONE.search(said)
                else []
            )
            if len(absent) > 1:
                lacking.append(f"{_name(person)}: not recognised: {listed(absent)}.")
        else:
            lacking.append(f"{_name(person)}: how often was not found.")
    absent = [name for name, pattern in more if not pattern.search(whole)]
    if absent:
        lacking.append(f"Not found for anybody: {listed(absent)}.")
    why = (
        f"{what} with {clear} of {len(people)} parents, brothers and sisters is told with how often, "
        "or that there is none"
    )
    shown = Shown.ALL if clear == len(people) else Shown.SOME if clear else Shown.UNSURE
    return EvidenceResult(
        shown, why, row_evidence(reading, [r for r in rows if r.said]), tuple(lacking), searched
    )


def family_time_reduction(reading: Reading) -> EvidenceResult:
    """Steps by which the family time of each parent who has it now will be reduced."""
    searched = reading.searched("FT-PLAN", "FT-NOW")
    now_rows = reading.rows("FT-NOW")
    told = _told_of(reading, reading.parents, "FT-NOW")
    having = [p for p, said in zip(reading.parents, told, strict=True) if _has_now(said)]
    if now_rows and not having and reading.parents:
        return EvidenceResult(
            Shown.DOES_NOT_ARISE,
            "neither parent has family time now",
            row_evidence(reading, now_rows),
            (),
            searched,
        )
    wanted = having or reading.parents
    said = [
        s
        for s in reading.under("FT-PLAN", "FT-NOW", "OPTIONS")
        if _LESS.search(s.full) and "FT-PLAN" in s.ids | _plan_words(s)
    ]
    said += _steps_after(reading, said)
    covered: set[Role] = set()
    for s in said:
        if s.about:
            covered |= s.about
        elif _EVERYBODY.search(s.full):
            covered |= {p.role for p in wanted}
    items = each_once([evidence(reading, s) for s in said])
    if not said:
        return EvidenceResult(Shown.NONE, "nothing was found on reducing family time", (), (), searched)
    lacking = [
        f"{_name(p)}: no plan for reducing family time was found." for p in wanted if p.role not in covered
    ]
    if not any(_STEPS.search(s.full) for s in said):
        lacking.append("No steps or times of the reduction were found.")
    names = listed([_name(p) for p in wanted if p.role in covered]) or "the family"
    return EvidenceResult(
        Shown.SOME if lacking else Shown.ALL,
        f"a reduction of family time with {names}",
        items,
        tuple(lacking),
        searched,
    )


_GOES_ON = re.compile(
    r"\bthe same\b|\b(?:once|twice|weekly|fortnightly|monthly|every|each)\b[^.]*\b(?:for|then|until|before)\b|\bgoodbye\b",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(r"\b(?:letters?|cards?|yearly|letterbox|after adoption|a year)\b", re.IGNORECASE)


def _steps_after(reading: Reading, said: list[Statement]) -> list[Statement]:
    """The sentences right after one on reduction that go on with another parent: 'Daniel once a month, then the same.'."""
    planned = reading.under("FT-PLAN")
    starts = {(s.block, s.start) for s in said}
    out: list[Statement] = []
    running = -1
    for s in planned:
        if (s.block, s.start) in starts:
            running = s.block
        elif s.block == running and s.about and _GOES_ON.search(s.text) and not _AFTERWARDS.search(s.text):
            out.append(s)
        else:
            running = -1
    return out


def _has_now(said: str) -> bool:
    return bool(said) and (bool(FREQUENCY.search(said)) or not _NONE.search(said))


def _plan_words(statement: Statement) -> set[str]:
    """A reduction may also be told where present family time is, when it speaks of what will happen."""
    future = re.search(
        r"\b(?:will|would|if (?:a|the) (?:court|placement)|plan|after the|once the)\b",
        statement.text,
        re.IGNORECASE,
    )
    return {"FT-PLAN"} if future else set()
