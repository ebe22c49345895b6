"""Another child's name left from a copied report: a name unknown to the cast where the child should stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from cpraudit.checks.cast import (
    APPOSITION,
    COMPANY,
    FOLLOWED,
    INTRODUCES,
    LISTED,
    NO_CLAUSE,
    TO_CHILD,
    Mention,
    everyday_words,
    looks_like_name,
)
from cpraudit.checks.common import GUIDANCE
from cpraudit.findings.model import Category, Finding, Rule, Severity
from cpraudit.language import nlp
from cpraudit.language.first_names import is_first_name
from cpraudit.report.model import Report
from cpraudit.text import folded, sentence_at

WRONG_CHILD = Rule(
    id="another-childs-name",
    name="Another child's name in the place of this child's",
    category=Category.WRONG_CHILD_NAME,
    severity=Severity.MUST,
    source=f"{GUIDANCE}: a report is begun on a blank form, never written over another child's",
    why=(
        "It breaks another family's privacy, and the adopted person reads that their report was made from"
        " somebody else's."
    ),
    advice=(
        "Put this child's name, and read the whole passage again: other facts may be left from the same"
        " report."
    ),
    bad=("'Kayden would do best as the youngest child' in Harvey's report",),
    good=("a toy rabbit called Molly", "'his friend Noah'"),
)


CALENDAR = {
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "easter",
    "christmas",
    "eid",
    "english",
    "british",
    "scottish",
    "welsh",
    "irish",
    "polish",
    "indian",
    "asian",
    "african",
    "muslim",
    "christian",
    "catholic",
    "methodist",
    "council",
    "court",
    "family",
    "section",
    "social",
    "mother",
    "father",
    "mum",
    "dad",
    "mummy",
    "daddy",
    "nana",
    "nan",
    "granny",
    "grandad",
    "grandma",
    "auntie",
    "uncle",
    "street",
    "road",
}


_CHILD_TOPICS = {
    "ID",
    "CARER",
    "LOOKS",
    "PERSON",
    "DEVELOP",
    "SELFCARE",
    "HEALTH",
    "EDUC",
    "IDENTITY",
    "RELATIONS",
    "NEEDS",
    "CHILDVIEW",
    "OPTIONS",
    "SUPPORT",
    "FT-PLAN",
    "FT-NOW",
    "CARECHRON",
    "LEGAL",
    "KEYFACTS",
    "AGENCYCHRON",
    "PARENTVIEW",
}


_SUBJECT_AFTER = re.compile(
    r"^(?:['’]s\s+(?:\w+\s){0,3}\w+|,?\s(?:(?:also|still|now|often|usually|already|sometimes|really|always|"
    r"never|just|clearly)\s)?(?:is|was|has|had|will|would|can|could|should|may|might|must|does|did|needs?|"
    r"likes?|loves?|enjoys?|dislikes?|hates?|"
    r"tells?|holds?|held|points?|pulls?|pushes|carries|carried|cuddles?|hugs?|climbs?|waves?|copies|uses?|"
    r"used|turns?|turned|puts?|keeps?|kept|brings?|brought|hears?|heard|helps?|helped|learn(?:s|ed|t)?|"
    r"reads?|rides?|"
    r"sings?|sang|shouts?|screams?|bites?|hits?|throws?|threw|catches|caught|falls?|fell|stands?|stood|"
    r"stays?|stayed|stops?|watch(?:es|ed)|waits?|waited|washes|wears?|wore|walks?|walked|dances?|dresses|"
    r"feeds?|drinks?|drank|refuses?|"
    r"says?|said|told|asks?|asked|plays?|played|sleeps?|slept|eats?|ate|goes|went|came|comes|lives?|lived|"
    r"moved|began|started|knows?|wants?|wanted|feels?|felt|looks?|looked|runs?|ran|sits?|sat|shows?|showed|"
    r"seems?|appears?|attends?|attended|settles?|settled|responds?|responded|benefits?|benefited|presents?|"
    r"presented|wakes?|woke|calls?|called|smiles?|smiled|laughs?|laughed|chose|chooses|chosen|makes?|made|"
    r"takes?|took|gets?|got|finds?|found|"
    r"speaks?|spoke|talks?|talked|weighs?|weighed|remembers?|remains?|remained|understands?|understood|"
    r"shares?|shared|drew|draws|painted|wrote|writes|visits?|visited|sees|saw|met|meets|became|becomes|"
    r"thinks?|thought|believes?|tried|tries|gave|gives|struggles?|requires?|deserves?|continues?|thrives?|"
    r"cries|cried)\b)"
)


_THIRD_PERSON = re.compile(
    r"^ (?:[a-z]+ly )?[a-z]{2,}s"
    r" (?:to|the|a|an|his|her|straight|up|in|on|at|with|for|from|when|by|and|it|out|into|back|down|over|"
    r"very|well|about)\b"
)


_OBJECT_BEFORE = re.compile(
    r"\b(?:for|with|that|match|place|placed|placing|of|to|and|help|helps|support|parent|parenting|meet|told|"
    r"about|when|where|if|because|as|while|whether|before|after|since)\s$"
)


def wrong_child(report: Report, mentions: list[Mention], known: set[str]) -> Iterator[Finding]:
    """Names unknown to the cast (`known`, in plain form) that stand where the child should."""
    if not report.child.first:
        return  # nobody can be told from a child whose name was not found
    everyday = everyday_words(report)
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        key = folded(mention.text)
        if key not in known and key not in everyday and key not in CALENDAR and len(key) > 2:
            by_name[key].append(mention)
    for key, found in by_name.items():
        # Words of a longer name (streets, charities, professionals) and names that the text introduces are left alone.
        if (
            len(found) > 6
            or any(_introduced(m, report.child.sex) for m in found)
            or any(_in_longer_name(m) for m in found)
        ):
            continue
        here = [m for m in found if _CHILD_TOPICS & report.ids_of(m.block)]
        stands = [
            m
            for m in here
            if _stands_for_child(m) or (is_first_name(key) and m.initial and _THIRD_PERSON.match(m.after))
        ]
        if not stands:
            continue
        listed = is_first_name(key)
        named = looks_like_name(found[0].text) or (listed and any(not m.initial for m in found))
        if not listed and all(_ordinary(m) for m in stands):
            continue
        if not named and not _model_says_name(report, stands, any_verb=listed):
            continue
        for mention in here:
            if mention in stands or named:
                child = report.child.first or "the child"
                yield Finding(
                    WRONG_CHILD,
                    f"'{mention.text}' is nobody of this case and stands where {child} should.",
                    mention.place,
                    severity=None if mention in stands else Severity.SHOULD,
                )


_ORDINARY = frozenset(
    [
        "they",
        "police",
        "staff",
        "adopters",
        "carers",
        "parents",
        "bath",
        "bed",
        "bedtime",
        "tea",
        "lunch",
        "breakfast",
        "dinner",
        "sleep",
        "health",
        "speech",
        "school",
        "nursery",
        "contact",
        "time",
        "visits",
        "meals",
        "weight",
        "hearing",
        "everyone",
        "nobody",
        "professionals",
        "workers",
        "teachers",
        "children",
    ]
)
_PLURAL_VERB = re.compile(
    r"^,? (?:also |still |now |often |usually |all )?(?:are|were|have|do|play|say|live|like|love|need|go|come|know|want|feel|look|run|"
    r"sit|show|sleep|eat|ask|see|get|make|take|think|tell|describe|report|hope|agree)\b"
)


def _ordinary(mention: Mention) -> bool:
    """A first word that cannot be one child's name: 'They play dens', 'Adopters must be patient'."""
    plain = folded(mention.text)
    return plain in _ORDINARY or _PLURAL_VERB.match(mention.after) is not None


