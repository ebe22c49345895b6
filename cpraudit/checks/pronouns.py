"""He for a girl, she for a boy: left from another child's report, or a slip."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.cast import words_of
from cpraudit.checks.common import GUIDANCE, shown
from cpraudit.checks.named_others import named_others
from cpraudit.document.model import Block
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.language.first_names import sex_of
from cpraudit.report.model import Report, Role
from cpraudit.text import folded, inside, quoted_spans, sentences

MISMATCH = Rule(
    id="wrong-pronoun",
    name="The wrong pronoun for the child",
    category=Category.PRONOUN_MISMATCH,
    severity=Severity.MUST,
    source=f"{GUIDANCE}: a report is begun on a blank form, never written over another child's",
    why="It reads as if the passage were about another child, and often it is.",
    advice="Put the right pronoun, and check that the whole passage is about this child.",
    bad=("'He is fond of the brown hen' in a girl's report, when no boy or man was spoken of",),
    good=("'Her brother came; he brought a ball.'", "'a rabbit called Molly; she has one ear'"),
)

_TOPICS = {
    "LOOKS",
    "PERSON",
    "DEVELOP",
    "SELFCARE",
    "HEALTH",
    "EDUC",
    "IDENTITY",
    "NEEDS",
    "CHILDVIEW",
    "KEYFACTS",
}
_PRONOUNS = {"F": (r"she", r"she|her|hers|herself"), "M": (r"he", r"he|him|his|himself")}
_NOUNS = {
    "M": (
        r"boys?|brothers?|half-brothers?|fathers?|dads?|daddy|grandfathers?|grandads?|grandpa|uncles?|man|"
        r"men|husband|sons?|nephews?|mr|stepfather|king|prince|grandson|headmaster|taid"
    ),
    "F": (
        r"girls?|sisters?|half-sisters?|mothers?|mums?|mummy|grandmothers?|grandma|nan\w?|granny|"
        r"aunt(?:ie)?s?|wom[ae]n|wife|daughters?|nieces?|mrs|ms|miss|stepmother|queen|princess|"
        r"granddaughter|midwife|lady|nain"
    ),
}
# Could be either: people whose sex the text leaves open, animals and toys.
_EITHER = (
    r"carers?|teachers?|doctors?|key"
    r" workers?|workers?|adviser|advisor|visitor|therapist|psychologist|psychiatrist|guardian|officer|"
    r"manager|nurse|assistant|dentist|consultant|friends?|cousins?|baby|babies|twin|"
    r"parents?|partner|driver|someone|somebody|person|neighbour|dogs?|puppy|cats?|kittens?|rabbit|hamster|"
    r"pony|horse|hens?|teddy|dolls?|bear|puppet|dinosaur|monkey|toy"
    r" dog|guinea pig|goldfish|tortoise|character|hero|dr|owl|lamb|elephant|snail|parrot|budgie"
)
_TRAIT = re.compile(
    r"^(?:(?:also|still|now|often|usually|really|particularly|especially|sometimes|just|already|"
    r"generally)\s)?(?:likes?|loves?|enjoys?|dislikes?|hates?|can\b|cannot|is"
    r" (?:\w+"
    r" ){0,3}(?:fond|able|shy|happy|keen|good|afraid|scared|frightened|proud|healthy|well|a|an|the|very|"
    r"quite|"
    r"toilet|dry|learning|beginning|starting|growing|meeting|sociable|friendly|lively|loving|affectionate|"
    r"confident|curious|calm|content|interested|up"
    r" to|now|not|still|able|tall|small|slim)|has"
    r" (?:a|an|his|her|no|two|three|brown|blue|green|grey|fair|dark|been|begun|started|learned|learnt|always|"
    r"settled|grown|good|many|some|lots)|sleeps?|eats?|weighs?|wears?|walks?|talks?|sings?|needs?|finds?|"
    r"feeds?|dresses|wakes?|goes|will"
    r" (?:eat|sleep|play|need|sit|run|say|try|often|only)|would"
    r" (?:like|do|benefit)|plays?|laughs?|says|knows|favourite|settles?|responds?|copes?|struggles?|wants?|"
    r"takes|uses|tries|"
    r"holds|runs|points|counts|recognises|benefits?|attends?|hair|eyes|weight|height|speech|appetite|sleep|"
    r"bedtime|health|immunisations|development|behaviour|understanding)\b",
    re.IGNORECASE,
)


# "He kisses his own knee when he falls": what somebody does again and again, unless it is what grown-ups do.
_HABIT = re.compile(
    r"^(?:kisses|cries|crawls|climbs|jumps|kicks|cuddles|hugs|smiles|giggles|naps|chases|draws|paints|"
    r"shouts|screams|bites|throws|hits|sucks|falls|waves|claps|copies|babbles|chatters|splashes|builds|"
    r"collects|snuggles|hides|dances|bounces|rolls|stacks|scribbles|toddles|skips|hops|pushes|pulls|lines"
    r" up|tidies|fetches|clings|whispers|hums|rocks|grins|chews|drinks|splashes|dribbles|pretends|wets)\b"
)


def check(given: AuditInput) -> Iterator[Finding]:
    """Sentences about the child that begin with, or turn to, the other sex's pronoun."""
    report = given.report
    sex = report.child.sex
    if sex not in ("F", "M"):
        return
    other = "M" if sex == "F" else "F"
    people = _People(report, other)
    for block in report.prose():
        if not _TOPICS & report.ids_of(block.index) or {
            "MOTHER",
            "FATHER",
            "SIBLINGS",
            "RELATIVES",
        } & report.ids_of(block.index):
            continue
        yield from _block(report, block, sex, other, people)


