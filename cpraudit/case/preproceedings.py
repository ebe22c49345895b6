"""Pre-proceedings: what the letters say, to whom, and when."""

from __future__ import annotations

from enum import StrEnum

from cpraudit.case.fields import LETTER, LETTERS, PRACTICE, PROTOCOL, CaseModel, Who, fact
from cpraudit.case.values import Fact, Line, PartialDate, Prose, YesNo


class LetterKind(StrEnum):
    """The four letters."""

    BEFORE_PROCEEDINGS = "before proceedings"
    UNBORN = "unborn baby"
    ISSUE = "issue"
    CLOSING = "closing"


class Concern(CaseModel):
    """Why the authority is worried, in plain words."""

    heading: Fact[Line] = fact("A short heading", "Alcohol", LETTERS, needed=(LETTER,))
    facts: Fact[Prose] = fact(
        "What happened, with dates and who says so",
        "On 3 May 2025 the nursery told us that nobody came for Ellie until 7pm.",
        LETTERS,
        needed=(LETTER,),
        label="facts",
    )
    when: Fact[PartialDate] = fact(
        "The date of the example", "3 May 2025", LETTERS, needed=(LETTER,), label="date"
    )
    source: Fact[Line] = fact("Who told us", "Little Acorns Nursery", LETTERS, needed=(LETTER,))
    effect: Fact[Prose] = fact(
        "What it does to the child",
        "Ellie cried and was hungry.",
        LETTERS,
        needed=(LETTER,),
        label="effect on the child",
    )
    child: Fact[Line] = fact("Which child, if there are several", "Ellie", LETTERS)


class Help(CaseModel):
    """Help that was given."""

    concern: Fact[Line] = fact(
        "The heading of the concern that it is for; empty: it stands in everybody's letter",
        "Alcohol",
        PRACTICE,
    )
    what: Fact[Line] = fact("What help", "parenting course", LETTERS, needed=(LETTER,), label="help")
    who: Fact[Line] = fact(
        "Who gave it", "Alder Family Centre", LETTERS, needed=(LETTER,), label="who gave it"
    )
    when: Fact[Line] = fact("When", "January to March 2025", LETTERS, needed=(LETTER,), label="when")
    result: Fact[Prose] = fact(
        "What came of it", "You went to four of eight sessions.", LETTERS, needed=(LETTER,)
    )


class Change(CaseModel):
    """What must change, by when, and the help for it."""

    concern: Fact[Line] = fact(
        "The heading of the concern that it is for; empty: it stands in everybody's letter",
        "Alcohol",
        PRACTICE,
    )
    what: Fact[Line] = fact(
        "What the parent needs to do, one thing, that can be seen",
        "Go to every appointment with the recovery service",
        LETTERS,
        needed=(LETTER,),
        label="change",
    )
    why: Fact[Line] = fact(
        "What it does for the child",
        "so that Ellie is safe with you",
        LETTERS,
        needed=(LETTER,),
        label="reason",
    )
    by_when: Fact[PartialDate] = fact(
        "By when", "1 December 2025", LETTERS, needed=(LETTER,), label="date by which it must change"
    )
    measure: Fact[Line] = fact(
        "How everybody will know",
        "the service writes to us each month",
        LETTERS,
        needed=(LETTER,),
        label="how everybody will know",
    )
    help: Fact[Line] = fact(
        "What help we give for it, and who",
        "Mia will take you to the first appointment",
        LETTERS,
        needed=(LETTER,),
        label="help for this change",
    )


class LetterAssessment(CaseModel):
    """An assessment that is planned."""

    kind: Fact[Line] = fact(
        "Kind, in plain words",
        "an assessment of how you care for Ellie",
        LETTERS,
        needed=(LETTER,),
        label="kind of assessment",
    )
    who: Fact[Line] = fact("Who makes it", "Mia Hurst", LETTERS, needed=(LETTER,), label="who makes it")
    start: Fact[PartialDate] = fact("When it begins", "20 October 2025", LETTERS, needed=(LETTER,))
    report_due: Fact[PartialDate] = fact(
        "When the report is due",
        "19 December 2025",
        LETTERS,
        needed=(LETTER,),
        label="date the report is due",
    )
    consent: Fact[Line] = fact(
        "Consent that is asked for", "we ask you to sign the form in this envelope", LETTERS
    )


class LetterMeeting(CaseModel):
    """The meeting to which the letter invites."""

    date: Fact[PartialDate] = fact(
        "Date", "24 October 2025", LETTERS, needed=(LETTER,), label="date of the meeting"
    )
    time: Fact[Line] = fact("Time", "10am", LETTERS, needed=(LETTER,), label="time of the meeting")
    place: Fact[Line] = fact(
        "Address, or link for video",
        "Alder House, 3 Park Road, Stockport",
        LETTERS,
        needed=(LETTER,),
        label="place of the meeting",
    )
    chair: Fact[Line] = fact("Who leads it", "Paula Grant, team manager", LETTERS, needed=(LETTER,))
    attendees: Fact[list[Line]] = fact(
        "Who else comes",
        ["Mia Hurst, social worker", "our solicitor"],
        LETTERS,
        needed=(LETTER,),
        label="who comes to the meeting",
    )
    how_to_change: Fact[Line] = fact(
        "How to ask for another time",
        "Ring Mia on 01632 960123",
        LETTERS,
        needed=(LETTER,),
        label="how to change the meeting",
    )


