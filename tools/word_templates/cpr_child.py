"""Sections 1 to 18 of the Child Permanence Report: the child."""

from __future__ import annotations

from cpraudit.case.care import Decisions, Legal
from cpraudit.case.child import Child, DailyCare, Development, Heritage, Views
from cpraudit.case.health import Education, Health
from cpraudit.case.professionals import Carer
from word_templates.facts import Writer


def child_sections(write: Writer) -> None:
    """The sections in order."""
    _identity(write)
    _facts_of_the_child(write)
    _daily_life(write)
    _health_and_learning(write)
    _understanding(write)


def _identity(write: Writer) -> None:
    write.heading("1. Photograph and identity of {{ child.first_name }}")
    write.photograph("child")
    write.rows(
        [
            ("Name", "{{ child.name }}", ""),
            ("Known as", "{{ child.known_as }}", "child.known_as"),
            ("Date of birth", "{{ child.date_of_birth }}", ""),
            ("Age when this report was completed", "{{ child.age }}", "child.age"),
            ("Legal route", "{{ decisions.route|sentence }}", ""),
        ]
    )
    write.heading("2. Agency and author")
    write.rows(
        [
            ("Local authority", "{{ authority.name }}", ""),
            ("Adoption agency", "{{ authority.agency }}", "authority.agency"),
            ("Address", "{{ authority.address }}", ""),
            ("Telephone", "{{ authority.phone }}", ""),
            ("E-mail", "{{ authority.email }}", "authority.email"),
            ("Case reference", "{{ reference }}", ""),
            ("Author of this report", "{{ author.name }}, {{ author.role }}", ""),
            ("Experience of the author", "{{ cpr.author_experience }}", ""),
            (
                "Does the author meet the Restriction on the Preparation of Adoption Reports Regulations 2005?",
                "{{ cpr.author_may_write }}",
                "",
            ),
            ("Supervisor", "{{ supervisor.name }}, {{ supervisor.role }}", "cpr.supervisor_experience"),
            ("Experience of the supervisor", "{{ cpr.supervisor_experience }}", "cpr.supervisor_experience"),
        ]
    )
    write.facts("decisions", Decisions, "report_completed", "report_updated", "should_be_placed", "proofread")
    write.heading("People who work with {{ child.first_name }}", 2)
    write.text(
        "The family finder looks for an adoptive family. The independent reviewing officer checks the council's plan for each child "
        "in its care. The children's guardian tells the court what is best for the child."
    )
    write.records(
        "person in cpr.professionals",
        [
            ("Name", "{{ person.name }}", 5.4),
            ("Role", "{{ person.role|sentence }}", 6.0),
            ("Organisation", "{{ person.organisation }}", 6.0),
        ],
    )


def _facts_of_the_child(write: Writer) -> None:
    write.heading("3. Key facts about {{ child.first_name }}")
    write.facts(
        "child",
        Child,
        "name",
        "other_names",
        "date_of_birth",
        "place_of_birth",
        "sex",
        "address",
        "area",
        "reference",
    )
    write.heading("4. Who looks after {{ child.first_name }} now")
    with write.unless_absent("carer"):
        write.facts(
            "carer",
            Carer,
            "name",
            "relationship",
            "since",
            "carer_reference",
            "about_the_home",
        )
    write.heading("5. Family members")
    write.text("Parental responsibility means the legal right and duty to make decisions for a child.")
    write.records(
        "person in cpr.family",
        [
            ("Name", "{{ person.name }}", 3.2),
            ("Relationship to {{ child.first_name }}", "{{ person.relation|sentence }}", 2.9),
            ("Date of birth", "{{ person.born }}", 2.6),
            ("Parental responsibility", "{{ person.responsibility }}", 2.7),
            ("Nationality and ethnicity", "{{ person.heritage }}", 2.8),
            ("Where living", "{{ person.lives }}", 2.8),
        ],
    )
    with write.when("genogram.picture"):
        write.heading("Family tree (genogram)", 2)
        write.picture("genogram.picture", "genogram.caption")
    write.heading("6. Legal status and orders")
    with write.unless_absent("legal"):
        write.facts("legal", Legal, "basis", "since", "maintenance", "property", "claims")
        write.heading("Orders of the courts", 2)
        with write.unless_absent("legal.orders"):
            write.records(
                "order in legal.orders",
                [
                    ("Date", "{{ order.made }}{% if order.ended %}, ended {{ order.ended }}{% endif %}", 4.0),
                    ("Order", "{{ order.kind|sentence }}", 5.5),
                    (
                        "Court",
                        "{{ order.court }}{% if order.case_number %}, case {{ order.case_number }}{% endif %}",
                        7.5,
                    ),
                ],
            )
    write.heading("7. Nationality, ethnicity, language, faith and culture")
    with write.unless_absent("child.heritage"):
        write.facts(
            "child.heritage",
            Heritage,
            "nationality",
            "immigration",
            "ethnicity",
            "languages",
            "religion",
            "culture",
        )
    write.heading("8. Where {{ child.first_name }} has lived: chronology since birth")
    with write.when("placements_note"):
        write.text("{{ placements_note }}")
    with write.when("cpr.life"):
        write.records(
            "row in cpr.life",
            [
                ("Dates", "{{ row.dates }}", 3.6),
                ("Where and with whom", "{{ row.where }}", 4.6),
                ("What happened, and what the care was like", "{{ row.what }}", 9.2),
            ],
        )
    with write.when("life_line.picture"):
        write.heading("{{ child.first_name }}'s life as a line", 2)
        write.picture("life_line.picture", "life_line.caption")


