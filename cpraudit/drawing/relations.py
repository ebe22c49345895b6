"""What the words of a relationship say: "maternal grandmother", "father's brother", "mother's partner"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from cpraudit.case.people import Sex
from cpraudit.text import folded


class Side(StrEnum):
    """Through which parent somebody is related to the child."""

    MOTHER = "mother"
    FATHER = "father"


class Kin(StrEnum):
    """Relatives who have a place of their own in a genogram."""

    GRANDPARENT = "grandparent"
    GREAT_AUNT = "great-aunt or great-uncle"
    AUNT = "aunt or uncle"
    COUSIN = "cousin"
    PARTNER = "partner of a parent"


@dataclass(frozen=True, slots=True)
class Relation:
    """A place in the family.

    Attributes:
        kin: what kind of relative.
        side: through the mother or the father.
        sex: as far as the word tells it.
        of: for a great-aunt, the sex of the grandparent whose sister she is, when that is said.
        parent: for a cousin, the name of the aunt or uncle whose child it is, when that is said (small letters).
        former: for a partner, that it is over.
        married: for a partner, that the word says so.

    """

    kin: Kin
    side: Side
    sex: Sex | None = None
    of: Sex | None = None
    parent: str = ""
    former: bool = False
    married: bool = False

    def words(self, sex: Sex | None) -> str:
        """The relationship in our own words, which hold no names: "maternal grandmother"."""
        side = "maternal" if self.side is Side.MOTHER else "paternal"
        if self.kin is Kin.PARTNER:
            return f"{self.side}'s {'former ' if self.former else ''}partner"
        if self.kin is Kin.COUSIN:
            return f"{side} cousin"
        neutral, female, male = _NOUNS[self.kin]
        return f"{side} {female if sex is Sex.FEMALE else male if sex is Sex.MALE else neutral}"


_NOUNS = {
    Kin.GRANDPARENT: ("grandparent", "grandmother", "grandfather"),
    Kin.GREAT_AUNT: ("great-aunt or great-uncle", "great-aunt", "great-uncle"),
    Kin.AUNT: ("aunt or uncle", "aunt", "uncle"),
}
_GRANDMOTHER = r"(?:grand(?:mother|mum|ma)|gran(?:ny)?|nan(?:a|ny|na)?)"
_GRANDFATHER = r"(?:grand(?:father|dad|pa)|gran(?:dad|dad|pa)|grampa)"
_SIDE = r"(?P<side>maternal|paternal|(?:birth )?(?:mother|mum|father|dad)'s)"
_CHILD_OF = r"(?:,? ?\(?(?:the )?(?:son|daughter|child) of (?P<parent>[^()]+?)\)?)?"


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?:the )?(?:child|baby)'s |her |his )?{pattern}")


_GRANDPARENT_WORD = _whole(rf"(?P<side>maternal|paternal) (?:(?P<f>{_GRANDMOTHER})|(?P<m>{_GRANDFATHER}))")
_PARENTS_PARENT = _whole(
    r"(?P<side>mother|mum|father|dad)'s (?:(?P<f>mother|mum)|(?P<m>father|dad)|(?P<u>parent))"
)
_GREAT = _whole(rf"{_SIDE} great[ -](?:(?P<f>aunt(?:ie|y)?)|(?P<m>uncle))")
_PARENTS_AUNT = _whole(r"(?P<side>mother|mum|father|dad)'s (?:(?P<f>aunt(?:ie|y)?)|(?P<m>uncle))")
_GRANDPARENTS_SIBLING = _whole(
    rf"(?P<side>maternal|paternal) (?:(?P<of_f>{_GRANDMOTHER})|(?P<of_m>{_GRANDFATHER}))'s "
    r"(?:(?P<f>sister)|(?P<m>brother))"
)
_AUNT = _whole(r"(?P<side>maternal|paternal) (?:(?P<f>aunt(?:ie|y)?)|(?P<m>uncle))")
_PARENTS_SIBLING = _whole(r"(?P<side>mother|mum|father|dad)'s (?:(?P<f>sister)|(?P<m>brother))")
_COUSIN = _whole(rf"(?P<side>maternal|paternal) (?:first )?cousin{_CHILD_OF}")
_STEP_PARENT = _whole(r"step[ -]?(?:(?P<f>mother|mum)|(?P<m>father|dad))")
_PARTNER = _whole(
    r"(?P<side>mother|mum|father|dad)'s (?:present |current |new |(?P<former>former |ex[- ]))?"
    r"(?:(?P<f>wife|girlfriend)|(?P<m>husband|boyfriend)|partner|civil partner|spouse)"
)

# Read in this order; what fits none of them has no place ("great-grandmother", "aunt", "family friend").
_PLACES: tuple[tuple[re.Pattern[str], Kin], ...] = (
    (_GRANDPARENT_WORD, Kin.GRANDPARENT),
    (_PARENTS_PARENT, Kin.GRANDPARENT),
    (_GREAT, Kin.GREAT_AUNT),
    (_PARENTS_AUNT, Kin.GREAT_AUNT),
    (_GRANDPARENTS_SIBLING, Kin.GREAT_AUNT),
    (_AUNT, Kin.AUNT),
    (_PARENTS_SIBLING, Kin.AUNT),
    (_COUSIN, Kin.COUSIN),
    (_PARTNER, Kin.PARTNER),
)


def read_relation(words: str) -> Relation | None:
    """The place that a relationship's words give; None when they give none.

    Only words that say it all are believed: a grandmother of neither side, or a "half-uncle", is not placed.
    """
    plain = folded(words).strip(" .")
    step = _STEP_PARENT.fullmatch(plain)
    if step is not None:
        # A step-father is the mother's partner, a step-mother the father's.
        side = Side.FATHER if step["f"] else Side.MOTHER
        return Relation(Kin.PARTNER, side, _sex(step))
    for pattern, kin in _PLACES:
        found = pattern.fullmatch(plain)
        if found is not None:
            named = found.groupdict()
            of = Sex.FEMALE if named.get("of_f") else Sex.MALE if named.get("of_m") else None
            return Relation(
                kin,
                _side(found["side"]),
                _sex(found),
                of,
                (named.get("parent") or "").strip(),
                former=bool(named.get("former")),
                married=kin is Kin.PARTNER and plain.endswith(("wife", "husband", "spouse")),
            )
    return None


def _side(word: str) -> Side:
    return Side.MOTHER if "mat" in word or "mother" in word or "mum" in word else Side.FATHER


def _sex(found: re.Match[str]) -> Sex | None:
    named = found.groupdict()
    return Sex.FEMALE if named.get("f") else Sex.MALE if named.get("m") else None
