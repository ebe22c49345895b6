"""What a genogram shows, in sentences: for those who listen, and for those who cannot make out the picture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cpraudit.dates import uk_date
from cpraudit.drawing.family import (
    CARERS,
    CHILDREN,
    GRANDPARENTS,
    PARENTS,
    Bond,
    Ending,
    Family,
    Sibship,
    Union,
)
from cpraudit.drawing.people import Symbol
from cpraudit.drawing.phrases import Phrases, joined, on_day, other_told, sentence

_NUMBERS = {1: "one generation", 2: "two generations", 3: "three generations"}


def family_told(family: Family, as_of: date) -> str:
    """The whole picture: the child and the parents, then couples with their children, grandparents, homes."""
    told = _Telling(family, as_of)
    generations = sum(1 for row in family.rows[: CHILDREN + 1] if row)
    return " ".join(
        [
            f"This genogram shows {_NUMBERS[generations]} of the family on {uk_date(as_of)}.",
            *told.child_and_parents(),
            *told.couples(PARENTS),
            *told.lone_parents(),
            *told.grandparents(),
            *told.great_aunts(),
            *told.couples(CHILDREN),
            *told.homes(),
            *told.rest(),
        ]
    )


class _Telling(Phrases):
    """Turns parts of a family into sentences."""

    def child_and_parents(self) -> Iterator[str]:
        """The child, the mother, the father."""
        family = self.family
        child = family.people[family.child]
        noun = {Symbol.FEMALE: "a girl", Symbol.MALE: "a boy"}.get(child.symbol, "")
        about = ", ".join(filter(None, [noun, self.life(family.child)]))
        if child.named:
            yield f"{child.name} is the child of the report{f': {about}' if about else ''}."
        elif child.symbol is Symbol.UNBORN:
            yield f"The child of the report is {about}."
        else:
            yield self.introduced(family.child, "child of the report")
        yield self.introduced(family.mother, "mother")
        yield self.introduced(family.father, "father")
        if any(sibship.alleged for sibship in family.sibships):
            yield "The paternity is alleged and not established."

    def couples(self, row: int) -> Iterator[str]:
        """Each couple of a generation, with its children."""
        for union in self.family.unions:
            if union.one in self.family.rows[row]:
                yield from self._relationship(union)
                for sibship in self._sibships(union):
                    yield from self._children(f"{self.name(union.one)} and {self.name(union.other)}", sibship)

    def _sibships(self, union: Union) -> list[Sibship]:
        return [sibship for sibship in self.family.sibships if sibship.union is union]

    def _relationship(self, union: Union) -> Iterator[str]:
        people = self.family.people
        pair = f"{self.name(union.one)} and {self.name(union.other)}"
        if union.bond is not Bond.UNRECORDED:
            yield sentence(f"{pair} {_how(union)}.")
        elif people[union.one].known and people[union.other].known:
            yield sentence(f"The relationship of {pair} is not recorded.")

    def _children(self, parents: str, sibship: Sibship) -> Iterator[str]:
        children = sibship.children
        if children == [self.family.child]:
            return
        names = joined([self._child(number) for number in children])
        order = ", from the oldest on," if len(children) > 1 else ""
        yield f"The {'children' if order else 'child'} of {parents}{order} {'are' if order else 'is'} {names}."
        for group in self.family.twins(sibship):
            if len(group) > 1:
                yield sentence(
                    f"{joined([self.name(number) for number in group])} were born on the same day."
                )

    def _child(self, number: int) -> str:
        return self.name(number) if number == self.family.child else self.described(number)

    def lone_parents(self) -> Iterator[str]:
        """Children of whom one parent only is drawn, and those whom no line joins."""
        for sibship in self.family.sibships:
            names = joined([self.described(number) for number in sibship.children])
            if sibship.parent is not None:
                yield from self._children(self.name(sibship.parent), sibship)
            elif sibship.loose:
                verb = "is" if len(sibship.children) == 1 else "are"
                yield sentence(f"{names} {verb} shown without a line to a parent.")

    def grandparents(self) -> Iterator[str]:
        """The grandparents of each side and the parents' brothers and sisters."""
        family = self.family
        for parent, word in ((family.mother, "maternal"), (family.father, "paternal")):
            for sibship in family.sibships:
                if parent not in sibship.children or sibship.union is None:
                    continue
                union = sibship.union
                known = [n for n in (union.one, union.other) if family.people[n].known]
                for number in (union.one, union.other):
                    noun = "mother" if family.people[number].symbol is Symbol.FEMALE else "father"
                    yield self.introduced(number, f"{word} grand{noun}")
                yield from self._relationship(union) if len(known) == 2 else ()
                others = [number for number in sibship.children if number != parent]
                if others:
                    role = family.people[parent].role
                    verb = "is" if len(others) == 1 else "are"
                    names = joined([self.described(number) for number in others])
                    yield f"The {role}'s {self.siblings(others)} {verb} {names}."
        yield from self._further_partners()

    def _further_partners(self) -> Iterator[str]:
        for union in self.family.unions:
            if union.one in self.family.rows[GRANDPARENTS] and not self._sibships(union):
                yield from self._relationship(union)

    def great_aunts(self) -> Iterator[str]:
        """Brothers and sisters of grandparents."""
        family = self.family
        own = {n for union in family.unions if self._sibships(union) for n in (union.one, union.other)}
        for sibship in family.sibships:
            if sibship.union is None and sibship.parent is None and not sibship.loose:
                kin = [number for number in sibship.children if number not in own]
                of = next(self.name(number) for number in sibship.children if number in own)
                names = joined([self.described(number) for number in kin])
                verb = "is the" if len(kin) == 1 else "are"
                yield sentence(f"{names} {verb} {self.siblings(kin)} of {of}.")
        for tie in family.ties:
            noun = self.siblings([tie.person])
            side = family.people[tie.person].role.split()[0]
            which = f"one of the {side} grandparents; which one is not recorded"
            yield sentence(f"{self.described(tie.person)} is the {noun} of {which}.")

    def homes(self) -> Iterator[str]:
        """Who lives with whom."""
        for members in self.family.households().values():
            yield sentence(f"{joined([self.at_home(number) for number in members])} live together.")
        housed = {number for members in self.family.households().values() for number in members}
        for number in self.family.rows[CARERS]:
            if number not in housed:
                yield f"The carer is {self.at_home(number)}."

    def rest(self) -> Iterator[str]:
        """Others who matter, and what could not be drawn."""
        others = self.family.others
        if others:
            names = "; ".join(other_told(other) for other in others)
            yield f"Also important to the child {'is' if len(others) == 1 else 'are'} {names}."
        yield from self.family.notes


def _how(union: Union) -> str:
    """What is or was between two people: "married in 2010 and divorced in 2014"."""
    began, ended = union.began, union.ended
    over = union.ending is not Ending.NONE
    if union.bond is Bond.TOGETHER:
        what = "living together" if union.living_together else "in a relationship"
        if not over:
            return f"have been {what} since {began.text}" if began else f"are {what}"
        since = f" from {began.text}" if began else ""
        return f"were {what}{since} until {ended.text}" if ended else f"were {what}{since} and have separated"
    civil = union.bond is Bond.CIVIL
    became = f"{'became civil partners' if civil else 'married'} {on_day(began)}" if began else ""
    if not over:
        return became or f"are {union.bond.value}"
    end = f"{union.ending.value} {on_day(ended)}" if ended else f"have {union.ending.value}"
    return f"{became or f'were {union.bond.value}'} and {end}"