# "Her cloth penguin, Mr Percival, sits by her plate": what has a name of its own is somebody else.
_NAMED_THING = re.compile(
    r"(?:Her|His|The|A|An|One|[A-Z][\w\-]+['’]s) (?:[\w\-]+ ){1,4}?(?:called|named)"
    r" [A-Z]|(?:Her|His|The|A|An|One|[A-Z][\w\-]+['’]s)(?: [\w\-]+){1,4}, (?:(?:Mr|Mrs|Ms|Miss) )?[A-Z]\w+,"
)


class _People:
    """Patterns for whoever the other pronoun could rightly stand for."""

    def __init__(self, report: Report, other: str) -> None:
        """Names of the case by sex; unknown sex could be either."""
        child = words_of(report.child)
        names = {
            w
            for p in report.people
            if p.role is not Role.CHILD and p.sex in (other, "")
            for w in (p.first, *p.known_as, p.surname)
            if w and folded(w) not in child
        } | named_others(report)
        listed = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) or "$^"
        self.pattern = re.compile(rf"\b(?:{_NOUNS[other]}|{_EITHER})\b", re.IGNORECASE)
        self.names = re.compile(rf"\b(?:{listed})\b|(?<![\w.])[A-Z](?=[ ,.;'’](?!\.))(?!\w)")
        self.strict = re.compile(rf"\b(?:{_NOUNS[other]})\b", re.IGNORECASE)
        self.other = other
        self.child = child

    def among(self, text: str) -> bool:
        """Whether the words name anybody of the other sex, or of a sex that is left open."""
        if self.pattern.search(text) or any(m.group() not in ("I", "A") for m in self.names.finditer(text)):
            return True
        return any(
            sex_of(w) == self.other
            for w in re.findall(r"(?<!^)\b[A-ZÀ-Þ][a-zà-ÿ]{2,}\b", text)
            if folded(w) not in self.child
        )

    def leads(self, sentence: str) -> bool:
        """Whether the sentence is about such a person: it begins with one, before any verb or comma."""
        # "Key worker: she counts the coats": the speaker is named, the sentence is about the child.
        sentence = re.sub(r"^(?!(?:He|She|They|It)\b)[A-Z][\w' ]{0,30}:\s+", "", sentence)
        if _NAMED_THING.match(sentence):
            return True
        head = re.split(
            r"[,;:(]|\b(?:is|was|has|had|says?|said|likes?|loves?|will|can|would|does|did|and|who|to|with|"
            r"when|that|reports?|describes?|notices?|thinks?|told|brings?|gives?)\b",
            sentence,
            maxsplit=1,
        )[0]
        return self.among(" " + head) and len(head.split()) <= 7


_FUNCTION = (
    r"(?:when|and|to|with|for|in|on|at|but|as|if|or|is|was|has|by|from|how|that|who|until|after|before|"
    r"every|each|again|now|too|there|here|up|down|out|off|back)\b"
)


