"""Reading calendar dates: every form that reports use, and figures that must not be taken for dates.

All sentences are invented. A mention is written as "words -> what they mean"; see dates_in_short.
"""

from __future__ import annotations

import pytest
from dates_in_short import PIVOT, read

from cpraudit.dates import find_dates

FULL_DATES = [
    ("Born on 3 March 2019.", "3 March 2019", "2019-03-03"),
    ("3rd March 2019", "3rd March 2019", "2019-03-03"),
    ("the 3rd of March, 2019", "3rd of March, 2019", "2019-03-03"),
    ("on 21st of May 2021 he", "21st of May 2021", "2021-05-21"),
    ("the 2nd of the May 2021", "2nd of the May 2021", "2021-05-02"),
    ("05 Jan 07", "05 Jan 07", "2007-01-05"),
    ("On 05 Jan 07 at the hospital", "05 Jan 07", "2007-01-05"),
    ("seen on 3 Mar 24 by me", "3 Mar 24", "2024-03-03"),
    ("5 Sept 2021", "5 Sept 2021", "2021-09-05"),
    ("5 Sept. 2021", "5 Sept. 2021", "2021-09-05"),
    ("3 March '19", "3 March '19", "2019-03-03"),
    ("3 March ’19", "3 March ’19", "2019-03-03"),
    ("March 3, 2019", "March 3, 2019", "2019-03-03"),
    ("March 3rd 2019", "March 3rd 2019", "2019-03-03"),
    ("March the 3rd, 2019", "March the 3rd, 2019", "2019-03-03"),
    ("3 MARCH 2019", "3 MARCH 2019", "2019-03-03"),
    ("3 march 2019", "3 march 2019", "2019-03-03"),
    ("on 12 may 2023 she", "12 may 2023", "2023-05-12"),
    ("3March 2019", "3March 2019", "2019-03-03"),
    ("3 rd March 2019", "3 rd March 2019", "2019-03-03"),
    ("14 Febuary 2022", "14 Febuary 2022", "2022-02-14"),
    ("03/04/19", "03/04/19", "2019-04-03"),
    ("(03/04/2019)", "03/04/2019", "2019-04-03"),
    ("3/4/2019,", "3/4/2019", "2019-04-03"),
    ("03 / 04 / 2019", "03 / 04 / 2019", "2019-04-03"),
    ("dated 03.04.2019.", "03.04.2019", "2019-04-03"),
    ("03-04-2019", "03-04-2019", "2019-04-03"),
    ("on 5.1.12 he", "5.1.12", "2012-01-05"),
    ("12.03.24 Moved to foster care", "12.03.24", "2024-03-12"),
    ("12.6.25 ICO granted", "12.6.25", "2025-06-12"),
    ("5.6.25 ICO granted", "5.6.25", "2025-06-05"),
    ("ICO granted 5.6.12", "5.6.12", "2012-06-05"),
    ("Born \u2013 3.3.98", "3.3.98", "1998-03-03"),
    ("the 3rd day of February 2024", "3rd day of February 2024", "2024-02-03"),
    ("12-Mar-24", "12-Mar-24", "2024-03-12"),
    ("12-Mar-2024", "12-Mar-2024", "2024-03-12"),
    ("12/Mar/2024", "12/Mar/2024", "2024-03-12"),
    ("2019-04-03", "2019-04-03", "2019-04-03"),
    ("2019-04-03T10:15:00", "2019-04-03", "2019-04-03"),
    ("29 February 2024", "29 February 2024", "2024-02-29"),
    ("DOB 01/02/1970", "01/02/1970", "1970-02-01"),
    ("under section 20 (12 June 2025)", "12 June 2025", "2025-06-12"),
    ("Christmas Day 2020", "Christmas Day 2020", "2020-12-25"),
    ("Boxing Day 2020", "Boxing Day 2020", "2020-12-26"),
    ("New Year’s Day 2021", "New Year’s Day 2021", "2021-01-01"),
    ("Good Friday 2024", "Good Friday 2024", "2024-03-29"),
    ("Easter Sunday 2024", "Easter Sunday 2024", "2024-03-31"),
    # spaces that do not break, hyphens that do not break, dashes of all lengths
    ("9\u00a0June\u00a02025", "9\u00a0June\u00a02025", "2025-06-09"),
    ("9\u202fJune\u20092025", "9\u202fJune\u20092025", "2025-06-09"),
    ("12\u2011Mar\u201124", "12\u2011Mar\u201124", "2024-03-12"),
    ("12\u201303\u20132024", "12\u201303\u20132024", "2024-03-12"),
    ("2024\u201103\u201112", "2024\u201103\u201112", "2024-03-12"),
]


