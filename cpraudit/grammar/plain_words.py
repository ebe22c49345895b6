"""Right words in the wrong place: each with a sentence that it must find and one that it must leave alone."""

from __future__ import annotations

from typing import NamedTuple

from cpraudit.grammar.plain_pattern import Pattern, pattern


class Shown(NamedTuple):
    """A pattern with its examples."""

    pattern: Pattern
    flag: str
    leave: str


def _shown(regex: str, message: str, better: str, flag: str, leave: str) -> Shown:
    return Shown(pattern(regex, message, better), flag, leave)


_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?"
_PLACE = r"(?:house|home|flat|school|nursery|hospital|town|village|place|centre|room|street|unit|refuge|park|farm|bedroom|area|city|hostel|cottage|chapel|church|office|clinic)"
_COUNTED = r"(?:brother|sister|cousin|child|boy|girl|session|visit|appointment|letter|dog|cat|aunt|uncle|friend|word|meeting|photograph|carer|injection|grandparent|nephew|niece|daughter|son|referral)"
_NUMBERS = (
    r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Bb]oth|[Ss]everal|[Mm]any)"
)
_PAST = r"(?:was|were|had|told|said|gave|took|went|came|brought|made|sat|held|did|saw|met|spoke|read|ate|left|felt|kept|showed|[a-z]{3,}ed)"
_SHARED = r"(?:the|her|his|their|a|an|my|our|these|those|this|that|its)"
_OWN_THING = r"(?:caravan|car|van|dog|dogs|cat|cats|toys|clothes|coats|shoes|bags|teeth|hair|faces|hands|names|birthdays|bikes|beds|rooms|bedrooms|passports|belongings|things|jobs|money|benefits|tenancy|landlord|neighbours?|garden|kitchen|caravans|address|phones?|cousins?|aunts?|uncles?|nan|grandparents|grandmother|grandfather|teachers?|friends|daughters?|sons?|marriage|wedding|separation|childhood|upbringing|stories|story|life|own)"
_PARTICIPLE = r"(?:fallen|broken|written|spoken|chosen|forgotten|become|begun|let|put|cut|hurt|lost|found|felt|bought|caught|taught|heard|held|paid|slept|stood|thought|understood|won|worn|led|read|run|sat|set|sold|spent|eaten|grown|shown|drawn|driven|stayed|liked|got|asked)"
_TO_BE_DONE = r"(?:go|be|see|have|live|take|make|keep|meet|know|eat|give|bring|speak|learn|become|find|walk|move|attend|understand|remember)"

