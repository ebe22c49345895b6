"""Words that sound or look alike, taken for one another: each wrong wherever it stands."""

from __future__ import annotations

from cpraudit.grammar.plain_pattern import Pattern, any_of, pattern

_OWNED = any_of(
    "own, mother, father, mum, dad, parents, child, children, baby, son, daughter, home, house, flat, "
    "views?, lives,"
    " relationship, needs, care, family, brother, sister, siblings, photos?, photographs?, names?, heritage, "
    "culture,"
    " religion, baptism, birthdays?, bedrooms?, toys, clothes, school, nursery, social worker, solicitor, "
    "carers?,"
    " contact"
)
_AFTER_THERE = any_of(
    "to, is, was, are, were, being, has, have, had, will, would, should, may, might, can, could, and, or, "
    "but, in, at,"
    " on, by, when, as, because, until, since, she, he, they, it, every, each, all, after, before, during, "
    "now, today,"
    " again"
)
_LOSABLE = any_of(
    "her, his, their, the, weight, contact, touch, control, interest, trust, a, any, hope, faith, patience, "
    "everything,"
    " them, him"
)
# Before a subject these words turn "X is" into something else: "the home of the parents is", "if he were",
# "could it do", "recommend that he have".
_TAKE = """
    take takes took taken taking drive drives drove drop drops dropped bring brings brought send sends sent let lets
    made make makes help helps helped had have has see saw walk walked
"""
_TAKING = frozenset(_TAKE.split())
_LENGTHS = any_of("days, weeks, months, years, hours")
_NUMBERS = any_of("one, two, three, four, five, six, seven, eight, nine, ten, twelve, some, many, \\d+")

