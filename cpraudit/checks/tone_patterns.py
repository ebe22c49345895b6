"""Turns of a sentence that mock whatever words stand in them, each with texts that it must find and must leave alone."""

from __future__ import annotations

import re
from typing import NamedTuple


class Sneer(NamedTuple):
    """A turn of a sentence."""

    regex: re.Pattern[str]
    flag: tuple[str, ...]  # texts in which it must be found
    leave: tuple[str, ...]  # texts in which it must not be found


def _sneer(regex: str, flag: tuple[str, ...], leave: tuple[str, ...]) -> Sneer:
    return Sneer(re.compile(regex), flag, leave)


_PARENT = r"(?:mother|father|mum|dad|parent|woman|man|grandmother|grandfather|person|adult|couple|family|carer|nan|girl|lad|wife|husband)"
_ADULT = (
    r"(?:[Ss]he|[Hh]e|[Tt]hey|(?:Mr|Mrs|Ms|Miss) [A-Z][\w'-]+|Mum|Dad|Mother|Father|[Tt]he (?:mother|father|parents|couple|"
    r"grandmother|grandfather)|(?:[Hh]er|[Hh]is|[Tt]heir) (?:mother|father|parents))"
)
_DO = (
    r"(?:turn(?:ed)?|come|c[ao]me|arriv\w+|bring|brought|remember\w*|attend\w*|get|got|stay\w*|keep|kept|find|found|make|"
    r"made|ring|rang|sit|sat|put|feed|fed|wash\w*|read|speak|spoke|say|said|ask\w*|visit\w*)"
)
_MONEY = (
    r"(?:money|cash|funds|the means|the fare|a fiver|the time|time|the energy|energy|the strength|strength)"
)

