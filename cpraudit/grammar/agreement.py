"""Subjects and verbs that do not agree, also at a distance: "The results of the test was", "the carers, who has".

The language model says which noun is a verb's subject. It is asked only about sentences in which a quick look finds
a verb whose number its neighbours do not bear out, and its word is taken only where nothing makes both numbers right
(a team, a number of, six weeks, a name).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cpraudit.grammar.model import Remark
from cpraudit.language import nlp
from cpraudit.language.nlp import Word
from cpraudit.text import sentences

_RULE = "agreement"
_SINGULAR = {"is", "was", "has", "does"}
_PLURAL = {"are", "were", "have", "do"}
_TOKEN = re.compile(r"[\w'’-]+|[,;:()]")
_WINDOW = 9  # words before a verb in which a plural may be its subject
_AGREES_SINGULAR = {
    "he",
    "she",
    "it",
    "this",
    "that",
    "there",
    "i",
    "what",
    "which",
    "who",
    "everyone",
    "nobody",
}
_AGREES_PLURAL = {
    "they",
    "we",
    "you",
    "these",
    "those",
    "there",
    "who",
    "which",
    "that",
    "people",
    "children",
    "to",
}
_AGREES_PLURAL |= {
    "and",
    "not",
    "also",
    "both",
    "all",
    "parents",
    "men",
    "women",
    "twins",
    "police",
    "will",
    "would",
}
_AGREES_PLURAL |= {
    "i",
    "could",
    "should",
    "may",
    "might",
    "must",
    "can",
    "did",
    "does",
    "cannot",
    "never",
    "or",
}
# Words that take either number, or whose number the model gets wrong.
_EITHER = """
    team family couple council agency panel staff police school nursery group pair number majority minority rest half
    most some none any all lot variety range series means news crew court board class public press committee
    association trust service department authority government party network data media per cent percent kind sort
    type each more less who what there here home one other another such same half third quarter
    people hospital company firm department
