"""Orders, reviews and medicals of the child, with the full date that stands with each mention."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from cpraudit.dates import DateMention, Precision
from cpraudit.document.model import Block
from cpraudit.report.model import Owner, Report, Source
from cpraudit.text import inside, quoted_spans, sentences

_KINDS: tuple[tuple[str, str, str], ...] = (
    ("interim care order", "interim care order", r"\b(?i:interim care orders?)\b|\bICOs?\b"),
    ("placement order", "placement order", r"\b(?i:placement order)\b(?! application)|\bPO\b"),
    (
        "placement application",
        "application for a placement order",
        (
            r"\b(?:application for an? placement order|placement order application|applied for an? placement"
            r" order|placement application)\b"
        ),
    ),
    (
        "emergency protection order",
        "emergency protection order",
        r"\b(?i:emergency protection order)\b|\bEPO\b",
    ),
    ("supervision order", "supervision order", r"\b(?<!interim )supervision order\b"),
    ("police protection", "police protection", r"\bpolice protection\b"),
    (
        "proceedings",
        "start of the court case",
        (
            r"\b(?:(?:care |court )?proceedings (?:\([^)]*\) )?(?:were |was"
            r" )?(?:issued|begun|began|started|commenced)|(?:issued|began|started|commenced) (?:care |court"
            r" )?proceedings|court case (?:began|started)|(?:care )?application (?:was )?(?:made|issued)"
            r" (?:to|in) (?:the )?(?:family )?court|applied to (?:the )?(?:family )?court|care proceedings"
            r" began)\b"
        ),
    ),
    ("letter", "letter before court", r"\bletter before (?:court|proceedings)\b|\bpre-proceedings letter\b"),
    (
        "first review",
        "first review",
        (
            r"\b(?:first|initial|1st) (?:looked after )?(?:child(?:ren)? in care )?(?:care plan )?review\b(?!"
            r" child protection)"
        ),
    ),
    ("second review", "second review", r"\b(?:second|2nd) (?:looked after )?(?:care plan )?review\b"),
    ("third review", "third review", r"\b(?:third|3rd) (?:looked after )?(?:care plan )?review\b"),
    (
        "adoption medical",
        "adoption medical",
        (
            r"\b(?:adoption )?medical\b(?!"
            r" (?:adviser|advisor|history|report|summary|information|needs|advice|condition|record|school|"
            r"staff|care|treatment|centre))"
        ),
    ),
    ("final hearing", "final hearing", r"\bfinal (?:court )?hearing\b"),
    (
        "decision",
        "decision that the child should be placed for adoption",
        (
            r"\b(?i:decision[- ]maker (?:decided|agreed|ratified|made (?:the|her|his) decision)|SHOBPA"
            r" decision)\b"
        ),
    ),
    (
        "conference",
        "initial child protection conference",
        r"\b(?i:initial child protection conference)\b|\bICPC\b",
    ),
    (
        "protection plan",
        "start of the child protection plan",
        r"\bchild protection plan (?:was )?(?:made|began|started|agreed|put in place|from|since|of)?",
    ),
    ("marriage", "marriage of the parents", r"\b(?:were |got )?married\b(?! to| couple| for| man| woman)"),
    (
        "fostering",
        "move to foster care",
        (
            r"\b(?:came into (?:foster )?care|moved to (?:live with )?foster carers?|went to live with foster"
            r" carers?)\b"
        ),
    ),
)
_COMPILED = tuple(
    (kind, plain, re.compile(pattern if "(?i:" in pattern else f"(?i:{pattern})"))
    for kind, plain, pattern in _KINDS
)
_OTHERS = {"SIBLINGS", "MOTHER", "FATHER", "RELATIVES", "OTHERVIEW", "PARENTREL"}
_HYPOTHETICAL = re.compile(
    r"\b(?:will|would|if|seek(?:s|ing)?|ask(?:s|ing)? (?:the court )?for|hopes?|intends?|once|when"
    r" (?:the|a)|until|unless|should|planned|would be)\b",
    re.IGNORECASE,
)
# Under which name an event's date stands among the facts of a report.
EVENT_FACTS = {
    "interim care order": "order.interim_care",
    "placement order": "order.placement",
    "placement application": "order.placement_application",
    "emergency protection order": "order.emergency_protection",
    "supervision order": "order.supervision",
    "police protection": "police_protection",
    "proceedings": "court.proceedings",
    "letter": "letter_before_court",
    "first review": "review.first",
    "second review": "review.second",
    "third review": "review.third",
    "adoption medical": "medical.adoption",
    "final hearing": "hearing.final",
    "decision": "decision.shobpa",
    "conference": "conference.initial",
    "marriage": "parents.marriage",
    "protection plan": "plan.child_protection",
    "fostering": "care.entry",
}


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a known kind and the day that one place gives it."""

    kind: str
    plain: str
    day: date
    at: Source  # the date's words


