"""The parents' own histories: which subjects are told, and whether a parent was in care as a child."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import (
    Evidence,
    EvidenceResult,
    Shown,
    each_once,
    evidence,
    listed,
    row_evidence,
)
from cpraudit.checklist.evidence.reading import Reading, Statement
from cpraudit.report.model import Owner, Person, Role
from cpraudit.text import folded

SECTION = {Role.MOTHER: "MOTHER", Role.FATHER: "FATHER"}
OWNER = {Role.MOTHER: Owner.MOTHER, Role.FATHER: Owner.FATHER}

_WORDS_SUBJECTS = (
    (
        "childhood",
        r"\bborn\b|childhood|grew up|as a (?:child|girl|boy|baby)|brought up|raised|primary school|"
        r"infant|youngest|eldest|(?:only|first|second|third|fourth|middle) (?:child|of)",
    ),
    (
        "being parented",
        r"\b(?:parents?|mother|father|mum|dad|step-?(?:father|mother|dad|mum)|grand(?:parents|mother|"
        r"father|ma)|nan|foster|adopted|brought up|raised|family home)\b",
    ),
    (
        "school",
        r"school|college|academy|universit|\bGCSEs?\b|\bexams?\b|qualification|passes|truan|"
        r"exclu(?:ded|sion)|educat|reading age|level [1-3]\b",
    ),
    (
        "work",
        r"\b(?:work(?:s|ed|ing|er)?|jobs?|employ\w*|self-employed|unemploy\w*|apprentic\w*|trade|"
        r"career|business|shifts?|benefits|army|navy|shop|factory|"
        r"warehouse|caf[eé]|firms?|company|occupation|trained as|redundan\w*|volunteer\w*|boats?|"
        r"wages?)\b",
    ),
    (
        "relationships",
        r"relationship|married|marriage|partner|husband|wife|girlfriend|boyfriend|divorc|separated|"
        r"engaged|\btogether\b|\bcouple\b|lived with \w+'s (?:mother|father|mum|dad)",
    ),
)
_SUBJECTS = tuple((name, re.compile(words, re.IGNORECASE | re.DOTALL)) for name, words in _WORDS_SUBJECTS)
_MAY_LACK = 1
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NO_HISTORY = re.compile(
    r"\b(?:declin\w+|refus\w+|did not wish|does not wish|unwilling|not (?:been )?(?:willing|able|"
        r"possible|known)|unknown|no (?:information|contact)|"
    r"could not be (?:found|traced)|never (?:met|replied))\b", re.IGNORECASE)  # fmt: skip

_IN_CARE = re.compile(
    r"\b(?:was|were|been|being|grew up|lived|spent|raised|brought up|placed|taken|came|come|"
        r"entered|went|moved|received|returned|periods?|years?|time)\b[^.;]{0,50}?\b(?:in|into|"
        r"to)\b (?:the )?"
    r"(?:(?:local authority|council|council's|foster|public|residential|state|statutory)(?:'s)? )?care\b"
    r"|\b(?:in|into) (?:foster|residential|local authority|council) care\b|"
        r"\bin the care of (?:the )?[\w ]*(?:council|local authority|borough|county)\b"
    r"|\bcare[- ](?:leaver|experienced)\b|\bleft care\b|\bleaving care\b|\bchild(?:ren)?'s home\b|"
        r"\b(?:was|were|being|been) (?:a )?looked[- ]after (?:child|by (?:the |"
        r"\w+ )(?:\w+ ){0,2}?(?:council|local authority))"
    r"|\b(?:subject (?:to|of)|under) (?:an? )?(?:full |interim )?care order\b|\b(?:was|"
        r"been) fostered\b|\bfoster (?:homes|placements)\b",
    re.IGNORECASE,
)  # fmt: skip
_NOT_IN_CARE = re.compile(r"\b(?:not|never|neither|nor|no record|nothing|n't)\b", re.IGNORECASE)
_AS_CHILD = re.compile(
    r"as a (?:child|girl|boy|baby|teenager|young)|when (?:she|he|they) (?:was|were)|aged \d|childhood",
    re.IGNORECASE,
)
_IN_CARE_LABEL = re.compile(r"\bin care\b|care experience|been looked after|care history", re.IGNORECASE)
_FILE = re.compile(r"\b(?:files?|records?|case ?notes|papers)\b", re.IGNORECASE)
_OBTAINED = re.compile(
    r"\b(?:received|read|obtained|seen|saw|viewed|accessed|arrived|reviewed|studied|shows?|"
    r"records?|recorded|says?|came|contains?|describes?|taken from|used)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:request\w*|asked|applied|awaited|awaiting|chased|sought)\b", re.IGNORECASE)
_NOT_OBTAINED = re.compile(
    r"\b(?:not (?:yet )?(?:been )?(?:received|arrived|obtained|seen|read)|awaited|awaiting|"
    r"to follow|has not|have not|destroyed|lost|outstanding)\b",
    re.IGNORECASE,
)


_PRONOUN = {
    Role.MOTHER: re.compile(r"\bshe\b", re.IGNORECASE),
    Role.FATHER: re.compile(r"\bhe\b", re.IGNORECASE),
}


def parents_chronology(reading: Reading) -> EvidenceResult:
    """For each parent: a dated history, and the five subjects of a social history."""
    items: list[Evidence] = []
    lacking: list[str] = []
    without, thin = 0, False
    for parent in reading.parents:
        statements = _history(reading, parent)
        rows = [r for c in reading.report.chronology_of(OWNER[parent.role]) for r in c.rows]
        name = parent.first or f"the {parent.role.value}"
        if not rows and not [s for s in statements if s.dates or s.label_dates]:
            if any(_NO_HISTORY.search(s.text) for s in statements):
                lacking.append(f"{name}: no chronology; a reason is given.")
            else:
                without += 1
                lacking.append(f"{name}: no chronology, and no reason for that, was found.")
            continue
        text = "\n".join([s.text for s in statements] + [r.text for r in rows])
        absent = [subject for subject, pattern in _SUBJECTS if not pattern.search(text)]
        if absent:
            lacking.append(f"{name}: nothing was found on {listed(absent)}.")
        thin = thin or len(absent) > _MAY_LACK
        items += row_evidence(
            reading, [r for r in reading.rows(SECTION[parent.role]) if _YEAR.search(r.label)][:2]
        )
    searched = reading.searched("MOTHER", "FATHER", "PARENTREL")
    if not reading.parents:
        return EvidenceResult(Shown.UNSURE, "the report names no living parent", (), (), searched)
    if without == len(reading.parents):
        return EvidenceResult(
            Shown.NONE, "no parent's history was found", each_once(items), tuple(lacking), searched
        )
    shown = Shown.NONE if without else Shown.SOME if thin else Shown.ALL
    told = listed([p.first or p.role.value for p in reading.parents])
    return EvidenceResult(shown, f"a history of {told}", each_once(items), tuple(lacking), searched)


def _history(reading: Reading, parent: Person) -> list[Statement]:
    own = reading.under(SECTION[parent.role])
    only = [s for s in own if not {"MOTHER", "FATHER"} <= s.ids or parent.role in s.about]
    return only + [s for s in reading.under("PARENTREL") if parent.role in s.about]


def parent_in_care(reading: Reading) -> EvidenceResult:
    """Whether a parent was in care as a child and, if so, what is said of the file."""
    searched = reading.searched("MOTHER", "FATHER", "PARENTREL")
    yes: dict[Role, list[Statement]] = {}
    no: list[Statement] = []
    for parent in reading.parents:
        for statement in _history(reading, parent):
            kind = _care(reading, statement, parent)
            if kind is True:
                yes.setdefault(parent.role, []).append(statement)
            elif kind is False:
                no.append(statement)
    if not yes:
        items = each_once([evidence(reading, s) for s in no])
        silent = [
            p.first or f"the {p.role.value}"
            for p in reading.parents
            if not any(p.role in s.about for s in no)
        ]
        said = [
            p.first or f"the {p.role.value}" for p in reading.parents if any(p.role in s.about for s in no)
        ]
        why = (
            f"the report says that {listed(said)} {'was' if len(said) == 1 else 'were'} not in care as a "
            "child"
            if said
            else "no sign was found that a parent was in care as a child"
        )
        why += f"; of {listed(silent)} it does not say" if said and silent else ""
        return EvidenceResult(Shown.DOES_NOT_ARISE, why, items, (), searched)
    found: list[Statement] = []
    lacking: list[str] = []
    states: list[Shown] = []
    for role, statements in yes.items():
        parent = next(p for p in reading.parents if p.role is role)
        files = [
            s
            for s in _history(reading, parent)
            if _FILE.search(s.full)
            and (_OBTAINED.search(s.text) or _ASKED.search(s.text))
            and _near(s, statements)
        ]
        found += statements + files
        name = parent.first or f"the {role.value}"
        if any(_OBTAINED.search(s.text) and not _NOT_OBTAINED.search(s.text) for s in files):
            states.append(Shown.ALL)
        elif files:
            states.append(Shown.SOME)
            lacking.append(f"{name}: the file was asked for; that it was received and read is not said.")
        else:
            states.append(Shown.NONE)
            lacking.append(f"{name}: nothing was found on asking for or reading the file.")
    shown = (
        Shown.ALL if set(states) == {Shown.ALL} else Shown.NONE if set(states) == {Shown.NONE} else Shown.SOME
    )
    who = listed([p.first or f"the {p.role.value}" for p in reading.parents if p.role in yes])
    return EvidenceResult(
        shown,
        f"{who} was in care as a child",
        each_once([evidence(reading, s) for s in found]),
        tuple(lacking),
        searched,
    )


def _care(reading: Reading, statement: Statement, parent: Person) -> bool | None:
    """Whether a sentence says that the parent was in care; None when it says nothing of it."""
    if _IN_CARE_LABEL.search(statement.label):
        answer = re.match(r"\s*(yes|no)\b", statement.text, re.IGNORECASE)
        if answer:
            return answer.group(1).lower() == "yes"
    match = _IN_CARE.search(statement.text)
    if match is None:
        return None
    if _NOT_IN_CARE.search(statement.text[: match.end()]) or re.match(
        r"[^.;]{0,20}\b(?:no|not)\b", statement.text[match.end() :]
    ):
        return False
    return True if _subject_is(reading, statement, match.start(), parent) else None


def _subject_is(reading: Reading, statement: Statement, at: int, parent: Person) -> bool:
    """False when somebody else (a brother of the child, "her mother") stands before the verb."""
    before = re.split(r"[;:]|\b(?:and|but|where|when|after|before|because|who)\b", statement.text[:at])
    clause = next((c for c in reversed(before) if c.strip()), "")
    others = [p for p in reading.report.people if p.role.family and p.role is not parent.role and p.first]
    named = [p for p in others if reading.names(p, clause)]
    own = reading.names(parent, clause) or bool(_PRONOUN[parent.role].search(clause))
    relative = re.search(
        r"\b(?:her|his) (?:own )?(?:mother|father|mum|dad|brothers?|sisters?|sons?|daughters?|child|"
        r"children|baby|partner)\b|\b(?:a|one|the) (?:son|daughter|boy|girl|baby|child|children)\b|"
        r"\bchildren\b",
        clause,
        re.IGNORECASE,
    )
    if relative or (named and not own):
        return False
    return (
        own
        or not re.search(r"\b[A-Z][a-z]+", clause.strip()[1:])
        or bool(_AS_CHILD.search(folded(statement.text)))
    )


def _near(statement: Statement, stated: list[Statement]) -> bool:
    """A file is the parent's own when the sentence says so or stands close to the time in care."""
    return any(abs(statement.block - s.block) <= 6 for s in stated) or bool(
        re.search(
            r"\b(?:her|his|own|care|childhood|social care) (?:\w+ )?(?:files?|records?)\b",
            statement.text,
            re.IGNORECASE,
        )
    )