WORDS: tuple[Shown, ...] = (
    # ---- there, their, were, where, its
    _shown(
        rf"\b(?P<v>moved|took|takes?|brought|sold|lost|loves?|loved|kept|keeps?|made|gave|showed|shared?|visited|held|left|packed|washed|fed|found|changed|brush|brushed|wash|clean|cleaned|put on|of|with|in|at|from|near|after|before|about|for|by|on|to) there (?P<o>{_OWN_THING})\b(?! (?:is|was|are|were|has|had|will)\b)",
        "'there' for 'their'",
        r"\g<v> their \g<o>",
        "They sold there van in May.",
        "They moved there last year.",
    ),
    _shown(
        rf"(?:\b(?:in|at|to|near|from|of) [A-Z]\w+(?: [A-Z]\w+)?,?|\b{_PLACE},?) were (?=(?:he|she|they|we|I)\b|(?:the|his|her|their) \w+ (?:still |now |often |also |once )?(?!of\b|in\b|and\b|at\b|on\b|to\b|from\b|with\b|for\b)(?:[a-z]+s|[a-z]+ed|had|will|would|can|could|live)\b)",
        "'were' for 'where'",
        "where",
        "She works at the school were her sister teaches.",
        "The children in the house were the boys from next door.",
    ),
    _shown(
        r"\b(?:visits|sessions|letters|results|clothes|photographs|photos|toys|appointments|meetings|tests|needs|it|he|she|there) where (?=(?:not|also|all|both|then|always|usually)\b|[a-z]+ed\b|(?:seen|given|taken|kept|held|sent|made|found|put|set|read)\b)",
        "'where' for 'were'",
        "were",
        "The visits where planned for May.",
        "He showed me the letters where she had signed.",
    ),
    _shown(
        r"\b(?:in|of|on|with|for|from|at|by|under|into|near|lost|has|have|had|wags?|wagged) it's (?!been\b|not\b|an?\b|the\b|all\b|to\b|that\b|too\b|time\b)(?=[a-z])",
        "'it's' for 'its'",
        "its",
        "The bear sits in it's basket.",
        "He likes it because of its ears. It's been a good year.",
    ),
    _shown(
        r"\b[Ii]ts (?P<w>going|raining|time|hard|clear|important|likely|possible|difficult|known|thought|hoped|unlikely|understood|too)\b(?= (?:to|that|for|when|late|early)\b)",
        "'its' for 'it's'",
        r"it's \g<w>",
        "Its hoped that he will settle.",
        "Its time is set aside.",
    ),
    _shown(
        rf"\b(?P<m>[Ss]hould|[Cc]ould|[Ww]ould|[Mm]ust|[Mm]ight|may) of (?={_PARTICIPLE}\b)",
        "'of' for 'have'",
        r"\g<m> have",
        "She might of lost the letter.",
        "The last may of course change.",
    ),
    # ---- words that sound alike
    _shown(
        r"\b(?P<d>[Oo]n|[Aa]|[Tt]he|[Ff]ull|[Pp]rovisional|[Pp]remises|[Aa]lcohol|TV|[Hh]is|[Hh]er|[Mm]arriage) license\b(?! (?:the|them|it)\b)",
        "'license' for 'licence'",
        r"\g<d> licence",
        "He was released on license in May.",
        "The council may license the hall.",
    ),
    _shown(
        r"\b(?P<d>[Ff]ootball|[Pp]iano|[Ss]wimming|[Cc]hoir|[Bb]and|[Dd]ance|[Ss]pelling|[Ss]ocial work|[Ll]egal|[Gg]eneral|[Dd]ental|[Dd]octor's|[Tt]heir|[Oo]ur|[Ll]ocal|[Mm]edical|[Vv]eterinary) practise\b(?! (?:his|her|the|their|every|each)\b)",
        "'practise' for 'practice'",
        r"\g<d> practice",
        "He goes to choir practise on Fridays.",
        "They practise their songs.",
    ),
    _shown(
        r"\b(?P<w>[Ll]egal|[Mm]edical|[Gg]ood|[Ss]ome|[Tt]he|[Hh]er|[Hh]is|[Tt]heir|[Oo]f|[Aa]ny|\w+'s|[Ff]urther) advise\b(?! (?:him|her|them|that|the|on|us)\b)",
        "'advise' for 'advice'",
        r"\g<w> advice",
        "She took legal advise in May.",
        "The nurse will advise him.",
    ),
    _shown(
        r"\b(?:will|can|could|may|to|would|did) advice\b(?= (?:him|her|them|that|the|on|against|Ms|Mr|Mrs))",
        "'advice' for 'advise'",
        "advise",
        "The nurse will advice her on sleep.",
        "Her advice helped him.",
    ),
    _shown(
        r"\b(?:knows?|knew|asked|asks?|wonder\w*|decided?|see|consider\w*|unclear|sure|unsure|matter) weather (?=he|she|they|it|to|or|the|her|his|Mr|Ms|Mrs|[A-Z])",
        "'weather' for 'whether'",
        "whether",
        "He asked weather he could stay.",
        "He asked about the weather. They see weather like this often.",
    ),
    _shown(
        r"\b(?:is|was|are|were|be|been|being|becomes?|became|remains?|still|very|rather|quite|little|bit|more) weary of (?=(?:men|women|strangers|dogs|cats|people|adults|new|anyone|visitors|water|stairs|loud|big|other|trusting|any)\b)",
        "'weary' for 'wary'",
        "wary of",
        "He is weary of strangers at first.",
        "She was weary of the long journeys.",
    ),
    _shown(
        r"\bprinciple (?P<n>carer|carers|reason|reasons|concern|social worker|teacher|officer|home|language|attachment|figure)\b",
        "'principle' for 'principal'",
        r"principal \g<n>",
        "Her aunt was her principle carer.",
        "The principle of the plan is sound.",
    ),
    _shown(
        r"\b(?:to|will|can|could|may|might|not|didn't|would|should|let (?:him|her|them)) chose\b",
        "'chose' for 'choose'",
        "choose",
        "He can chose his own coat.",
        "He chose his own coat.",
    ),
    _shown(
        r"\b(?:to|can|cannot|could|not|helps? (?:him|her)) breath\b(?! (?:test|tests|tested))",
        "'breath' for 'breathe'",
        "breathe",
        "He could not breath at night.",
        "He took a breath and was sent to breath tests.",
    ),
    _shown(
        r"\b(?P<v>fell|jumped|climbed|slid|turned|switched|paid|dropped|set|came|got|getting|falling) of (?P<d>the|his|her|a) (?P<n>sofa|bed|swing|bus|slide|wall|chair|trampoline|bike|horse|stairs|television|light|lights|radio|debt|debts|heating|settee|train|roof|ladder|table|step)\b",
        "'of' for 'off'",
        r"\g<v> off \g<d> \g<n>",
        "He fell of the swing.",
        "He fell off the swing at the end of the day.",
    ),
    _shown(
        r"\b(?:wander|wanders|wandered|wandering) (?=if\b|whether\b|why\b|how\b|what\b)|\bwonder(?:s|ed|ing)? (?=off\b|around\b|into\b|away\b|out\b)",
        "'wander' and 'wonder' taken for one another",
        "wonder / wander",
        "He wondered off in the park.",
        "He wandered off. She wondered if he was cold.",
    ),
    _shown(
        r"\bformally (?=known as|of\b|called|lived|worked|married|named)",
        "'formally' for 'formerly'",
        "formerly",
        "Ms Cole, formally known as Ms Pike, lives in Hull.",
        "She was formally assessed in May.",
    ),
    _shown(
        r"\belicit (?=drugs?|substances?)|\bcurrant (?=address|placement|partner|carers?|school|plan|home|situation|health)|\broll model|\b[Ii]n the mourning\b|\b(?:once|twice|times|days|hours) a weak\b|\b(?:last|next|each|every|this) weak\b|\bthe hole (?=family|day|time|week|year|house)|\b(?:lost|lose|loses|losing) site of|\bat first site\b|\b(?:gained?|lost|lose|losing|gaining) wait\b|\bpear of (?=shoes|glasses|trousers|socks|boots)|\bpiece of mind\b|\bpeace of (?=cake|paper|bread|toast|fruit|work)|\bdoes not no\b|\bin (?:good|bad|poor) heath\b|\bbored with \w+ the bored\b|\bcould not bare\b|\bwitch (?=is|was|are|were|has|had|he|she|they)\b|\b(?:council|counsel) tacks\b|\bcounsel (?=house|flat|tax|estate|tenancy)|\b(?:the|a) write (?=decision|time|place|way|age|size)|\bsewn? the seeds\b|\bnot adverse to\b|\bpored? (?=a drink|the milk|water|juice)",
        "a word that sounds like the one that is meant",
        "the word that was meant",
        "She lives at her currant address.",
        "He lives at his current address and likes currant buns.",
    ),
    _shown(
        r"\b(?:sees|has seen|have seen|saw|sees|seeing|referred to|visits) (?P<d>a|her|his|the) councillor\b(?=[^.]*\b(?:grief|bereave\w*|feelings|to talk|therapy|sad|loss|listens)\b)|\bcouncilling\b|\bcounselling house\b",
        "'councillor' for 'counsellor'",
        r"counsellor",
        "He has seen a councillor on Fridays to talk about his grief.",
        "She saw a councillor about the damp.",
    ),
    # ---- the small word that goes with another
    _shown(
        rf"\b[Pp]roud (?:for|about|on|with|at|from) (?={_SHARED}\b|how\b|being\b|having\b)|\b[Ff]ond (?:for|with|to|about|at) (?={_SHARED}\b|[A-Z])|\b(?:capable|incapable) (?:to|for) (?=[a-z]+)|\b(?:afraid|frightened|scared) from\b|\ballergic (?:of|for|with|from|on|at)\b|\bsimilar (?:with|than) (?={_SHARED}\b)|\bresponsible of\b|\baccused (?:for|about) (?={_SHARED}\b|[a-z]+ing)|\bashamed (?:for|from|on) (?={_SHARED}\b)|\bkeen (?:in|for|about|to) (?=[a-z]+ing\b)|\bgood (?:in|on) (?=(?:drawing|swimming|reading|maths|football|singing|running|climbing|jigsaws|listening)\b)|\b(?:depends?|depended|depending) (?:of|from) (?=(?!time\b)[a-z]+)|\bconsist(?:s|ed) (?:from|with)\b|\bsuffer(?:s|ed)? of\b|\binsist(?:s|ed) (?:to|for) (?=[a-z]+)|\bdiscuss(?:es|ed|ing)? about\b|\battend(?:s|ed)? (?:at|to) (?=(?:the|a|her|his) (?:meeting|sessions?|clinic|school|nursery|hearing|review|course|group)\b)|\blisten(?:s|ed)? (?=music\b|the radio|stories\b)|\bexplain(?:s|ed)? (?:me|him|her|them|us) (?=that|the|how|why|what)|\barriv(?:es|ed) (?:to|into) (?=(?:the|her|his|a)\b|[A-Z])|\bmarried with (?=[A-Z]|a\b|her\b|his\b)(?!a child)|\bfamiliar (?:to use|about|of) |\bconcentrate(?:s|d)? (?:in|at|to) |\bbelong(?:s|ed)? (?:at|of|for) (?=(?:the|her|his)\b)|\bcongratulat(?:ed|es) (?:him|her|them) (?:for the|about)\b|\bdifferent (?:of|with|as) (?={_SHARED}\b)|\bbecause of (?=(?:she|he|they|it) (?:was|is|had|has|were)\b)|\bin spite (?!of\b)(?=[a-z]+)|\bdespite of\b|\bregardless (?=(?:the|her|his|what|how)\b)(?!what happens)|\bin accordance (?:to|of)\b|\bwith regards? of\b|\bas a result (?:from|to) ",
        "the wrong small word",
        "the word that goes with it",
        "He is proud for his badge.",
        "He is proud of his badge and good at drawing. She was afraid for him.",
    ),
    _shown(
        rf"\b[Ii]n \d{{1,2}} {_MONTH}\b|\b[Aa]t {_MONTH} (?=\d{{4}})|\b[Oo]n (?P<m>{_MONTH}) (?=\d{{4}}\b)|\b(?:[Aa]t|[Ii]n) {_DAY}\b(?! (?:Club|School|group))|\b(?:on|in) (?:last|next) (?:{_DAY}|week|month|year)\b|\bin the (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\bin the weekends?\b",
        "the wrong small word before a day or month",
        "on a day, in a month",
        "He was born in 3 May 2022.",
        "He was born on 3 May and met us in May 2022.",
    ),
    _shown(
        r"\b(?:since|during) (?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|many|several|\d{1,2}) (?:years|months|weeks|days|hours)\b(?! (?:ago|before|earlier|old|after))",
        "'since' or 'during' for 'for'",
        "for",
        "He has lived here since four years.",
        "He has lived here since two years ago.",
    ),
    # ---- a word missing
    _shown(
        rf"\b(?P<v>moved|went|came|returned|travelled|fled) (?P<p>[A-Z][a-z]+) (?=in \d{{4}}|in {_MONTH}|when (?:she|he|they)|to be )",
        "a word is missing",
        r"\g<v> to \g<p>",
        "They moved Bradford in 2015.",
        "They moved to Bradford in 2015.",
    ),
    _shown(
        r"\b(?:was|were) to (?:the )?(?:hospital|ward|police station|refuge|nursery|school) (?=by|on|in|when|with|after)",
        "a word is missing",
        "was taken to ...",
        "He was to hospital by ambulance.",
        "He was to start at school.",
    ),
    _shown(
        rf"\b(?P<v>wants?|wanted|hopes?|hoped|tried|tries|able|used|likes|liked|agreed|refused|planned|decided|began|ought|wishes|wished) (?P<b>{_TO_BE_DONE})\b(?![-] ?\w| (?:friends|true))",
        "a word is missing",
        r"\g<v> to \g<b>",
        "He wants go to the park. ",
        "He wants to go to the park.",
    ),
    _shown(
        r"\b(?P<n>[Ss]he|[Hh]e|[Tt]hey|[Ii]t|[Ww]e) (?P<w>very|unable|able|happy|born|known|aware|currently|now) (?=(?:happy|sad|tired|shy|close|proud|to|in|at|with|of|well|upset|settled|living|quiet)\b)(?<!makes it very )(?<!it able )(?<!made it very )(?<!found it very )",
        "a verb is missing",
        r"\g<n> is / was \g<w>",
        "She very proud of him.",
        "She is very proud of him.",
    ),
    # ---- forms of verbs
    _shown(
        r"\b(?:has|have|had|having|'ve) (?:not |never |also |already |just |often )?(?:went|took|broke|wrote|drove|chose|ate|fell|forgot|spoke|stole|drank|gave|rang|sang|swam|began|came|did|saw|knew|grew|flew|wore|threw|shook|rode|became|ran)\b(?<!had ran)(?! not)",
        "the wrong form after 'has' or 'had'",
        "the participle",
        "She had drove him to school.",
        "She had driven him to school.",
    ),
    _shown(
        r"(?<!has )(?<!have )(?<!had )(?<!as )(?<!than )(?<!and )(?<!what )(?<!nor )\b(?:[Ss]he|[Hh]e|[Tt]hey|[Ww]e|I) (?:done|seen|gone|begun|taken|given|drunk|sung|shown)\b(?! to be)",
        "a helping verb is missing or the form is wrong",
        "did / saw / went",
        "He seen his aunt on 3 May.",
        "He saw his aunt on 3 May, as he had done before.",
    ),
    _shown(
        r"\b(?:was|were|been|being) (?:ask|send|tell|give|refer|inform|remove|discuss|convict|arrest|diagnose|describe|advise|invite|assess|agree|allow|make|take|know|bring|buy|build|keep|lose|find|hear|teach|write|speak|choose|wear|eat|drive|draw|admit|discharge|adopt|weigh|consider|observe|encourage)\b(?= (?:to|by|in|on|at|with|for|that|into|from|as|up|and|a|the|her|his)\b|[.,;])",
        "the ending of a verb is missing",
        "asked, sent, told ...",
        "He was ask to leave.",
        "He was asked to leave.",
    ),
    _shown(
        r"\bWhen (?:I|we|she|he|they|(?:Mr|Ms|Mrs|Miss|Dr) [A-Z]\w+) (?:visits?|arrives?|comes?|calls?|goes|go|meets?|asks?|sees?|rings?|leaves?|speaks?)\b[^.;]{0,30}\b\d{1,2} "
        + _MONTH
        + r"\b[^.;,]{0,10},[^.;]{0,40}\b"
        + _PAST
        + r"\b",
        "two tenses in one sentence",
        "both in the past",
        "When I visit on 9 June, Mr Cole told me of his job.",
        "When I visited on 9 June, Mr Cole told me of his job.",
    ),
    _shown(
        r"\b(?:[Oo]n|[Bb]y) \d{1,2} "
        + _MONTH
        + r"(?: \d{4})?,? (?:(?:Mr|Ms|Mrs|Miss|Dr) [A-Z][\w'-]+|[A-Z][a-z]+|he|she|the (?:mother|father|carer|nurse|worker)) (?!was|is|has|does|always|his|this|its|across|bus|class|loss)[a-z]{3,}(?<!s)s (?:[a-z]+ ){1,8}and (?:then )?"
        + r"(?:played|spoke|went|saw|told|brought|took|gave|made|came|asked|said|left|sat|met|[a-z]+ed)\b",
        "two tenses in one sentence",
        "both in the past",
        "On 9 June 2022 Mr Cole fetches him from school and took him home.",
        "On 9 June 2022 Mr Cole fetched him from school and took him home.",
    ),
    # ---- two sentences with only a comma between them
    _shown(
        r"(?:^|(?<=[.!?] ))(?!(?:Aged|Born|When|If|After|Although|Though|As|Because|While|Since|Once|Before|Until|Unless|Where|Whenever|Despite|Whether|Whatever|Wherever|However|Today|Like|Even|Not|So|Now|Then|Last|Next|Had|Were|Should|To|In|On|At|By|For|From|With|During|Every|Each time|No matter|Whoever|Given|According)\b)"
        r"(?!(?:[^,.?!]|\.\d)*\b(?:that|who|which|whose|said|says|told|thinks?|thought|believes?|feels?|felt|asked|whether|what|why|how|if|because|although|though|the more|the less|no matter|not only|so \w+ that|wrote|writes|knows|knew|explained|hopes?|as|like|once|until)\b)"
        r"[A-Z][\w'-]*\b[^,.;:?!\"()]*\b(?:was|were|is|are|had|has|have|lives?|works?|likes?|loves?|went|left|met|came|took|made|gave|saw|became|began|grew|got|[a-z]{3,}ed)\b[^,.;:?!\"()]*"
        r"(?P<c>, (?:she|he|they|it|we|(?:her|his|their|the|a copy of the) [a-z]+) (?:was|were|is|are|had|has|have|went|left|met|came|took|made|gave|lives?|lived|worked|works|moved|likes|loves|goes|enjoyed|wants|wanted|needs|needed|does|did|died|started|stayed|attended|became|eats|sleeps|plays|knows|cannot|can|could|will|would|never|often|also|now|still)\b)(?! (?:saying|told|said|writes|wrote|says|asked|explained|added))(?=[^,]*(?:$|[.!?]))(?![^.]*\band [^.]*\b(?:is|was|has|had|are|were)\b)",
        "two sentences with only a comma between them",
        "a full stop, or 'and'",
        "She worked in a shop in Poole, she left it in 2018.",
        "When she left the shop, she was 18. He was, she said, happy. He eats, he sleeps, he plays.",
    ),
    # ---- one and many
    _shown(
        rf"\b{_NUMBERS} (?:older |younger |half |little |big |other )?{_COUNTED}\b(?!['’-]| (?:of|old|family|home|group|families|safe|care|protection|a\b|centre|units?|beds?|cases?)\b)(?<!many a )",
        "a plural is missing its ending",
        "the plural",
        "He has two older brother in care.",
        "He has two older brothers. The two child protection plans ended.",
    ),
    _shown(
        rf"\b{_NUMBERS} (?:\w+ )?{_COUNTED}'s (?=(?:still|live|lived|are|were|have|had|came|come|went|go|who|in|with|on|at|from|to|play|played|told|said|will|would|can|could|attended)\b)",
        "an apostrophe in a plural",
        "the plural without an apostrophe",
        "His two sister's still live in Hull.",
        "His two sisters' school is in Hull.",
    ),
    _shown(
        r"\b(?:informations|advices|furnitures|homeworks|equipments|luggages|knowledges|feedbacks|evidences)\b(?! (?:that|the|her|his|a)\b)|\b[Mm]uch (?:friends|words|toys|visits|appointments|people|problems|children|questions|letters)\b",
        "a word that has no plural, or 'much' with a plural",
        "information, advice; many",
        "He gave us many informations.",
        "He gave us much information.",
    ),
    _shown(
        r"\b(?:[Mm]ums|[Dd]ads|[Nn]ans|[Gg]rans|[Gg]randads|[Nn]annas) (?=(?:house|flat|home|partner|boyfriend|girlfriend|sister|brother|mother|car|drinking|solicitor|views|phone|bed|address|mental health|family)\b)",
        "an apostrophe is missing",
        "Mum's, Dad's ...",
        "He slept at Nans house.",
        "The mums and dads came.",
    ),
    _shown(
        r"\b(?:was|were|been) (?:risen|rised|growed|grew) (?:up )?(?=by\b|in\b)|\bwas (?:laying) (?=on|in|down)|\b(?:in|of|with|all|to) them (?=days|shoes|things|people|years|children|toys)\b|\bmost (?=happiest|biggest|oldest|youngest|kindest|closest|loudest|easiest)|\b(?:he|she|it|they) (?:didn't|don't|hasn't|haven't|never|not) (?:\w+ )?(?:no|nothing|nobody|none)\b(?! (?:but|of the|longer))",
        "the wrong form",
        "the standard form",
        "She was risen by her aunt.",
        "She was raised by her aunt.",
    ),
)