def find_events(report: Report) -> list[Event]:
    """Events about the child with the full date that stands with them, in reading order."""
    out: list[Event] = []
    rows = {b: (c, r) for c in report.chronologies for r in c.rows for b in r.blocks}
    labels = {f.source.block: f.label for f in report.fields if f.table >= 0}
    for block in report.prose():
        ids = report.ids_of(block.index)
        if ids & _OTHERS:
            if ids & {"MOTHER", "FATHER", "PARENTREL"} and "married" in block.text:
                days = [
                    m
                    for m in report.dates.get(block.index, ())
                    if m.precision is Precision.DAY and m.first is not None and not m.impossible
                ]
                out += [e for e in _of_text(block, days, False) if e.kind == "marriage"] if days else []
            continue
        held = rows.get(block.index)
        if held is not None and held[0].owner in (Owner.MOTHER, Owner.FATHER):
            continue
        mentions = [
            m
            for m in report.dates.get(block.index, ())
            if m.precision is Precision.DAY and m.first is not None and not m.impossible
        ]
        if held is not None and not held[0].from_table and len(mentions) == 1:
            out += _of_row(
                report, block, held[1].period.begin if held[1].period else None, held[1].when.block
            )
            continue
        if held is not None and block.index != held[1].when.block and not mentions:
            out += _of_row(
                report, block, held[1].period.begin if held[1].period else None, held[1].when.block
            )
            continue
        if mentions:
            label = labels.get(block.index, "")
            told = _of_text(block, mentions, "HEALTH" in ids)
            used = {e.at.start for e in told}
            out += told + [e for e in _of_field(block, mentions, label) if e.at.start not in used]
    return out


def _of_row(report: Report, block: Block, begin: DateMention | None, when: int) -> list[Event]:
    if begin is None or begin.precision is not Precision.DAY or begin.first is None:
        return []
    mention = next((m for m in report.dates.get(when, ()) if m.first == begin.first), None)
    if mention is None or re.search(
        r"\b(?:planned|booked|listed|due|ended|end of|discharged|expired|renewed|extended)\b",
        block.text + report.document.blocks[when].text,
        re.IGNORECASE,
    ):
        return []
    out = []
    for kind, plain, pattern in _COMPILED:
        match = pattern.search(block.text)
        # The entry must be about the event, not mention it in passing.
        if (
            match
            and match.start() < 60 + (mention.end if block.index == when else 0)
            and not _HYPOTHETICAL.search(block.text[: match.start()])
            and not _dated_itself(
                block.text, match.start(), match.end(), mention if block.index == when else None
            )
            and kind != "adoption medical"
        ):
            out.append(Event(kind, plain, begin.first, Source(when, mention.start, mention.end)))
    return [
        e
        for e in out
        if not (e.kind == "placement order" and any(o.kind == "placement application" for o in out))
    ]


_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?"
    r"|(?:the )?\d{1,2}(?:st|nd|rd|th)\b)"
)
# "Application to the court, which made the order on 4 September"; "a day after the order"; "under the order of May".
_OWN_DAY = re.compile(
    rf"[^.;]{{0,60}}?\b(?:on|dated|of|until|for)\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?{_DAY}",
    re.IGNORECASE,
)
_NOT_THEN = re.compile(
    r"\b(?:after|following|since|before|under|despite|further to|(?:days?|weeks?|months?) (?:in)?to)"
    r" (?:the|an?|that|this|his|her|their)(?: \w+){0,2} ?$|\b(?:next day|later|then|the following \w+)\b[^.;]{0,60}$|"
    r"\b(?:copy|terms|renewal|extension|discharge|end|expiry|breach) of (?:the|an?)(?: \w+)? ?$",
    re.IGNORECASE,
)
_OWN_DAY_FIRST = re.compile(rf"\b(?:on|of) {_DAY}[^.;]{{0,60}}$", re.IGNORECASE)


def _dated_itself(text: str, start: int, end: int, row: DateMention | None) -> bool:
    """True when an entry gives an event a day of its own, without a year, or mentions it only as something past."""
    begin = max(text.rfind(".", 0, start) + 1, row.end if row is not None else 0)
    before = text[begin:start]
    return bool(_OWN_DAY.match(text, end) or _NOT_THEN.search(before) or _OWN_DAY_FIRST.search(before))