@pytest.mark.parametrize(("text", "words", "day"), FULL_DATES)
def test_full_dates_are_read_day_first(text: str, words: str, day: str) -> None:
    assert read(text) == [f"{words} -> {day}"]


OTHER_DATES = [
    ("March 2019", ["March 2019 -> month 2019-03-01 to 2019-03-31"]),
    ("In Feb. 2024,", ["Feb. 2024 -> month 2024-02-01 to 2024-02-29"]),
    ("may 2023", ["may 2023 -> month 2023-05-01 to 2023-05-31"]),
    ("March of 2019", ["March of 2019 -> month 2019-03-01 to 2019-03-31"]),
    ("Mar ’19", ["Mar ’19 -> month 2019-03-01 to 2019-03-31"]),
    ("Mar-24", ["Mar-24 -> month 2024-03-01 to 2024-03-31"]),
    ("Oct 22", ["Oct 22 -> month 2022-10-01 to 2022-10-31"]),
    ("03/2019", ["03/2019 -> month 2019-03-01 to 2019-03-31"]),
    ("early May 2024", ["early May 2024 -> month 2024-05-01 to 2024-05-15"]),
    ("mid-March 2024", ["mid-March 2024 -> month 2024-03-08 to 2024-03-24"]),
    ("the end of May 2024", ["the end of May 2024 -> month 2024-05-16 to 2024-05-31"]),
    ("October half term 2024", ["October half term 2024 -> month 2024-10-01 to 2024-10-31"]),
    ("spring 2018", ["spring 2018 -> season 2018-03-01 to 2018-06-21"]),
    ("in the summer of 2024", ["summer of 2024 -> season 2024-06-01 to 2024-09-23"]),
    ("the summer holidays of 2024", ["summer holidays of 2024 -> season 2024-06-01 to 2024-09-23"]),
    ("autumn term 2023", ["autumn term 2023 -> season 2023-08-25 to 2023-12-31"]),
    ("Winter 2020/21", ["Winter 2020/21 -> season 2020-12-01 to 2021-03-21"]),
    ("winter 2020", ["winter 2020 -> season 2020-01-01 to 2021-03-21"]),
    ("Easter 2020", ["Easter 2020 -> season 2020-03-27 to 2020-04-28"]),
    ("By Christmas 2025 she", ["Christmas 2025 -> season 2025-12-10 to 2026-01-06"]),
    ("early 2017", ["early 2017 -> season 2017-01-01 to 2017-05-31"]),
    ("mid to late 2017", ["mid to late 2017 -> year 2017-01-01 to 2017-12-31"]),
    ("mid 2017", ["mid 2017 -> season 2017-04-01 to 2017-09-30"]),
    ("in late 2017,", ["late 2017 -> season 2017-08-01 to 2017-12-31"]),
    ("by the end of 2017", ["the end of 2017 -> season 2017-08-01 to 2017-12-31"]),
    ("2018/19", ["2018/19 -> school year 2018-09-01 to 2019-08-31"]),
    ("2018-19", ["2018-19 -> school year 2018-09-01 to 2019-08-31"]),
    ("1999/00", ["1999/00 -> school year 1999-09-01 to 2000-08-31"]),
    ("academic year 2018/2019", ["2018/2019 -> school year 2018-09-01 to 2019-08-31"]),
    ("the school year 2018-2019", ["2018-2019 -> school year 2018-09-01 to 2019-08-31"]),
    ("12th June", ["12th June -> day without year"]),
    ("withdrew on 17 April for that reason", ["17 April -> day without year"]),
    ("June 12th", ["June 12th -> day without year"]),
    ("a letter a year in June, by post", ["June -> month without year"]),
    ("By July she let them", ["July -> month without year"]),
    ("in January and February", ["January -> month without year", "February -> month without year"]),
    ("in May", ["May -> month without year"]),
]


@pytest.mark.parametrize(("text", "expected"), OTHER_DATES)
def test_less_exact_dates_keep_the_span_they_can_mean(text: str, expected: list[str]) -> None:
    assert read(text) == expected


