"""Whether a vague or grave statement is borne out by dates, numbers, sources or examples beside it."""

from __future__ import annotations

import re

from cpraudit.language.context import Passage
from cpraudit.language.phrases import PhraseIndex

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+(?:\d{{1,2}}(?:st|nd|rd"
    rf"|th)?,?\s+)?(?:19|20)\d\d|(?:19|20)\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|(?:in|since|until|by|from"
    rf"|between|and) {_MONTH})\b"
)
_NUMBER = re.compile(
    r"\b\d+\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|once|twice|dozen|half)\b(?!\s+of them)",
    re.I,
)
# Who says so, or how it is known.
_SOURCE = re.compile(
    r"\b(?:police|court|judge|convict\w*|caution\w*|charged|arrest\w*|tests?|tested|testing|records?"
    r"|recorded|reports?|reported|according|account|told|tells|said|says|say|states?|stated|statement"
    r"|accepts|accepted|admits|admitted"
    r"|acknowledge[sd]?|confirm(?:s|ed)|disclos\w+|alleg\w+|unproved|unproven|unverified|unconfirmed"
    r"|unsubstantiated|not (?:been )?(?:proved|proven|tested|verified|confirmed|substantiated|investigated)"
    r"|found|finding|hospital|doctor|Dr|midwife|midwives"
    r"|health visitor|social worker|nurse|paramedics?|ambulance|witness\w*|saw|seen"
    r"|observed|diagnos\w+|notes|letter|assessment|psychiatrist|psychologist|probation|describe[sd]|recalls?"
    r"|remembers?|believe[sd]?|thinks|suspected|explained|self-report\w*|tribunal|inquest|referral)\b",
    re.I,
)
_NEGATED = re.compile(
    r"\b(?:not|no|never|nobody|no one|none|neither|nor|without|denie[sd]|n't|didn't|doesn't|wasn't|isn't"
    r"|hasn't|haven't|stopped|free of|instead of|rather than|away from)\b[^,;:]{0,40}$",
    re.I,
)
_SUPPOSED = re.compile(
    r"\b(?:if|would|could|might|may|should|whether|risk (?:of|that)|in case|unless|when (?:she|he) is older"
    r"|effects? of|about|to understand|to explain|how to|people who|anyone who|parents who|someone who"
    r"|those who)\b[^,;:]{0,60}$",
    re.I,
)


# "He no longer hides bread" is no particular of his behaviour now.
_OVER = re.compile(r"\b(?:no longer|stopped|used to)\b[^,.;]{0,20}$", re.I)
# Not about what is, but about what may come or what help is for.
_POSSIBLE = re.compile(
    r"\b(?:if|whether|in case|risk of|any|prevent\w*|avoid\w*|help with|advice (?:about|on)|support with"
    r"|training (?:on|about|in)|in the event of|should there be|such as|for example)\b[^,;:]{0,60}$",
    re.I,
)
_LATER = frozenset({"SUPPORT", "NEEDS"})  # sections that speak of the future
_MAY = re.compile(r"\b(?:may|might|could|can)\b[^,;:]{0,60}$", re.I)


def dated(text: str) -> bool:
    """True when a text gives a date: a day, a month with its year, a year."""
    return bool(_DATE.search(text))


def has_particulars(passage: Passage, start: int, end: int, topic: PhraseIndex[bool] | None) -> bool:
    """True when the sentence, or one of the next two, gives particulars of a vague statement.

    With a topic the particulars must belong to it ("poor mental health" is not borne out by the date of a
    theft); without one any date, number, quotation or example counts.
    """
    number = passage.number(start)
    before = passage.text[passage.sentences[number].start : start]
    if _POSSIBLE.search(before) or (passage.ids & _LATER and _MAY.search(before)):
        return True
    if topic is not None and topic:
        last = passage.sentences[min(number + 2, len(passage.sentences) - 1)].end
        first = passage.sentences[number].start
        beside = [
            w for w in passage.words if first <= w.start and w.end <= last and not (start <= w.start < end)
        ]
        return any(not _OVER.search(passage.text[first : hit.start]) for hit in topic.all(beside))
    sentence = passage.sentences[number]
    own = passage.text[sentence.start : start] + " " + passage.text[end : sentence.end]
    following = [passage.said(number + 1), passage.said(number + 2)]
    if any(q.start >= sentence.start and q.start < sentence.end for q in passage.quoted) or re.search(
        r":\s+\w+(?:\W+\w+){3,}", own
    ):
        return True
    return any(_DATE.search(t) or _NUMBER.search(t) or '"' in t for t in [own, *following])


def has_number(passage: Passage, start: int, end: int) -> bool:
    """True when the rest of the sentence holds a date or a number."""
    sentence = passage.sentence(start)
    own = passage.text[sentence.start : start] + " " + passage.text[end : sentence.end]
    return bool(_DATE.search(own) or re.search(r"\d", own))


def is_sourced(passage: Passage, start: int, end: int, topic: PhraseIndex[bool] | None) -> bool:
    """True when a statement says who says so, when, or that it is not proved; or denies or supposes it."""
    sentence = passage.sentence(start)
    before, after = passage.text[sentence.start : start], passage.text[end : sentence.end]
    if _NEGATED.search(before) or _SUPPOSED.search(before):
        return True
    if (
        _SOURCE.search(before)
        or _SOURCE.search(after)
        or _DATE.search(before + " | " + after)
        or dated(passage.beside)
        or _SOURCE.search(passage.beside)
    ):
        return True
    number = passage.number(start)
    return topic is not None and any(sourced_on(passage, other, topic) for other in (number - 1, number + 1))


def sourced_on(passage: Passage, number: int, topic: PhraseIndex[bool]) -> bool:
    """True when a sentence speaks of a topic and says who says so or how it is known."""
    said = passage.said(number)
    if not said or not _SOURCE.search(said):
        return False
    span = passage.sentences[number]
    return bool(topic.all([w for w in passage.words if span.start <= w.start and w.end <= span.end]))
