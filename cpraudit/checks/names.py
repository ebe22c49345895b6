"""Names of the family spelt in more than one way, and another child's name left from a copied report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from cpraudit.checks.base import AuditInput, Check
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
    name_mentions,
    words_of,
)
from cpraudit.checks.common import GUIDANCE, place
from cpraudit.findings.model import Category, Finding, Related, Rule, Severity
from cpraudit.language import nlp
from cpraudit.language.first_names import is_also_word, is_first_name
from cpraudit.report.model import Person, Report, Role
from cpraudit.text import folded, sentence_at

VARIANT = Rule(
    id="name-spelt-differently",
    name="A family name spelt in more than one way",
    category=Category.NAME_INCONSISTENT,
    severity=Severity.MUST,
    source=f"{GUIDANCE}: the names of the child and the family are spelt right and alike throughout",
    why=(
        "A person's name is theirs. Misspelt, it tells the reader that nobody took care, and searches of the"
        " record miss it."
    ),
    advice=(
        "Check the birth certificate or ask the person, and write the name the same way everywhere; list"
        " other names under 'known as'."
    ),
    bad=("Maisie in the family table and 'Maisy' below her photograph",),
    good=("a brother John and a cousin Jon", "'Mimi', listed under 'known as'"),
)
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

_CALENDAR = {
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


def check(given: AuditInput) -> Iterator[Finding]:
    """Variants of cast names, then names unknown to the cast where the child should stand."""
    report = given.report
    mentions = name_mentions(report)
    known = {w for p in report.people for w in words_of(p) if not _title_only(p)}
    variants = _variants(report, mentions, known)
    told: set[tuple[int, int]] = set()
    for finding in variants:
        if finding.place is not None:
            told.add((finding.place.block, finding.place.start))
        yield finding
    yield from _wrong_child(report, [m for m in mentions if (m.block, m.start) not in told], known)


def _title_only(person: Person) -> bool:
    """'Mr Pyke' with nothing said of who he is: maybe the father, misspelt."""
    return (
        person.role is Role.PROFESSIONAL
        and not person.relation
        and bool(re.match(r"(?:Mr|Mrs|Ms|Miss)\.?\s\S+$", person.name))
    )


# ---- variants


def _variants(report: Report, mentions: tuple[Mention, ...], known: set[str]) -> list[Finding]:
    family = [p for p in report.people if p.role.family and p.name]
    words: dict[str, Person] = {}
    bearers: dict[str, list[Person]] = defaultdict(list)  # a surname has several
    spelt: dict[str, set[str]] = defaultdict(set)
    for person in family:
        # Middle names are hardly ever used alone; words that resemble them are words.
        for name in (person.first, person.surname, *person.known_as):
            for word in name.split():
                if len(folded(word)) > 2:
                    words.setdefault(folded(word), person)
                    bearers[folded(word)].append(person)
                    spelt[folded(word)].add(_quotes(word))
    counts: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        counts[folded(mention.text)].append(mention)
    out: list[Finding] = []
    everyday = everyday_words(report)
    for key, found in counts.items():
        if key in words:
            out += _accents(words[key], spelt[key], found)
            continue
        if key in known or key in everyday or key in _CALENDAR or len(key) < 4:
            continue
        near = _nearest(key, words)
        if near is None:
            continue
        person, right = words[near], next(iter(spelt[near]))
        found = [m for m in found if not _plural(m, near) and not _STREET.search(f"{m.before}{m.text}")]
        rest = [m for m in found if not all(_own_person(report, m, p, near) for p in bearers[near])]
        if len(rest) < len(found):
            continue  # somewhere the text presents somebody of that name
        rest = _names_only(report, rest, same_frame=_frame(near) == _frame(key))
        usual = counts.get(near, [])
        if len(rest) > 2 * len(usual) and len(rest) > 2:
            out += [_finding(person, right, m, m.text, found[0]) for m in usual]
        else:
            out += [_finding(person, m.text, m, right, usual[0] if usual else None) for m in rest]
    return sorted(out, key=lambda f: (f.place.block, f.place.start) if f.place else (0, 0))


def _quotes(word: str) -> str:
    return word.replace("’", "'").replace("‑", "-")


def _accents(person: Person, right: set[str], found: list[Mention]) -> list[Finding]:
    """'Siobhan' where the family table has 'Siobhán'."""
    marked = next((r for r in right if folded(r) != r.casefold()), None)
    if marked is None or len(right) > 1:
        return []
    return [
        _finding(person, m.text, m, marked, None)
        for m in found
        if _quotes(m.text).casefold() == folded(marked) and not _OTHER_SURNAME.match(m.after)
    ]


_STREET = re.compile(
    r"[A-ZÀ-Þ][\w'’]+"
    r" (?:Lane|Street|Road|Close|Drive|Way|Court|Place|Green|Hill|Park|Row|Walk|Grove|Gardens)$"
)
_OTHER_CHILDREN = re.compile(r"\b(?:friends|classmates|playmates|cousins)\b[^.]*$")
_OTHER_SURNAME = re.compile(r"^ [A-ZÀ-Þ][a-z]+ing\b")


def _nearest(key: str, words: dict[str, Person]) -> str | None:
    """The cast name that a word is a slip or another spelling of."""
    best: tuple[int, str] | None = None
    for word in words:
        if abs(len(word) - len(key)) > 2 or len(word) < 4:
            continue
        # Two letters may differ in a long name, or where only vowels and doubled letters do (Kirsty, Kirstie).
        same_frame = _frame(word) == _frame(key) and len(_frame(word)) > 1
        allowed = 2 if min(len(word), len(key)) >= 8 or same_frame else 1
        distance = OSA.distance(key, word, score_cutoff=allowed)
        if distance > allowed or distance == 0:
            continue
        # Names that differ in the first letter are other names, unless they sound alike (Jemma, Gemma).
        if word[0] != key[0] and not (len(word) >= 5 and {word[0], key[0]} in _SOUND_ALIKE):
            continue
        # A short listed name that differs in a consonant is a name of its own (Tyler and Tylor are not; Ella and Elsa are).
        if is_first_name(key) and is_first_name(word) and not same_frame and not _slip(key, word):
            continue
        if _another_form(key, word):
            continue
        if best is None or distance < best[0]:
            best = (distance, word)
    return best[1] if best else None


def _another_form(key: str, word: str) -> bool:
    """Filip and Filipa, Zieliński and Zielińska, the Bowerbanks: forms of a name that are no slip."""
    short, long = sorted((key, word), key=len)
    if long in (short + "a", short + "ina") and not short.endswith(("a", "e", "i", "o", "y")):
        return True
    pairs = (("ski", "ska"), ("cki", "cka"), ("dzki", "dzka"), ("ov", "ova"), ("ev", "eva"), ("in", "ina"))
    if any(
        {key[-len(b) :], word[-len(b) :]} == {a[-len(b) :], b}
        or (key.endswith(a) and word.endswith(b))
        or (key.endswith(b) and word.endswith(a))
        for a, b in pairs
    ):
        return True
    return long == short + "es"


def _plural(mention: Mention, word: str) -> bool:
    """'the Bowerbanks' are a family; 'Mr Bowerbanks' is a slip."""
    return (
        folded(mention.text) == word + "s"
        and not word.endswith("s")
        and not re.search(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s$|[A-ZÀ-Þ][\w'’\-]+\s$", mention.before)
    )


def _frame(word: str) -> str:
    """Consonants, like-sounding ones as one, doubled ones once: what stays when only the spelling changes."""
    plain = (
        re.sub(r"^g(?=[eiy])", "j", word)
        .replace("ph", "f")
        .replace("ck", "k")
        .translate(str.maketrans("czqv", "kskf"))
    )
    plain = re.sub(r"(?<!^)[aeiouyhw'\-]", "", plain)
    return re.sub(r"(.)\1+", r"\1", plain)


def _slip(key: str, word: str) -> bool:
    """Two listed names that are spellings of one: a letter doubled, dropped at the end or swapped."""
    return OSA.distance(key, word) == 1 and (
        sorted(key) == sorted(word)
        or key.startswith(word)
        or word.startswith(key)
        or _frame(key) == _frame(word)
    )


_SOUND_ALIKE = ({"g", "j"}, {"c", "k"}, {"s", "z"}, {"f", "p"}, {"i", "y"}, {"c", "s"}, {"a", "e"})


def _own_person(report: Report, mention: Mention, similar: Person, word: str) -> bool:
    """True when the text presents the name as somebody of its own."""
    surname = re.match(r"\s([A-ZÀ-Þ][a-zà-ÿ'’\-]+)", mention.after)
    if (
        surname
        and word == folded(similar.first)
        and folded(surname.group(1)) not in words_of(similar)
        and not is_also_word(surname.group(1))
    ):
        return is_first_name(surname.group(1)) is False and folded(surname.group(1)) not in _CALENDAR
    previous = re.search(r"([A-ZÀ-Þ][a-zà-ÿ'’\-]+)\s$", mention.before)
    if previous and word == folded(similar.surname) and folded(previous.group(1)) not in words_of(similar):
        plain = folded(previous.group(1)).rstrip(".")
        if plain not in ("mr", "mrs", "ms", "miss", "the", "dr") and looks_like_name(previous.group(1)):
            return not any(plain in words_of(p) for p in report.people if p.role.family)
    if _OTHER_CHILDREN.search(mention.before):
        return True
    introduced = INTRODUCES.search(mention.before)
    if introduced and not _relation_fits(introduced.group(), similar):
        return True
    followed = FOLLOWED.match(mention.after)
    return bool(followed) and not _relation_fits(followed.group() if followed else "", similar)


def _relation_fits(words: str, person: Person) -> bool:
    """'his sister' fits a sister of the child; 'Mr' fits a man of the family; 'called' fits nobody."""
    plain = words.lower()
    fits = {
        Role.CHILD: r"child|baby|boy|girl|son|daughter|story|book|of",
        Role.MOTHER: r"mother|mum|mrs|ms|miss",
        Role.FATHER: r"father|dad|mr\b",
        Role.SIBLING: r"brother|sister|sibling|twin|half|children",
    }
    if person.role is Role.RELATIVE:
        kin = re.search(
            r"grand\w*|nan\w?|gran\w*|aunt|uncle|cousin|niece|nephew|sister|brother|friend|neighbour|"
            r"daughter|\bson\b",
            plain,
        )
        return kin is None or kin.group()[:5] in folded(person.relation)
    titles = {"M": r"\bmr\b", "F": r"\b(?:mrs|ms|miss)\b"}
    if re.search(fits.get(person.role, "$^"), plain):
        return True
    return bool(person.sex and re.search(titles[person.sex], plain)) or plain.strip() in (
        "from",
        "character",
        "story",
        "book",
    )


def _names_only(report: Report, mentions: list[Mention], *, same_frame: bool) -> list[Mention]:
    """Leaves out first words of sentences that are ordinary words, with the help of the language model."""
    # A word that the model does not know, and that sounds like the name, is the name.
    sure = same_frame and all(len(m.text) > 3 and not nlp.is_word(m.text) for m in mentions)
    doubtful = [m for m in mentions if m.initial and not is_first_name(m.text) and not sure]
    if not doubtful:
        return mentions
    sentences = []
    for mention in doubtful:
        text = report.document.blocks[mention.block].text
        span = sentence_at(text, mention.start)
        sentences.append((text[span.start : span.end], mention.start - span.start))
    read = nlp.read([s for s, _ in sentences])
    drop = set()
    for mention, (_, offset), words in zip(doubtful, sentences, read, strict=True):
        word = next((w for w in words if w.start <= offset < w.end), None)
        if word is not None and (word.kind not in ("PROPN", "NOUN", "X") or nlp.is_word(word.text)):
            drop.add((mention.block, mention.start))
    return [m for m in mentions if (m.block, m.start) not in drop]


def _finding(person: Person, wrong: str, mention: Mention, right: str, usual: Mention | None) -> Finding:
    who = {Role.CHILD: "the child", Role.MOTHER: "the mother", Role.FATHER: "the father"}.get(
        person.role, "a relative" if person.role is Role.RELATIVE else "a brother or sister"
    )
    related = [Related(usual.place, "the other spelling")] if usual is not None else []
    if person.named_at is not None and not related:
        related.append(Related(place(person.named_at), "where the name is given"))
    return Finding(
        VARIANT,
        f"'{wrong}' here, '{right}' elsewhere: the name of {who} ({person.name}).",
        mention.place,
        related=tuple(related),
    )


# ---- another child's name


def _wrong_child(report: Report, mentions: list[Mention], known: set[str]) -> Iterator[Finding]:
    if not report.child.first:
        return  # nobody can be told from a child whose name was not found
    everyday = everyday_words(report)
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        key = folded(mention.text)
        if key not in known and key not in everyday and key not in _CALENDAR and len(key) > 2:
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

CHECK = Check("names", "Names spelt alike, nobody else's name", (VARIANT, WRONG_CHILD), check)
