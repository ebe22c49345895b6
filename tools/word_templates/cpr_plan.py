"""Sections 25 to 33 of the Child Permanence Report: family time, what was decided and why, views, support; signatures."""

from __future__ import annotations

from cpraudit.case.judgement import Recommendation
from cpraudit.case.parents import Parent
from word_templates.facts import Writer


def plan_sections(write: Writer) -> None:
    """The sections in order."""
    _family_time(write)
    _agency(write)
    _views(write)
    _assessments(write)
    _options_and_support(write)
    _signatures(write)


def _family_time(write: Writer) -> None:
    write.heading("25. Family time now")
    with write.unless_absent("family_time_now"):
        write.records(
            "time in family_time_now",
            [
                ("With", "{{ time.person }}", 2.6),
                (
                    "How often and how long",
                    "{{ time.kind|sentence }}{% if time.frequency %}; {{ time.frequency }}{% endif %}"
                    "{% if time.length %}; {{ time.length }}{% endif %}",
                    4.0,
                ),
                (
                    "Where, and who is there",
                    "{{ time.place }}{% if time.supervision %}{% if time.place %}; {% endif %}{{ time.supervision }}{% endif %}",
                    4.2,
                ),
                ("What it is like for {{ child.first_name }}", "{{ time.quality }}", 6.2),
            ],
        )
    write.heading("26. Family time planned")
    with write.unless_absent("family_time_planned"):
        write.records(
            "time in family_time_planned",
            [
                ("With", "{{ time.person }}", 2.6),
                (
                    "After adoption",
                    "{{ time.kind|sentence }}{% if time.ways %}, {{ time.ways }}{% endif %}{% if time.frequency %}; {{ time.frequency }}{% endif %}"
                    "{% if time.length is given %}; {{ time.length }}{% endif %}{% if time.place is given %}; {{ time.place }}{% endif %}"
                    "{% if time.supervision is given %}; {{ time.supervision }}{% endif %}."
                    "{% if time.photographs %} Photographs: {{ time.photographs }}.{% endif %}"
                    "{% if time.facilitator %} Arranged by: {{ time.facilitator }}.{% endif %}",
                    6.6,
                ),
                ("Why, and how present family time changes", "{{ time.why }} {{ time.goodbye }}", 7.8),
            ],
        )


def _agency(write: Writer) -> None:
    write.heading("27. What the agency decided and did")
    with write.unless_absent("agency_chronology"):
        write.records(
            "event in agency_chronology",
            [("Date", "{{ event.when }}", 3.6), ("Decision or action", "{{ event.what }}", 13.4)],
        )
    write.heading("Delay", 2)
    write.text("{{ decisions.delay }}")


def _views(write: Writer) -> None:
    write.heading("28. Parents' views, and work with them")
    for path, section in (("mother", "19"), ("father", "20")):
        write.heading(f"Views of {{{{ {path}.first_name }}}}", 2)
        write.tag(f"if {path}_note")
        write.text(f"See section {section}.")
        write.tag("else")
        write.prose(
            path,
            Parent,
            "views_on_adoption",
            "views_on_family_time",
            "views_on_upbringing",
            "counselling",
            "work_done",
            "report_shown",
            level=3,
        )
        write.tag("endif")
    write.heading("29. Views of others")
    with write.unless_absent("other_views"):
        write.records(
            "item in other_views",
            [
                ("Date", "{{ item.when }}", 3.2),
                ("Who", "{{ item.who }}", 4.8),
                ("View", "{{ item.view }}", 9.0),
            ],
        )
    with write.when("carer.view"):
        write.text("{{ carer.view }}")


def _assessments(write: Writer) -> None:
    write.heading("30. Assessments of the parents' capacity to parent")
    columns = [
        ("Of whom, and what", "{{ item.of }}: {{ item.kind }}", 4.2),
        ("By whom, and when", "{{ item.author }}; completed {{ item.completed }}", 4.2),
        ("Conclusion and reasons", "{{ item.outcome|sentence }}. {{ item.reason }}", 8.6),
    ]
    with write.unless_absent("parent_assessments"):
        write.records("item in parent_assessments", columns)
    write.heading("31. Assessments of relatives and friends")
    write.text("A viability assessment is a first look at whether somebody could care for a child.")
    with write.unless_absent("relative_assessments"):
        write.records(
            "item in relative_assessments",
            [("Of whom, and what", "{{ item.of }}, {{ item.relation }}: {{ item.kind }}", 4.2), *columns[1:]],
        )


def _options_and_support(write: Writer) -> None:
    write.heading("32. Options considered and recommendation")
    with write.unless_absent("options"):
        write.records(
            "item in options",
            [
                ("Option", "{{ item.option }}", 4.0),
                ("For", "{{ item.advantages }}", 6.5),
                ("Against", "{{ item.disadvantages }}", 6.5),
            ],
        )
    with write.unless_absent("recommendation"):
        write.prose("recommendation", Recommendation, "plan", "why_order", "family_time", "timescale")
    write.heading("33. Adoption support likely to be needed")
    with write.unless_absent("support"):
        write.records(
            "item in support",
            [
                ("Need", "{{ item.need|sentence }}", 3.2),
                ("When", "{{ item.when|sentence }}", 3.0),
                ("Why it is likely", "{{ item.why }}", 4.6),
                ("Support, and who gives it", "{{ item.support }} {{ item.provider|sentence }}.", 6.2),
            ],
        )


def _signatures(write: Writer) -> None:
    write.heading("Signatures")
    write.records(
        "item in cpr.signatures",
        [
            ("Role", "{{ item.role|sentence }}", 4.2),
            ("Name", "{{ item.name }}", 4.2),
            ("Signature", "{{ item.signature }}", 5.2),
            ("Date", "{{ item.date }}", 3.4),
        ],
    )
    with write.when("attached"):
        write.heading("Attached papers")
        with write.each("paper in attached"):
            write.text("{{ paper|sentence }}", "List Bullet")
