"""Was the report shown to the parents, and were they told of support and referred to it."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import EvidenceResult, Shown, each_once, evidence, listed
from cpraudit.checklist.evidence.reading import EVERYWHERE, Reading, Statement
from cpraudit.report.model import Role

_THE_REPORT = re.compile(
    r"(?<!medical )(?<!expert )(?<!court )(?<!psychologist's )(?<!psychiatrist's )(?<!guardian's )"
    r"(?<!police )(?<!assessment )(?<!test )"
    r"\b(?:(?:this |the |her |his |draft |whole |permanence |most of |all of |parts? of |"
    r"copy of )+(?:report|CPR|document|draft)|CPR|permanence report|sections? \d|\bdraft\b|"
    r"parts? of (?:it|this|the report)|"
    r"(?:a |the |her |his )copy|(?:relevant|the|her|his|their) (?:parts?|sections?|"
    r"pages?) (?:about|on|that|of (?:it|this|the report))|relevant (?:parts|sections)|"
    r"its contents?|what (?:is|I have|I had|was) (?:been )?written)",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:read|shown|showed|shared|saw|seen|sent|given|gave|posted|received|went through|"
    r"gone through|looked (?:at|through)|taken through|had|discussed|provided|e-?mailed|handed|"
    r"left with|commented|visited to read)\b",
    re.IGNORECASE,
)
_OTHER_READER = re.compile(
    r"\b(?:solicitor|guardian|court|panel|decision-?\s?maker|adopters?|judge)\b (?:has |have |"
    r"had |will |did )?(?:not |already |yet )*(?:been )?(?:seen|read|shown|sent|see|received|"
    r"given)\b|\b(?:shown|sent|given) to (?:the )?(?:court|panel|guardian|adopters)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|this|a copy|hers|his)\b", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:will|to) (?:\w+ )?be (?:\w+ )?(?:shown|shared|sent|given|read|provided|offered)\b|"
    r"\bplan(?:s|ned)? to (?:share|show|send|give|read)|\bwill (?:share|show|send|give|read)\b|"
    r"\bintend\w*|\bin due course\b|\bto follow\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no part|n't|declin\w+|refus\w+|did not want|unable)\b", re.IGNORECASE)
_REASON = re.compile(
    r"\b(?:because|as (?:she|he|they|the|it|this|there|no|neither)|since|due to|so that|at (?:her|"
    r"his|their) (?:own )?request|declin\w+|refus\w+|did not (?:want|wish|reply|come|attend)|"
    r"asked not|whereabouts|unknown|risk|unsafe|advice)\b",
    re.IGNORECASE,
)

_SUPPORT = re.compile(
    r"\b(?:support\w*|counsel\w*|charity|advocat\w*|independent (?:worker|service|support|person|"
    r"agency)|helpline|birth parents?|birth families|someone to talk to|own worker|service)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:told|informed|advised|given (?:details|information|a leaflet|the number|leaflets)|gave|"
    r"made aware|aware of|offered|explained|spoken to about|know about|leaflets?|"
    r"information about|introduced|signpost\w*|letter|invited)\b",
    re.IGNORECASE,
)
_REFERRED = re.compile(
    r"\brefer(?:red|ral|rals)\b|\bself-refer\w*|\bput (?:her|him|them) in touch\b|\bhas (?:met|"
    r"seen|been seeing|begun)\b|\b(?:is|has been) (?:seeing|attending|meeting|working with)\b|"
    r"\bmeets\b|\bworks with\b|\btook (?:it )?up\b|\btaken (?:it )?up\b|\baccepted\b|"
    r"\bfirst (?:meeting|appointment|session)\b|\bsees\b|\battends\b|\battended\b|\bjoined\b|"
    r"\b(?:has |had )?(?:already )?(?:been|gone|went)(?: there| to (?:it|them))? (?:once|twice|\w+ times|every|each|since)\b|"
    r"\bhas (?:had|kept|used)\b|\bis in touch with\b|\bmet (?:her|his|their|the) (?:worker|counsellor|adviser)\b|"
    r"\bgoes (?:to|there|every|each|once)\b|\b(?:is|has been) (?:supported|helped) by\b|\buses (?:it|the service)\b",
    re.IGNORECASE,
)
_DECLINED = re.compile(
    r"\b(?:declin\w+|said no|did not (?:want|wish|take)|does not (?:want|wish)|refus\w+|"
    r"turned (?:it |this |that )?down|no thank you|not for now|no for now|not at (?:present|"
    r"this time)|prefers? not|would rather not|not taken (?:it )?up)\b",
    re.IGNORECASE,
)


def shown_to_parents(reading: Reading) -> EvidenceResult:
    """Sentences that say that each parent saw the report, and when; or why not."""
    searched = (*reading.searched("PARENTVIEW"), EVERYWHERE)
    if not reading.parents:
        return EvidenceResult(
            Shown.DOES_NOT_ARISE, "the report names no parent who is alive and known", (), (), searched
        )
    about = _told_of_showing(reading)
    state: dict[Role, str] = {}
    for s in about:
        for role in s.about:
            state[role] = _better(state.get(role, ""), _kind(s))
    items = each_once([evidence(reading, s) for s in about])
    names = {p.role: p.first or f"the {p.role.value}" for p in reading.parents}
    lacking = [
        f"{names[r]}: {_SAYS[state.get(r, '')]}." for r in names if state.get(r) not in ("shown", "reason")
    ]
    if not any(state.get(r) for r in names):
        return EvidenceResult(
            Shown.NONE,
            "nothing was found on showing the report to the parents",
            items,
            tuple(lacking),
            searched,
        )
    if lacking:
        return EvidenceResult(
            Shown.SOME, "showing the report to the parents is mentioned", items, tuple(lacking), searched
        )
    return EvidenceResult(
        Shown.ALL,
        f"shown to, or a reason for not showing it to, {listed(list(names.values()))}",
        items,
        (),
        searched,
    )


def _told_of_showing(reading: Reading) -> list[Statement]:
    """Sentences on showing the report, and those after them that say "it"."""
    out = []
    topic = -1
    for s in reading.statements:
        if s.ids & {"PARENTASSESS", "HEALTH"}:
            continue
        if says_shown(s):
            topic = s.block
        elif topic != s.block or not (
            _IT.search(s.text) and (_SHOWN.search(s.text) or _LATER.search(s.text))
        ):
            continue
        if s.about:
            out.append(s)
    return out


_SAYS = {
    "": "nothing was found on whether the report was shown",
    "undated": "the report was shown, but no date was found",
    "later": "the report is only meant to be shown",
    "refused": "not shown, and no reason was found",
}
_ORDER = ("", "refused", "later", "undated", "reason", "shown")


def _better(one: str, two: str) -> str:
    return max(one, two, key=_ORDER.index)


def says_shown(statement: Statement) -> bool:
    """True for a sentence on whether the report was shown."""
    if _OTHER_READER.search(statement.text) or not _THE_REPORT.search(statement.full):
        return False
    return bool(_SHOWN.search(statement.full) or _LATER.search(statement.full))


def _kind(statement: Statement) -> str:
    if _LATER.search(statement.text):
        return "later"
    if _NOT.search(statement.text) and not (
        statement.dates
        and not re.search(
            r"\bnot (?:been |yet )?(?:shown|shared|read|seen|sent)", statement.text, re.IGNORECASE
        )
    ):
        return "reason" if _REASON.search(statement.text) else "refused"
    return "shown" if statement.dates else "undated"


def speaks_of_support(statement: Statement) -> bool:
    """True for a sentence on telling somebody of support or referring them to it."""
    return bool(_SUPPORT.search(statement.full)) and bool(
        _REFERRED.search(statement.text)
        or re.search(r"\btold\b|\binformed\b|\boffered\b", statement.text)
        or statement.label.lower().startswith("support")
    )


def parents_support(reading: Reading) -> EvidenceResult:
    """Sentences that say that each parent was told of support, and that one was referred or declined."""
    searched = (*reading.searched("PARENTVIEW"), EVERYWHERE)
    if not reading.parents:
        return EvidenceResult(
            Shown.DOES_NOT_ARISE, "the report names no parent who is alive and known", (), (), searched
        )
    told: set[Role] = set()
    answered: set[Role] = set()
    found: list[Statement] = []
    statements = reading.under("PARENTVIEW", "MOTHER", "FATHER", "AGENCYCHRON", "SUPPORT")
    topic = -1  # the paragraph that has begun to speak of a service
    for s in statements:
        if _SUPPORT.search(s.full):
            topic = s.block
        if topic != s.block or not s.about:
            continue
        tells, refers = bool(_TOLD.search(s.full)), bool(_REFERRED.search(s.text) or _DECLINED.search(s.text))
        if "PARENTVIEW" not in s.ids and not (
            _SUPPORT.search(s.full)
            and refers
            and re.search(r"independent|birth parent|counsel", s.full, re.IGNORECASE)
        ):
            continue
        if tells or refers:
            found.append(s)
            told |= s.about
        if refers:
            answered |= s.about
    wanted = {p.role: p.first or f"the {p.role.value}" for p in reading.parents}
    items = each_once([evidence(reading, s) for s in found])
    lacking = [
        f"{name}: nothing was found on being told of support."
        for role, name in wanted.items()
        if role not in told
    ]
    if not told & set(wanted):
        return EvidenceResult(
            Shown.NONE, "nothing was found on support for the parents", items, tuple(lacking), searched
        )
    if not answered & set(wanted):
        lacking.append("No referral to independent support, and no refusal of it, was found.")
    who = listed([name for role, name in wanted.items() if role in told])
    return EvidenceResult(
        Shown.SOME if lacking else Shown.ALL,
        f"support was spoken of with {who}",
        items,
        tuple(lacking),
        searched,
    )