YEARS = [
    ("He moved here in 2012.", ["2012"]),
    ("since 2009", ["2009"]),
    ("by 2020 she", ["2020"]),
    ("2003 to 2010", ["2003", "2010"]),
    ("school from 2003\u20132010", ["2003", "2010"]),
    ("2003-10", ["2003", "10"]),
    ("Her parents died in 2008 and 2017; he", ["2008", "2017"]),
    ("in 2019, 2020 and 2021", ["2019", "2020", "2021"]),
    ("2009", ["2009"]),
    ("2009\nBegan work", ["2009"]),
    ("2012: high school", ["2012"]),
    ("A son (2017) was adopted", ["2017"]),
    ("Qualified 2012", ["2012"]),
    ("Together 2019 to August 2023", ["2019", "August 2023"]),
    ("from 3 March 2018 to 2019", ["3 March 2018", "2019"]),
    ("the year 2012", ["2012"]),
    ("c. 2012", ["2012"]),
    ("about 2012", ["2012"]),
    ("approx. 2012", ["2012"]),
    ("Born: 1998", ["1998"]),
    ("[2012]", ["2012"]),
    ("1998 Born in Leeds", ["1998"]),
    ("1998\tBorn in Leeds", ["1998"]),
]


@pytest.mark.parametrize(("text", "words"), YEARS)
def test_bare_years_are_read_where_they_are_clearly_years(text: str, words: list[str]) -> None:
    mentions = find_dates(text, pivot=PIVOT)
    assert [m.text for m in mentions] == words
    assert all(m.first and m.last and m.first <= m.last for m in mentions)


def test_a_shortened_second_year_is_the_next_one_with_these_figures() -> None:
    assert [m.year for m in find_dates("2003-10", pivot=PIVOT)] == [2003, 2010]
    assert [m.year for m in find_dates("1995-03", pivot=PIVOT)] == [1995, 2003]