"""
_EITHER_WORDS = frozenset(_EITHER.split())
_PLURAL_WORDS = frozenset(
    {"lice", "mice", "cattle", "clothes", "twins", "staff", "folk", "glasses", "trousers"}
)
# As every plural subject ends, and some singular ones. After any other, "who was" need not be asked about.
_PLURAL_ENDING = re.compile(r"(?:s|men|people|children|folk|cattle|ice|feet|teeth|eese|a|i|\b(?:they|we))$")
# "The box of photographs that she gave to the carers were": the word before the verb says nothing.
_ONE_OF_MANY = re.compile(
    r"(?:The|A|An|His|Her|Their|This|That|One) (?!number|lot|couple|few|range|series)\w+[^s\W] of\b"
)
_WITH = re.compile(r"\b(?:along|together) with\b", re.I)
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Mx"})
_UNREAL = re.compile(
    r"\b(?:if|wish(?:es|ed)?|though|unless|whether|suppose|lest|recommend\w*|suggest\w*|insist\w*)\b", re.I
)


def disagreements(texts: Sequence[str]) -> list[list[Remark]]:
    """The remarks on each text; none at all when the language model is not installed."""
    asked: list[tuple[int, int, str]] = []  # text, where the sentence begins, the sentence
    for number, text in enumerate(texts):
        for span in sentences(text):
            sentence = text[span.start : span.end]
            if _is_suspect(sentence):
                asked.append((number, span.start, sentence))
    out: list[list[Remark]] = [[] for _ in texts]
    for (number, start, sentence), words in zip(asked, nlp.read([s for _, _, s in asked]), strict=True):
        out[number] += [
            Remark(start + r.start, start + r.end, r.message, r.better, r.rule)
            for r in _in_sentence(sentence, words)
        ]
    return out


def _is_suspect(sentence: str) -> bool:
    """A quick look without grammar: whether a verb here could have the wrong number."""
    words = [w.lower() for w in _TOKEN.findall(sentence)]
    for at, word in enumerate(words):
        if at == 0:
            continue
        before = words[at - 1]
        if word in _SINGULAR and before not in _AGREES_SINGULAR:
            window = words[max(0, at - _WINDOW) : at]
            if "and" in window or any(_looks_plural(w) for w in window):
                return True
        if word in _PLURAL and before not in _AGREES_PLURAL and not _looks_plural(before):
            return True
        if (word in _PLURAL and _ONE_OF_MANY.match(sentence)) or _WITH.search(sentence):
            return True
        if word in ("who", "which") and at + 1 < len(words):
            if words[at + 1] in ("were", "have"):
                return True
            owner = words[at - 2] if before == "," else before  # "the carers, who was"
            if words[at + 1] in _SINGULAR and _PLURAL_ENDING.search(owner):
                return True
    return False


def _looks_plural(word: str) -> bool:
    return (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))) or word in {
        "children", "people", "men", "women", "teeth", "feet"
    }  # fmt: skip


def _in_sentence(sentence: str, words: Sequence[Word]) -> list[Remark]:
    out = []
    for index, verb in enumerate(words):
        number = _verb_number(verb, any_verb=bool(_WITH.search(sentence)))
        if number is None:
            continue
        subject = _subject(words, index)
        if subject is None or subject >= index:
            continue
        if verb.text.lower() == "were" and _UNREAL.search(sentence[: verb.start]):
            continue
        wanted = _noun_number(words, subject, index)
        if wanted is None or wanted == number or _is_misread(words, subject, index):
            continue
        better = _other(verb.text)
        said = (
            f"'{words[subject].text} ... {verb.text}'"
            if index - subject > 1
            else f"'{words[subject].text} {verb.text}'"
        )
        kind = (
            "a plural subject with a singular verb"
            if wanted == "plural"
            else "a singular subject with a plural verb"
        )
        out.append(Remark(words[subject].start, verb.end, f"{kind} ({said})", better, _RULE))
    return out


def _verb_number(word: Word, *, any_verb: bool) -> str | None:
    text = word.text.lower()
    if any_verb and word.tag in ("VBP", "VBZ") and text not in _SINGULAR | _PLURAL:
        return "singular" if word.tag == "VBZ" else "plural"
    if text in _SINGULAR and word.tag in ("VBZ", "VBD"):
        return "singular"
    if text in _PLURAL and word.tag in ("VBP", "VBD"):
        return "plural"
    return None


def _subject(words: Sequence[Word], verb: int) -> int | None:
    """The subject of a finite verb: its own, or that of the verb it helps. Coordinated verbs are left alone."""
    heads = [verb]
    if words[verb].role in ("aux", "auxpass"):
        heads.append(words[verb].head)
        if any(
            w.role in ("aux", "auxpass") and w.head == words[verb].head and n < verb
            for n, w in enumerate(words)
        ):
            return None  # "has been", "will have": the first helper carries the number
    for head in heads:
        found = [n for n, w in enumerate(words) if w.head == head and w.role in ("nsubj", "nsubjpass")]
        if found:
            return found[-1] if len(found) == 1 else None
    return None


def _is_misread(words: Sequence[Word], subject: int, verb: int) -> bool:
    """True where the model took the end of one clause for the subject of the next, or a verb for a noun."""
    left = min([subject, *(n for n, w in enumerate(words) if w.head == subject and w.role != "relcl")])
    before = words[left - 1] if left else None
    if before is not None and (before.kind in ("VERB", "AUX") or before.tag == "IN" or before.tag == "TO"):
        return True
    if before is not None and before.tag == "CC" and words[subject].tag == "NN" and left > 1:
        return words[left - 2].kind in (
            "NOUN",
            "PROPN",
        )  # "a worker twice a week and an assessment were offered"
    if words[subject].text.rstrip(".") in _TITLES or words[subject].text.lower() == "need":
        return True  # "Mr and Mrs Zaman's marriage", "Neither need have come"
    return words[subject].tag == "NNS" and subject > 0 and words[subject - 1].tag == "NNP"


def _noun_number(words: Sequence[Word], at: int, verb: int) -> str | None:
    """The number of a verb's subject, None where both would do or nobody can tell."""
    word = words[at]
    text = word.text.lower()
    children = [(n, w) for n, w in enumerate(words) if w.head == at and n != at and n < verb]
    if text in ("who", "which") and word.tag in ("WP", "WDT"):
        return _antecedent_number(words, at)
    if text in _EITHER_WORDS or (word.lemma.lower() in _EITHER_WORDS):
        return None
    if any(w.role == "conj" for _, w in children):
        joined = [w.text.lower() for _, w in children if w.role == "cc"]
        both_people = word.kind in ("PROPN", "NOUN") and joined == ["and"]
        singular_whole = any(w.text.lower() in ("each", "every", "no") for _, w in children)
        return "plural" if both_people and not singular_whole and not _is_one_thing(words, at) else None
    if any(w.role in ("nummod", "quantmod") for _, w in children):
        return None  # "six weeks is a long time"
    if any(w.text.lower() in ("neither", "either", "each", "every") for _, w in children):
        return "singular" if word.tag == "NN" else None
    if text in ("he", "she", "it"):
        return "singular"
    if text in ("they", "we"):
        return "plural"
    if word.tag == "NNS":
        return "plural" if word.text.islower() else None
    if word.tag == "NN" and word.text.islower():
        if any(w.text.lower() in ("of",) and _has_of_names(words, n) for n, w in children):
            return None
        return "singular" if text not in _PLURAL_WORDS else None
    together = any(w.text.lower() in ("and", "&") for w in words[:at])
    if (
        word.tag == "NNP"
        and not together
        and any(w.tag == "NNP" for _, w in children)
        and word.text[-1] != "s"
    ):
        return "singular"
    return None


