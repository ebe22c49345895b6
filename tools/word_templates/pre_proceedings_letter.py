"""The pre-proceedings letter in its four kinds: before proceedings, unborn baby, issue, closing.

One letter for one person: short sentences, headings as questions, "you" and "we". The wording is ours; what must be in
each kind follows the statutory guidance on court orders and pre-proceedings (April 2014) and what practice adds.
"""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH

from cpraudit.case.fields import Paper
from word_templates.facts import READING, Writer, begun, finished
from word_templates.word import INK, NAVY, Look

# At least 12 point: the letter must be easy to read.
LETTER: dict[str, Look] = READING | {
    "Body": (12, INK, False, False, 0, 8),
    "Row value": (12, INK, False, False, 3, 3),
    "Row label": (12, INK, True, False, 3, 3),
    "Column heading": (12, "FFFFFF", True, False, 3, 3),
    "Heading 1": (13.5, NAVY, True, False, 14, 4),
    "Title": (16, NAVY, True, False, 12, 8),
    "Warning": (12, INK, True, False, 0, 8),
    "Address": (12, INK, False, False, 0, 0),
    "List Bullet": (12, INK, False, False, 0, 4),
}
BEFORE, UNBORN, ISSUE, CLOSING = "before proceedings", "unborn baby", "issue", "closing"


def build() -> bytes:
    """The template."""
    write = begun(
        Paper.LETTER,
        LETTER,
        "{{ authority.name }}\tPrivate and confidential",
        "Our reference: {{ reference }}",
    )
    _notepaper(write)
    _opening(write)
    with write.when(f"letter.kind != '{CLOSING}'"):
        _concerns(write)
        _help_so_far(write)
    with write.when(f"letter.kind in ['{BEFORE}', '{UNBORN}']"):
        _what_must_change(write)
        _assessments(write)
        _meeting(write)
        _family(write)
    with write.when(f"letter.kind == '{UNBORN}'"):
        _birth(write)
    with write.when(f"letter.kind == '{ISSUE}'"):
        _court(write)
    with write.when(f"letter.kind == '{CLOSING}'"):
        _ending(write)
    with write.when(f"letter.kind != '{CLOSING}'"):
        _solicitor(write)
    _closing_lines(write)
    return finished(write, "Pre-proceedings letter")


def _notepaper(write: Writer) -> None:
    with write.when("logo"):
        write.picture("logo")
    for line in ("{{ authority.name }}", "{{ authority.address }}", "Telephone: {{ authority.phone }}"):
        write.text(line, "Address").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    with write.when("authority.email"):
        write.text("{{ authority.email }}", "Address").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    with write.when("authority.hours"):
        write.text("{{ authority.hours }}", "Address").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    write.text("{{ letter.date }}")
    write.text("{{ recipient.name }}", "Address")
    with write.each("line in letter.address_lines"):
        write.text("{{ line }}", "Address")
    with write.when("recipient.delivery is given"):
        write.text("")
        write.text("Delivered {{ recipient.delivery }}", "Address")
    write.text("")
    write.text("Dear {{ recipient.salutation }}")


def _opening(write: Writer) -> None:
    write.text("{{ letter.title }}", "Title")
    write.text("{{ letter.about }}")
    write.text("{{ letter.to_you }}")
    with write.when(f"letter.kind in ['{BEFORE}', '{UNBORN}']"):
        write.text(
            "This letter is very important. Please do not ignore it. Please take it to a solicitor now.",
            "Warning",
        )
        write.text(
            "We are very worried about {{ letter.children }}. We are thinking about care proceedings. That means that a court "
            "decides whether a child is safe at home. We decided this at a meeting "
            "on {{ letter.gateway }}. You can still change what happens. This letter says what we are worried about, what "
            "needs to change, and how we will help you."
        )
    with write.when(f"letter.kind == '{UNBORN}'"):
        write.text(
            "A court cannot make any order about a baby before the birth. We want to work with you now, so that there is a good "
            "plan for when your baby is born."
        )
    with write.when(f"letter.kind == '{ISSUE}'"):
        write.text("This letter is very important. Please take it to a solicitor today.", "Warning")
        write.text(
            "We are going to ask the court to decide what should happen for {{ letter.children }}. We decided this at a meeting "
            "on {{ letter.gateway }}. This letter tells you why, and what you can do."
        )
    with write.when("recipient.help_to_understand is given"):
        write.text("To help you with this letter: {{ recipient.help_to_understand }}.")
    with write.when("recipient.language is given and recipient.language != 'English'"):
        write.text("We can give you this letter in {{ recipient.language }} too. Please ask us.")


