"""The permanence plan: the meeting's record, the plan with its tasks and alternatives, and every avenue assessed."""

from __future__ import annotations

from cpraudit.case.child import Child, Development, Heritage
from cpraudit.case.fields import Paper
from cpraudit.case.health import Education, Health
from cpraudit.case.plan_parts import ManagerChecks
from cpraudit.case.planning import PermanencePlan
from word_templates.facts import READING, Writer, begun, finished

_PLAN = "plan"


def build() -> bytes:
    """The template."""
    write = begun(
        Paper.PLAN,
        READING,
        "CONFIDENTIAL\tPermanence plan: {{ child.name }}",
        "{{ authority.name }}, record {{ child.reference }}",
    )
    with write.when("logo"):
        write.picture("logo")
    write.document.add_paragraph("Permanence plan", style="Title")
    write.text("{{ child.name }}", "Cover name")
    write.text("{{ authority.name }}", "Subtitle")
    with write.unless_absent(_PLAN):
        _child_and_meeting(write)
        _why_now(write)
        _primary_plan(write)
        _tasks(write)
        _alternatives(write)
        _avenues(write)
        _needs(write)
        _family(write)
        _views(write)
        _record(write)
        _approval(write)
    return finished(write, "Permanence plan")


def _child_and_meeting(write: Writer) -> None:
    write.heading("1. The child and the meeting")
    write.facts(
        "child", Child, "name", "known_as", "date_of_birth", "expected", "sex", "disabled", "reference"
    )
    write.rows(
        [
            ("Ethnicity", "{{ child.heritage.ethnicity }}", ""),
            ("Languages", "{{ child.heritage.languages }}", ""),
            ("Religion", "{{ child.heritage.religion }}", ""),
            ("Legal status", "{{ legal.basis|sentence }}", ""),
            ("Date first looked after", "{{ legal.since }}", ""),
            ("Social worker", "{{ team.social_worker.name }}, {{ team.social_worker.role }}", ""),
            ("Team manager", "{{ team.manager.name }}, {{ team.manager.role }}", ""),
            (
                "Independent reviewing officer",
                "{{ team.reviewing_officer.name }}, {{ team.reviewing_officer.role }}",
                "",
            ),
        ]
    )
    write.facts(
        _PLAN,
        PermanencePlan,
        "kind",
        "held",
        "number",
        "chair",
        "placement_type",
        "matched",
        "matched_on",
        "visits",
        "graded_care_profile",
        "plan_dated",
        "updated",
        "reviewing_officer_consulted",
        "next_meeting",
        "next_review",
    )
    write.heading("People at the meeting", 2)
    with write.unless_absent("plan.people"):
        write.records(
            "person in plan.people",
            [
                ("Name and role", "{{ person.name }}, {{ person.role }}", 4.6),
                ("Organisation", "{{ person.organisation }}", 3.6),
                ("Invited", "{{ person.invited }}", 1.7),
                ("Attended", "{{ person.attended }}", 1.9),
                (
                    "Report",
                    "{% if person.report %}{{ person.report }}{% elif person.report_expected == 'Yes' %}Expected{% endif %}",
                    2.6,
                ),
                ("Notes", "{{ person.notes }}", 2.6),
            ],
        )


def _why_now(write: Writer) -> None:
    write.heading("2. Why now, and what is recommended")
    write.prose(_PLAN, PermanencePlan, "why_now", "recommendations", "significant_events")
    write.heading("Decisions of the last review", 2)
    with write.unless_absent("plan.review_decisions"):
        write.records(
            "item in plan.review_decisions",
            [
                ("Decision", "{{ item.decision }}", 4.6),
                ("Reason", "{{ item.reason }}", 4.2),
                ("Responsible", "{{ item.responsible }}", 2.8),
                ("Target date", "{{ item.target }}", 2.4),
                ("What came of it", "{{ item.progress }}", 3.0),
            ],
        )


def _primary_plan(write: Writer) -> None:
    write.heading("3. The plan")
    write.facts(_PLAN, PermanencePlan, "option", "status_of_child", "status_of_carers")
    write.prose(
        _PLAN,
        PermanencePlan,
        "objective",
        "why",
        "legal_permanence",
        "psychological_permanence",
        "physical_permanence",
        "success",
        "early_permanence",
    )


