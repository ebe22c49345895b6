"""Names that stand in the report, against the names of its people: shared by the checks on names and pronouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cpraudit.document.model import Block
from cpraudit.findings.model import Place
from cpraudit.language.first_names import is_also_word, is_first_name
from cpraudit.report.model import TITLES, Person, Report
from cpraudit.text import folded, sentences

WORD = re.compile(
    r"(?<![\w@/])[A-ZÀ-Þ][a-zà-ÿA-ZÀ-Þ'’\-]*[a-zà-ÿ][\w]*|(?<![\w@/])[A-ZÀ-Þ]['’][A-ZÀ-Þ][a-zà-ÿ]+"
)
_POSSESSIVE = re.compile(r"['’]s?$")
# Introduces a person of its own: kin, friends, professionals, toys, pets, characters.
INTRODUCES = re.compile(
    r"\b(?:called|named|calls? (?:him|her|them)|called (?:him|her|them)|name is|known"
    r" as|nicknamed|cousins?|friends?|uncles?|aunt(?:ie|y)?s?|nan(?:a|ny|na)?|nain|taid|gran|granny|grandad|"
    r"grand(?:mother|father|parent|ma|pa|mum|dad|son|daughter|child|children)s?|god(?:mother|father|parents)|"
    r"parents|widow(?:er)?|fianc[eé]e?|niece|nephew|neighbours?|partner|husband|wife|"
    r"teacher|key"
    r" worker|keyworker|worker|nurse|doctor|dr|mr|mrs|ms|miss|manager|guardian|carer|officer|sister|sisters|"
    r"brother|brothers|daughters?|sons?|children|half-brother|half-sister|stepfather|stepmother|"
    r"dog|cat|rabbit|hamster|pony|horse|guinea"
    r" pig|hens?|fish|tortoise|teddy|bear|doll|toy|doll's|puppet|dragon|unicorn|lamb|elephant|dinosaur|"
    r"monkey|train|engine|character|from|story|book|song|film|programme|"
    r"coach|vicar|father|priest|imam|reverend|twin|baby|boy|girl|mother|mum|dad|supervisor|psychologist|"
    r"psychiatrist|midwife|consultant|solicitor|judge|author|tutor|childminder|pet|goldfish|parrot|budgie|"
    r"kitten|puppy)(?:,|:)?(?:\s(?:is|was|are|were))?\s(?:called\s|named\s)?[\"“‘']?$",
    re.IGNORECASE,
)
FOLLOWED = re.compile(
    r"^(?:['’]s)?(?:,? (?:who is |who was )?(?:his|her|their|the|a|an|my|our|[A-ZÀ-Þ][\w\-]+['’]s)"
    r" (?:\w+[\s-]){0,3}?(?:cousin|friend|uncle|aunt|niece|nephew|neighbour|partner|husband|wife|teacher|"
    r"worker|nurse|doctor|manager|"
    r"guardian|carer|officer|sister|brother|daughter|son|stepfather|stepmother|dog|cat|rabbit|toy|teddy|"
    r"bear|doll|pony|hamster|twin|stepson|stepdaughter|half-brother|half-sister|grandmother|grandfather|"
    r"godmother|psychologist|key"
    r" worker|classmate)\b|"
    r" (?:is|was) (?:his|her|their|the|a|an|my|one of his|one of her) (?:[\w'’\-]+"
    r" ){0,3}?(?:cousin|friend|uncle|aunt|niece|nephew|neighbour|partner|husband|wife|teacher|worker|dog|"
    r"cat|rabbit|guinea"
    r" pig|hamster|pony|horse|"
    r"toy|teddy|bear|doll|twin|stepson|stepdaughter|godmother|grandmother|grandfather|classmate|carer|nurse|"
    r"doctor|tortoise|snail|hen|character|favourite|hero|heroine)\b|"
    r" (?:is|was) where\b| \((?:his|her|their|the|a|an|my)\b)"
)


# "Two children at home, Noah and Ivy", "her grandparents Ines and Mateo": every name of such a list is introduced.
_LIST_OF_NAMES = r"(?:[A-ZÀ-Þ][\w'’\-]+(?:,\s|\sand\s|,\sand\s)){}$"
LISTED = re.compile(
    r"\b(?:children|sons?|daughters?|friends?|cousins?|brothers?|sisters?|boys|girls|pupils|classmates|"
    rf"neighbours)\s?(?:[\w']+\s?){{0,4}}[,:]\s{_LIST_OF_NAMES.format('*')}|"
    r"\b(?:children|sons|daughters|friends|cousins|brothers|sisters|neighbours|(?:grand|god|foster )?parents|"
    rf"uncles|aunt(?:ie|y)?s|carers|twins|nephews|nieces),?\s{_LIST_OF_NAMES.format('+')}"
)
# "Ivy is kind to him", "He waits for Rosa": not the child, who is the other one in the clause.
NO_CLAUSE = r"(?:(?!who\b|that\b|which\b|because\b|when\b|if\b|where\b|while\b)[\w'’\-]+\s){1,6}?"
TO_CHILD = {
    "M": re.compile(rf"^\s{NO_CLAUSE}him\b"),
    "F": re.compile(rf"^\s{NO_CLAUSE}her(?=\s*(?:[.,;!?]|$|(?:to|with|and|how|when|in|at|as|for|by)\b))"),
}
# "He plays with Callum and Grace": whoever the child does things with is somebody else.
COMPANY = re.compile(
    r"\b(?:plays?|played|playing|shares?|shared|sits?|sat|runs?|ran|walks?|walked|giggles?|races?|digs?|"
    r"paints?|dances?|chats?|hides?)\s(?:[\w']+\s){0,3}?"
    r"(?:with|beside|next to|alongside|near)\s(?:[A-ZÀ-Þ][\w'’\-]+(?:,\s|\sand\s|,\sand\s))*$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A capitalised word of the text that may be a name."""

    block: int
    start: int
    end: int
    text: str  # without a possessive ending
    initial: bool  # first word of a sentence or cell
    before: str  # up to 60 characters before it
    after: str  # up to 80 characters after it

    @property
    def place(self) -> Place:
        """Its exact words, without the possessive ending."""
        return Place(self.block, self.start, self.start + len(self.text))