def _concerns(write: Writer) -> None:
    write.heading("What are we worried about?")
    with write.unless_absent("letter.concerns"), write.each("concern in letter.concerns"):
        write.heading("{{ concern.heading }}", 2)
        write.text("{{ concern.facts }}")
        write.text("Who told us: {{ concern.source|sentence }} ({{ concern.when }}).")
        write.text("What this does to {{ concern.child or letter.children }}: {{ concern.effect }}")
    with write.when("pre_proceedings.child_protection_plan is given"):
        write.text("Child protection plan: {{ pre_proceedings.child_protection_plan }}.")
    with write.when("pre_proceedings.strengths or pre_proceedings.strengths_note"):
        write.heading("What is going well?")
        with (
            write.unless_absent("pre_proceedings.strengths"),
            write.each("item in pre_proceedings.strengths"),
        ):
            write.text("{{ item|sentence }}", "List Bullet")


def _help_so_far(write: Writer) -> None:
    with write.when("pre_proceedings.help_given or pre_proceedings.help_given_note"):
        write.heading("What help have you had so far?")
        with write.unless_absent("pre_proceedings.help_given"):
            write.records(
                "item in pre_proceedings.help_given",
                [
                    ("Help", "{{ item.what|sentence }}", 4.2),
                    ("Who and when", "{{ item.who|sentence }}, {{ item.when }}", 5.0),
                    ("What came of it", "{{ item.result|sentence }}", 7.8),
                ],
            )


def _what_must_change(write: Writer) -> None:
    write.heading("What do you need to do, and how will we help?")
    with write.unless_absent("pre_proceedings.changes"):
        write.records(
            "item in pre_proceedings.changes",
            [
                ("What you need to do", "{{ item.what|sentence }}, {{ item.why }}.", 5.4),
                ("By when", "{{ item.by_when }}", 3.2),
                ("How we will all know", "{{ item.measure|sentence }}.", 4.0),
                ("How we will help", "{{ item.help|sentence }}.", 4.4),
            ],
        )
    write.text("We will look at how things are going on {{ letter.review }}.")
    write.heading("What happens if nothing changes?")
    write.text(
        "If things do not get better, or if you do not come to the meeting, we may ask a court to decide. The court could decide "
        "that {{ letter.children }} should live with somebody else. We do not want to go to court if we can keep "
        "{{ letter.children }} safe with your help."
    )
    with write.when("letter.end"):
        write.text("We hope to finish this work with you by {{ letter.end }}.")


def _assessments(write: Writer) -> None:
    write.heading("What do we want to find out?")
    with (
        write.unless_absent("pre_proceedings.assessments"),
        write.each("item in pre_proceedings.assessments"),
    ):
        write.text(
            "{{ item.kind|sentence }}. {{ item.who|sentence }} will do this. It starts on {{ item.start }}. You will get the report by "
            "{{ item.report_due }}.{% if item.consent is given %} {{ item.consent|sentence }}.{% endif %}"
        )


def _meeting(write: Writer) -> None:
    write.heading("Will you come to a meeting?")
    with write.unless_absent("pre_proceedings.meeting"):
        write.text(
            "We want to talk with you about how to make things better. Please come. You can bring your solicitor."
        )
        write.rows(
            [
                ("When", "{{ letter.meeting_date }} at {{ pre_proceedings.meeting.time }}", ""),
                ("Where", "{{ pre_proceedings.meeting.place }}", ""),
                ("Who leads it", "{{ pre_proceedings.meeting.chair }}", ""),
                (
                    "Who else comes",
                    "{{ pre_proceedings.meeting.attendees|join('; ') }}{{ pre_proceedings.meeting.attendees_note }}",
                    "",
                ),
                ("If you cannot come", "{{ pre_proceedings.meeting.how_to_change|sentence }}.", ""),
            ],
            first=4.5,
        )


def _family(write: Writer) -> None:
    write.heading("Who in your family could help?")
    write.text(
        "Please tell us about relatives and friends who could help you, or who could look after {{ letter.children }} if you "
        "could not. We need their names soon, so that we have time to talk with them."
    )
    write.text(
        "We offer you {{ pre_proceedings.family_meeting }}. There your family can make a plan of its own."
    )
    with write.when("pre_proceedings.family_suggested is given"):
        write.text("So far we know of: {{ pre_proceedings.family_suggested }}.")


