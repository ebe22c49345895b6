"""Which parents a sentence is about: by name, by 'the mother', by 'both', or by what stood before."""

from __future__ import annotations

import re

from cpraudit.report.model import Person, Report, Role
from cpraudit.text import folded

PARENTS = frozenset({Role.MOTHER, Role.FATHER})
_GENERIC = {
    Role.MOTHER: r"mother|mum|mummy|mam|mom|parent 1",
    Role.FATHER: r"father|dad|daddy|parent 2",
}
_TITLE = {Role.MOTHER: r"mrs|ms|miss", Role.FATHER: r"mr"}
_BOTH = re.compile(
    r"\b(?:both|each|neither|either)(?: of (?:the|her|his|their))?(?: birth)? parents?\b|"
    r"\b(?:both|each|neither) of them\b"
    r"|(?:^|[,;:] ?|\band )(?:both|each|neither) (?:was|were|had|has|have|is|are|will|would|read|"
    r"saw|met|told|shown|said|says|seen|"
    r"wants?|agrees?|knows?|does|did|do|accepts?|opposes?|disagrees?|loves?|understands?)\b"
    r"|\b(?:the|her|his|birth|\w+'s) (?:birth )?parents\b|^(?:birth )?parents\b",
    re.IGNORECASE,
)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_GONE = r"(?:has |have |had |is |was |sadly |both )*(?:died|deceased|passed away|killed)\b"
_UNKNOWN = re.compile(
    r"\W*(?:name )?(?:not known|unknown|unidentified|not identified|not named|not been named)\b",
    re.IGNORECASE,
)


class Naming:
    """How the report speaks of the people of the family."""

    def __init__(self, report: Report) -> None:
        """Reads the names of the cast."""
        self._report = report
        self._child = {folded(w) for w in (report.child.first, *report.child.known_as) if w}
        self._patterns: dict[int, re.Pattern[str]] = {}

    def pattern(self, person: Person) -> re.Pattern[str]:
        """A pattern that finds a person in folded text by first name, known-as name or title and surname."""
        found = self._patterns.get(id(person))
        if found is None:
            found = self._patterns[id(person)] = re.compile(self._words(person))
        return found

    def _words(self, person: Person) -> str:
        words = [re.escape(folded(w)) for w in (person.first, *person.known_as) if w and len(w) > 1]
        if person.surname and person.role in _TITLE:
            words.append(rf"(?:{_TITLE[person.role]})\.? (?:\w+ )?{re.escape(folded(person.surname))}")
        if not words and person.role is Role.SIBLING:  # "Half-brother, name not given"
            words.append(re.escape(folded(person.relation.split("(")[0]).strip()) or "sibling")
        return rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])" if words else r"(?!)"

    def named(self, text: str, ids: frozenset[str], *, by_name_only: bool = False) -> frozenset[Role]:
        """The parents whom a sentence names: by name or, unless told otherwise, as 'the mother' and so on."""
        plain = folded(text)
        out: set[Role] = set()
        for person in self._report.people_with(*PARENTS):
            if self.pattern(person).search(plain):
                out.add(person.role)
        if by_name_only:
            return frozenset(out)
        for role, words in _GENERIC.items():
            for match in re.finditer(
                rf"(\S+ )?(?:birth |natural )?\b(?:{words})\b(?!'s (?:mother|father|mum|dad|side|family))",
                plain,
            ):
                if self._of_the_child(match.group(1) or "", ids):
                    out.add(role)
        if _BOTH.search(text) and self._parents_of_child(text):
            out |= {p.role for p in self._report.people_with(*PARENTS)}
        return frozenset(out)

    def names_another(self, label: str) -> bool:
        """True when a label names a brother, sister or relative."""
        plain = folded(label)
        return any(
            self.pattern(p).search(plain) for p in self._report.people_with(Role.SIBLING, Role.RELATIVE)
        )

    def _parents_of_child(self, text: str) -> bool:
        """False when only other people's parents are meant: "Kirsty's parents", "R's parents"."""
        owned = re.findall(r"\b([\w-]+)'s (?:birth )?parents\b", folded(text))
        return not owned or any(o in self._child or o == "child" for o in owned)

    def _of_the_child(self, before: str, ids: frozenset[str]) -> bool:
        word = before.strip().strip("(\"'“‘,;:")
        if word.endswith(("'s", "s'")):
            return word.removesuffix("'s").removesuffix("'") in self._child or word in ("child's",)
        if word in ("her", "his", "their", "own"):
            # In the parents' own sections "her mother" is the grandmother.
            return not ids & {"MOTHER", "FATHER", "SIBLINGS", "PARENTREL"}
        return word not in (
            "grand",
            "foster",
            "adoptive",
            "step",
            "god",
            "maternal",
            "paternal",
            "new",
            "single",
            "good",
            "a",
            "same",  # "Oskar, half-brother (same mother)"
            "another",
        )

    def out_of_reach(self, person: Person) -> bool:
        """True for a parent who has died or is not known."""
        if _UNKNOWN.match(self._table_words(person)):
            return True
        names = [re.escape(folded(n)) for n in (person.first, person.name) if n]
        owner = "|".join(map(re.escape, self._child)) or "child"
        gone = re.compile(
            rf"\b(?:{'|'.join([*names, rf'(?:{owner}).s (?:{_GENERIC[person.role]})'])}),? {_GONE}"
        )
        # "The father" in the mother's own section may be her father.
        generic = re.compile(rf"\b(?:the|birth) (?:birth )?(?:{_GENERIC[person.role]}),? {_GONE}")
        other = {"FATHER"} if person.role is Role.MOTHER else {"MOTHER"}
        for block in self._report.prose():
            text = folded(block.text)
            if gone.search(text) or (generic.search(text) and not self._report.ids_of(block.index) & other):
                return True
        return False

    def _table_words(self, person: Person) -> str:
        at = person.named_at
        return self._report.document.blocks[at.block].text if at is not None else ""


def whom(
    naming: Naming, text: str, label: str, ids: frozenset[str], before: frozenset[Role]
) -> frozenset[Role]:
    """The parents that a sentence is about.

    `label` is the heading or row label that it stands under, `before` whom the sentence before it was about.
    """
    usual = naming.named(label, ids) if label.strip() else frozenset()
    if not usual and len(ids & {"MOTHER", "FATHER"}) == 1:
        usual = frozenset({Role.MOTHER}) if "MOTHER" in ids else frozenset({Role.FATHER})
    # In a row about somebody else "his father" is not the child's father.
    named = naming.named(text, ids, by_name_only=not usual and naming.names_another(label))
    if named:
        return named | usual if usual and (_SHE.search(text) or _HE.search(text)) else named
    if usual:
        return usual
    if before and len(before) == 1:
        pronoun = _SHE if Role.MOTHER in before else _HE
        return before if pronoun.search(text) else frozenset()
    return before if before and re.match(r"\s*(?:they|their)\b", text, re.IGNORECASE) else frozenset()