@lru_cache(maxsize=2)
def name_mentions(report: Report) -> tuple[Mention, ...]:
    """Every capitalised word of the running text, tables and captions, in reading order."""
    return tuple(_mentions(report))


def _mentions(report: Report) -> Iterator[Mention]:
    titles = {s.heading_block for s in report.sections if s.ids}  # words of the form, not of the writer
    for block in report.document.blocks:
        if block.index in titles or not block.text.strip() or block.part.startswith(("header", "footer")):
            continue
        starts = _starts(block)
        for match in WORD.finditer(block.text):
            word = _POSSESSIVE.sub("", match.group())
            if len(word) > 1:
                yield Mention(
                    block.index,
                    match.start(),
                    match.end(),
                    word,
                    match.start() in starts,
                    block.text[max(0, match.start() - 60) : match.start()],
                    block.text[match.start() + len(word) : match.end() + 80],
                )


APPOSITION = re.compile(
    r"\b(?:his|her|their|the|a|an|my|our|[A-ZÀ-Þ][\w\-]+['’]s)\s(?:[\w'’\-]+\s){0,5}[\w'’\-]+,\s$",
    re.IGNORECASE,
)


def _starts(block: Block) -> set[int]:
    """Offsets at which a capital says nothing: sentence starts, after an opening quotation mark, a bullet or a colon."""
    out = {s.start for s in sentences(block.text)}
    for match in re.finditer(r"(?:[:;•|–—]\s+|\s-\s+|[“\"‘(\[]|^\s*[\"'])(?=[A-ZÀ-Þ])", block.text):
        out.add(match.end())
    out |= {s + 1 for s in list(out) if s < len(block.text) and block.text[s] in "\"“‘'(["}
    return out


def words_of(person: Person) -> set[str]:
    """The words of a person's names in plain form."""
    return {
        folded(w)
        for n in (person.name, *person.known_as)
        for w in n.split()
        if folded(w).rstrip(".") not in TITLES
    }


@lru_cache(maxsize=2)
def everyday_words(report: Report) -> frozenset[str]:
    """Words that the report also writes with a small letter: no names."""
    return frozenset(
        w for b in report.document.blocks for w in re.findall(r"(?<![\w'’])[a-zà-ÿ][a-zà-ÿ'’\-]+", b.text)
    )


def looks_like_name(word: str) -> bool:
    """A listed first name that is no everyday word; or two joined by a hyphen (Summer-Rose)."""
    if "-" in word:
        return all(is_first_name(part) for part in word.split("-"))
    return is_first_name(word) and not is_also_word(word)
