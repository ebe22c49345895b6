"""What each copy of a document may show.

A Child Permanence Report is read by parties to the case, by adopters and by the child: nobody may be led by it to
foster carers or to new partners of the parents, and to nobody's door. So its pages hold no address of a person and no
surname of such third parties in any copy (CPR guidance, Appendix 8). The birth family keep their names: the child will
want to know them. The agency's own copy for the file has one more page, the confidential sheet,
that tells what the others leave out. Where the same words stand in other texts they are replaced there too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cpraudit.case.fields import CaseModel, Copy, about, label
from cpraudit.case.model import Case
from cpraudit.case.shape import parts
from cpraudit.case.values import Absence, NotKnown

_WHY = {
    Copy.FILE: "it stands on the confidential sheet",
    Copy.COURT: "the court is told separately",
    Copy.ADOPTERS: "this copy is for the adopters",
    Copy.CHILD: "this copy is for the child",
}
_TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+"
_SHORTEST = (
    6  # a hidden value of fewer letters ("Leeds") is too common a word to be taken out of running text
)

Replace = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Confidential:
    """One line of the confidential sheet."""

    whose: str
    what: str
    value: str


def shareable(case: Case, copy: Copy) -> Case:
    """The case without what could lead to third parties."""
    return _mapped(_hidden(case, copy), _replacer(case))  # type: ignore[no-any-return]


def confidential_lines(case: Case) -> list[Confidential]:
    """What `shareable` takes out, person by person: for the agency's own file only."""
    third = _names_of_third_parties(case)
    lines = [Confidential(first_name(name), "full name", name) for name in sorted(third) if _surname(name)]
    for _, part in parts(case):
        name = getattr(part, "name", None)
        whose = first_name(name) if name in third else name if isinstance(name, str) else ""
        for field in type(part).model_fields:
            value = getattr(part, field)
            hidden = about(type(part), field).confidential and field != "other_parent"
            if hidden and isinstance(value, str):
                lines.append(Confidential(whose, label(type(part), field), value))
    return lines


def first_name(name: object) -> str:
    """The first word of a name without its title; '' when the name is not known."""
    words = re.sub(rf"^{_TITLES}", "", name).split() if isinstance(name, str) else []
    return words[0] if words else ""


def _hidden(part: CaseModel, copy: Copy) -> Any:
    changed: dict[str, Any] = {}
    for name in type(part).model_fields:
        value = getattr(part, name)
        if name == "other_parent":
            continue  # a name: the surname is taken out with the other names
        if about(type(part), name).confidential and value is not None and not isinstance(value, NotKnown):
            changed[name] = NotKnown(Absence.NOT_SHARED, _WHY[copy])
        elif isinstance(value, CaseModel):
            changed[name] = _hidden(value, copy)
        elif isinstance(value, list):
            changed[name] = [_hidden(item, copy) if isinstance(item, CaseModel) else item for item in value]
    return part.model_copy(update=changed)


def _mapped(value: Any, replace: Replace) -> Any:
    """The same value with every text passed through `replace`."""
    if isinstance(value, CaseModel):
        fields = {name: _mapped(getattr(value, name), replace) for name in type(value).model_fields}
        return value.model_copy(update=fields)
    if isinstance(value, list):
        return [_mapped(item, replace) for item in value]
    if type(value) is str:  # the choices of a field are texts too, and are no words of a writer
        return replace(value)
    if isinstance(value, NotKnown):
        return NotKnown(value.kind, replace(value.because))
    return value


def _replacer(case: Case) -> Replace:
    """Takes the names and places that are hidden out of every text."""
    own = {_surname(getattr(person, "name", None)) for person in _family(case)}  # also a half-brother's
    pairs: list[tuple[re.Pattern[str], str]] = []
    for name in _names_of_third_parties(case):
        first, surname = first_name(name), _surname(name)
        if not surname:
            continue
        pairs += [(_words(name), first), (_words(f"{first} {surname}"), first)]
        pairs.append((re.compile(rf"\b{_TITLES}{re.escape(surname)}(?!\w)"), first))
        if surname not in own and len(surname) > 3:
            pairs.append((re.compile(rf"\b{re.escape(surname)}(?!\w)"), first))
    pairs += [(_words(value), "(not shared)") for value in _hidden_texts(case)]
    pairs.sort(key=lambda pair: -len(pair[0].pattern))

    def replace(text: str) -> str:
        for pattern, stand_in in pairs:
            text = pattern.sub(stand_in, text)
        return text

    return replace


def _names_of_third_parties(case: Case) -> set[str]:
    """Foster carers, the other parents of half-brothers and half-sisters, partners: nobody of the child's own family."""
    names: set[object] = {getattr(case.carer, "name", None)}
    names |= {sibling.other_parent for sibling in _list(case.siblings)}
    for couple in _list(case.couples):
        names |= set(_list(couple.people))
    family = {getattr(person, "name", None) for person in _family(case)}
    return {n for n in names - family if isinstance(n, str)}


def _family(case: Case) -> list[Any]:
    """The child's own family, and others with parental responsibility: they keep their names."""
    holders = _list(case.others_with_parental_responsibility)
    return [
        case.child,
        case.mother,
        case.father,
        *_list(case.siblings),
        *_list(case.relatives),
        *holders,
    ]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _hidden_texts(case: Case) -> Iterator[str]:
    """Values of confidential fields that may stand in running text."""
    for _, part in parts(case):
        for name in type(part).model_fields:
            value = getattr(part, name)
            if (
                type(value) is str
                and about(type(part), name).confidential
                and name != "other_parent"
                and len(value) >= _SHORTEST
            ):
                yield value


def _surname(name: object) -> str:
    words = name.split() if isinstance(name, str) else []
    return words[-1] if len(words) > 1 else ""


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(text)}(?!\w)", re.IGNORECASE)
