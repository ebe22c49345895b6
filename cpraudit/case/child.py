"""The child: who she or he is, daily life, and what direct work has shown."""

from __future__ import annotations

from cpraudit.case.fields import (
    ALL,
    CPR,
    GUIDANCE,
    LETTER,
    MEETING,
    PLAN,
    PRACTICE,
    CaseModel,
    Who,
    child_item,
    fact,
    regulation,
)
from cpraudit.case.health import Education, Health
from cpraudit.case.people import Photograph, Sex
from cpraudit.case.values import Fact, Line, PartialDate, Prose, YesNo


class Heritage(CaseModel):
    """Nationality, ethnicity, language, faith and culture."""

    nationality: Fact[Line] = fact("Nationality", "British", child_item(3), needed=(CPR,))
    immigration: Fact[Line] = fact(
        "Immigration status, if there is a question about it",
        "No question: born in England to a British mother",
        child_item(3),
        label="immigration status",
    )
    ethnicity: Fact[Line] = fact(
        "Ethnicity, in the family's own words where they are known",
        "White British",
        child_item(4),
        needed=(CPR, PLAN),
    )
    languages: Fact[Line] = fact(
        "Languages that the child hears and speaks", "English", child_item(4), needed=(CPR, PLAN)
    )
    religion: Fact[Line] = fact(
        "Religion, and ceremonies such as baptism", "None; not baptised", child_item(5), needed=(CPR, PLAN)
    )
    culture: Fact[Prose] = fact(
        "Cultural needs and how a family can meet them",
        "Ellie's great-grandmother came from County Mayo; Ellie likes Irish music.",
        child_item(4),
        needed=(CPR,),
        label="cultural background and needs",
    )


class DailyCare(CaseModel):
    """What the child can do and needs each day."""

    feeding: Fact[Prose] = fact(
        "Eating and drinking", "Ellie eats with a spoon and likes pasta best.", child_item(11), needed=(CPR,)
    )
    sleep: Fact[Prose] = fact(
        "Sleep", "Bedtime is 7pm; she sleeps through with her rabbit.", child_item(11), needed=(CPR,)
    )
    washing: Fact[Prose] = fact(
        "Washing and bathing", "She loves bath time and washes her own face.", child_item(11), needed=(CPR,)
    )
    dressing: Fact[Prose] = fact("Dressing", "She puts on her own shoes.", child_item(11), needed=(CPR,))
    toileting: Fact[Prose] = fact(
        "Nappies and using the toilet", "Dry by day since October 2025.", child_item(11), needed=(CPR,)
    )
    routine: Fact[Prose] = fact(
        "A usual day",
        "Nursery on Monday to Wednesday; swimming on Saturday.",
        child_item(11),
        needed=(CPR,),
        label="usual day",
    )


class Development(CaseModel):
    """Social, emotional and behavioural development."""

    social: Fact[Prose] = fact(
        "How she or he is with other children and adults, with examples",
        "Ellie shares toys with Max, her friend at nursery.",
        child_item(10),
        needed=(CPR,),
        label="social development",
    )
    emotional: Fact[Prose] = fact(
        "Feelings: what comforts, what worries, with examples and who says so",
        "When she is tired she asks for her rabbit, the carer says.",
        regulation("17(1)(f)"),
        needed=(CPR, PLAN),
        label="emotional development",
    )
    behaviour: Fact[Prose] = fact(
        "Behaviour, with examples",
        "She shouts when a game stops, about twice a week (nursery, 6 January 2026).",
        regulation("17(1)(f)"),
        needed=(CPR,),
    )
    attachment: Fact[Prose] = fact(
        "How she or he seeks comfort and from whom",
        "She looks for Janet when she falls.",
        regulation("17(1)(f)"),
        needed=(CPR,),
        label="seeking comfort and closeness",
    )


class DirectWork(CaseModel):
    """One session in which somebody worked with the child and learned what she or he thinks and feels."""

    when: Fact[PartialDate] = fact(
        "Date", "11 December 2025", regulation("13(1)(c)"), needed=(CPR,), label="date"
    )
    who: Fact[Line] = fact(
        "Who worked with the child", "Mia Hurst", GUIDANCE, needed=(CPR,), label="who worked with the child"
    )
    method: Fact[Line] = fact(
        "What was done", "drawing and a bear who moves house", GUIDANCE, needed=(CPR,), label="what was done"
    )
    said: Fact[Prose] = fact(
        "The child's own words, or what was seen",
        "Ellie said: “Bear wants a garden.”",
        regulation("17(1)(c)"),
        needed=(CPR,),
        who=Who.CHILD,
        label="what the child said or showed",
    )
    about: Fact[Line] = fact(
        "What it was about: adoption, faith and culture, family time, home",
        "a new family",
        regulation("13(1)(c)"),
        label="subject",
    )


