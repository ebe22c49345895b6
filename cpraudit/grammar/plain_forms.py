"""Words that are missing, wrong forms of verbs, one and many: each with texts to find and to leave alone."""

from __future__ import annotations

from cpraudit.grammar.plain_pattern import Shown, shown

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_COUNTED = (
    r"(?:brother|sister|cousin|child|boy|girl|session|visit|appointment|letter|dog|cat|aunt|uncle|friend|word|meeting|photograph|"
    r"carer|injection|grandparent|nephew|niece|daughter|son|referral)"
)
_NUMBERS = (
    r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Bb]oth|[Ss]everal|[Mm]any)"
)
_PAST = r"(?:was|were|had|told|said|gave|took|went|came|brought|made|sat|held|did|saw|met|spoke|read|ate|left|felt|kept|showed|[a-z]{3,}ed)"
_TO_BE_DONE = r"(?:go|be|see|have|live|take|make|keep|meet|know|eat|give|bring|speak|learn|become|find|walk|move|attend|understand|remember)"

FORMS: tuple[Shown, ...] = (
    # ---- a word missing
    shown(
        rf"\b(?P<v>moved|went|came|returned|travelled|fled) (?P<p>[A-Z][a-z]+) (?=in \d{{4}}|in {_MONTH}|when (?:she|he|they)|to be )",
        "a word is missing",
        r"\g<v> to \g<p>",
        "They moved Bradford in 2015.",
        "They moved to Bradford in 2015.",
    ),
    shown(
        r"\b(?:was|were) to (?:the )?(?:hospital|ward|police station|refuge|nursery|school) (?=by|on|in|when|with|after)",
        "a word is missing",
        "was taken to ...",
        "He was to hospital by ambulance.",
        "He was to start at school.",
    ),
    shown(
        rf"\b(?P<v>wants?|wanted|hopes?|hoped|tried|tries|able|used|likes|liked|agreed|refused|planned|decided|began|ought|"
        rf"wishes|wished) (?P<b>{_TO_BE_DONE})\b(?![-] ?\w| (?:friends|true))",
        "a word is missing",
        r"\g<v> to \g<b>",
        "He wants go to the park. ",
        "He wants to go to the park.",
    ),
    shown(
        r"\b(?P<n>[Ss]he|[Hh]e|[Tt]hey|[Ii]t|[Ww]e) (?P<w>very|unable|able|happy|born|known|aware|currently|now) (?=(?:happy|"
        r"sad|tired|shy|close|proud|to|in|at|with|of|well|upset|settled|living|quiet)\b)"
        r"(?<!makes it very )(?<!it able )(?<!made it very )(?<!found it very )",
        "a verb is missing",
        r"\g<n> is / was \g<w>",
        "She very proud of him.",
        "She is very proud of him.",
    ),
    # ---- forms of verbs
    shown(
        r"\b(?:has|have|had|having|'ve) (?:not |never |also |already |just |often )?(?:went|took|broke|wrote|drove|chose|"
        r"ate|fell|forgot|spoke|stole|drank|gave|rang|sang|swam|began|came|did|saw|knew|grew|flew|wore|threw|shook|rode|"
        r"became|ran)\b(?<!had ran)(?! not)",
        "the wrong form after 'has' or 'had'",
        "the participle",
        "She had drove him to school.",
        "She had driven him to school.",
    ),
    shown(
        r"(?<!has )(?<!have )(?<!had )(?<!as )(?<!than )(?<!and )(?<!what )(?<!nor )\b(?:[Ss]he|[Hh]e|[Tt]hey|[Ww]e|I) (?:done|"
        r"seen|gone|begun|taken|given|drunk|sung|shown)\b(?! to be)",
        "a helping verb is missing or the form is wrong",
        "did / saw / went",
        "He seen his aunt on 3 May.",
        "He saw his aunt on 3 May, as he had done before.",
    ),
    shown(
        r"\b(?:was|were|been|being) (?:ask|send|tell|give|refer|inform|remove|discuss|convict|arrest|diagnose|describe|"
        r"advise|invite|assess|agree|allow|make|take|know|bring|buy|build|keep|lose|find|hear|teach|write|speak|choose|"
        r"wear|eat|drive|draw|admit|discharge|adopt|weigh|consider|observe|encourage)\b(?= (?:to|by|in|on|at|with|for|"
        r"that|into|from|as|up|and|a|the|her|his)\b|[.,;])",
        "the ending of a verb is missing",
        "asked, sent, told ...",
        "He was ask to leave.",
        "He was asked to leave.",
    ),
    shown(
        r"\bWhen (?:I|we|she|he|they|(?:Mr|Ms|Mrs|Miss|Dr) [A-Z]\w+) (?:visits?|arrives?|comes?|calls?|goes|go|meets?|"
        r"asks?|sees?|rings?|leaves?|speaks?)\b[^.;]{0,30}\b\d{1,2} "
        + _MONTH
        + r"\b[^.;,]{0,10},[^.;]{0,40}\b"
        + _PAST
        + r"\b",
        "two tenses in one sentence",
        "both in the past",
        "When I visit on 9 June, Mr Cole told me of his job.",
        "When I visited on 9 June, Mr Cole told me of his job.",
    ),
    shown(
        r"\b(?:[Oo]n|[Bb]y) \d{1,2} "
        + _MONTH
        + r"(?: \d{4})?,? (?:(?:Mr|Ms|Mrs|Miss|Dr) [A-Z][\w'-]+|[A-Z][a-z]+|he|she|the (?:mother|father|carer|nurse|worker)) "
        + r"(?!was|is|has|does|always|his|this|its|across|bus|class|loss)[a-z]{3,}(?<!s)s (?:[a-z]+ ){1,8}and (?:then )?"
        + r"(?:played|spoke|went|saw|told|brought|took|gave|made|came|asked|said|left|sat|met|[a-z]+ed)\b",
        "two tenses in one sentence",
        "both in the past",
        "On 9 June 2022 Mr Cole fetches him from school and took him home.",
        "On 9 June 2022 Mr Cole fetched him from school and took him home.",
    ),
    # ---- two sentences with only a comma between them
    shown(
        r"(?:^|(?<=[.!?] ))(?!(?:Aged|Born|When|If|After|Although|Though|As|Because|While|Since|Once|Before|Until|Unless|"
        r"Where|Whenever|Despite|Whether|Whatever|Wherever|However|Today|Like|Even|Not|So|Now|Then|Last|Next|Had|Were|"
        r"Should|To|In|On|At|By|For|From|With|During|Every|Each time|No matter|Whoever|Given|According)\b)"
        r"(?!(?:[^,.?!]|\.\d)*\b(?:that|who|which|whose|said|says|told|thinks?|thought|believes?|feels?|felt|asked|whether|"
        r"what|why|how|if|because|although|though|the more|the less|no matter|not only|so \w+ that|wrote|writes|knows|"
        r"knew|explained|hopes?|as|like|once|until)\b)"
        r"[A-Z][\w'-]*\b[^,.;:?!\"()]*\b(?:was|were|is|are|had|has|have|lives?|works?|likes?|loves?|went|left|met|came|"
        r"took|made|gave|saw|became|began|grew|got|[a-z]{3,}ed)\b[^,.;:?!\"()]*"
        r"(?P<c>, (?:she|he|they|it|we|(?:her|his|their|the|a copy of the) [a-z]+) (?:was|were|is|are|had|has|have|went|"
        r"left|met|came|took|made|gave|lives?|lived|worked|works|moved|likes|loves|goes|enjoyed|wants|wanted|needs|needed|"
        r"does|did|died|started|stayed|attended|became|eats|sleeps|plays|knows|cannot|can|could|will|would|never|often|"
        r"also|now|still)\b)(?! (?:saying|told|said|writes|wrote|says|asked|explained|added))(?=[^,]*(?:$|[.!?]))(?![^.]*\band [^.]*\b(?:is|"
        r"was|has|had|are|were)\b)",
        "two sentences with only a comma between them",
        "a full stop, or 'and'",
        "She worked in a shop in Poole, she left it in 2018.",
        "When she left the shop, she was 18. He was, she said, happy. He eats, he sleeps, he plays.",
    ),
    # ---- one and many
    shown(
        r"(?:^|(?<=[.!?] ))(?:He|She) (?:eat|sleep|play|like|enjoy|wear|walk|talk|love|drink|live|need|want|laugh|wake|sing|run|jump|know|say|"
        r"think|help|sit|draw|ride|share|attend|weigh|hate|seem|look|visit|work|use|take|make|get|give|keep|come|ask|tell)\b(?! (?:and|or|not)\b)",
        "a singular subject with a plural verb",
        "the verb with -s",
        "He sit by the window. He eat well.",
        "He sits by the window. Did she eat well?",
    ),
    shown(
        r"\b(?:is|was|are|were|be|been|got|gets|seems|seemed|felt|feels|it|him|her|found it) to (?:loud|hot|cold|big|high|noisy|bright|dark|shy|"
        r"sad|cross|expensive|dangerous|painful|weak|fast|slow|heavy|short|long|tall|close|hard|difficult|excited|ashamed|"
        r"drunk|poorly|damp)\b(?! (?:up|the|down|his|her))",
        "'to' for 'too'",
        "too",
        "The hall is to loud for her.",
        "The hall is too loud. He likes it to warm up.",
    ),
    shown(
        rf"\b{_NUMBERS} (?:older |younger |half |little |big |other )?{_COUNTED}\b(?!['’-]| (?:of|old|family|home|group|"
        rf"families|safe|care|protection|a\b|centre|units?|beds?|cases?)\b)(?<!many a )",
        "a plural is missing its ending",
        "the plural",
        "He has two older brother in care.",
        "He has two older brothers. The two child protection plans ended.",
    ),
    shown(
        rf"\b{_NUMBERS} (?:\w+ )?{_COUNTED}'s (?=(?:still|live|lived|are|were|have|had|came|come|went|go|who|in|with|on|"
        rf"at|from|to|play|played|told|said|will|would|can|could|attended)\b)",
        "an apostrophe in a plural",
        "the plural without an apostrophe",
        "His two sister's still live in Hull.",
        "His two sisters' school is in Hull.",
    ),
    shown(
        r"\b(?:informations|advices|furnitures|homeworks|equipments|luggages|knowledges|feedbacks|evidences)\b(?! (?:that|"
        r"the|her|his|a)\b)|\b[Mm]uch (?:friends|words|toys|visits|appointments|people|problems|children|questions|letters)\b",
        "a word that has no plural, or 'much' with a plural",
        "information, advice; many",
        "He gave us many informations.",
        "He gave us much information.",
    ),
    shown(
        r"\b(?:[Mm]ums|[Dd]ads|[Nn]ans|[Gg]rans|[Gg]randads|[Nn]annas) (?=(?:house|flat|home|partner|boyfriend|girlfriend|"
        r"sister|brother|mother|car|drinking|solicitor|views|phone|bed|address|mental health|family)\b)",
        "an apostrophe is missing",
        "Mum's, Dad's ...",
        "He slept at Nans house.",
        "The mums and dads came.",
    ),
    shown(
        r"\b(?:was|were|been) (?:risen|rised|growed|grew) (?:up )?(?=by\b|in\b)|\bwas (?:laying) (?=on|in|down)|\b(?:in|"
        r"of|with|all|to) them (?=days|shoes|things|people|years|children|toys)\b|\bmost (?=happiest|biggest|oldest|youngest|"
        r"kindest|closest|loudest|easiest)|\b(?:he|she|it|they) (?:didn't|don't|hasn't|haven't|never|not) (?:\w+ )?(?:no|"
        r"nothing|nobody|none)\b(?! (?:but|of the|longer))",
        "the wrong form",
        "the standard form",
        "She was risen by her aunt.",
        "She was raised by her aunt.",
    ),
)