SOUND_ALIKE: tuple[Pattern, ...] = (
    pattern(
        r"\b(?P<n>[Tt]hey|[Ww]e|[Yy]ou|boys|girls|parents|children|carers|twins|brothers|sisters|siblings|who) where "
        r"(?=[a-z]+ing\b|[a-z]+ed\b|given|not\b|at\b|both\b|all\b|very\b|too\b|so\b|also\b|seen|taken|found|told|left|kept|made|born)",
        "'where' for 'were'",
        r"\g<n> were",
    ),
    pattern(
        r"\b(?P<n>carer|mother|father|teacher|[Ss]he|[Hh]e|who|[A-Z][a-z]+) practices (?=his|her|their|the\b|with\b)",
        "'practices' for 'practises'",
        r"\g<n> practises",
    ),
    pattern(r"\bpast away\b", "'past' for 'passed'", "passed away"),
    pattern(
        r"\b(?P<d>[Aa]|[Tt]he) quite (?=(?:little|small|young|gentle|calm|shy) (?:boy|girl|child|baby|man|woman|lad|toddler))",
        "'quite' for 'quiet'",
        r"\g<d> quiet",
    ),
    pattern(
        r"\b(?P<v>has|have|had|with) too (?=(?:\w+ )?(?:friends|children|brothers|sisters|boys|girls|teeth|cats|dogs|bedrooms|jobs))"
        r"(?!too (?:many|few|much))",
        "'too' for 'two'",
        r"\g<v> two",
    ),
    pattern(r"\b(?P<v>was|were|is) borne (?!by\b|out\b|in mind)", "'borne' for 'born'", r"\g<v> born "),
    pattern(
        r"\b(?P<k>school|bereavement|grief|drugs?|alcohol|relationship|debt) councillor\b",
        "'councillor' for 'counsellor'",
        r"\g<k> counsellor",
    ),
    pattern(
        r"\bbought (?P<w>him|her|them|[A-Z][a-z]+) to (?=the\b|a\b|see\b|nursery|school|hospital|family|court|meet)",
        "'bought' for 'brought'",
        r"brought \g<w> to",
    ),
    pattern(
        rf"\b[Tt]here (?P<o>{_OWNED})\b(?! (?:is|was|are|were|has|had|will"
        rf"|to)\b)(?<!there home)(?<!there care)",
        "'there' for 'their'",
        r"their \g<o>",
    ),
    pattern(
        rf"\b(?:for|of|with|about) there (?!{_AFTER_THERE}\b)[a-z]{{3,}}",
        "'there' for 'their'",
        "their",
    ),
    pattern(
        r"\b[Tt]heir (?P<v>is|are|was|were|has been|have been|will be)\b",
        "'their' for 'there'",
        r"there \g<v>",
    ),
    pattern(
        r"\b[Tt]hey're (?P<o>own|parents|children|mother|father|home|house|needs)\b",
        "'they're' for 'their'",
        r"their \g<o>",
    ),
    pattern(
        r"\b(?P<m>should|could|would|must|might|may) of (?!course\b)"
        r"(?=been|had|gone|done|seen|known|come|taken|told|made|left|got|kept|given|been|said|felt|met|sent|brought"
        r"|[a-z]+ed\b|the\b|an?\b)",
        "'of' for 'have'",
        r"\g<m> have",
    ),
    pattern(
        r"\b(?P<m>more|less|better|worse|rather|older|younger|bigger|smaller|other|fewer) then "
        r"(?!they|she|he|it|we)(?=[a-z0-9])",
        "'then' for 'than'",
        r"\g<m> than",
    ),
    pattern(r"\b[Ii]t's own\b", "'it's' for 'its'", "its own"),
    pattern(
        r"\b[Ii]ts (?P<w>been|not|important that|likely that|difficult to|hard to|clear that|possible that"
        r"|a (?:good|bad|shame|pity|long))\b",
        "'its' for 'it's'",
        r"it's \g<w>",
    ),
    pattern(
        r"\b(?:is|was|were|are|be|been|it's) to (?P<w>young|old|late|early|small|big|tired|upset|frightened"
        r"|scared"
        r"|unwell|ill|far|busy|little)\b(?= to | for |[.,;])",
        "'to' for 'too'",
        r"too \g<w>",
    ),
    pattern(
        r"(?<!due )(?<!up )(?<!led )(?<!leads )(?<!known )(?<!lead )(?<!used )\bto (?P<w>much|many)\b"
        r"(?! (?:loved|needed|praise|delight|joy|laughter))",
        "'to' for 'too'",
        r"too \g<w>",
    ),
    pattern(
        rf"\b(?:to|will|would|could|might|may|not|and|she|he" rf"|they) loose (?={_LOSABLE}\b)",
        "'loose' for 'lose'",
        "lose",
    ),
    pattern(rf"\bloosing (?={_LOSABLE}\b)", "'loosing' for 'losing'", "losing"),
    pattern(
        r"\b(?:will|may|might|could|can|not|would|did|does|to) effect (?=her|his|their|him|them|the child"
        r"|how)",
        "'effect' for 'affect'",
        "affect",
    ),
    pattern(
        r"\b(?:the|an|any|no|some|little|negative|positive|adverse|lasting) affect (?:on|of|upon)\b",
        "'affect' for 'effect'",
        "effect",
    ),
    pattern(
        r"\bwho's (?=mother|father|mum|dad|parents|children|child|son|daughter|name|house|home|family|views"
        r"|needs|husband|wife|partner|sister|brother|job|own|first|care|birthday|birth|baby)",
        "'who's' for 'whose'",
        "whose",
    ),
    pattern(
        r"\b(?P<d>[Tt]he|[Aa]|[Ii]n|[Gg]ood|[Bb]est|[Gg][Pp]) practise\b",
        "'practise' for 'practice'",
        r"\g<d> practice",
    ),
    pattern(
        r"\b[Pp]ractise (?P<w>nurse|manager|receptionist|supervisor)\b",
        "'practise' for 'practice'",
        r"practice \g<w>",
    ),
    pattern(
        r"\b(?P<m>to|will|can|could|should|must|and) practice (?=her|his|their|the|my|[a-z]+ing\b)",
        "'practice' for 'practise'",
        r"\g<m> practise",
    ),
    pattern(
        r"\b(?P<w>driving|driver's|his|her|taxi|television|tv) license\b",
        "'license' for 'licence'",
        r"\g<w> licence",
    ),
    pattern(
        r"\beffected (?=[A-Z][a-z]+|her\b|him\b|them\b|his\b|how\b|the (?:child|baby|boy|girl|family|mother|father))",
        "'effected' for 'affected'",
        "affected",
    ),
    pattern(
        r"\b(?P<d>[Aa]|[Tt]he) quite (?=bedroom|room|boy|girl|child|baby|home|house|place|corner|space|voice|man|woman|lad"
        r"|street|village|evening|night|time|toddler)",
        "'quite' for 'quiet'",
        r"\g<d> quiet",
    ),
    pattern(
        r"\bquiet (?=an?\b|often|happy|happily|clear|clearly|well\b|different|likely|possible|sure\b|upset|able\b|proud|good"
        r"|close\b|settled|hard\b|easily)",
        "'quiet' for 'quite'",
        "quite",
    ),
    pattern(
        r"\b(?P<v>lived|live|lives|been|go|goes|went|stay|stays|stayed|worked|works|arrived|grew up|is|was|are|were) their"
        r"(?= (?:since|until|now|for|from|when|with her|with his|in|on|at)\b|[.,;])",
        "'their' for 'there'",
        r"\g<v> there",
    ),
    pattern(
        r"\b(?P<v>was|were|been|being|is|are) bought (?=up\b|into care)",
        "'bought' for 'brought'",
        r"\g<v> brought",
    ),
    pattern(
        r"\bpast (?=(?:her|his|the|their|a|an|all)(?: \w+)? (?:test|tests|exam|exams|course|assessment|probation|interview))",
        "'past' for 'passed'",
        "passed",
        frozenset({"in", "the", "of", "from", "for", "over"}),
    ),
    pattern(
        r"\b(?P<v>walked|ran|drove|went|goes|pushed|walks|runs|came) passed\b",
        "'passed' for 'past'",
        r"\g<v> past",
    ),
    pattern(
        r"\b(?P<v>has|have|had|was|were|been|which|\d{4}) lead (?=to\b|her\b|him\b|them\b|by\b)",
        "'lead' for 'led'",
        r"\g<v> led",
    ),
    pattern(r"\b(?P<v>be|been|was|were|being) meet (?=by|with|at|in|as)", "'meet' for 'met'", r"\g<v> met"),
    pattern(
        r"\bweighted (?=\d|just|only|about|nearly|almost|less|over)", "'weighted' for 'weighed'", "weighed"
    ),
    pattern(r"\b(?P<e>[Ii])nsure(?P<s>d|s)? (?=that\b)", "'insure' for 'ensure'", r"ensure\g<s>"),
    pattern(r"\b(?P<p>him|her|it|my|them) (?P<s>self|selves)\b", "one word", r"\g<p>\g<s>"),
    pattern(
        rf"\b[Ii]ts (?P<n>{_NUMBERS}) (?P<l>{_LENGTHS}) (?=since|ago)",
        "'its' for 'it's'",
        r"it's \g<n> \g<l>",
    ),
    pattern(
        r"\b(?P<n>(?:Mr|Mrs|Ms|Miss|Dr) [A-Z][a-z]+s) (?P<o>friends?|mother|father|house|home|flat|children|solicitor|"
        r"health|drinking|behaviour|own|partner|family|sister|brother|parents|wishes|childhood)\b(?! (?:and|were|was|is))",
        "an apostrophe is missing",
        r"\g<n>' \g<o>",
        _TAKING,
    ),
    pattern(
        r"\b[Bb]etween (?P<a>(?:[A-Z][a-z]+ )?\d{4}) to (?P<b>(?:[A-Z][a-z]+ )?\d{4})\b",
        "'between ... to'",
        r"between \g<a> and \g<b>",
    ),
    pattern(r"\b[Ff]ollowing of (?=the\b|her\b|his\b|this\b|a\b)", "a word too many", "following"),
    pattern(
        r"\b(?P<v>is|was|are|were|be|been|get|got|gets|getting|became) use to\b",
        "'use' for 'used'",
        r"\g<v> used to",
    ),
    pattern(
        r"\b(?P<n>[Ss]he|[Hh]e|[Tt]hey|[Ii]t|[Ww]e|I|who) use to (?=be|live|go|work|have|see|drink|come|visit|play|stay|say)",
        "'use' for 'used'",
        r"\g<n> used to",
        frozenset({"did", "didn't"}),
    ),
    pattern(
        r"\b(?P<n>[Ss]he|[Hh]e|[Tt]hey|mother|father|carer|(?:Mr|Mrs|Ms|Miss|Dr) [A-Z][\w'-]+)(?P<h> has| have| had)? told that "
        r"(?=she|he|they|her|his|it\b)",
        "whom was it told?",
        r"\g<n>\g<h> said that / told me that",
    ),
)
