"""What the fields of a case take: partial dates, honest reasons, yes and no, choices, numbers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from example_case import example_data
from pydantic import ValidationError

from cpraudit.case.care import Legal, LookedAfter, TimeKind
from cpraudit.case.fields import CaseModel, about, fact
from cpraudit.case.model import Case
from cpraudit.case.people import Sex
from cpraudit.case.shape import item_part, item_type, part_type
from cpraudit.case.values import Absence, Fact, Line, NotKnown, PartialDate, Prose, YesNo


class Sample(CaseModel):
    when: Fact[PartialDate] = fact("", "2019", "")
    line: Fact[Line] = fact("", "x", "")
    prose: Fact[Prose] = fact("", "x", "")
    yes: Fact[YesNo] = fact("", "yes", "")
    sex: Fact[Sex] = fact("", "female", "")
    years: Fact[float] = fact("", 6, "")
    lines: Fact[list[Line]] = fact("", ["x"], "")


def read(name: str, value: Any) -> Any:
    return getattr(Sample.model_validate({name: value}), name)


def refused(name: str, value: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        Sample.model_validate({name: value})
    return str(caught.value.errors()[0]["msg"])


# ---- dates


@pytest.mark.parametrize(
    ("written", "printed", "first", "last"),
    [
        ("14 March 2019", "14 March 2019", date(2019, 3, 14), date(2019, 3, 14)),
        ("14/03/2019", "14 March 2019", date(2019, 3, 14), date(2019, 3, 14)),
        ("2019-03-14", "14 March 2019", date(2019, 3, 14), date(2019, 3, 14)),
        ("  14   March\n2019 ", "14 March 2019", date(2019, 3, 14), date(2019, 3, 14)),
        ("29 February 2024", "29 February 2024", date(2024, 2, 29), date(2024, 2, 29)),
        ("March 2019", "March 2019", date(2019, 3, 1), date(2019, 3, 31)),
        ("2019", "2019", date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_a_date_may_be_a_day_a_month_or_a_year(written: str, printed: str, first: date, last: date) -> None:
    when = read("when", written)
    assert (str(when), when.first, when.last, when.about) == (printed, first, last, False)
    assert when.day == (first if first == last else None)


@pytest.mark.parametrize("word", ["about", "About", "around", "circa", "c.", "approximately"])
def test_an_approximate_date_is_no_exact_day(word: str) -> None:
    when = read("when", f"{word} 14 March 2019")
    assert (str(when), when.about, when.day) == ("about 14 March 2019", True, None)


def test_a_season_covers_its_months_and_keeps_its_words() -> None:
    when = read("when", "spring 2019")
    assert str(when) == "spring 2019"
    assert when.first.year == when.last.year == 2019
    assert when.first.month < when.last.month
    assert when.day is None


@pytest.mark.parametrize("written", ["30 February 2019", "29/02/2023", "31 April 2020", "2021-11-31"])
def test_a_day_that_does_not_exist_is_told(written: str) -> None:
    assert refused("when", written).startswith("there is no such day")


@pytest.mark.parametrize(
    "written",
    ["next year", "soon", "14 March", "in her first year", "14 March 2019 and 2 May 2020", "March 2019, a Monday",
     "3", "about", "yes"],
)  # fmt: skip
def test_what_is_no_single_date_is_told_with_the_way_to_write_it(written: str) -> None:
    assert "write it like '14 March 2019'" in refused("when", written)


@pytest.mark.parametrize("value", [True, 3.5, ["2019"], {"year": "2019"}])
def test_what_is_no_text_is_no_date(value: Any) -> None:
    assert "not a date" in refused("when", value)


def test_a_date_of_the_program_is_a_date_of_the_case() -> None:
    assert str(read("when", date(2019, 3, 14))) == "14 March 2019"
    assert str(read("when", 2019)) == "2019"


# ---- honest reasons


@pytest.mark.parametrize(
    ("written", "kind", "because"),
    [
        ("not known because he has not been found", Absence.NOT_KNOWN, "he has not been found"),
        ("Not known because he has not been found.", Absence.NOT_KNOWN, "he has not been found"),
        ("Unknown: she left no address", Absence.NOT_KNOWN, "she left no address"),
        ("not known - nobody asked", Absence.NOT_KNOWN, "nobody asked"),
        ("Not known. He left in 2019.", Absence.NOT_KNOWN, "He left in 2019"),
        ("not applicable because Ellie is the only child", Absence.NOT_APPLICABLE, "Ellie is the only child"),
        ("N/A, the baby is not born", Absence.NOT_APPLICABLE, "the baby is not born"),
        ("not shared because the address is confidential", Absence.NOT_SHARED, "the address is confidential"),
        ("withheld because the court said so", Absence.NOT_SHARED, "the court said so"),
        ("not known because\n  he\n  left", Absence.NOT_KNOWN, "he left"),
    ],
)
@pytest.mark.parametrize("field", list(Sample.model_fields))
def test_a_reason_may_stand_in_every_field(written: str, kind: Absence, because: str, field: str) -> None:
    assert read(field, written) == NotKnown(kind, because)


def test_a_reason_may_stand_for_a_whole_part_and_a_whole_list() -> None:
    case = Case.model_validate(
        {
            "father": "not known because his name is not known",
            "siblings": "not applicable because there are none",
        }
    )
    assert case.father == NotKnown(Absence.NOT_KNOWN, "his name is not known")
    assert case.siblings == NotKnown(Absence.NOT_APPLICABLE, "there are none")


def test_a_reason_is_printed_as_a_phrase_and_written_as_it_was() -> None:
    reason = NotKnown(Absence.NOT_KNOWN, "he left")
    assert str(reason) == "Not known: he left"
    assert NotKnown.read(reason.written) == reason


@pytest.mark.parametrize(
    "written", ["not known", "Not known because", "unknown.", "N/A", "n/a -", "withheld: ."]
)
@pytest.mark.parametrize("field", ["line", "prose", "when", "yes", "sex", "lines"])
def test_a_reason_without_its_because_is_told(written: str, field: str) -> None:
    assert refused(field, written).startswith("say why: 'not")


@pytest.mark.parametrize(
    "text",
    [
        "Not known to the police before 2019",
        "Unknown Pleasures is his favourite record.",
        "Not applicable in Scotland",
        "Not shared with anybody until May",
        "Withheld information was found in 2020.",
        "Nathan",
        "Naomi, his aunt",
        "It is not known because nobody asked",
    ],
)
def test_a_text_that_only_begins_alike_is_a_text(text: str) -> None:
    assert read("line", text) == text
    assert read("prose", text) == text


def test_a_legal_status_that_begins_with_not_is_a_choice() -> None:
    assert Legal.model_validate({"basis": "not looked after"}).basis is LookedAfter.NOT_LOOKED_AFTER


@pytest.mark.parametrize("value", [None, "", "   ", "\n"])
@pytest.mark.parametrize("field", list(Sample.model_fields))
def test_an_empty_value_is_no_value(value: Any, field: str) -> None:
    assert read(field, value) is None


# ---- texts, yes and no, choices, numbers


def test_a_line_has_single_spaces_and_paragraphs_stand_on_lines_of_their_own() -> None:
    assert read("line", "  14   Mill Lane ") == "14 Mill Lane"
    assert read("prose", "\n First. \r\n\n\n  Second.\n") == "First.\nSecond."


def test_a_text_has_a_longest_length() -> None:
    assert read("line", "x" * 1_000)
    assert "1000" in refused("line", "x" * 1_001)
    assert read("prose", "x" * 60_000)
    assert "60000" in refused("prose", "x" * 60_001)


@pytest.mark.parametrize(("written", "value"), [("yes", True), ("Yes", True), (" NO ", False), ("true", True),
                                                ("n", False), (True, True)])  # fmt: skip
def test_yes_and_no_are_read(written: Any, value: bool) -> None:
    assert read("yes", written) is value


@pytest.mark.parametrize("written", ["maybe", "yes, but", "1", 1, "nope"])
def test_only_yes_and_no_are_yes_and_no(written: Any) -> None:
    assert refused("yes", written) == "write yes or no"


def test_capitals_and_spaces_do_not_matter_in_a_choice() -> None:
    assert read("sex", " Female") is Sex.FEMALE
    assert Legal.model_validate({"basis": "Interim  Care Order"}).basis is LookedAfter.INTERIM_CARE_ORDER
    assert "female" in refused("sex", "femal")
    assert TimeKind("no family time") is TimeKind.NONE


@pytest.mark.parametrize(("written", "value"), [("6", 6.0), ("2.5", 2.5), (6, 6.0)])
def test_a_number_may_be_written_as_text(written: Any, value: float) -> None:
    assert read("years", written) == value


@pytest.mark.parametrize("written", ["six", "6 years", "nan", "inf", ""])
def test_only_a_number_is_a_number(written: str) -> None:
    if written:
        assert "number" in refused("years", written)
    else:
        assert read("years", written) is None


def test_a_value_is_written_as_it_would_be_read_again() -> None:
    case = Case.model_validate(example_data(father="not known because he has not been found"))
    assert Case.model_validate(case.model_dump(mode="json")) == case


# ---- the models


def test_every_example_may_stand_in_its_field() -> None:
    Case.model_validate(example_data())


def test_every_field_is_described_with_its_source_and_a_value_has_an_example() -> None:
    seen: set[type[CaseModel]] = set()

    def visit(model: type[CaseModel]) -> None:
        seen.add(model)
        for name in model.model_fields:
            known = about(model, name)
            below = part_type(model, name) or item_part(model, name)
            assert known.description, f"{model.__name__}.{name}"
            assert known.source, f"{model.__name__}.{name}"
            assert (known.example is None) == (below is not None), f"{model.__name__}.{name}"
            assert isinstance(known.example, list) == (below is None and item_type(model, name) is not None)
            if below is not None and below not in seen:
                visit(below)

    visit(Case)
    assert len(seen) > 50