class Recipient(CaseModel):
    """Somebody who gets a letter of her or his own."""

    name: Fact[Line] = fact("Full name", "Sarah Louise Kay", LETTERS, needed=(LETTER,))
    salutation: Fact[Line] = fact("How she or he is addressed", "Ms Kay", LETTERS, needed=(LETTER,))
    address: Fact[Line] = fact(
        "Postal address, its lines parted by commas",
        "14 Mill Lane, Stockport, SK4 9ZZ",
        LETTERS,
        needed=(LETTER,),
    )
    relationship: Fact[Line] = fact(
        "Relationship to the child", "mother", LETTERS, needed=(LETTER,), label="relationship to the child"
    )
    parental_responsibility: Fact[YesNo] = fact(
        "Has parental responsibility: yes or no", "yes", LETTERS, needed=(LETTER,), who=Who.LEGAL
    )
    delivery: Fact[Line] = fact("How the letter is delivered, and by whom", "by hand, by Mia Hurst", LETTERS)
    language: Fact[Line] = fact(
        "Language, if a translation is needed", "Polish", "DFJ social work practice guide, chapter 6"
    )
    help_to_understand: Fact[Line] = fact(
        "Interpreter, advocate or easy-read version that is arranged",
        "a Polish interpreter comes to the meeting",
        "DFJ social work practice guide, chapter 6",
        label="help to understand the letter",
    )
    only_for: Fact[list[Line]] = fact(
        "Headings of the concerns that this person's letter holds, with the help and the changes for them; empty: all",
        ["Alcohol"],
        PRACTICE,
    )
    meeting: Fact[LetterMeeting] = fact(
        "A meeting of her or his own, where two people should not meet; empty: the meeting of all",
        None,
        PRACTICE,
        label="own meeting",
    )


class Solicitor(CaseModel):
    """A children-law solicitor on the list."""

    name: Fact[Line] = fact("Name", "Anwen Rees", LETTERS, needed=(LETTER,), who=Who.LEGAL)
    firm: Fact[Line] = fact("Firm", "Rees and Shah Solicitors", LETTERS, needed=(LETTER,), who=Who.LEGAL)
    phone: Fact[Line] = fact("Telephone", "01632 960222", LETTERS, needed=(LETTER,), who=Who.LEGAL)
    checked: Fact[PartialDate] = fact(
        "When this entry was last checked", "1 October 2025", LETTERS, who=Who.LEGAL, label="date checked"
    )


class Court(CaseModel):
    """For the letter of issue: the application."""

    decided: Fact[PartialDate] = fact(
        "When it was decided to apply to court, if not at the gateway meeting",
        "20 October 2025",
        PROTOCOL,
        who=Who.LEGAL,
        label="date of the decision to apply to court",
    )
    issued: Fact[PartialDate] = fact(
        "When the court issued the application; the 26 weeks begin with that day",
        "28 October 2025",
        "Children Act 1989, section 32",
        who=Who.LEGAL,
        label="date of issue of the application",
    )
    orders_sought: Fact[Line] = fact(
        "Which orders are asked for",
        "a care order",
        "Letter of issue (Family Rights Group; Research in Practice)",
        needed=(LETTER,),
        who=Who.LEGAL,
    )
    court: Fact[Line] = fact(
        "Which court",
        "Family Court at Manchester",
        "Letter of issue (Family Rights Group)",
        needed=(LETTER,),
        who=Who.LEGAL,
    )
    case_number: Fact[Line] = fact(
        "Case number",
        "not known because the court has not given one yet",
        "Letter of issue (Family Rights Group)",
        who=Who.LEGAL,
    )
    hearing: Fact[Line] = fact(
        "Date, time and place of the first hearing",
        "Monday 3 November 2025 at 10am, Family Court at Manchester",
        "Letter of issue (Family Rights Group)",
        needed=(LETTER,),
        who=Who.LEGAL,
        label="first hearing",
    )
    child_meanwhile: Fact[Prose] = fact(
        "Where the child lives meanwhile, if that is decided",
        "Ellie stays with her great-aunt.",
        "Letter of issue (Research in Practice)",
        label="where the child lives meanwhile",
    )