def _has_of_names(words: Sequence[Word], of: int) -> bool:
    """A word such as "percentage of parents", which takes either number."""
    owner = words[words[of].head].text.lower()
    return owner in (
        "percentage",
        "proportion",
        "handful",
        "mixture",
        "combination",
        "collection",
        "set",
        "list",
    )


def _is_one_thing(words: Sequence[Word], at: int) -> bool:
    """Two nouns of things that are thought of as one are left alone: her health and wellbeing is."""
    return words[at].kind == "NOUN" and words[at].tag == "NN" and not _is_person(words[at].text)


def _is_person(word: str) -> bool:
    return bool(
        re.fullmatch(
            r"(?:grand|step|foster)?-?(?:mother|father|mum|dad|sister|brother|aunt|uncle|carer|boy|girl|son|daughter|"
            r"husband|wife|partner|cousin|nan|worker|parent|child|baby|nephew|niece|man|woman)",
            word.lower(),
        )
    )


def _antecedent_number(words: Sequence[Word], pronoun: int) -> str | None:
    """The number of the noun that a "who" or "which" stands for, when it stands right before it."""
    clause = words[pronoun].head
    if words[clause].role in ("aux", "auxpass"):
        clause = words[clause].head
    noun = words[clause].head
    between = [w.text for w in words[noun + 1 : pronoun]]
    if between and words[pronoun].text.lower() == "which":
        return None  # ", which is more than ..." speaks of the whole sentence
    if words[clause].role != "relcl" or not 0 <= noun < pronoun or any(t != "," for t in between):
        return None
    if any(w.text.lower() in ("one", "only") for w in words[max(0, noun - 4) : noun]):
        return None
    number = _noun_number(words, noun, pronoun)
    # "The midwife and a nurse, who were asked": both of them, or the last.
    return None if number == "singular" and words[noun].role == "conj" else number


def _other(verb: str) -> str:
    pairs = {"is": "are", "was": "were", "has": "have", "does": "do"}
    both = {**pairs, **{b: a for a, b in pairs.items()}}
    return both.get(verb.lower(), "the other form of the verb")
