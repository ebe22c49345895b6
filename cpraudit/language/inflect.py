"""The endings of English words, by rule: what `refuse~` in a word list stands for."""

from __future__ import annotations

# Each word with all its irregular forms.
_FORMS = """
    be is are was were been being am; have has had having; do does did done doing; go goes went gone going;
    get gets got getting; take takes took taken taking; give gives gave given giving;
    make makes made making; keep keeps kept keeping; choose chooses chose chosen choosing;
    break breaks broke broken breaking; tell tells told telling; say says said saying;
    see sees saw seen seeing; come comes came coming; run runs ran running; hold holds held holding;
    leave leaves left leaving; lose loses lost losing; put puts putting; hit hits hitting;
    beat beats beaten beating; bring brings brought bringing; think thinks thought thinking;
    drink drinks drank drunk drinking; drive drives drove driven driving; fall falls fell fallen falling;
    feel feels felt feeling; find finds found finding; forget forgets forgot forgotten forgetting;
    lie lies lied lying; let lets letting; lay lays laid laying; know knows knew known knowing;
    show shows showed shown showing; speak speaks spoke spoken speaking;
    steal steals stole stolen stealing; throw throws threw thrown throwing; sell sells sold selling;
    shake shakes shook shaken shaking; bite bites bit bitten biting; cut cuts cutting;
    hang hangs hung hanged hanging; hurt hurts hurting; deal deals dealt dealing;
    spend spends spent spending; stick sticks stuck sticking; swear swears swore sworn swearing;
    write writes wrote written writing; meet meets met meeting; bear bears bore borne bearing;
    blow blows blew blown blowing; slit slits slitting; rise rises rose risen rising;
    stand stands stood standing; set sets setting; seek seeks sought seeking; sleep sleeps slept sleeping;
    turn turns turned turning; father fathers fathered fathering; child children; man men; woman women;
    wife wives; life lives
"""
_IRREGULAR = {forms.split()[0]: forms.split()[1:] for forms in _FORMS.split(";")}
# Stems that double their last letter: stab, stabbing.
_DOUBLED = """
    abet admit allot beg cap chat clap commit con control dam dip drag drip drop drug dump equip flap
    grab grip hug jog knit mug nag occur parcel pat permit pin plan prefer rat rebel refer regret rip rob
    rub shop shrug signal skip slam slap slip snap sob stab stop strip tap throb transfer trap travel
    trip wet whip
"""
_DOUBLING = frozenset(_DOUBLED.split())


def endings(word: str) -> list[str]:
    """The word and its inflections: a verb's tenses or a noun's plural, whichever the spelling allows.

    Over-generation does no harm: a form that is no word never stands in a report.
    """
    lower = word.lower()
    if lower in _IRREGULAR:
        return [word, *_IRREGULAR[lower]]
    if lower.endswith(("ss", "sh", "ch", "x", "z")):
        return [word, word + "es", word + "ed", word + "ing"]
    if lower.endswith("ie"):
        return [word, word + "s", word + "d", word[:-2] + "ying"]
    if lower.endswith("e"):
        return [word, word + "s", word + "d", word[:-1] + "ing"]
    if lower.endswith("y") and lower[-2:-1] not in "aeiou":
        return [word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"]
    stem = word + word[-1] if lower in _DOUBLING else word
    return [word, word + "s", stem + "ed", stem + "ing"]