SNEERS: tuple[Sneer, ...] = (
    # the better parent that this one is not
    _sneer(
        rf"\b(?:[Aa]|[Aa]ny|[Aa]nother|[Mm]ost|[Aa]lmost any|[Mm]any an?)\s(?:(?:more|less|truly|half-way|halfway)\s)?(?:(?!young|"
        rf"social|foster|skilled)\w+\s){{0,2}}{_PARENT}s?"
        rf"\s(?:who (?:cared|loved|wanted|meant|put|had)\b[^.;]{{0,40}}|worth [^.;]{{1,20}}|with (?:any|an ounce|a grain|"
        rf"half|some)\b[^.;]{{1,25}})?\s?(?:would|might|could) (?:have|not|never|surely|at least)\b",
        ("A more careful father would have locked the gate.", "Any mother would have noticed the rash."),
        ("The mother would have liked to stay.", "A social worker would have to visit."),
    ),
    _sneer(
        rf"\b(?:(?:[Nn]ot|[Hh]ardly|[Ss]carcely) (?:what|how|the (?:act|conduct|behaviour|mark|sign|work)|a thing)\b[^.;]{{0,30}}\b{_PARENT}|"
        rf"(?:[Ww]hat|[Mm]uch (?:as|what)|[Aa]s|[Jj]ust what) (?:one|you|anyone|we) (?:would|might|could|can) (?:expect|"
        rf"look for|predict|guess) (?:of|from|in)\b)",
        ("It was hardly the conduct of a father.", "The room was much as one might expect of him."),
        ("The scan showed what doctors expect of a baby born early.",),
    ),
    _sneer(
        r"\b[Ff]or (?:a woman|a man|a mother|a father|a girl|someone|somebody|people|a person|a family) (?:like|of) (?:her|"
        r"him|them|that|this|hers|his|their)\b",
        ("For a man like him it is a tidy room.",),
        ("For a man of 60 he is fit.", "A course for people with asthma."),
    ),
    # grudging praise, great effort for a small thing
    _sneer(
        rf"\b(?:manag(?:ed|es)|contriv(?:ed|es)|condescend(?:ed|s)|deign(?:ed|s)),? (?:on (?:this|that|one) occasion|for once|"
        rf"just|this time|just this once|after all|in the end|at last|somehow|by some means)?,?\s?to (?!finish|complete|"
        rf"pass\b){_DO}\b"
        r"(?=[^.]*\b(?:sober|on time|awake|dressed|clean|for once|this time|after all|at last|only|a whole|without)\b)",
        ("Mr Cole managed, for once, to turn up sober.", "She managed to arrive on time."),
        ("She managed to finish the course.", "He managed to keep his flat."),
    ),
    _sneer(
        r"\b(?:somehow|miraculously|amazingly|remarkably|mysteriously|heroically|graciously|kindly|generously|nobly|bravely|obligingly) "
        r"(?:managed|found|contrived|remembered|forgot|failed|consented|agreed|lost|survived|vanished|appeared|recovered|"
        r"made it|got|allowed|let|spared)\b",
        ("He somehow managed to lose the letter.", "She graciously agreed to see her son."),
        ("He found the letter.", "She kindly lent us photographs."),
    ),
    _sneer(
        r"\b(?:[Oo]n the|[Oo]n those|[Oo]n such|[Oo]n the few|[Oo]n the rare) (?:\w+ )?(?:days?|occasions?|times?|mornings?|"
        r"visits?) (?:that|when|on which) (?:she|he|they) did\b|\b[Ww]hen (?:she|he|they) (?:did (?:finally|at last|eventually)|"
        r"finally did|at last did|finally deigned)\b",
        (
            "On the few occasions when she did come, she was late.",
            "When he did finally ring, it was midnight.",
        ),
        ("On the days when she came she read to him.",),
    ),
    # money, time, strength: found for something else
    _sneer(
        rf"\b(?i:{_MONEY}) (?:ha[sd] been|was|were|could be|is|had,? (?:it seems|apparently),? been) (?:apparently |always |"
        rf"somehow |soon |readily )?(?:found|available|to hand|forthcoming)\b|"
        rf"\b(?:was|were|had been|is|has been) (?:apparently |always |still |evidently |somehow |oddly )*(?:no |enough |"
        rf"plenty of )?(?:money|cash|time|energy)\b(?= (?:for|to)\b)(?=[^.]*\b(?:but|although|though|however|yet|while|"
        rf"not|no)\b)|"
        rf"\b(?:found|finds|had|has|could find) (?:{_MONEY}|plenty of time|time enough|money enough) (?:for|to)\b[^.]{{1,50}}\b(?:but not|"
        rf"but never|though not|and none for|if not)\b",
        ("Money had been found for a new telephone.", "He found the time to fish, but not to visit his son."),
        (
            "Money was short that winter.",
            "She found the time to visit each week.",
            "There was no money for the bus.",
        ),
    ),
    _sneer(
        r"\bwould (?:sooner|rather|much rather|far rather) (?:be|have|spend|sit|go|drink|sleep|watch|play)\b(?! (?:a|"
        r"the|one|two) (?:cat|dog|baby|drink|rest|choice))[^.]{0,60}\bthan\b",
        ("She would sooner be in the bar on a Friday than with her boys.",),
        ("He would rather walk than ride in the pushchair.", "She would rather have a cat."),
    ),
    _sneer(
        r"\b(?:in|on|within) (?:the )?(?:very |same |very same )*(?:week|month|day|hour|morning|moment|minute)s? (?:that|"
        r"when|in which|of|after) (?:the|her|his|their|a|an)[^.;]{0,25}\b(?:benefit|benefits|allowance|payments?|giro|"
        r"cheque|compensation|inheritance|money|grant|backdated pay|child support|maintenance|lottery)\b",
        ("His interest revived in the week that the benefit letter came.",),
        ("She was paid on the first day of the month.", "He moved in the week that his grandmother died."),
    ),
    # the writer steps forward
    _sneer(
        r"\b(?:[Oo]ne|[Tt]he reader|[Ww]e) (?:does |can only |cannot help but |might |may |may well |could |has to |is left to |"
        r"are left to |must )(?:wonder|ask|pity|imagine|marvel|smile|sigh|suppose|fear|shudder|despair)\b",
        ("One does wonder what he supposed.", "The reader may ask where she was."),
        (
            "You may ask to see the letter.",
            "The reader will find it in the file.",
            "One of the twins does ask.",
        ),
    ),
    _sneer(
        r"\b[Ww]e (?:were|was|have been|had been) (?:treated|subjected|favoured|regaled|entertained|graced|honoured|left to|"
        r"given the benefit|spared|informed, at length)\b|\b(?:treated|regaled|entertained|favoured|subjected) (?:us|"
        r"me|the (?:meeting|court|panel|room|worker|assessor))\b",
        ("She has views and we were treated to several.", "He regaled the meeting with his news."),
        ("She was treated in hospital.", "We were given a copy."),
    ),
    _sneer(
        r"\b[Hh]as (?:views|opinions|an opinion|a view|something to say|an answer|an excuse|a reason|a story|an ailment|"
        r"a theory) (?:on|about|for) (?:most|all|every\w*|any\w*)\b",
        ("He has an excuse for everything.", "She has views on most subjects."),
        ("She has views on adoption, set out below.",),
    ),
    _sneer(
        r"(?:^|[.;] |, )(?:[Tt]he reader|[Rr]eaders|[Pp]anel|[Aa]dopters|[Yy]ou) (?:may|can|will|must) (?:draw|make|judge|"
        r"decide|form)\b|\b(?:draw|make of (?:it|that|this)) (?:what|your|his|her|their) (?:own )?(?:conclusions?|you will|"
        r"one will|they will)\b|\bspeaks? (?:for itself|volumes)\b|\bneed(?:s)? no comment\b|\bcomment is (?:superfluous|"
        r"needless|unnecessary)\b",
        ("The readers can draw their own conclusions.", "His record speaks for itself."),
        ("She speaks for him at meetings.",),
    ),
    _sneer(
        r", (?:if you please|to nobody's surprise|to no one's surprise|would you believe|believe it or not|of all (?:things|"
        r"people|places|days)|no less|mind you|as ever|as always|as per usual|as is (?:her|his|their) (?:wont|way|habit)|"
        r"true to form|strangely enough|oddly enough|strange to (?:say|relate)|heaven help (?:us|him|her)|such as (?:it|"
        r"they) (?:is|are|was|were)|so to speak|the story goes|so the story goes|or so (?:she|he|they|it|we|I)\b)(?=[,.;:]|"
        r" )",
        ("He came at noon, to nobody's surprise.", "Her work, such as it was, ended in May."),
        ("He laughed, as a baby does.",),
    ),
    _sneer(
        rf"\b{_ADULT} (?:would|will) (?:argue|start a fight|pick a fight|sell|quarrel|fall out) (?:with|his|her) (?:an?|"
        rf"the|own)\b|\b(?:could|would) (?:start an argument|pick a quarrel|fall out) (?:in|with) an?\b",
        ("He would quarrel with a gatepost.",),
        ("He would argue with his brother about the rent.",),
    ),
    _sneer(
        r"\b(?:would|will|does) not (?:know|recognise) an? [\w ]{2,20} if\b|\bwouldn't (?:know|recognise) an? [\w ]{2,20} if\b|"
        r"\b(?:has |have |had )?(?:made|making|makes) (?:a|an) (?:career|art|art form|hobby|sport|habit|profession|virtue|"
        r"religion|life's work) (?:of|out of)\b|"
        r"\b(?:as though|as if) (?:\w+ ){1,4}(?:were|was) (?:a|an) (?:\w+ )?(?:rumour|hobby|suggestion|joke|game|stranger|"
        r"inconvenience|disease|favour|chore|"
        r"crime|holiday|foreign \w+|insult|optional extra|matter of taste|riddle)\b",
        (
            "Mr Pike would not know a bath if he saw one.",
            "She has made a career of being ill.",
            "She treats work as though it were a disease.",
        ),
        ("He would not know if she came.", "She made a career in nursing."),
    ),
    _sneer(
        r"\bloves? (?:the|her|his|their) (?:drink|wine|bottle|drugs|phone|dog|dogs|boyfriend|television|pub|beer|vodka|"
        r"telly) (?:more|better) than\b",
        ("She loves the bottle more than her boys.",),
        ("He loves the dog and the cat.",),
    ),
    _sneer(
        r"\b(?:nurses?|wears?|waters?|carries|hugs|collects?|polishes|parades|flies|treats|uses|drops|sheds|changes|breeds|hands out|"
        r"swaps) (?:her|his|their|the|every|each|all) (?:\w+ ){1,3}(?:like|as if|as though) (?!his\b|her\b|their\b|this\b|"
        r"that\b|a (?:big|grown)|most\b|other\b)\w+",
        ("She wears her sorrows like ribbons.",),
        ("He wears his cap like his uncle.",),
    ),
    # likenesses of a grown person
    _sneer(
        rf"\b{_ADULT}\b(?:(?!\b(?:would|to|looks?|looked|feels?|felt|sounds?|sounded|something|nothing|anything|much|also|"
        rf"shaped|toys?|did not|does not|not)\b)[^.;:\"]){{0,60}}?\b"
        rf"(?<!would )(?<!looks )(?<!looked )(?<!shaped )(?<!shaped, )(?<!more )(?<!just )(?:like|"
        rf"as though (?:she|he|they|it) (?:were|was)) an? (?!mother|father|son|daughter|brother|sister|family|friend|nurse|"
        rf"professional|good|home|parent|child of|big brother|baby monitor|lot\b|fortnight|week|month|year|break|place|"
        rf"letter|copy|photo)",
        ("She nurses her grudges like a prize marrow.", "Mr Cole came in like a lord."),
        ("She would like a letter each year.", "He looks like a footballer.", "She is like a mother to him."),
    ),
)
