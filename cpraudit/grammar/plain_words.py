"""Right words in the wrong place: each with a sentence that it must find and one that it must leave alone."""

from __future__ import annotations

from cpraudit.grammar.plain_forms import FORMS
from cpraudit.grammar.plain_pattern import Shown, shown

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?"
_PLACE = (
    r"(?:house|home|flat|school|nursery|hospital|town|village|place|centre|room|street|unit|refuge|park|farm|bedroom|area|"
    r"city|hostel|cottage|chapel|church|office|clinic)"
)
_SHARED = r"(?:the|her|his|their|a|an|my|our|these|those|this|that|its)"
_OWN_THING = (
    r"(?:caravan|car|van|dog|dogs|cat|cats|toys|clothes|coats|shoes|bags|teeth|hair|faces|hands|names|birthdays|bikes|beds|"
    r"rooms|bedrooms|passports|belongings|things|jobs|money|benefits|tenancy|landlord|neighbours?|garden|kitchen|caravans|"
    r"address|phones?|cousins?|aunts?|uncles?|nan|grandparents|grandmother|grandfather|teachers?|friends|daughters?|sons?|"
    r"marriage|wedding|separation|childhood|upbringing|stories|story|life|own)"
)
_PARTICIPLE = (
    r"(?:fallen|broken|written|spoken|chosen|forgotten|become|begun|let|put|cut|hurt|lost|found|felt|bought|caught|taught|"
    r"heard|held|paid|slept|stood|thought|understood|won|worn|led|read|run|sat|set|sold|spent|eaten|grown|shown|drawn|driven|"
    r"stayed|liked|got|asked)"
)
WORDS: tuple[Shown, ...] = (
    # ---- there, their, were, where, its
    shown(
        rf"\b(?P<v>moved|took|takes?|brought|sold|lost|loves?|loved|kept|keeps?|made|gave|showed|shared?|visited|held|"
        rf"left|packed|washed|fed|found|changed|brush|brushed|wash|clean|cleaned|put on|of|with|in|at|from|near|after|"
        rf"before|about|for|by|on|to) there (?P<o>{_OWN_THING})\b(?! (?:is|was|are|were|has|had|will)\b)",
        "'there' for 'their'",
        r"\g<v> their \g<o>",
        "They sold there van in May.",
        "They moved there last year.",
    ),
    shown(
        rf"(?:\b(?:in|at|to|near|from|of) [A-Z]\w+(?: [A-Z]\w+)?,?|\b{_PLACE},?) were (?=(?:he|she|they|we|I)\b|(?:the|"
        rf"his|her|their) \w+ (?:still |now |often |also |once )?(?!of\b|in\b|and\b|at\b|on\b|to\b|from\b|with\b|for\b)(?:[a-z]+s|"
        rf"[a-z]+ed|had|will|would|can|could|live)\b)",
        "'were' for 'where'",
        "where",
        "She works at the school were her sister teaches.",
        "The children in the house were the boys from next door.",
    ),
    shown(
        r"\b(?:visits|sessions|letters|results|clothes|photographs|photos|toys|appointments|meetings|tests|needs|it|he|"
        r"she|there) where (?=(?:not|also|all|both|then|always|usually)\b|[a-z]+ed\b|(?:seen|given|taken|kept|held|sent|"
        r"made|found|put|set|read)\b)",
        "'where' for 'were'",
        "were",
        "The visits where planned for May.",
        "He showed me the letters where she had signed.",
    ),
    shown(
        r"\b(?:in|of|on|with|for|from|at|by|under|into|near|lost|has|have|had|wags?|wagged) it's (?!been\b|not\b|an?\b|"
        r"the\b|all\b|to\b|that\b|too\b|time\b)(?=[a-z])",
        "'it's' for 'its'",
        "its",
        "The bear sits in it's basket.",
        "He likes it because of its ears. It's been a good year.",
    ),
    shown(
        r"\b[Ii]ts (?P<w>going|raining|time|hard|clear|important|likely|possible|difficult|known|thought|hoped|unlikely|"
        r"understood|too)\b(?= (?:to|that|for|when|late|early)\b)",
        "'its' for 'it's'",
        r"it's \g<w>",
        "Its hoped that he will settle.",
        "Its time is set aside.",
    ),
    shown(
        rf"\b(?P<m>[Ss]hould|[Cc]ould|[Ww]ould|[Mm]ust|[Mm]ight|may) of (?={_PARTICIPLE}\b)",
        "'of' for 'have'",
        r"\g<m> have",
        "She might of lost the letter.",
        "The last may of course change.",
    ),
    # ---- words that sound alike
    shown(
        r"\b(?P<d>[Oo]n|[Aa]|[Tt]he|[Ff]ull|[Pp]rovisional|[Pp]remises|[Aa]lcohol|TV|[Hh]is|[Hh]er|[Mm]arriage) license\b(?! (?:the|them|it)\b)",
        "'license' for 'licence'",
        r"\g<d> licence",
        "He was released on license in May.",
        "The council may license the hall.",
    ),
    shown(
        r"\b(?P<d>[Ff]ootball|[Pp]iano|[Ss]wimming|[Cc]hoir|[Bb]and|[Dd]ance|[Ss]pelling|[Ss]ocial work|[Ll]egal|[Gg]eneral|"
        r"[Dd]ental|[Dd]octor's|[Tt]heir|[Oo]ur|[Ll]ocal|[Mm]edical|[Vv]eterinary) practise\b(?! (?:his|her|the|their|"
        r"every|each)\b)",
        "'practise' for 'practice'",
        r"\g<d> practice",
        "He goes to choir practise on Fridays.",
        "They practise their songs.",
    ),
    shown(
        r"\b(?P<w>[Ll]egal|[Mm]edical|[Gg]ood|[Ss]ome|[Tt]he|[Hh]er|[Hh]is|[Tt]heir|[Oo]f|[Aa]ny|\w+'s|[Ff]urther) advise\b(?! (?:him|"
        r"her|them|that|the|on|us)\b)",
        "'advise' for 'advice'",
        r"\g<w> advice",
        "She took legal advise in May.",
        "The nurse will advise him.",
    ),
    shown(
        r"\b(?:will|can|could|may|to|would|did) advice\b(?= (?:him|her|them|that|the|on|against|Ms|Mr|Mrs))",
        "'advice' for 'advise'",
        "advise",
        "The nurse will advice her on sleep.",
        "Her advice helped him.",
    ),
    shown(
        r"\b(?:knows?|knew|asked|asks?|wonder\w*|decided?|see|consider\w*|unclear|sure|unsure|matter) weather (?=he|she|"
        r"they|it|to|or|the|her|his|Mr|Ms|Mrs|[A-Z])",
        "'weather' for 'whether'",
        "whether",
        "He asked weather he could stay.",
        "He asked about the weather. They see weather like this often.",
    ),
    shown(
        r"\b(?:is|was|are|were|be|been|being|becomes?|became|remains?|still|very|rather|quite|little|bit|more) weary of (?=(?:men|"
        r"women|strangers|dogs|cats|people|adults|new|anyone|visitors|water|stairs|loud|big|other|trusting|any)\b)",
        "'weary' for 'wary'",
        "wary of",
        "He is weary of strangers at first.",
        "She was weary of the long journeys.",
    ),
    shown(
        r"\bprinciple (?P<n>carer|carers|reason|reasons|concern|social worker|teacher|officer|home|language|attachment|figure)\b",
        "'principle' for 'principal'",
        r"principal \g<n>",
        "Her aunt was her principle carer.",
        "The principle of the plan is sound.",
    ),
    shown(
        r"\b(?:to|will|can|could|may|might|not|didn't|would|should|let (?:him|her|them)) chose\b",
        "'chose' for 'choose'",
        "choose",
        "He can chose his own coat.",
        "He chose his own coat.",
    ),
    shown(
        r"\b(?:to|can|cannot|could|not|helps? (?:him|her)) breath\b(?! (?:test|tests|tested))",
        "'breath' for 'breathe'",
        "breathe",
        "He could not breath at night.",
        "He took a breath and was sent to breath tests.",
    ),
    shown(
        r"\b(?P<v>fell|jumped|climbed|slid|turned|switched|paid|dropped|set|came|got|getting|falling) of (?P<d>the|his|"
        r"her|a) (?P<n>sofa|bed|swing|bus|slide|wall|chair|trampoline|bike|horse|stairs|television|light|lights|radio|"
        r"debt|debts|heating|settee|train|roof|ladder|table|step)\b",
        "'of' for 'off'",
        r"\g<v> off \g<d> \g<n>",
        "He fell of the swing.",
        "He fell off the swing at the end of the day.",
    ),
    shown(
        r"\b(?:wander|wanders|wandered|wandering) (?=if\b|whether\b|why\b|how\b|what\b)|\bwonder(?:s|ed|ing)? (?=off\b|"
        r"around\b|into\b|away\b|out\b)",
        "'wander' and 'wonder' taken for one another",
        "wonder / wander",
        "He wondered off in the park.",
        "He wandered off. She wondered if he was cold.",
    ),
    shown(
        r"\bformally (?=known as|of\b|called|lived|worked|married|named)",
        "'formally' for 'formerly'",
        "formerly",
        "Ms Cole, formally known as Ms Pike, lives in Hull.",
        "She was formally assessed in May.",
    ),
    shown(
        r"\belicit (?=drugs?|substances?)|\bcurrant (?=address|placement|partner|carers?|school|plan|home|situation|health)|"
        r"\broll model|\b[Ii]n the mourning\b|\b(?:once|twice|times|days|hours) a weak\b|\b(?:last|next|each|every|this) weak\b|"
        r"\bthe hole (?=family|day|time|week|year|house)|\b(?:lost|lose|loses|losing) site of|\bat first site\b|\b(?:gained?|"
        r"lost|lose|losing|gaining) wait\b|\bpear of (?=shoes|glasses|trousers|socks|boots)|\bpiece of mind\b|\bpeace of (?=cake|"
        r"paper|bread|toast|fruit|work)|\bdoes not no\b|\bin (?:good|bad|poor) heath\b|\bbored with \w+ the bored\b|\bcould not bare\b|"
        r"\bwitch (?=is|was|are|were|has|had|he|she|they)\b|\b(?:council|counsel) tacks\b|\bcounsel (?=house|flat|tax|"
        r"estate|tenancy)|\b(?:the|a) write (?=decision|time|place|way|age|size)|\bsewn? the seeds\b|\bnot adverse to\b|"
        r"\bpored? (?=a drink|the milk|water|juice)",
        "a word that sounds like the one that is meant",
        "the word that was meant",
        "She lives at her currant address.",
        "He lives at his current address and likes currant buns.",
    ),
    shown(
        r"\b(?:sees|has seen|have seen|saw|sees|seeing|referred to|visits) (?P<d>a|her|his|the) councillor\b(?=[^.]*\b(?:grief|"
        r"bereave\w*|feelings|to talk|therapy|sad|loss|listens)\b)|\bcouncilling\b|\bcounselling house\b",
        "'councillor' for 'counsellor'",
        r"counsellor",
        "He has seen a councillor on Fridays to talk about his grief.",
        "She saw a councillor about the damp.",
    ),
    # ---- the small word that goes with another
    shown(
        rf"\b[Pp]roud (?:for|about|on|with|at|from) (?={_SHARED}\b|how\b|being\b|having\b)|\b[Ff]ond (?:for|with|to|about|"
        rf"at) (?={_SHARED}\b|[A-Z])|\b(?:capable|incapable) (?:to|for) (?=[a-z]+)|\b(?:afraid|frightened|scared) from\b|"
        rf"\ballergic (?:of|for|with|from|on|at)\b|\bsimilar (?:with|than) (?={_SHARED}\b)|\bresponsible of\b|\baccused (?:for|"
        rf"about) (?={_SHARED}\b|[a-z]+ing)|\bashamed (?:for|from|on) (?={_SHARED}\b)|\bkeen (?:in|for|about|to) (?=[a-z]+ing\b)|"
        rf"\bgood (?:in|on) (?=(?:drawing|swimming|reading|maths|football|singing|running|climbing|jigsaws|listening)\b)|"
        rf"\b(?:depends?|depended|depending) (?:of|from) (?=(?!time\b)[a-z]+)|\bconsist(?:s|ed) (?:from|with)\b|\bsuffer(?:s|"
        rf"ed)? of\b|\binsist(?:s|ed) (?:to|for) (?=[a-z]+)|\bdiscuss(?:es|ed|ing)? about\b|\battend(?:s|ed)? (?:at|to) (?=(?:the|"
        rf"a|her|his) (?:meeting|sessions?|clinic|school|nursery|hearing|review|course|group)\b)|\blisten(?:s|ed)? (?=music\b|"
        rf"the radio|stories\b)|\bexplain(?:s|ed)? (?:me|him|her|them|us) (?=that|the|how|why|what)|\barriv(?:es|ed) (?:to|"
        rf"into) (?=(?:the|her|his|a)\b|[A-Z])|\bmarried with (?=[A-Z]|a\b|her\b|his\b)(?!a child)|\bfamiliar (?:to use|"
        rf"about|of) |\bconcentrate(?:s|d)? (?:in|at|to) |\bbelong(?:s|ed)? (?:at|of|for) (?=(?:the|her|his)\b)|\bcongratulat(?:ed|"
        rf"es) (?:him|her|them) (?:for the|about)\b|\bdifferent (?:of|with|as) (?={_SHARED}\b)|\bbecause of (?=(?:she|"
        rf"he|they|it) (?:was|is|had|has|were)\b)|\bin spite (?!of\b)(?=[a-z]+)|\bdespite of\b|\bregardless (?=(?:the|"
        rf"her|his|what|how)\b)(?!what happens)|\bin accordance (?:to|of)\b|\bwith regards? of\b|\bas a result (?:from|"
        rf"to) ",
        "the wrong small word",
        "the word that goes with it",
        "He is proud for his badge.",
        "He is proud of his badge and good at drawing. She was afraid for him.",
    ),
    shown(
        rf"\b[Ii]n \d{{1,2}} {_MONTH}\b|\b[Aa]t {_MONTH} (?=\d{{4}})|\b[Oo]n (?P<m>{_MONTH}) (?=\d{{4}}\b)|\b(?:[Aa]t|"
        rf"[Ii]n) {_DAY}\b(?! (?:Club|School|group))|\b(?:on|in) (?:last|next) (?:{_DAY}|week|month|year)\b|\bin the (?:Monday|"
        rf"Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\bin the weekends?\b",
        "the wrong small word before a day or month",
        "on a day, in a month",
        "He was born in 3 May 2022.",
        "He was born on 3 May and met us in May 2022.",
    ),
    shown(
        r"\b(?:since|during) (?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|many|several|\d{1,2}) (?:years|"
        r"months|weeks|days|hours)\b(?! (?:ago|before|earlier|old|after))",
        "'since' or 'during' for 'for'",
        "for",
        "He has lived here since four years.",
        "He has lived here since two years ago.",
    ),
    *FORMS,
)