def _tasks(write: Writer) -> None:
    write.heading("4. What is to be done, by whom and by when")
    with write.unless_absent("plan.tasks"):
        write.records(
            "task in plan.tasks",
            [
                ("Task", "{{ task.action }}{% if task.why %}: {{ task.why }}{% endif %}", 4.8),
                ("Who", "{{ task.who }}{% if task.others %}; {{ task.others }}{% endif %}", 3.4),
                ("Start and due", "{% if task.start %}{{ task.start }} to {% endif %}{{ task.due }}", 3.4),
                ("How we know that it is done", "{{ task.measure|sentence }}", 3.6),
                ("Status", "{{ task.status|sentence }}", 1.8),
            ],
        )
    write.heading("Milestones", 2)
    with write.unless_absent("plan.milestones"):
        write.records(
            "item in plan.milestones",
            [
                ("Milestone", "{{ item.what }}", 5.5),
                ("Due", "{{ item.due }}", 3.0),
                ("Reached", "{{ item.reached }}", 3.0),
                ("If late: why", "{{ item.slippage }}", 5.5),
            ],
        )
    with write.when("due_dates"):
        write.heading("Dates that follow from the rules", 2)
        write.records(
            "item in due_dates",
            [
                ("What", "{{ item.what|sentence }}", 4.4),
                ("Due", "{{ item.due }}", 3.0),
                ("Rule", "{{ item.rule|sentence }}", 6.6),
                ("How it stands", "{{ item.stands|sentence }}", 3.4),
            ],
        )


def _alternatives(write: Writer) -> None:
    write.heading("5. Contingency and parallel plans")
    with write.unless_absent("plan.alternatives"):
        write.records(
            "item in plan.alternatives",
            [
                ("Option", "{{ item.option|sentence }}", 3.6),
                ("When we would turn to it", "{{ item.trigger }}", 4.6),
                ("What is ready for it", "{{ item.readiness }}", 4.6),
                ("In an emergency", "{{ item.crisis }}", 4.2),
            ],
        )
    write.prose(_PLAN, PermanencePlan, "parents_told")


def _avenues(write: Writer) -> None:
    write.heading("6. Every avenue assessed, and its outcome")
    for title, path, of in (
        ("Parents", "parent_assessments", "{{ item.of }}: {{ item.kind }}"),
        (
            "Relatives and friends",
            "relative_assessments",
            "{{ item.of }}, {{ item.relation }}: {{ item.kind }}",
        ),
    ):
        write.heading(title, 2)
        with write.unless_absent(path):
            write.records(
                f"item in {path}",
                [
                    ("Of whom, what, and by whom", f"{of}. {{{{ item.author }}}}.", 4.6),
                    (
                        "Started, due, completed; next step",
                        "{% if item.began %}Started {{ item.began }}. {% endif %}{% if item.due %}Due {{ item.due }}. {% endif %}"
                        "Completed: {{ item.completed }}.{% if item.next_step is given %} Next: {{ item.next_step }}.{% endif %}",
                        4.6,
                    ),
                    ("Outcome and reason", "{{ item.outcome|sentence }}. {{ item.reason }}", 8.2),
                ],
            )


def _needs(write: Writer) -> None:
    write.heading("7. {{ child.first_name }}'s needs")
    write.text("{{ child.needs }}")
    with write.unless_absent("child.health"):
        write.prose("child.health", Health, "needs", "disability", "last_medical")
    with write.unless_absent("child.education"):
        write.prose("child.education", Education, "progress")
    with write.unless_absent("child.development"):
        write.prose("child.development", Development, "emotional")
    with write.unless_absent("child.heritage"):
        write.facts("child.heritage", Heritage, "culture")
    write.heading("Family and social relationships", 2)
    write.text("{{ child.relationships }}")
    write.prose(_PLAN, PermanencePlan, "presentation")


def _family(write: Writer) -> None:
    write.heading("8. Family time, brothers and sisters, support")
    write.heading("Family time as planned", 2)
    with write.unless_absent("family_time_planned"):
        write.records(
            "time in family_time_planned",
            [
                ("With", "{{ time.person }}", 4.0),
                (
                    "How",
                    "{{ time.kind|sentence }}, {{ time.frequency }}{% if time.length %}, {{ time.length }}{% endif %}",
                    5.5,
                ),
                ("Why", "{{ time.why }}", 7.5),
            ],
        )
    with write.when("siblings"):
        write.heading("Brothers and sisters", 2)
        write.records(
            "sibling in siblings",
            [
                ("Name", "{{ sibling.name }}, {{ sibling.relation }}", 4.0),
                ("Plan", "{{ sibling.plan }}", 5.5),
                ("Together or apart", "{{ sibling.together_or_apart }}", 7.5),
            ],
        )
    write.prose(_PLAN, PermanencePlan, "support_child", "support_carers", "support_parents")


def _views(write: Writer) -> None:
    write.heading("9. Views")
    write.prose(_PLAN, PermanencePlan, "view_child", "view_parents", "view_carers", "view_others")


def _record(write: Writer) -> None:
    write.heading("10. Record of the meeting")
    write.text("{{ plan.record }}")
    write.prose(_PLAN, PermanencePlan, "more")


def _approval(write: Writer) -> None:
    write.heading("11. The manager's checks and approval")
    with write.unless_absent("plan.manager_checks"):
        write.facts(
            "plan.manager_checks",
            ManagerChecks,
            "all_assessed",
            "with_carer",
            "needed_to_secure",
            "needed_to_move",
            "seen_alone",
            "accurate",
        )
    write.facts(_PLAN, PermanencePlan, "approved_by", "approved_on")