class Ending(CaseModel):
    """For the closing letter: how it ended."""

    outcome: Fact[Line] = fact("The outcome", "We do not plan to go to court.", PROTOCOL, needed=(LETTER,))
    decided: Fact[PartialDate] = fact(
        "When it was decided", "6 February 2026", PROTOCOL, needed=(LETTER,), label="date of the decision"
    )
    what_changed: Fact[Prose] = fact(
        "What changed, with credit to the parents",
        "You went to every appointment since November.",
        PROTOCOL,
        needed=(LETTER,),
        label="what changed",
    )
    what_stays: Fact[Prose] = fact(
        "Which plan and help go on",
        "Ellie's child protection plan goes on. Mia visits every two weeks.",
        PROTOCOL,
        needed=(LETTER,),
        label="what goes on",
    )
    what_restarts: Fact[Prose] = fact(
        "What would make us think of court again",
        "If Ellie is left alone again, we would ...",
        PROTOCOL,
        needed=(LETTER,),
        label="what would start it again",
    )


class Birth(CaseModel):
    """For an unborn baby: the arrangements around the birth."""

    hospital: Fact[Line] = fact(
        "Hospital", "Stepping Hill Hospital", "Pre-birth practice; ours", needed=(LETTER,)
    )
    midwife: Fact[Line] = fact("Midwife", "Ruth Okafor", "Pre-birth practice; ours", needed=(LETTER,))
    assessment: Fact[Prose] = fact(
        "The pre-birth assessment: who, when",
        "Mia Hurst meets you four times until 1 April 2026.",
        "Pre-birth practice; ours",
        needed=(LETTER,),
        label="assessment before the birth",
    )
    plan: Fact[Prose] = fact(
        "The plan for the birth and for going home",
        "We write it with you at the meeting.",
        "Pre-birth practice; ours",
        needed=(LETTER,),
        label="plan for the birth",
    )


class PreProceedings(CaseModel):
    """Everything that the letters need."""

    letter: Fact[LetterKind] = fact(
        "before proceedings, unborn baby, issue or closing",
        "before proceedings",
        LETTERS,
        needed=(LETTER,),
        label="kind of letter",
    )
    gateway: Fact[PartialDate] = fact(
        "When the legal gateway meeting agreed it",
        "14 October 2025",
        PROTOCOL,
        needed=(LETTER,),
        label="date of the gateway meeting",
    )
    sent: Fact[PartialDate] = fact(
        "The letter's date", "17 October 2025", LETTERS, needed=(LETTER,), label="date of the letter"
    )
    recipients: Fact[list[Recipient]] = fact(
        "Everybody who gets a letter of her or his own", None, LETTERS, needed=(LETTER,)
    )
    child_protection_plan: Fact[Line] = fact(
        "Child protection plan: since when, which category", "since 2 June 2025, neglect", LETTERS
    )
    concerns: Fact[list[Concern]] = fact("Why the authority is worried", None, LETTERS, needed=(LETTER,))
    strengths: Fact[list[Line]] = fact(
        "What goes well, one thing each",
        ["You play and read with Ellie."],
        LETTERS,
        needed=(LETTER,),
        label="what goes well",
    )
    help_given: Fact[list[Help]] = fact("Help given so far", None, LETTERS, needed=(LETTER,))
    changes: Fact[list[Change]] = fact("What must change", None, LETTERS, needed=(LETTER,))
    assessments: Fact[list[LetterAssessment]] = fact(
        "Assessments that are planned", None, LETTERS, needed=(LETTER,)
    )
    family_meeting: Fact[Line] = fact(
        "Family group conference or family network meeting: offered, date",
        "a family group conference on 31 October 2025",
        PROTOCOL,
        needed=(LETTER,),
        label="family group conference",
    )
    family_suggested: Fact[Line] = fact(
        "Relatives whom the family has named so far", "Aunt Carol", PROTOCOL, label="relatives named so far"
    )
    meeting: Fact[LetterMeeting] = fact(
        "The meeting to which the letter invites", None, LETTERS, needed=(LETTER,)
    )
    review: Fact[PartialDate] = fact(
        "When progress is reviewed", "28 November 2025", PROTOCOL, needed=(LETTER,), label="review date"
    )
    solicitors: Fact[list[Solicitor]] = fact(
        "The list of children-law solicitors", None, LETTERS, needed=(LETTER,), who=Who.LEGAL
    )
    advocacy: Fact[Line] = fact("Advocacy for those who need it", "Stockport Advocacy, 01632 960333", LETTERS)
    legal_contact: Fact[Line] = fact(
        "Our legal contact, for the parent's solicitor",
        "Devi Nair, 01632 960444",
        LETTERS,
        needed=(LETTER,),
        who=Who.LEGAL,
    )
    enclosures: Fact[list[Line]] = fact(
        "What is in the envelope", ["a list of solicitors", "a map"], LETTERS, needed=(LETTER,)
    )
    signatory: Fact[Line] = fact("Who signs", "Paula Grant", LETTERS, needed=(LETTER,), who=Who.MANAGER)
    signatory_role: Fact[Line] = fact(
        "Her or his role", "team manager", LETTERS, needed=(LETTER,), who=Who.MANAGER
    )
    court: Fact[Court] = fact("For the letter of issue: the application", None, LETTERS, who=Who.LEGAL)
    ending: Fact[Ending] = fact("For the closing letter: how it ended", None, PROTOCOL)
    birth: Fact[Birth] = fact("For an unborn baby: the birth", None, "Pre-birth practice; ours")
