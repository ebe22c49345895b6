"""Whether a vague or grave statement is borne out by dates, numbers, sources or examples beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter

from cpraudit.language.context import Passage
from cpraudit.language.phrases import PhraseIndex, Token, parse, tokens
from cpraudit.language.wordlists import groups
from cpraudit.text import Span

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
# Who says so, or how it is known. Words of people and places ("midwife", "hospital") are not enough: they must
# have said, written or found something. A bare year is no source.
_SOURCE = re.compile(
    r"\b(?:(?<!lied to the )(?<!lied to )police|PC|DC|detective|(?<!lied to the )(?<!told the )court|judge"
    r"|judgment|magistrates?|tribunal|inquest|coroner|pathologist|jury|trial|RSPCA|Home Office"
    r"|convict\w*|caution(?:s|ed)?|charged (?!with emotion)|charged|charges?(?= of)|arrest(?:ed|s)?|bound over"
    r"|(?:was|were|been|being) sentenced|acquitted|plead(?:s|ed)|pled|found guilty|prosecut\w+|fined"
    r"|reprimand\w*|(?:is|was) serving"
    r"|served (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)|to be tried|protection order"
    r"|papers? (?:gives?|shows?)|lost (?:his|her) licence|finding|findings"
    r"|(?:(?<!be )(?<!been )(?<!was )(?<!were )told|told by|tells)(?! (?:(?:its|their|his|her) own|no\b|off\b))"
    r"|said(?! (?:his|her|their) (?:first|good)|goodbye| no\b)|says|(?<!to )(?<!would )say|saying"
    r"|states?(?= (?:that|in))|stated|statements?|writes|(?<!be )wrote|written"
    r"|records?|recorded|logs?|logged|(?<!this )report|reports|reported|notes?|noted|letter|diary|referral"
    r"|summary|certificates? (?:shows?|names?|gives?|of \d)|(?:death|police|medical|each) certificates?"
    r"|(?:booking|referral) form|sheet|crime number|interviews?|witness\w*|evidence|testimony|complain\w*|caller"
    r"|(?:by (?:(?:\w+ )?\w+'s|her|his|their)|own|each|two|neither) (?:own )?accounts?|according|in (?:her|his|their) own words"
    r"|accepts|accepted|admits|admitted(?! (?:to (?:hospital|the|a|\w+ hospital)|at\b))|owned up|acknowledge[sd]?"
    r"|confirm(?:s|ed)|disclos\w+|alleg\w+|claim(?:s|ed)(?! (?:benefits?|housing|the dole|dole|child|income|for\b))"
    r"|denie[sd]|disput\w+|accus\w+|names (?:Mr|him|her|them|a)|has named|named (?:as|by)|describe[sd]|recalls?"
    r"|recalled|remembers?|believe[sd]?|thinks|thought (?:that|it|he|she|the|not)|suspect(?:s|ed)|explain(?:s|ed)"
    r"|self-report\w*|puts? (?:this|it) down to|puts it|calls? (?:him|her)self|called (?:him|her)self"
    r"|unproved|unproven|unverified|unconfirmed|unsubstantiated|untrue|not (?:been )?(?:proved|proven|tested"
    r"|verified|confirmed|checked|substantiated|investigated|established)"
    r"|found (?:that|no\b|in favour|traces?)|DNA|diagnos(?:ed|is|es)|psychiatrist|psychologist"
    r"|paediatrician|doctor|Dr|GP(?='s| (?:notes|record|confirm|wrote|has))|probation|paramedics?|observed"
    r"|(?:neighbours?|nurse|worker|teacher|staff|visitor|officers?|supervisor|carer|I|we) (?:saw|smelt|heard|found)"
    r"|seen by|assessment (?:of \d|found|concluded|showed|by)"
    r"|(?:hair|strand|urine|breath|drug|toxicology|paternity|alcohol) tests?"
    r"|tests? (?:of \d|dated|show|found|result|was|were|came|confirm|\()|testing|test results"
    r"|tested (?:positive|negative|for)|ha(?:s|ve) been tested and|by (?:her|his) own estimate|dates the|fines? for"
    r"|samples? (?:taken|showed|found|was|were))\b",
    re.I,
)
# A day or a month with its year; a year or a season alone does not say how a thing is known.
_DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\d)"
    rf"|{_MONTH} (?:19|20)\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})\b"
)
# A neighbouring sentence that says how far the statement is known, whatever words it uses for the thing itself.
_LABEL = re.compile(
    r"\b(?:not (?:been )?(?:proved|proven|confirmed|verified|checked|charged|tested|substantiated|able to check"
    r"|spoken to)|unproved|unconfirmed|denie[sd] (?:it|this|that|them)|(?:admits|accepts|admitted|accepted) (?:it|this)"
    r"|disputes? (?:it|this)|no (?:further action|charge|finding)|n(?:o one|obody) (?:was|has been) charged"
    r"|what follows|source for|source:|neither (?:account|can)|the (?:allegation|court|judge|police|tribunal) found"
    r"|acquitted|(?:read|agreed) this (?:paragraph|section|account))\b",
    re.I,
)
# A sentence with its length stands for the conviction.
_SENTENCED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen) (?:years|months) in prison\b"
    r"|\bto prison for \w+ (?:years|months)\b",
    re.I,
)
# "Heroin was not the cause." "Not found: that he threatened her." "His drinking would need treatment first."
_DENIED = re.compile(r"\s+(?:(?:was|is|were|are|has|had|did|does) not|would|will|may|might)\b", re.I)
_FOUND = re.compile(r"\s*(?:not )?(?:found|proved|not proved|alleged|admitted|accepted|denied)\s*:", re.I)
_CLAUSE = r"(?:(?!\b(?:because|since|as|who|whose|but|although|though|after|when|while|given|until|from (?:his|her|their))\b)[^,;:])"
_NEGATED = re.compile(
    r"\b(?:not|in place of|no|never|nobody|no one|none|neither|nor|without|denie[sd]|n't|didn't|doesn't|wasn't|isn't"
    r"|hasn't|haven't|stopped|free of|instead of|rather than|away from|ruled out)\b" + _CLAUSE + r"{0,40}$",
    re.I,
)
_SUPPOSED = re.compile(
    r"\b(?:if|whether|might|should(?! hear)|could|can|risks? (?:of|that|from)|in case|unless|may (?!\d)"
    r"|would (?:like|need|want|end|help|ask|have to)|when (?:she|he) is older|to understand|to explain|how to"
    r"|(?:effects?|impact|dangers?|signs?) of(?! (?:his|her|their|the|this)\b)|about(?! (?:his|her|their|the|this)\b)"
    r"|(?:people|women|men|parents?|child(?:ren)?|adults|families|mothers|fathers|girls|boys|those|anyone|pupils"
    r"|someone|somebody|others) (?:who|whose|with|affected|exposed|experiencing)"
    r"|(?:service|charity|helpline|drop-in|refuge|group|counselling|centre|course|training|policy|talk|booklet"
    r"|poster|leaflet|programme|workshop|project|clinic|team) (?:for|about|takes|is for|that helps|helps)"
    r"|were (?:he|she|they|(?:Mr|Ms|Mrs) \w+|\w+) to)\b[^,;:]{0,60}$"
    r"|\b(?:(?:helps?|able|need|needs|how) to explain|explanations? (?:of|for))\b[^.]{0,120}$",
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
# "Mealtimes are hard: he spits out anything green", "because", "such as".
_LISTED = re.compile(
    r"(?:[:;]|\s[-\u2013\u2014])\s+\w+(?:\W+\w+){3,}|\b(?:because|for example|for instance|such as|e\.g\.)\s+\w+\W+\w+",
    re.I,
)
_WENT_ON = re.compile(r"\d\w*,?\s+(?:and|when|after|but|so|while|which|because)\b(?:\W+\w+){3,}", re.I)
_SAYS = re.compile(r"(?:told|tells|said|says that|say that|explained|described|wrote|writes|replied)", re.I)
_WORD_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|nineteen|twenty)"
# A number that is an age, a school year, a clock time or a length of pregnancy counts nothing.
_AGE = re.compile(
    rf"\b(?:aged?|age of|at|a (?:boy|girl|child|man|woman|father|mother|baby|toddler) of|is|was|turned|now|when"
    rf" (?:she|he) was|year|room|page|flat|aged about|nearly|almost) {_WORD_NUMBER}\b(?! (?:minutes|days|nights"
    rf"|times|of))|\b{_WORD_NUMBER}[- ](?:yrs?|years?|months?|weeks?)[- ](?:old|of age|pregnant)\b"
    rf"|\b(?:over|during|within|in|after|for|by|these|last|past|first|next) (?:the |those )?(?:last |past |first |next )?{_WORD_NUMBER}"
    rf" (?:days|weeks|months|years)\b|\b\d+(?:[.:]\d\d)? ?(?:yrs?|am|pm)\b|\b(?:two|three|four|five|six|seven|eight)"
    rf" (?:brothers|sisters|siblings|children|sons|daughters|grandchildren|of them)\b",
    re.I,
)
# "Sleep: could be better. Eyes: tested on 3 May." The next note is of another matter.
_NOTE = re.compile(r"[A-Z][\w' -]{1,25}: ")
_ANY_DEED = tokens("any deed")  # in a topic: whatever somebody did is a particular
_start = attrgetter("start")
_RICH = 2  # a sentence with so many numbers is no bare fact
_LATER = frozenset({"SUPPORT", "NEEDS"})  # sections that speak of the future
_MAY = re.compile(r"\b(?:may|might|could|can)\b[^,;:]{0,60}$", re.I)


def dated(text: str) -> bool:
    """True when a text gives a date: a day, a month with its year, a year."""
    return bool(_DATE.search(text))


def has_particulars(passage: Passage, start: int, end: int, topic: PhraseIndex[bool] | None) -> bool:
    """True when the sentence, or one of the next two, gives particulars of a vague statement.

    With a topic the particulars must belong to it ("poor mental health" is not borne out by the date of a
    theft) or, where the topic allows it, tell what somebody did; without one a count, a quotation or an
    example will do. Somebody's age,
    address, job, looks or tastes, the day of a meeting, are particulars of something else.
    """
    number = passage.number(start)
    sentence = passage.sentences[number]
    before = passage.text[sentence.start : start]
    after = passage.text[end : sentence.end]
    if _POSSIBLE.search(before):
        return True
    if topic is not None and topic:
        last = passage.sentences[min(number + 2, len(passage.sentences) - 1)].end
        beside = [*_between(passage, sentence.start, start), *_between(passage, end, last)]
        if any(not _OVER.search(passage.text[sentence.start : hit.start]) for hit in topic.all(beside)):
            return True
    if any(q.start < sentence.end and sentence.start < q.end for q in passage.quoted):
        return True
    if _LISTED.search(after) or (_DATE.search(after) and _WENT_ON.search(after)):
        return True
    if _counts(after) or _kind("concrete").all(_between(passage, end, sentence.end)):
        return True
    if topic and not topic.all(_ANY_DEED):
        return False
    is_note = _NOTE.match(passage.text[sentence.start : sentence.end])
    return any(
        _is_particular(passage, span, bool(topic))
        for span in passage.sentences[number + 1 : number + 3]
        if not (is_note and _NOTE.match(passage.text[span.start : span.end]))
    )


def _between(passage: Passage, start: int, end: int) -> list[Token]:
    """The words of a stretch."""
    words = passage.words
    return words[bisect_left(words, start, key=_start) : bisect_left(words, end, key=_start)]


def _counts(text: str) -> bool:
    """True when a text holds a number that is neither a date nor an age."""
    return bool(_NUMBER.search(text)) and bool(_NUMBER.search(_DATE.sub(" ", _AGE.sub(" ", text))))


def _is_particular(passage: Passage, span: Span, strict: bool) -> bool:
    """True when a sentence tells what was done or said, or holds a number that is nobody's age or address.

    Strict, for a statement with a topic: a theft or one date alone does not count.
    """
    words = _between(passage, span.start, span.end)
    said, text = passage.text[span.start : span.end], passage.text
    if strict and _kind("offence").all(words):
        return False
    bare = _kind("bare").all(words)
    told = _kind("concrete").all(words)
    deeds = [d for d in told if not _OVER.search(text[span.start : d.start])]
    if told and not deeds:  # "since May he no longer hides bread"
        return False
    if '"' in said or (deeds and not (bare and all(_SAYS.fullmatch(text[d.start : d.end]) for d in deeds))):
        return True
    counts = len(_NUMBER.findall(_AGE.sub(" ", said)))
    if counts >= _RICH:  # "between 2008 and 2011 she lived at six addresses"
        return True
    return bool(counts or _DATE.search(said)) and not bare and not strict


@lru_cache(maxsize=4)
def _kind(name: str) -> PhraseIndex[bool]:
    """Words of a group: "concrete" (a deed), "bare" (a fact about a person), "offence"."""
    return PhraseIndex((True, parse(phrase)) for phrase in groups()[f"generalisations_{name}"])


def has_number(passage: Passage, start: int, end: int) -> bool:
    """True when the rest of the sentence may hold particulars: a date or number behind, a deed before."""
    sentence = passage.sentence(start)
    before, after = passage.text[sentence.start : start], passage.text[end : sentence.end]
    if passage.ids & _LATER and _MAY.search(before):
        return True
    return bool(_DATE.search(after) or re.search(r"\d", after) or _deed(passage, sentence.start, start))


def _deed(passage: Passage, start: int, end: int) -> bool:
    """True when the words of a stretch tell of a deed, or count something."""
    return _counts(passage.text[start:end]) or any(
        not _SAYS.fullmatch(passage.text[hit.start : hit.end])
        for hit in _kind("concrete").all(_between(passage, start, end))
    )


def is_sourced(passage: Passage, start: int, end: int, topic: PhraseIndex[bool] | None) -> bool:
    """True when a statement says who says so, on which day, or that it is not proved; or denies or supposes it."""
    sentence = passage.sentence(start)
    before, after = passage.text[sentence.start : start], passage.text[end : sentence.end]
    if _NEGATED.search(before) or _SUPPOSED.search(before) or _DENIED.match(after) or _FOUND.match(before):
        return True
    if (
        _SOURCE.search(before)
        or _SOURCE.search(after)
        or _DAY.search(before + " | " + after)
        or _SENTENCED.search(passage.text[sentence.start : sentence.end])
        or dated(passage.beside)
        or _SOURCE.search(passage.beside)
    ):
        return True
    number = passage.number(start)
    beside = (number - 1, number + 1)
    if any(_LABEL.search(passage.said(other)) for other in beside):
        return True
    return topic is not None and any(sourced_on(passage, other, topic) for other in beside)


def sourced_on(passage: Passage, number: int, topic: PhraseIndex[bool]) -> bool:
    """True when a sentence speaks of a topic and says who says so or how it is known."""
    said = passage.said(number)
    if not said or not _SOURCE.search(said):
        return False
    span = passage.sentences[number]
    return bool(topic.all([w for w in passage.words if span.start <= w.start and w.end <= span.end]))