def _birth(write: Writer) -> None:
    write.heading("What is planned for the birth?")
    with write.unless_absent("pre_proceedings.birth"):
        write.rows(
            [
                ("Baby expected", "{{ child.expected }}", ""),
                ("Hospital", "{{ pre_proceedings.birth.hospital }}", ""),
                ("Midwife", "{{ pre_proceedings.birth.midwife }}", ""),
            ],
            first=4.5,
        )
        write.text("{{ pre_proceedings.birth.assessment }}")
        write.text("{{ pre_proceedings.birth.plan }}")


def _court(write: Writer) -> None:
    write.heading("What are we asking the court to do?")
    with write.unless_absent("pre_proceedings.court"):
        write.rows(
            [
                ("We ask for", "{{ pre_proceedings.court.orders_sought|sentence }}", ""),
                ("Court", "{{ pre_proceedings.court.court }}", ""),
                (
                    "Case number",
                    "{{ pre_proceedings.court.case_number }}",
                    "pre_proceedings.court.case_number",
                ),
                ("First hearing", "{{ pre_proceedings.court.hearing }}", ""),
            ],
            first=4.5,
        )
        write.text(
            "A hearing is when a judge listens to everybody. You have the right to be there. The court will give {{ letter.children }} "
            "a children's guardian and a solicitor. A children's guardian is a person who tells the court what is best for a child."
        )
        with write.when("pre_proceedings.court.child_meanwhile"):
            write.text("{{ pre_proceedings.court.child_meanwhile }}")
    write.text(
        "Our application and the papers that go with it are in this envelope. We will give you any others as soon as we have them."
    )


def _ending(write: Writer) -> None:
    write.heading("What have we decided?")
    with write.unless_absent("pre_proceedings.ending"):
        write.text("{{ pre_proceedings.ending.outcome }} We decided this on {{ letter.decided }}.")
        write.text("We began this work with you after a meeting on {{ letter.gateway }}.")
        write.heading("What has changed?")
        write.text("{{ pre_proceedings.ending.what_changed }}")
        write.heading("What happens now?")
        write.text("{{ pre_proceedings.ending.what_stays }}")
        write.heading("What would make us think about court again?")
        write.text("{{ pre_proceedings.ending.what_restarts }}")
    write.text(
        "The free help from your solicitor for this part of the work comes to an end. You can ask your solicitor about it."
    )


def _solicitor(write: Writer) -> None:
    write.heading("Why should you see a solicitor?")
    with write.when(f"letter.kind == '{ISSUE}'"):
        write.text(
            "A solicitor can tell you about your rights and can speak for you in court. {% if letter.free_help %}This is free for you, "
            "whatever money you have. {% endif %}Please take this letter with you."
        )
    with write.when(f"letter.kind != '{ISSUE}'"):
        write.text(
            "A solicitor can tell you about your rights and can come to the meeting with you. {% if letter.free_help %}This is free for "
            "you, whatever money you have. {% else %}Ask whether it is free for you. {% endif %}Please take this letter with you."
        )
    write.text(
        "A solicitor for children's law does not work for us. Here is a list. You can choose any of them, or another one."
    )
    with write.unless_absent("pre_proceedings.solicitors"):
        write.records(
            "item in pre_proceedings.solicitors",
            [
                ("Name", "{{ item.name }}", 5.0),
                ("Firm", "{{ item.firm }}", 7.0),
                ("Telephone", "{{ item.phone }}", 5.0),
            ],
        )
    write.text("Your solicitor can talk to our legal team: {{ pre_proceedings.legal_contact }}.")
    with write.when("pre_proceedings.advocacy is given"):
        write.text("Somebody can also help you to say what you want: {{ pre_proceedings.advocacy }}.")


def _closing_lines(write: Writer) -> None:
    write.heading("Do you have questions, or is something wrong in this letter?")
    write.text(
        "Please tell us what you think. If we got something wrong, tell us and we will look at it. You can ring "
        "{{ team.social_worker.name }}{% if team.social_worker.phone %} on {{ team.social_worker.phone }}{% endif %}, or the manager, "
        "{{ team.manager.name }}{% if team.manager.phone %}, on {{ team.manager.phone }}{% endif %}."
    )
    write.text("Yours sincerely")
    write.text("")
    write.text("{{ pre_proceedings.signatory }}", "Address")
    write.text("{{ pre_proceedings.signatory_role|sentence }}, {{ authority.name }}", "Address")
    write.heading("In this envelope")
    with write.unless_absent("pre_proceedings.enclosures"), write.each("item in pre_proceedings.enclosures"):
        write.text("{{ item|sentence }}", "List Bullet")
