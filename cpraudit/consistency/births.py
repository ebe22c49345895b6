"""Which births and deaths are possible within one family."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from cpraudit.consistency.days import Days
from cpraudit.dates import age_in_months

_YOUNGEST_PARENT = 12  # years; ours: a younger parent is almost certainly a wrong year
_SAME_BIRTH = 3  # days between the births of twins
_NEVER_APART = 182  # days between two births of one mother: no baby lives who is born before about 22 weeks
_USUALLY_APART = 270
_AFTER_FATHER = 300  # days after a father's death in which his child can be born


class Tie(StrEnum):
    """How somebody is related to the child of the case."""

    CHILD = "the child"
    MOTHER = "mother"
    FATHER = "father"
    FULL_SIBLING = "child of both parents"
    MOTHERS_CHILD = "child of the mother"
    FATHERS_CHILD = "child of the father"
    MOTHERS_PARENT = "parent of the mother"
    FATHERS_PARENT = "parent of the father"


@dataclass(frozen=True, slots=True)
class Kin:
    """Somebody of the family: the name for messages, and when she or he was born and died.

    `born_in_words` and `died_in_words` go into messages: "on 4 May 2022", "in March 2019", "about 2019".
    """

    tie: Tie
    name: str
    born: Days
    born_in_words: str
    died: Days | None = None
    died_in_words: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """What cannot be so (or, not `sure`, hardly): the person whose date is in doubt, the other one, and why."""

    person: Kin
    other: Kin
    why: str
    about_death: bool = False
    sure: bool = True


_CHILDREN = {
    Tie.MOTHER: (Tie.CHILD, Tie.FULL_SIBLING, Tie.MOTHERS_CHILD),
    Tie.FATHER: (Tie.CHILD, Tie.FULL_SIBLING, Tie.FATHERS_CHILD),
    Tie.MOTHERS_PARENT: (Tie.MOTHER,),
    Tie.FATHERS_PARENT: (Tie.FATHER,),
}
_PARENT = {Tie.MOTHER: "the mother", Tie.FATHER: "the father"}


def tie_of_sibling(relation: str) -> Tie | None:
    """'Half-brother (same mother)' -> child of the mother; None when the words do not tell whose child it is."""
    plain = relation.lower()
    if re.search(r"\bstep|adopt|foster", plain):
        return None
    if re.search(r"same mother|maternal|mother's|mum's", plain):
        return Tie.MOTHERS_CHILD
    if re.search(r"same father|paternal|father's|dad's", plain):
        return Tie.FATHERS_CHILD
    return Tie.FULL_SIBLING if re.search(r"\bfull\b|\btwin\b|same parents", plain) else None


def tie_of_relative(relation: str) -> Tie | None:
    """'Maternal grandmother' -> parent of the mother; None for everybody else."""
    plain = relation.lower()
    if not re.search(r"\bgrand(?:mother|father|parent|ma|pa|mum|dad|ad)\b", plain) or re.search(
        r"\bstep|great|adopt|foster|partner|husband|wife", plain
    ):
        return None
    maternal, paternal = "maternal" in plain, "paternal" in plain
    if maternal == paternal:
        return None
    return Tie.MOTHERS_PARENT if maternal else Tie.FATHERS_PARENT


def clashes(family: Sequence[Kin]) -> Iterator[Clash]:
    """Every birth and death of the family that cannot be as the dates say."""
    for kin in family:
        if kin.died is not None and kin.died.before(kin.born):
            yield Clash(
                kin,
                kin,
                f"{kin.name} was born {kin.born_in_words} and cannot have died {kin.died_in_words}",
                about_death=True,
            )
    for parent in family:
        for child in family:
            if child.tie in _CHILDREN.get(parent.tie, ()):
                yield from _parent_and_child(parent, child)
    mothers = [kin for kin in family if kin.tie in _CHILDREN[Tie.MOTHER]]
    for one, other in combinations(mothers, 2):
        yield from _of_one_mother(one, other)


def _parent_and_child(parent: Kin, child: Kin) -> Iterator[Clash]:
    kinship = f"{parent.name}, {_PARENT.get(parent.tie, 'a parent')} of {child.name},"
    dates = f"{kinship} was born {parent.born_in_words}, and {child.name} {child.born_in_words}"
    age = age_in_months(parent.born.first, child.born.last) // 12
    if child.born.last < parent.born.first:
        yield Clash(parent, child, f"{dates}: the child would be the older one")
    elif age < _YOUNGEST_PARENT:
        yield Clash(parent, child, f"{dates}: that would make a parent of {age} years")
    allowed = 0 if parent.tie is Tie.MOTHER else _AFTER_FATHER  # a grandparent may be a grandfather
    if parent.died is not None and (child.born.first - parent.died.last).days > allowed:
        yield Clash(
            parent,
            child,
            f"{kinship} died {parent.died_in_words}, and {child.name} was born {child.born_in_words}",
            about_death=True,
        )


def _of_one_mother(one: Kin, other: Kin) -> Iterator[Clash]:
    apart = abs((one.born.first - other.born.last).days), abs((one.born.last - other.born.first).days)
    if one.born.meets(other.born) or min(apart) <= _SAME_BIRTH or max(apart) >= _USUALLY_APART:
        return
    first, second = sorted((one, other), key=lambda kin: kin.born.first)
    sure = max(apart) < _NEVER_APART
    consequence = "one mother cannot have both" if sure else f"{second.name} would have come very early"
    yield Clash(
        other if one.tie is Tie.CHILD else one,
        one if one.tie is Tie.CHILD else other,
        f"{first.name} was born {first.born_in_words} and {second.name} {second.born_in_words}: {consequence}",
        sure=sure,
    )
