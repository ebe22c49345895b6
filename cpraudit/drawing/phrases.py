"""Small pieces of the sentences about a family: names, lives, lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cpraudit.case.values import PartialDate
from cpraudit.drawing.family import Family, Other
from cpraudit.drawing.lettering import tied
from cpraudit.drawing.people import Somebody, Symbol
from cpraudit.text import folded

_AGES = {"m": "month", "w": "week"}


def on_day(when: PartialDate) -> str:
    """A date in a sentence: "on 14 March 2021", "in March 2021", "about 2021"."""
    return when.text if when.about else f"{'on' if when.day else 'in'} {when.text}"


def joined(parts: Sequence[str]) -> str:
    """A list in words: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def sentence(text: str) -> str:
    """The text with a capital letter."""
    return text[:1].upper() + text[1:]


def entry_told(person: Somebody) -> str:
    """A person in the list of names below a drawing."""
    role = "" if person.role == "partner" else person.role
    return ", ".join(filter(None, [person.name, role, tied(" ".join(person.years()))]))


def other_told(other: Other) -> str:
    """Somebody who has no place in the picture."""
    return ", ".join(filter(None, [other.person.name, other.relation, " ".join(other.person.years())]))


class Phrases:
    """Speaks of the people of a family on a day."""

    def __init__(self, family: Family, as_of: date) -> None:
        self.family, self.as_of = family, as_of

    def introduced(self, number: int, role: str) -> str:
        """Who somebody is: "The mother is Ann, born in 1990." or "The name of the mother is not known."."""
        person = self.family.people[number]
        life = f", {self.life(number)}" if self.life(number) else ""
        if person.known and not person.named:
            return f"The name of the {role} is {person.name.removeprefix('name ')}{life}."
        because = f" because {person.why}" if person.why else ""
        return f"The {role} is {person.name}{because}{life}."

    def name(self, number: int) -> str:
        """How a sentence speaks of somebody."""
        person = self.family.people[number]
        if person.named or person.is_carer:
            return person.name
        if person.known:
            return f"the {person.role} ({person.name})"
        if number in (self.family.mother, self.family.father) or "grand" in person.role:
            return f"the {person.role}, who is {person.name},"
        because = f" because {person.why}" if person.why else ""
        return f"a {person.role.split()[0]} who is {person.name}{because}"

    def life(self, number: int) -> str:
        """Born, died, aged: "born in 1960, died in November 2021 aged 61"."""
        person = self.family.people[number]
        if person.symbol is Symbol.UNBORN:
            return f"not born yet, expected {on_day(person.expected)}" if person.expected else "not born yet"
        age = self._age(person)
        born = f"born {on_day(person.born)}" if person.born else ""
        if person.died:
            died = f"died {on_day(person.died)}"
            return ", ".join(filter(None, [born, f"{died} aged {age}" if age else died]))
        return ", ".join(filter(None, [born, f"aged {age}" if age else ""]))

    def _age(self, person: Somebody) -> str:
        age = person.age(self.as_of)
        plain = age.lstrip("~")
        if plain[-1:] in _AGES:
            count = int(plain[:-1])
            plain = f"{count} {_AGES[plain[-1]]}{'' if count == 1 else 's'}"
        return f"about {plain}" if age.startswith("~") else plain

    def described(self, number: int) -> str:
        """Name, role and life: "Noah (half-brother, born in 2016, aged 9)"."""
        person = self.family.people[number]
        first = [person.name, person.role] if person.named else [f"a {person.role}", person.name]
        parts = [*first, self.life(number)]
        inside = ", ".join(filter(None, parts[1:]))
        return f"{parts[0]} ({inside})" if inside else parts[0]

    def siblings(self, numbers: Sequence[int]) -> str:
        """What to call the children of one family: "sister", "brothers", "brothers and sisters"."""
        symbols = {self.family.people[number].symbol for number in numbers}
        one = len(numbers) == 1
        if symbols == {Symbol.FEMALE}:
            return "sister" if one else "sisters"
        if symbols == {Symbol.MALE}:
            return "brother" if one else "brothers"
        return "brother or sister" if one else "brothers and sisters"

    def at_home(self, number: int) -> str:
        """Somebody among those who live together; a carer with what she or he is."""
        person = self.family.people[number]
        same = folded(person.name) == folded(person.role)
        return f"{person.name} ({person.role})" if person.is_carer and not same else self.name(number)