def _of_field(block: Block, mentions: list[DateMention], label: str) -> list[Event]:
    """'Placement order | Application sent to the court 30.06.25': the label names the event."""
    mention = mentions[0]
    said = next(
        (block.text[s.start : s.end] for s in sentences(block.text) if s.start <= mention.start < s.end),
        block.text,
    )
    if (
        not label
        or _HYPOTHETICAL.search(said)
        or re.search(r"\b(?:planned|booked|listed|due|hearing|not yet)\b", said, re.IGNORECASE)
    ):
        return []
    words = f"{label} {block.text[: mention.start]}"
    kind = next(((k, p) for k, p, pattern in _COMPILED if pattern.search(label)), None)
    if kind is None or mention.first is None or len(block.text[: mention.start].split()) > 8:
        return []
    if kind[0] == "placement order" and re.search(r"\bappl", words, re.IGNORECASE):
        kind = ("placement application", "application for a placement order")
    return [Event(kind[0], kind[1], mention.first, Source(block.index, mention.start, mention.end))]


def _of_text(block: Block, mentions: list[DateMention], health: bool) -> list[Event]:
    out = []
    quotes = quoted_spans(block.text)
    for span in sentences(block.text):
        here = [
            m for m in mentions if span.start <= m.start < span.end and not inside(quotes, m.start, m.end)
        ]
        if not here:
            continue
        sentence = block.text[span.start : span.end]
        hits = [
            (kind, plain, m.start() + span.start, m.end() + span.start)
            for kind, plain, p in _COMPILED
            for m in p.finditer(sentence)
        ]
        applications = [h for h in hits if h[0] == "placement application"]
        for kind, plain, start, end in hits:
            if kind == "adoption medical" and not health:
                continue
            if kind == "placement order" and any(a[2] <= start < a[3] for a in applications):
                continue
            mention = _date_of(block.text, here, start, end, [(h[2], h[3]) for h in hits if h[2] != start])
            if mention is None or mention.first is None:
                continue
            if mention.end <= start and _OWN_DAY.match(block.text, end):
                continue  # "applied on 3 March 2025, and the order was made on 10 March"
            near = re.sub(
                r"\([^()]*\)|,[^,]{10,120},",
                ",",
                block.text[max(span.start, min(start, mention.start) - 60) : max(end, mention.end)],
            )
            if kind not in ("final hearing",) and _HYPOTHETICAL.search(near):
                continue
            out.append(Event(kind, plain, mention.first, Source(block.index, mention.start, mention.end)))
    return out


_LINK = re.compile(
    r"[\s,(:–\-]*(?:(?:which )?(?:was |were |is |has been )?(?:made|granted|held|given|taken|took"
    r" place|issued|dated|listed|(?:him|her) on|sent|agreed|started|began|followed|of|on|by the [\w ]{3,40}?"
    r" on|by the [\w ]{3,40}|at [\w ]{3,40}? on|in [\w ]{3,30}? on|for|to [\w ]{3,30}? on|from|since|with"
    r" [\w. ]{3,30}? on|that|and|at the [\w ]{3,40}?)[\s,]*)*"
)
_LEAD = re.compile(
    r"[\s,):–\-]*(?:(?:the |a |an |his |her |at |in |by |family |court |judge |magistrates? |[A-ZÀ-Þ][\w'’]+"
    r" |[\w'’]+"
    r" ){0,9}(?:made|granted|issued|gave|agreed|held|had|took|began|was|of|for|under|into|attended|applied"
    r" for|council)?\s?(?:an |a |the |his |her |under |for )?(?:first |new |fresh )?)"
)


def _date_of(
    text: str, mentions: list[DateMention], start: int, end: int, others: list[tuple[int, int]]
) -> DateMention | None:
    """The date that belongs to an event: right after it, else shortly before it in the same clause."""
    for mention in mentions:
        gap = re.sub(r"\([^()]*\)", "", text[end : mention.start])
        if (
            mention.start - end >= 0
            and len(gap) <= 70
            and _LINK.fullmatch(gap)
            and not any(end <= o[0] < mention.start for o in others)
        ):
            return mention
    for mention in reversed(mentions):
        gap = text[mention.end : start]
        if (
            0 <= start - mention.end <= 75
            and ";" not in gap
            and not any(mention.end <= o[0] < start for o in others)
            and not any(mention.end <= m.start < start for m in mentions if m is not mention)
            and _LEAD.fullmatch(gap)
        ):
            return mention
    # "An interim care order, under which the council shares ..., followed on 27 August 2025": one event, one date.
    after = [m for m in mentions if m.start >= end]
    if (
        not others
        and len(mentions) == 1
        and after
        and re.search(
            r"\b(?:made|granted|followed|took place|was held|began|started)(?: [\w'’]+){0,9} on $",
            text[end : after[0].start],
        )
    ):
        return after[0]
    return None