def _introduced(mention: Mention, sex: str) -> bool:
    if any(p.search(mention.before) for p in (INTRODUCES, COMPANY, LISTED)) or FOLLOWED.match(mention.after):
        return True
    if sex and TO_CHILD[sex].match(mention.after):
        return True
    if sex and re.search(rf"(?:^|[.!?]\s)(?:{'He' if sex == 'M' else 'She'})\s{NO_CLAUSE}$", mention.before):
        return True
    # "His knitted giraffe, Gerald, has a place at the table."
    return bool(APPOSITION.search(mention.before) and re.match(r"[,.;:)]", mention.after))


def _in_longer_name(mention: Mention) -> bool:
    return (
        bool(re.search(r"(?:[A-ZÀ-Þ][\w'’\-]*|\b(?:Mr|Mrs|Ms|Dr|St))\.?[\s\-]$", mention.before))
        and not mention.initial
    ) or bool(re.match(r"(?:['’]s)?[\s\-][A-ZÀ-Þ]\w", mention.after))


def _stands_for_child(mention: Mention) -> bool:
    if _SUBJECT_AFTER.match(mention.after) and (
        mention.initial or _OBJECT_BEFORE.search(mention.before) or re.search(r"[,;]\s$", mention.before)
    ):
        return True
    return bool(
        re.search(
            r"\b(?:match for|place|placing|parent|care for|look after|family for|life of|needs of|future"
            r" for|plan for|decision for|adopters for|home for|matched with)\s$",
            mention.before,
        )
    )


def _model_says_name(report: Report, mentions: list[Mention], *, any_verb: bool) -> bool:
    """The language model reads the word as a proper name that does something, in every sentence."""
    sentences = []
    for mention in mentions:
        text = report.document.blocks[mention.block].text
        span = sentence_at(text, mention.start)
        sentences.append((text[span.start : span.end], mention.start - span.start))
    read = nlp.read([s for s, _ in sentences])
    for (_, offset), words in zip(sentences, read, strict=True):
        word = next((w for w in words if w.start <= offset < w.end), None)
        if word is None or word.kind != "PROPN" or word.role not in ("nsubj", "nsubjpass", "poss"):
            return False
        verb = words[word.head].lemma if word.head < len(words) else ""
        # Places and services offer, run and stand; children like, need and sleep.
        if verb not in _CHILD_VERBS and not any_verb:
            return False
    return True


_CHILD_VERBS = {
    "like",
    "love",
    "enjoy",
    "dislike",
    "need",
    "sleep",
    "eat",
    "play",
    "laugh",
    "cry",
    "smile",
    "talk",
    "walk",
    "run",
    "say",
    "tell",
    "want",
    "feel",
    "know",
    "learn",
    "settle",
    "wake",
    "hug",
    "ask",
    "draw",
    "choose",
    "remember",
    "attend",
    "benefit",
    "thrive",
    "struggle",
    "respond",
    "stick",
    "live",
    "understand",
}