class Views(CaseModel):
    """The child's wishes and feelings."""

    direct_work: Fact[list[DirectWork]] = fact(
        "Sessions of direct work, in order", None, regulation("17(1)(c)"), needed=(CPR,), who=Who.WORKER
    )
    adoption: Fact[Prose] = fact(
        "About adoption",
        "Ellie is four and knows that her worker looks for a family.",
        regulation("13(1)(c)"),
        needed=(CPR,),
        who=Who.CHILD,
        label="wishes and feelings about adoption",
    )
    upbringing: Fact[Prose] = fact(
        "About faith and culture",
        "She likes the nativity play.",
        regulation("13(1)(c)"),
        needed=(CPR,),
        who=Who.CHILD,
        label="wishes and feelings about faith and culture",
    )
    family_time: Fact[Prose] = fact(
        "About seeing and hearing from the birth family",
        "She asks for Noah at bedtime.",
        regulation("13(1)(c)"),
        needed=(CPR,),
        who=Who.CHILD,
        label="wishes and feelings about family time",
    )
    understanding: Fact[Prose] = fact(
        "How she or he understands the past and the plan; life story work so far",
        "Ellie has a book with pictures of her family.",
        child_item(10),
        needed=(CPR,),
        who=Who.CARER,
        label="understanding and life story work",
    )
    identity: Fact[Prose] = fact(
        "Sense of self",
        "She calls herself Ellie Kay and is proud of her curls.",
        child_item(4),
        needed=(CPR,),
        who=Who.CARER,
        label="sense of self",
    )


class Child(CaseModel):
    """The child of the report."""

    name: Fact[Line] = fact(
        "Full name: first names and surname, as registered", "Ellie Rose Kay", child_item(1), needed=ALL
    )
    known_as: Fact[Line] = fact(
        "The name that is used every day: the report uses it throughout", "Ellie", PRACTICE
    )
    other_names: Fact[Line] = fact(
        "Other names by which she or he has been known", "Ellie Dean", child_item(1)
    )
    sex: Fact[Sex] = fact("female or male, as registered", "female", child_item(1), needed=(CPR, PLAN))
    date_of_birth: Fact[PartialDate] = fact(
        "Date of birth; empty for an unborn baby", "14 March 2021", child_item(1), needed=ALL
    )
    expected: Fact[PartialDate] = fact(
        "For an unborn baby: when the birth is expected",
        "20 June 2026",
        "Pre-birth practice; ours",
        label="expected date of birth",
        papers=(LETTER, PLAN),
    )
    place_of_birth: Fact[Line] = fact(
        "Town and country of birth", "Stockport, England", child_item(1), needed=(CPR,)
    )
    address: Fact[Line] = fact(
        "Where she or he lives; may be withheld",
        "not shared because the carers' address is confidential",
        child_item(1),
        needed=(CPR,),
        confidential=True,
    )
    area: Fact[Line] = fact(
        "The local authority area in which she or he lives",
        "Stockport",
        child_item(1),
        needed=(CPR,),
        label="local authority area",
    )
    reference: Fact[Line] = fact(
        "The child's number in the authority's records", "C-20441", MEETING, papers=ALL, label="record number"
    )
    photograph: Fact[Photograph] = fact(
        "A photograph of the last months, with its date", None, child_item(2), needed=(CPR,), who=Who.CARER
    )
    heritage: Fact[Heritage] = fact(
        "Nationality, ethnicity, language, faith, culture", None, child_item(4), needed=(CPR, PLAN)
    )
    appearance: Fact[Prose] = fact(
        "What the child looks like today, and whom she or he resembles",
        "Ellie has her mother's red curls and green eyes.",
        child_item(2),
        needed=(CPR,),
    )
    personality: Fact[Prose] = fact(
        "A living portrait, with examples and who says so",
        "Ellie tells long stories to her rabbit, her carer says.",
        child_item(10),
        needed=(CPR,),
        who=Who.CARER,
    )
    likes: Fact[Prose] = fact(
        "Interests, likes and dislikes",
        "She likes splashing, pasta and the song about the bus. She does not like loud hand dryers.",
        child_item(15),
        needed=(CPR,),
        who=Who.CARER,
        label="interests, likes and dislikes",
    )
    development: Fact[Development] = fact(
        "Social, emotional and behavioural development", None, regulation("17(1)(f)"), needed=(CPR, PLAN)
    )
    daily_care: Fact[DailyCare] = fact(
        "Eating, sleep, washing, dressing, toilet, the usual day",
        None,
        child_item(11),
        needed=(CPR,),
        who=Who.CARER,
    )
    health: Fact[Health] = fact("Health", None, regulation("17(1)(b)"), needed=(CPR, PLAN), who=Who.MEDICAL)
    education: Fact[Education] = fact(
        "Nursery, school and learning", None, child_item(12), needed=(CPR, PLAN), who=Who.SCHOOL
    )
    relationships: Fact[Prose] = fact(
        "Relationships that matter, whether they are likely to continue, and their value if they do",
        "With Sarah: Ellie runs to her and sits on her lap.",
        child_item(13),
        needed=(CPR, PLAN),
        label="relationships that matter",
    )
    needs: Fact[Prose] = fact(
        "What this child needs now and for life, and the kind of family that can give it",
        "Ellie needs a family who ...",
        regulation("17(1)(f)"),
        needed=(CPR, PLAN),
    )
    views: Fact[Views] = fact(
        "Wishes and feelings",
        None,
        regulation("17(1)(c)"),
        needed=(CPR,),
        who=Who.CHILD,
        label="wishes and feelings",
    )
    disabled: Fact[YesNo] = fact(
        "Has a disability: yes or no", "no", MEETING, needed=(PLAN,), label="has a disability"
    )
    other: Fact[Prose] = fact(
        "Anything else that may help",
        "Ellie was in a local baby show.",
        child_item(16),
        label="anything else that may help",
    )