def _daily_life(write: Writer) -> None:
    write.heading("9. What {{ child.first_name }} looks like")
    write.text("{{ child.appearance }}")
    write.heading("10. Personality, interests, likes and dislikes")
    write.prose("child", Child, "personality", "likes")
    write.heading("11. Social, emotional and behavioural development")
    with write.unless_absent("child.development"):
        write.prose("child.development", Development, "social", "emotional", "behaviour", "attachment")
    write.heading("12. Daily care and self-care skills")
    with write.unless_absent("child.daily_care"):
        write.facts(
            "child.daily_care", DailyCare, "feeding", "sleep", "washing", "dressing", "toileting", "routine"
        )


def _health_and_learning(write: Writer) -> None:
    write.heading("13. Health")
    with write.unless_absent("child.health"):
        write.facts("child.health", Health, "adviser", "summary_date", "last_medical")
        write.prose("child.health", Health, "summary", "birth", "genetic", "disability", "needs")
    write.heading("14. Nursery, school and learning")
    with write.unless_absent("child.education"):
        with write.unless_absent("child.education.schools"):
            write.records(
                "school in child.education.schools",
                [
                    ("Dates", "{{ school.period }}", 4.0),
                    ("Nursery or school", "{{ school.name }}", 4.5),
                    ("Kind", "{{ school.kind|sentence }}", 3.5),
                    ("Address", "{{ school.address }}", 5.0),
                ],
            )
        write.prose("child.education", Education, "progress", "special_needs", "personal_education_plan")


def _understanding(write: Writer) -> None:
    write.heading("15. {{ child.first_name }}'s understanding and sense of self")
    with write.unless_absent("child.views"):
        write.prose("child.views", Views, "identity", "understanding")
    write.heading("16. Relationships that matter to {{ child.first_name }}")
    write.text("{{ child.relationships }}")
    write.heading("17. What {{ child.first_name }} needs")
    write.text("{{ child.needs }}")
    with write.when("child.other"):
        write.text("{{ child.other }}")
    write.heading("18. {{ child.first_name }}'s wishes and feelings")
    with write.unless_absent("child.views"):
        write.prose("child.views", Views, "adoption", "upbringing", "family_time")
        write.heading("Direct work with {{ child.first_name }}", 2)
        with write.unless_absent("child.views.direct_work"):
            write.records(
                "session in child.views.direct_work",
                [
                    ("Date", "{{ session.when }}", 3.0),
                    (
                        "With whom, and how",
                        "{{ session.who }}: {{ session.method }}{% if session.about %} (about {{ session.about }}){% endif %}",
                        5.5,
                    ),
                    ("What {{ child.first_name }} said or showed", "{{ session.said }}", 8.5),
                ],
            )
