"""What is printed: worst first, short, readable on any console."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_reports import audited, place_of, rule, with_findings, write_report

from cpraudit.audit import AuditResult
from cpraudit.findings.model import Category, Finding, Severity
from cpraudit.outputs.screen import screen, summary_line
from cpraudit.outputs.wording import clean, printable, quoted, ranges, shortened


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> AuditResult:
    texts = [f"Tom came on day {n}." for n in range(1, 41)]
    return audited(write_report(tmp_path_factory.mktemp("screen") / "rowan.docx", *texts))


def test_the_screen_names_child_day_counts_and_what_was_not_checked(result: AuditResult) -> None:
    text = screen(result)
    assert text.startswith(
        "rowan.docx: Rowan Ashby, born 3 March 2022\nRead as of 6 February 2026, before the decision"
    )
    must = sum(f.level is Severity.MUST for f in result.findings)
    assert f"Findings    {must} to put right before the report goes further" in text
    assert "NOT CHECKED\n  - Whether the report is true" in text


def test_worst_first_and_long_lists_are_counted(result: AuditResult) -> None:
    mild = rule("mild-rule", Category.JARGON, Severity.SHOULD)
    soft = rule("soft-rule", Category.ABSOLUTE, Severity.CONSIDER)
    text = screen(
        with_findings(
            result,
            *(Finding(soft, "s", place_of(result, "Tom", n)) for n in (1, 2)),
            Finding(
                mild,
                "Mild.",
                place_of(result, "Tom"),
                more=(place_of(result, "Tom", 2), place_of(result, "Tom", 3)),
            ),
            *(Finding(rule("grave-rule"), f"Grave {n}.", place_of(result, "Tom", n)) for n in range(1, 15)),
        )
    )
    assert text.index("Grave rule (14)") < text.index("Mild rule:") < text.index("Soft rule (2)")
    assert "Grave 1." in text
    assert "Grave 3." not in text
    assert "and 12 more like this" in text
    assert "Mild, and 2 more like this" in text


@pytest.mark.parametrize("width", [20, 60, 80, 100, 400])
def test_no_line_is_wider_than_the_console(result: AuditResult, width: int) -> None:
    assert max(len(line) for line in screen(result, width=width).splitlines()) <= max(50, min(width, 120))


@pytest.mark.parametrize("encoding", ["cp437", "cp850", "cp1252", "ascii", "utf-8", "no-such-encoding"])
def test_every_console_can_print_it(result: AuditResult, encoding: str) -> None:
    odd = with_findings(result, Finding(rule(), "“Zoë” – 3 – 5 … ☒ 😀", place_of(result, "Tom")))
    text = screen(odd, encoding=encoding)
    text.encode("ascii" if encoding.startswith("no") else encoding)
    assert "[3. Health]" in text


def test_words_of_a_report_cannot_steer_the_console(result: AuditResult) -> None:
    text = screen(
        with_findings(result, Finding(rule(), "a\x1b[2Jb\x9bc\u202ed\r\ne", place_of(result, "Tom")))
    )
    assert "a[2Jbcd e" in text


def test_nothing_found_is_said_plainly(result: AuditResult) -> None:
    assert "Nothing was found. That is no proof that all is well" in screen(with_findings(result))


def test_the_same_audit_prints_the_same(result: AuditResult) -> None:
    assert screen(result) == screen(replace(result))


def test_one_line_for_one_of_several_reports(result: AuditResult) -> None:
    found = with_findings(result, Finding(rule(), "m"), Finding(rule("b", severity=Severity.CONSIDER), "n"))
    assert summary_line(found) == "rowan.docx: 1 to put right, 0 should be put right, 1 worth a look"


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([], ""),
        ([4], "4"),
        ([4, 5], "4 and 5"),
        ([7, 5, 6, 6], "5 to 7"),
        ([1, 3, 4, 5, 9, 10], "1, 3 to 5, 9 and 10"),
    ],
)
def test_numbers_in_words(numbers: list[int], said: str) -> None:
    assert ranges(numbers) == said


def test_text_is_cut_at_a_word_and_one_long_word_is_cut_too() -> None:
    assert shortened("one two  three four", 13) == "one two…"
    assert shortened("x" * 50, 10) == "x" * 9 + "…"
    assert shortened("short", 10) == "short"
    assert quoted("a\nb") == "“a b”"
    assert all(len(shortened("ab " * n, 12)) <= 12 for n in range(20))


def test_cleaning_keeps_letters_tabs_and_lines() -> None:
    assert clean("a\tb\nc é ﷺ 😀 – \u00a0") == "a\tb\nc é ﷺ 😀 – \u00a0"
    assert clean("a\x00b\ud83dc\u2066d") == "abcd"


def test_plain_characters_are_used_only_where_needed() -> None:
    assert printable("“a” – b", "utf-8") == "“a” – b"
    assert printable("“a” – b…", "ascii") == '"a" - b...'
    assert printable("日", "cp1252") == "?"
