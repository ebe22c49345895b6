"""Words that identify people who are not the child's family: carers, adopters, neighbours, new partners."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.cast import looks_like_name
from cpraudit.checks.common import GUIDANCE, shown
from cpraudit.document.model import Block
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.report.model import Report, Role
from cpraudit.text import folded, sentence_at

IDENTIFYING = Rule(
    id="third-party-identified",
    name="A third party can be identified",
    category=Category.THIRD_PARTY_IDENTIFYING,
    severity=Severity.MUST,
    source=(
        f"{GUIDANCE}: no surnames, addresses or other identifying details of foster carers, adopters, new"
        " partners and other third parties"
    ),
    why=(
        "The report is read by many people and kept for life. A surname or address can lead someone to the"
        " child's door."
    ),
    advice=(
        "Leave the detail out: first name or initials for carers, the kind of place and the county instead of"
        " an address."
    ),
    bad=("Foster carers Sue and Derek Marsh of 4 Mill Lane", "telephone 01632 960447"),
    good=("Foster carers J and P", "the agency's own office address", "Dr Helen Varma, the medical adviser"),
)

_N = r"[A-ZÀ-Þ][a-zà-ÿ'’\-]+(?:[A-ZÀ-Þ][a-zà-ÿ]+)?"
_FULL = rf"{_N}(?:\s(?:and|&)\s{_N})?(?:\s{_N})?(?:\s(?:and|&)\s{_N})?\s{_N}"
_STREET = (
    r"(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Way|Court|Place|Crescent|Gardens|Terrace|Grove|"
    r"Walk|Row|Square|Mews|Rise|Green|View|Hill|Park|Parade|Fold|Gate|Bank|Brow|Croft|Meadow|Meadows|Yard|"
    r"Wharf|Quay|Buildings|Mansions|Towers|Cottages?)"
)
_ADDRESS = re.compile(
    r"\b(?:(?:Flat|Apartment|Unit|Room|No\.?|Number|"
    rf"House)\s\d+[A-Za-z]?,?\s(?:of\s)?)?(?:\d{{1,4}}[A-Za-z]?,?\s(?:{_N}\s){{0,3}}{_N}?\s?{_STREET}\b|"
    rf"Flat\s\d+[A-Za-z]?,?\s(?:{_N}\s?){{1,3}})(?:,\s{_N}(?:\s{_N})?)?"
)
_HOUSE = re.compile(
    r"\b(?:at|of|in|from|to|live at|lives"
    rf" at)\s((?:{_N}\s){{1,3}}(?:Farm|Cottage|Lodge|Vicarage|Rectory|Bungalow|Barn|Manor))\b"
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b")
_PHONE = re.compile(r"(?<![\d/.])(?:\+44\s?\(?0?\)?\s?|\(?0)(?:\d\)?[\s\-]?){8,9}\d(?!\d)")
_EMAIL = re.compile(r"\b[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+\b")
_THIRD = (
    r"[Cc]arers?['’]s? (?:own |eldest |youngest |older |younger"
    r" )?(?:son|daughter|child|grandson|granddaughter)|[Ff]oster"
    r" (?:carers?|mother|father|mum|dad|parents?|family)|[Cc]arers?|(?:[Pp]rospective |[Hh]is |[Hh]er"
    r" |[Tt]heir )?[Aa]dopters?|[Aa]doptive (?:parents?|mother|father|mum|dad|family)|[Nn]eighbours?|"
    r"(?:new |ex-|former |current )?(?:partner|boyfriend|girlfriend)|(?:new |close |old |best"
    r" )?friends?|landlord|landlady|babysitter|child-?minder"
)
_AFTER = re.compile(
    rf"\b(?:{_THIRD})(?:,? (?:who (?:is|are) )?(?:is|are|was|were|called|named)?(?: called|"
    r" named)?)?[,:]?\s(?:and"
    rf" friend,?\s)?({_FULL})\b(?!\s(?:Council|School|Nursery|Centre|Hospital|Court|Service))"
)
_BEFORE = re.compile(
    rf"\b({_FULL}),? (?:who (?:is|are) )?(?:his|her|their|the|the"
    r" child's|a|an|[A-Z][\w\-]+['’]s)?\s?(?:(?:short-term|current|new|first|previous|respite|emergency)"
    rf" )?(?:{_THIRD})\b"
)
_SCHOOL_OF = re.compile(
    rf"\bwhose (?:son|daughter|child|children|boy|girl)s? {_N}(?: and {_N})?"
    rf" (?:is|are|goes|go|attends?)\b[^.;]{{0,60}}?({_N}(?:['’]s)? (?:{_N}"
    r" )?(?:School|Primary|Academy|Nursery|school|nursery))"
)
# Whoever is named with a surname and is neither family nor a professional: a new partner, a lodger, another child's father.
_NAMED = re.compile(rf"(?<![\w'’\-])({_N}\s{_N}(?:-{_N})?)(?![\w'’\-])")
_PAIR = re.compile(rf"\bMr\.? (?:and|&) Mrs\.? ({_N}(?:-{_N})?)")
_CARERS_OWN = re.compile(
    r"\b(?:[Tt]heir|[Hh]er|[Hh]is|own) (?:\w+"
    r" )?(?:daughter|son|child|children|grand\w+|mother|father|husband|wife|partner)s?,? (?:is |called"
    r" |named )?$"
)
_THIRD_NEAR = re.compile(
    rf"\b(?:{_THIRD}|(?:own|grown-up|adult|teenage)"
    r" (?:son|daughter|child)|(?:his|her|their|[A-ZÀ-Þ][\w\-]+['’]s) (?:own"
    r" )?(?:dad|father|mum|mother|stepfather|stepmother|parents|husband|wife|fianc\w+)|going out"
    r" with|seeing|married(?: to)?|lodger|landlord|flatmate|housemate|ex|boyfriend|girlfriend|living"
    r" with|lives with|relationship with|moved in with|baby with)"
    r"[,:]?\s(?:a \w+\s|called\s|named\s|is\s|was\s)?$"
)
_THIRD_AFTER = re.compile(
    r"^,? (?:who (?:lectures|works|drives|teaches|lives|runs|owns|is a|has)|a"
    r" (?:driver|builder|lorry|taxi|shop|bar|hairdresser|nurse|teacher|mechanic|plumber|roofer|cleaner)|"
    r"whose|of"
    r" \d|over the|from (?:the|number)|next door)\b"
)
_ORGANISATION = re.compile(
    r"\b(?:Council|School|Nursery|Centre|Hospital|Court|Service|Services|Team|House|Street|Road|Lane|Park|"
    r"University|College|Academy|Primary|High|Infirmary|Clinic|Surgery|Project|Trust|Church|Club|Office|"
    r"Rooms|Hub|Group|Laboratories|Act|Order|British|English|Scottish|Welsh|Irish|Family|Social|Worker|"
    r"Health|Birth|Foster|Care|Child|Council's|Town|City|County|Green|Hall|Road|Avenue|Christmas|Easter|New|"
    r"North|South|East|West|Saint|St|The|On|In|At|For|Mr|Mrs|Ms|Dr|Nana|Nan|Auntie|Aunt|Uncle|Gran|Grandpa|"
    r"Granddad|Babcia|Dziadek|Nonna|Nonno|Nain|Taid|Great|Grandad|Grandma|Granny|Mum|Dad|Mummy|Daddy|Baby)\b"
)
# In these places an address or number is the agency's own or one that the form asks for.
_OFFICE = {"AGENCY", "FRONT-A1", "FRONT-A2", "SIGN"}
_OFFICE_WORDS = re.compile(
    r"\b(?:office|civic|town hall|council|court|hospital|clinic|surgery|nursery|school|centre|children's"
    r" services|agency|solicitor|service|team|church|chapel|mosque|temple|library|police|station|university|"
    r"college|health)\b",
    re.IGNORECASE,
)
_NOT_NAMES = {
    "the",
    "a",
    "an",
    "who",
    "and",
    "she",
    "he",
    "they",
    "it",
    "family",
    "time",
    "now",
    "social",
    "worker",
    "in",
    "on",
    "at",
    "since",
    "approved",
    "council",
    "mum",
    "dad",
    "nan",
    "nana",
    "service",
    "report",
}


def check(given: AuditInput) -> Iterator[Finding]:
    """Full names, addresses and numbers of third parties; one finding for details that stand together."""
    report = given.report
    family = _family_names(report)
    professionals = {folded(p.name) for p in report.people_with(Role.PROFESSIONAL)}
    for block in report.document.blocks:
        if not block.text.strip() or block.part.startswith(("header", "footer")):
            continue
        spans = _names(report, block, family, professionals) + _details(report, block, family)
        for start, end in _joined(block.text, spans):
            words = block.text[start:end]
            yield Finding(
                IDENTIFYING,
                f"'{shown(words)}' can identify someone outside the child's family.",
                Place(block.index, start, end),
            )


def _family_names(report: Report) -> set[str]:
    return {folded(w) for p in report.people if p.role.family for w in (*p.parts, *p.known_as)}


def _names(report: Report, block: Block, family: set[str], professionals: set[str]) -> list[tuple[int, int]]:
    out = []
    for pattern in (_AFTER, _BEFORE) if not report.ids_of(block.index) & _OFFICE else ():
        for match in pattern.finditer(block.text):
            name = match.group(1)
            words = [w for w in name.split() if w not in ("and", "&")]
            plain = [folded(w).removesuffix("'s") for w in words]
            if any(p in _NOT_NAMES for p in plain) or (plain[-1] in family and plain[0] in family):
                continue
            if folded(name) in professionals and not re.search(
                r"foster|adopt|neighbour",
                block.text[max(0, match.start() - 30) : match.end() + 30],
                re.IGNORECASE,
            ):
                continue
            out.append((match.start(1), match.end(1)))
    if "CARER" in report.ids_of(block.index):
        for field in report.fields:
            if field.source.block == block.index and re.search(r"name|carer|who", field.key):
                match_value = re.match(_FULL, field.value)
                words = (
                    [folded(w) for w in match_value.group().split() if w not in ("and", "&")]
                    if match_value
                    else []
                )
                if match_value and not any(w in _NOT_NAMES or w in family for w in words):
                    out.append((field.source.start, field.source.start + match_value.end()))
        for match in re.finditer(rf"\b(?:with|to|by|of|from)\s({_FULL})\b", block.text):
            words = [folded(w) for w in match.group(1).split() if w not in ("and", "&")]
            if (
                not any(w in _NOT_NAMES or w in family for w in words)
                and folded(match.group(1)) not in professionals
                and not _OFFICE_WORDS.search(match.group(1))
            ):
                out.append((match.start(1), match.end(1)))
    if not report.ids_of(block.index) & _NAMES_ALLOWED:
        out += _unknown_people(report, block, family, professionals)
    for match in _PAIR.finditer(block.text):
        if folded(match.group(1)) not in family and not report.ids_of(block.index) & _NAMES_ALLOWED:
            out.append((match.start(), match.end()))
    for match in _SCHOOL_OF.finditer(block.text):
        out.append((match.start(), match.end()))
    return out


_NAMES_ALLOWED = {"AGENCY", "FRONT-A1", "FRONT-A2", "SIGN", "AGENCYCHRON", "ANNEX"}


def _unknown_people(
    report: Report, block: Block, family: set[str], professionals: set[str]
) -> list[tuple[int, int]]:
    """Full names beside words that make somebody a third party."""
    out = []
    for match in _NAMED.finditer(block.text):
        name = match.group(1)
        words = [folded(w).removesuffix("'s") for w in name.split()]
        if (
            any(w in family or w in _NOT_NAMES for w in words)
            or folded(name) in professionals
            or _ORGANISATION.search(name)
        ):
            continue
        before, after = (
            block.text[max(0, match.start() - 60) : match.start()],
            block.text[match.end() : match.end() + 60],
        )
        near = _THIRD_NEAR.search(before) or (
            "CARER" in report.ids_of(block.index) and _CARERS_OWN.search(before)
        )
        if near and _KIN.search(near.group()) and report.ids_of(block.index) & _PARENTS_FAMILY:
            continue
        if near or (looks_like_name(name.split()[0]) and _THIRD_AFTER.match(after)):
            out.append((match.start(1), match.end(1)))
    return out


# "Her mother, Leigh Sharratt" in the mother's own part is family.
_KIN = re.compile(r"\b(?:dad|father|mum|mother|parents)\b", re.IGNORECASE)
_PARENTS_FAMILY = {"MOTHER", "FATHER", "PARENTREL", "RELATIVES", "RELASSESS"}


def _details(report: Report, block: Block, family: set[str]) -> list[tuple[int, int]]:
    ids = report.ids_of(block.index)
    own_field = any(
        f.source.block == block.index
        and re.search(r"address|telephone|phone|email|e-mail|contact details", f.key)
        for f in report.fields
    )
    allowed = bool(ids & _OFFICE) or (own_field and bool(ids & {"KEYFACTS", "MOTHER", "FATHER"}))
    if allowed or _is_schools_own(report, block):
        return []
    out = []
    for pattern in (_PHONE, _EMAIL, _POSTCODE):
        for match in pattern.finditer(block.text):
            before = block.text[max(0, match.start() - 90) : match.start()]
            if not re.search(
                r"\b(?:switchboard|office|duty|council|agency|team|service|court|clinic|hospital|surgery|"
                r"school|nursery|helpline|charity)\b",
                before,
                re.IGNORECASE,
            ):
                out.append((match.start(), match.end()))
    for match in _ADDRESS.finditer(block.text):
        around = block.text[max(0, match.start() - 60) : match.start()]
        if re.match(r"(?:19|20)\d\d\b", match.group()) or re.search(
            r"\b(?:Family|Crown|County|High|Magistrates['’]?|Youth) Court\b", match.group()
        ):
            continue  # a year before the name of a court
        if not _OFFICE_WORDS.search(around.rsplit(".", 1)[-1]) and not _is_parents_own(
            report, block, match.start(), family
        ):
            out.append((match.start(), match.end()))
    for match in _HOUSE.finditer(block.text):
        if not _public_place(report, match.group(1), block, match.start(), match.end()):
            out.append((match.start(1), match.end(1)))
    return out


_SCHOOL = re.compile(
    r"\b(?:schools?|nursery|academy|pre-?school|playgroup|kindergarten|college|infants?|children's centre)\b",
    re.IGNORECASE,
)
_HOME = re.compile(rf"\b(?:{_THIRD}|child ?minding|(?:his|her|their|at) home|lives?|living)\b", re.IGNORECASE)


def _is_schools_own(report: Report, block: Block) -> bool:
    """True in a cell of a table of schools, whose names and addresses the law asks for (Schedule 1 Part 1 to the Regulations).

    A childminder's address is a home, and so is whatever a row says that somebody lives at.
    """
    if block.cell is None or "EDUC" not in report.ids_of(block.index):
        return False
    document, cell = report.document, block.cell
    table = next(t for t in document.tables if t.index == cell.table)
    row = " ".join(document.cell_text(c) for c in table.rows[cell.row])
    # A row "Address" goes with the row above it that names the school.
    labelled = re.match(r"(?:full |postal |street )?address\b", row, re.IGNORECASE)
    above = " ".join(document.cell_text(c) for c in table.rows[cell.row - 1]) if labelled and cell.row else ""
    words = f"{above} {row}"
    return _SCHOOL.search(words) is not None and _HOME.search(words) is None


# "Lock Keeper's Cottage, a council family centre"; "Hill Farm (an open farm)".
_SAID_TO_BE = (
    r"(?:,| \(|:| [–-]| is| which is| was)\s?(?:the |a |an |our |their |one of the |now |called )?(?:[\w'’\-]+ ){0,5}?"
    r"(?:centre|building|rooms?|nursery|school|clinic|unit|hostel|refuge|service|charity|office|hospital|project|open farm|"
    r"city farm|farm park|petting farm|children's farm|museum|cafe|café|attraction|playground|library|hub|venue|placement|"
    r"residential|play ?barn|soft play)\b"
)
_OUTING = re.compile(
    r"\b(?:trips?|outings?|visit(?:s|ed|ing)?|day out|holidays?|animals?|lambs?|goats?|pigs?|ponies|tractors?|feed(?:s|ing)?|fed|"
    r"picnics?|walk(?:s|ed)?|session|sessions|family time|supervised|contact|nursery|preschool|class|club|party)\b",
    re.IGNORECASE,
)
_DWELLS = re.compile(
    r"\b(?:liv(?:e|es|ed|ing)|home|address|resid\w+|moved|house|rents?|owns?|bought|lodg\w+|stay(?:s|ed|ing)?)\b|"
    + _THIRD,
    re.IGNORECASE,
)


def _public_place(report: Report, name: str, block: Block, start: int, end: int) -> bool:
    """True for a cottage or farm that is a centre or an outing, as its own or another mention says."""
    bare = folded(name)
    known = re.compile(re.escape(bare) + _SAID_TO_BE)
    if any(bare in (text := folded(b.text)) and known.search(text) for b in report.document.blocks):
        return True
    span = sentence_at(block.text, start)
    around = f"{block.text[span.start : start]} {block.text[end : span.end]}"
    return bool(_OUTING.search(around)) and not _DWELLS.search(around)


def _is_parents_own(report: Report, block: Block, at: int, family: set[str]) -> bool:
    """A parent's own address in the parent's own part is a detail that the form asks for."""
    ids = report.ids_of(block.index)
    if not ids & {"MOTHER", "FATHER", "FAMILYTABLE", "CARECHRON"}:
        return False
    before = block.text[max(0, at - 80) : at]
    return not re.search(_THIRD, before)


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Details of one person that stand together are one finding."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(set(spans)):
        if out and (
            start <= out[-1][1]
            or (len(text[out[-1][1] : start]) <= 28 and not re.search(r"[.!?]\s", text[out[-1][1] : start]))
        ):
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


CHECK = Check("privacy", "No third party can be identified", (IDENTIFYING,), check)