def _block(report: Report, block: Block, sex: str, other: str, people: _People) -> Iterator[Finding]:
    subject, every = _PRONOUNS[other]
    child_named = re.compile(
        rf"\b(?:{'|'.join(re.escape(n) for n in (report.child.first, *report.child.known_as) if n) or '$^'})\b"
    )
    quotes = quoted_spans(block.text)
    spans = sentences(block.text)
    clauses: list[tuple[int, int]] = []
    for span in spans:
        begin = span.start
        for match in re.finditer(r";\s+", block.text[span.start : span.end]):
            clauses.append((begin, span.start + match.start()))
            begin = span.start + match.end()
        clauses.append((begin, span.end))
    for number, (start, end) in enumerate(clauses):
        words = block.text[start:end]
        if inside(quotes, start, start + 1):
            continue
        lead = re.match(
            rf"(?:(?:At|In|On|When|By|After|Before|Since|For|During)\b[^,]{{3,60}},\s+)?({subject}|"
            rf"{'her' if other == 'F' else 'his'})\b\s*",
            words,
            re.IGNORECASE,
        )
        previous = block.text[clauses[number - 1][0] : clauses[number - 1][1]] if number else ""
        earlier = block.text[:start]
        if lead:
            lead_in = words[: lead.start(1)]
            # "He would like Nancy's learning to be looked at": then he is not Nancy.
            if people.among(lead_in) or child_named.search(words[lead.end() :]):
                continue
            if _newly_named(previous, people):
                continue
            trait = bool(_TRAIT.match(words[lead.end() :]) or _HABIT.match(words[lead.end() :]))
            about_other = people.leads(previous) or _begins_with(previous, subject)
            new_other = _last_noun_is_other(previous, people)
            if (trait and not about_other and not new_other) or not people.among(earlier):
                if about_other and people.among(earlier):
                    continue
                at = Place(block.index, start + lead.start(1), end)
                yield Finding(
                    MISMATCH,
                    f"'{shown(words)}': the child is a {'girl' if sex == 'F' else 'boy'}, and nobody else is"
                    " spoken of just before.",
                    at,
                )
            continue
        own = re.search(r"\b(?:his|her) own\b", words, re.IGNORECASE)
        if (
            own
            and own.group().lower() == ("her own" if other == "F" else "his own")
            and not people.strict.search(block.text[:start] + words)
            and not people.leads(words)
        ):
            yield Finding(
                MISMATCH,
                f"'{own.group()}' in '{shown(words)}': the child is a {'girl' if sex == 'F' else 'boy'}, and"
                " nobody else is spoken of.",
                Place(block.index, start + own.start(), start + own.end()),
            )
            continue
        # "Leo turns to her carers": the child acts, and nobody stands between the child and the pronoun.
        possessive = re.match(
            rf"({child_named.pattern}) (?:[a-z]+ ){{1,5}}({'her' if other == 'F' else 'his'})"
            rf" (?!{_FUNCTION})[a-z]+",
            words,
        )
        if (
            possessive
            and not people.among(possessive.group()[len(possessive.group(1)) : possessive.start(2)])
            and not people.strict.search(previous + words)
            and not people.names.search(previous)
        ):
            yield Finding(
                MISMATCH,
                f"'{possessive.group(2)}' in '{shown(words)}': the child is a"
                f" {'girl' if sex == 'F' else 'boy'}, and nobody else is spoken of.",
                Place(block.index, start + possessive.start(2), start + possessive.end(2)),
            )
            continue
        # "Leo put on her coat": the child acts, or nobody does, and the other pronoun stands for nobody.
        if people.among(words) or people.among(previous) or people.among(earlier[-200:]):
            continue
        for match in re.finditer(rf"\b(?:{every})\b", words, re.IGNORECASE):
            if not inside(quotes, start + match.start(), start + match.end()):
                yield Finding(
                    MISMATCH,
                    f"'{match.group()}' in '{shown(words)}': the child is a"
                    f" {'girl' if sex == 'F' else 'boy'}, and nobody else is spoken of.",
                    Place(block.index, start + match.start(), start + match.end()),
                )
                break


def _begins_with(sentence: str, pronoun: str) -> bool:
    return bool(re.match(rf"(?:{pronoun})\b", sentence, re.IGNORECASE))


def _last_noun_is_other(previous: str, people: _People) -> bool:
    """'... a cloth rabbit called Molly' just before: the next pronoun may be the rabbit's."""
    return people.among(" " + " ".join(previous.split()[-4:]))


def _newly_named(previous: str, people: _People) -> bool:
    """'He loves his dragon, Pip.' just before: she may be the dragon, whatever its name."""
    named = [*_CALLED.finditer(previous), *_APPOSED.finditer(previous)]
    return any(folded(m.group(1)) not in people.child for m in named)


# "He loves his dragon, Pip." "An owl called Wol sits by his bed."
_CALLED = re.compile(
    r"\b(?:called|named|name is|name of) [\"“‘']?(?:(?:Mr|Mrs|Miss|Ms|Little|Big|Old) )?([A-Z][\w'’\-]+)"
)
_APPOSED = re.compile(
    r"\b(?:his|her|a|an|the|their|my|[A-Z][\w\-]+['’]s) (?:[\w\-]+ ){0,3}?[a-z\-]+, [\"“‘']?(?:(?:Mr|Mrs|Miss|Ms) )?([A-Z][a-z\-]+)"
    r"(?=[\"”’']?(?:[.,;!]|$| (?:and|who|which|is|was|in|on|at|to|with)\b))"
)


CHECK = Check("pronouns", "The right pronoun for the child", (MISMATCH,), check)
