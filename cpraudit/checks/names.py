"""Names of the family spelt in more than one way, and another child's name left from a copied report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.cast import (
    FOLLOWED,
    INTRODUCES,
    Mention,
    everyday_words,
    looks_like_name,
    name_mentions,
    words_of,
)
from cpraudit.checks.common import GUIDANCE, place
from cpraudit.checks.other_child import CALENDAR, WRONG_CHILD, wrong_child
from cpraudit.findings.model import Category, Finding, Related, Rule, Severity
from cpraudit.language import nlp
from cpraudit.language.first_names import is_also_word, is_first_name
from cpraudit.report.model import Person, Report, Role
from cpraudit.text import folded, quoted_spans, sentence_at

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
    yield from wrong_child(report, [m for m in mentions if (m.block, m.start) not in told], known)


def _title_only(person: Person) -> bool:
    """'Mr Pyke' with nothing said of who he is: maybe the father, misspelt."""
    return (
        person.role is Role.PROFESSIONAL
        and not person.relation
        and bool(re.match(r"(?:Mr|Mrs|Ms|Miss)\.?\s\S+$", person.name))
    )


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
        if key in known or key in everyday or key in CALENDAR or len(key) < 4:
            continue
        near = _nearest(key, words)
        if near is None:
            continue
        person, right = words[near], next(iter(spelt[near]))
        found = [
            m
            for m in found
            if not _plural(m, near)
            and not _STREET.search(f"{m.before}{m.text}")
            and not _PLACE_AFTER.match(m.after)
            and not _quoted(report, m)
        ]
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


# "Rose Cottage", "Ella Road Surgery": a place is named for whomever it likes.
_PLACE_AFTER = re.compile(
    r"(?:['’]s)?(?: [A-ZÀ-Þ][\w'’]+)? (?:Cottage|House|Farm|Lane|Street|Road|Avenue|Close|Drive|Way|Court|Place|Green|Hill|Park|Lodge|"
    r"Centre|School|Primary|Academy|College|Nursery|Hospital|Ward|Unit|Surgery|Clinic|Church|Hall|Gardens|Terrace|Grove|Walk|Bay)\b"
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
    if long.startswith(short) and len(long) - len(short) >= 2:
        return True  # Shell of Shelley, Steph of Stephi: a familiar form
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


def _quoted(report: Report, mention: Mention) -> bool:
    """What somebody is quoted as saying or writing is theirs, not the writer's slip."""
    spans = quoted_spans(report.document.blocks[mention.block].text)
    return any(s.start < mention.start < s.end and s.end - s.start > len(mention.text) + 2 for s in spans)


def _plural(mention: Mention, word: str) -> bool:
    """'the Bowerbanks' are a family; 'Mr Bowerbanks' is a slip."""
    return (
        folded(mention.text) == word + "s"
        and not word.endswith("s")
        and not re.search(
            r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s$|(?<!\w)(?!(?:The|All|Both|Other|Some|Many|Two|Three|Four|These|Those|Most)\s$)"
            r"[A-ZÀ-Þ][\w'’\-]+\s$",
            mention.before,
        )
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
        return is_first_name(surname.group(1)) is False and folded(surname.group(1)) not in CALENDAR
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
        Role.CHILD: r"(?<!grand)(?:child|son|daughter)|baby|boy|girl|story|book|of",
        Role.MOTHER: r"(?<!grand)(?<!god)(?:mother|mum)|mrs|ms|miss",
        Role.FATHER: r"(?<!grand)(?<!god)(?:father|dad)|mr\b",
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
    doubtful = [m for m in mentions if m.initial and not is_first_name(m.text)]
    # Elsewhere a capital shows the name: the model, slow to load, is not asked.
    if not doubtful:
        return mentions
    # A word that the model does not know, and that sounds like the name, is the name.
    if same_frame and all(len(m.text) > 3 and not nlp.is_word(m.text) for m in doubtful):
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


CHECK = Check("names", "Names spelt alike, nobody else's name", (VARIANT, WRONG_CHILD), check)