LISTS = [
    ("4 and 25 February 2026", ["4 -> 2026-02-04", "25 February 2026 -> 2026-02-25"]),
    (
        "8 July, 5 August, 11 September and 21 October 2025",
        [
            "8 July -> 2025-07-08",
            "5 August -> 2025-08-05",
            "11 September -> 2025-09-11",
            "21 October 2025 -> 2025-10-21",
        ],
    ),
    ("2, 9 and 16 May 2025", ["2 -> 2025-05-02", "9 -> 2025-05-09", "16 May 2025 -> 2025-05-16"]),
    (
        "the 2nd, the 9th & the 16th of May 2025",
        ["2nd -> 2025-05-02", "9th -> 2025-05-09", "16th of May 2025 -> 2025-05-16"],
    ),
    ("2 and 15 October; she", ["2 -> day without year", "15 October -> day without year"]),
    ("3-18 November 2024", ["3 -> 2024-11-03", "18 November 2024 -> 2024-11-18"]),
    ("the night of 3/4 March 2024", ["3 -> 2024-03-03", "4 March 2024 -> 2024-03-04"]),
    ("the 3rd to the 18th of November 2024", ["3rd -> 2024-11-03", "18th of November 2024 -> 2024-11-18"]),
    ("Monday 3 and Tuesday 4 March 2025", ["Monday 3 -> 2025-03-03", "Tuesday 4 March 2025 -> 2025-03-04"]),
    (
        "on 8 July, 23 September and 18 November 2025 and on 13 January and 10 March 2026",
        [
            "8 July -> 2025-07-08",
            "23 September -> 2025-09-23",
            "18 November 2025 -> 2025-11-18",
            "13 January -> 2026-01-13",
            "10 March 2026 -> 2026-03-10",
        ],
    ),
    ("3 March \u2013 18 November 2024", ["3 March -> 2024-03-03", "18 November 2024 -> 2024-11-18"]),
    ("between 3 March and 30 June 2025", ["3 March -> 2025-03-03", "30 June 2025 -> 2025-06-30"]),
    # a range runs forwards, so it began the year before; a list may simply be out of order
    ("18 November to 3 March 2024", ["18 November -> 2023-11-18", "3 March 2024 -> 2024-03-03"]),
    (
        "October to March 2024",
        ["October -> month 2023-10-01 to 2023-10-31", "March 2024 -> month 2024-03-01 to 2024-03-31"],
    ),
    ("29 February to 3 January 2024", ["29 February -> 2024-02-29", "3 January 2024 -> 2024-01-03"]),
    ("with me on 10 March and 3 March 2026", ["10 March -> 2026-03-10", "3 March 2026 -> 2026-03-03"]),
    (
        "on 18 November, 2 December and 13 January 2026",
        ["18 November -> 2025-11-18", "2 December -> 2025-12-02", "13 January 2026 -> 2026-01-13"],
    ),
    (
        "hair tests of May and August 2025",
        ["May -> month 2025-05-01 to 2025-05-31", "August 2025 -> month 2025-08-01 to 2025-08-31"],
    ),
    (
        "from January to September 2024",
        ["January -> month 2024-01-01 to 2024-01-31", "September 2024 -> month 2024-09-01 to 2024-09-30"],
    ),
    (
        "Jan\u2013Mar 2024",
        ["Jan -> month 2024-01-01 to 2024-01-31", "Mar 2024 -> month 2024-03-01 to 2024-03-31"],
    ),
    (
        "September/October 2024",
        ["September -> month 2024-09-01 to 2024-09-30", "October 2024 -> month 2024-10-01 to 2024-10-31"],
    ),
    (
        "spring and summer 2024",
        ["spring -> season 2024-03-01 to 2024-06-21", "summer 2024 -> season 2024-06-01 to 2024-09-23"],
    ),
    ("12.03.24-18.11.24", ["12.03.24 -> 2024-03-12", "18.11.24 -> 2024-11-18"]),
    ("12/03/24\u201318/11/24", ["12/03/24 -> 2024-03-12", "18/11/24 -> 2024-11-18"]),
    (
        "Oct 2022 \u2013 Apr 2025",
        ["Oct 2022 -> month 2022-10-01 to 2022-10-31", "Apr 2025 -> month 2025-04-01 to 2025-04-30"],
    ),
    # the year of one date is not that of the next sentence
    (
        "referred on 14 January and has met her worker since 3 March 2026",
        ["14 January -> day without year", "3 March 2026 -> 2026-03-03"],
    ),
    ("on 20 January 2026 and 3 March", ["20 January 2026 -> 2026-01-20", "3 March -> day without year"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_and_ranges_share_their_year(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_an_inherited_year_is_told() -> None:
    mentions = find_dates("8 July, 23 September and 18 November 2025", pivot=PIVOT)
    assert [m.inherited_year for m in mentions] == [True, True, False]
    assert [(m.day, m.month, m.year) for m in mentions] == [(8, 7, 2025), (23, 9, 2025), (18, 11, 2025)]


IMPOSSIBLE = [
    ("31 April 2025", "April has 30 days"),
    ("29 February 2023", "February had only 28 days in 2023, which is not a leap year"),
    ("30 February 2024", "February has 28 or 29 days"),
    ("45/01/2024", "January has 31 days"),
    ("12/13/2024", "there is no month 13 (dates are read with the day first)"),
    ("31/04/25", "April has 30 days"),
    ("31.04.2025", "April has 30 days"),
    ("2023-02-29", "February had only 28 days in 2023, which is not a leap year"),
    ("00/03/2024", "there is no day 0"),
    ("32 March 2024", "March has 31 days"),
    ("April 31, 2025", "April has 30 days"),
    ("31st June", "June has 30 days"),
    ("12 March 20205", "the year 20205 does not have four figures"),
    ("12/03/202", "the year 202 does not have four figures"),
]


@pytest.mark.parametrize(("words", "why"), IMPOSSIBLE)
def test_a_day_that_does_not_exist_is_marked_and_explained(words: str, why: str) -> None:
    (mention,) = find_dates(f"The review of {words} was short.", pivot=PIVOT)
    assert (mention.text, mention.impossible, mention.why_impossible) == (words, True, why)
    assert mention.first is None
    assert mention.last is None


WEEKDAYS = [
    ("since Tuesday 5 May 2025", "Tuesday 5 May 2025", 1),
    ("Tues, 5th May 2025", "Tues, 5th May 2025", 1),
    ("Tues. 5 May", "Tues. 5 May", 1),
    ("on Monday the 3rd of March 2025", "Monday the 3rd of March 2025", 0),
    ("Wed 03/04/2024", "Wed 03/04/2024", 2),
    ("on sunday, 5 may 2025", "sunday, 5 may 2025", 6),
    ("Thursday March 3, 2025", "Thursday March 3, 2025", 3),
    ("Sat 5 May 2025", "Sat 5 May 2025", 5),
    ("Weds 5 March 2025", "Weds 5 March 2025", 2),
]


@pytest.mark.parametrize(("text", "words", "weekday"), WEEKDAYS)
def test_the_weekday_belongs_to_the_date(text: str, words: str, weekday: int) -> None:
    (mention,) = find_dates(text, pivot=PIVOT)
    assert (mention.text, mention.weekday) == (words, weekday)


@pytest.mark.parametrize(
    "text", ["She sat 5 May 2025", "on Mondays, 5 May 2025", "It was Monday.\n5 May 2025"]
)
def test_other_words_before_a_date_are_no_weekday(text: str) -> None:
    (mention,) = find_dates(text, pivot=PIVOT)
    assert (mention.text, mention.weekday) == ("5 May 2025", None)


@pytest.mark.parametrize(
    ("words", "year"),
    [("01/02/28", 2028), ("21/03/28", 1928), ("01/02/29", 1929), ("01/02/26", 2026), ("01/02/70", 1970)],
)
def test_two_figure_years_lie_at_most_two_years_after_the_report(words: str, year: int) -> None:
    assert [m.year for m in find_dates(words, pivot=PIVOT)] == [year]


HALF_DATES = [
    ("From September 2024, 14 reports of shouting", ["September 2024"]),
    ("on 3 March 14 reports came", ["3 March"]),
    ("on 26 August, 25 children came", ["26 August"]),
    ("under section 31 April 2025", ["April 2025"]),
    ("on Oct 22, she", ["Oct 22"]),
    ("on 3 March 10.30 am", ["3 March"]),
    ("on 3 March 10-12", ["3 March"]),
    ("on 3 March 1500 people marched", ["3 March"]),
    ("section 3 and 10 March 2026", ["10 March 2026"]),
    ("Ward 12, 3 March 2024", ["3 March 2024"]),
    ("Flat 2, 14 May 2025", ["14 May 2025"]),
    ("Tyler, 6, 3 March 2024", ["3 March 2024"]),
    ("she was drunk 8 times; 3 March 2024", ["3 March 2024"]),
    ("Nursery 2\n3 March 2024", ["3 March 2024"]),
    ("room 3\nMarch 2024", ["March 2024"]),
    ("In 2022 she was found", ["2022"]),
    ("by being named on the certificate on 11 March 2024; 12 May", ["11 March 2024", "12 May"]),
    ("sections 8 to 28 with me on 10 March and 3 March 2026", ["10 March", "3 March 2026"]),
    ("the Children Act 1989 in 1991", ["1991"]),
]


@pytest.mark.parametrize(("text", "words"), HALF_DATES)
def test_a_date_takes_no_figures_that_are_not_its_own(text: str, words: list[str]) -> None:
    assert [m.text for m in find_dates(text, pivot=PIVOT)] == words


NO_DATES = [
    # laws, titles, references
    "the Adoption Agencies Regulations 2005",
    "section 20 of the Children Act 1989",
    "the Adoption and Children Act 2002, section 22",
    "under the 1989 Act",
    "in the 2010 Regulations",
    "Statutory Instrument 2005/389",
    "S.I. 2014/15",
    "Care Planning Strategy 2022-2026",
    "section 2010 of the file",
    "case WE24C50123",
    "ref 2018/19",
    "Ref: 12/34/2019",
    "CPR-2003-10",
    "sort code 20-12-11",
    "sections 8 to 28",
    "section 1.12",
    "paragraph 5.1.12",
    "5.1.12 The first stage",
    "5.1. Staying with the parents",
    "version 2.1.19",
    "192.168.20.12",
    # money, telephone, times, measures, scores, fractions
    "\u00a32000 a month",
    "it cost \u00a32,012.50",
    "telephone 01632 960 2012",
    "tel. 020 7946 2019",
    "NHS number 485 777 2003",
    "10.30 to 11.30 am",
    "from 2000 to 2200 hours",
    "86 cm and 12.1 kg",
    "98 cm, 15.1 kg",
    "blood pressure 120/80",
    "scored 3/10",
    "24/7 care",
    "3/4 of the time",
    "34 of 37 kept",
    "70 of 74 sessions",
    "2000 words",
    "in 2000 cases",
    "about 1950 people",
    "10\u201312 sessions",
    "2,005 adopters",
    "page 12 of 14",
    "Years 10/11/12",
    "classes 12/13/14",
    "XX/XX/2025",
    # month names that are something else
    "may 2 people come?",
    "May 2 people come?",
    "of the 12 may attend",
    "she may march",
    "the March on London",
    "he calls her May-May",
    "April is her aunt.",
    "by June, her aunt",
    "her sister May Brown",
    "12 May Terrace",
    "4 March Road, Wenbury",
    "the 3 decided",
    "5 junior staff",
    "2 marvellous days",
    "sepsis 2",
    "on the 1st and 3rd Mondays of each month",
    "every Tuesday, 10 am",
    "on the 12th",
    "in summer",
    "each Christmas",
    "the spring holidays",
    # open ends belong to a date
    "up to date",
    "immunisations complete to date",
    "at present",
    "now and then",
    "the current carer",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert read(text) == []
