"""The child's name as the report first gives it, and the names that the child goes by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cpraudit.document.model import Document
from cpraudit.report.model import Field
from cpraudit.text import folded, heading_key

_WHOSE = r"(?: of (?:the )?(?:subject )?(?:child|baby|young person)(?: or young person)?)"
_BIRTH_TOO = r"(?: (?:and|with) (?:dob|d o b|date of birth|birth date|nhs number|gender|sex|age))*"
# Labels that can only be the child's; under the others a first name alone is not enough.
_CHILDS_LABEL = re.compile(
    rf"(?:full |first |legal |registered |birth )?names?(?: s)?(?: in full)?{_WHOSE}{_BIRTH_TOO}|"
    r"(?:the )?(?:subject )?(?:child|childs|baby|babys|young person)(?: full| legal| registered| birth| given)*"
    rf" names?(?: s)?{_BIRTH_TOO}|subject child|(?:name of )?(?:child|young person) (?:concerned|to be placed)"
)
_NAME_LABEL = re.compile(
    r"(?:full |legal |registered |birth |full legal )?names?(?: in full| at birth| as registered| on (?:the )?birth"
    rf" certificate)?{_BIRTH_TOO}|(?:the )?(?:child|baby)|child or young person|re|regarding|concerning|"
    r"(?:this )?report (?:is )?(?:on|about|for)"
)
_FIRST_LABEL = re.compile(
    r"(?:child )?(?:first|given|christian)(?: and middle)? names?(?: s)?(?: and middle names?)?|"
    r"(?:child )?forenames?(?: s)?(?: and middle names?)?"
)
_LAST_LABEL = re.compile(r"(?:child |birth )?(?:surname|last name|family name)(?: s)?(?: at birth)?")


# Capital letters of Latin writing: Łukasz, Şeyma and Željko begin with one as well.
_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(
    chr(c) for c in (*range(0x100, 0x250), *range(0x1E00, 0x1F00)) if chr(c).isupper()
)
_NAME = (
    rf"[{_UPPER}][\w'’\-\u0300-\u036f]+(?:[^\S\n]+(?:de|da|dos|van|von|der|den|al|ap|ab|bin|bint|ibn|ferch|"
    rf"[{_UPPER}][\w'’\-\u0300-\u036f]+|[{_UPPER}]\b\.?)){{0,4}}"
)


NAME_PATTERN = re.compile(_NAME)


# Capitalised words at the places where a name is looked for that are none.
_NO_NAME = frozenset(
    word
    for words in (
        "he she they it his her their him we you i this that these those there who what when where",
        "why how which the a an in on at by for from of to as and or but if since after before",
        "during until no not none unknown unborn not known child children baby boy girl young",
        "person brother sister mother father parents family birth full name names report reports",
        "permanence adoption adoptive agency panel council county city borough district court local",
        "authority service services social worker team department directorate trust centre hospital",
        "school nursery section part appendix annex draft version final copy confidential private",
        "official sensitive strictly date born dob age sex gender male female monday tuesday",
        "wednesday thursday friday saturday sunday january february march april may june july",
        "august september october november december consideration approval decision matching",
        "completed updated prepared written submitted placed see page form template",
    )
    for word in words.split()
)
_SAME_ANYWAY = frozenset({"may", "april", "june", "august", "page"})  # names as well, when a surname follows


_ENDS = re.compile(
    r"\s*(?:$|[(,;/\n–—|\d]|\.(?:\s|$)|-\s|(?i:born|known as|also|aka|dob|d\.o\.b|date of birth|aged)\b)"
)
_MIDDLE = re.compile(rf"({_NAME})[^\S\n]+[(\"“‘']\s?({_NAME})\s?[)\"”’'][^\S\n]+({_NAME})")
_TURNED = re.compile(rf"([{_UPPER}][\w'’\-]+),[^\S\n]+({_NAME})\s*(?:$|[(\n])")


def name_in(value: str) -> str:
    """The name that an answer begins with: 'MARSH, Leo James', 'Leo James (Lee) Marsh' -> 'Leo James Marsh'."""
    text = re.sub(r"^\W*(?:name|child|re)\s*:\s*", "", value.strip(), flags=re.IGNORECASE).lstrip("\"“‘'")
    turned, middle = _TURNED.match(text), _MIDDLE.match(text)
    if turned or middle:
        name = f"{turned[2]} {turned[1]}" if turned else f"{middle[1]} {middle[3]}" if middle else ""
        return name if is_name(name) else ""
    named = re.search(rf"\b(?:be known as|known as|to be called|named) ({_NAME})", text)
    if (
        named
        and re.match(r"(?:the )?(?:unborn )?(?:baby|child)\b", text, re.IGNORECASE)
        and is_name(named[1])
    ):
        return named[1]
    found = NAME_PATTERN.match(text)
    words = found.group().split() if found else []
    while found and words:
        # "Leo Marsh DOB 4 May 2022": the name ends before the last capital.
        end = re.match(r"\s+".join(map(re.escape, words)), text)
        if end and _ENDS.match(text, end.end()):
            break
        words.pop()
    name = " ".join(words)
    return name if is_name(name) else ""


def is_name(words: str) -> bool:
    """False for 'He', 'Severnholme City Council' and other capitalised words that name nobody's child."""
    parts = [folded(w).strip(".'") for w in words.split()]
    if not parts:
        return False
    if len(parts) > 1:
        parts = [p for p in parts if p not in _SAME_ANYWAY]
    return not any(p in _NO_NAME for p in parts)


def known_as(fields: list[Field]) -> list[str]:
    """The names in 'Known as' fields of the child: 'Mimi to her mother; Amara to everyone else' -> Mimi, Amara."""
    for field in fields:
        if re.fullmatch(
            r"(?:also |usually |likes to be )?(?:known as|known by|called|preferred (?:first )?name|name"
            r" used|names? (?:he|she|they|the child) (?:uses?|goes by|is called)|nicknames?|pet names?|familiar names?|"
            r"other names?|alias(?:es)?|aka|a k a)(?: .*)?",
            field.key,
        ):
            return names_used(field.value)
    return []


def names_used(value: str) -> list[str]:
    """'Mimi to her mother; Amara to everyone else. Grandad Joe calls her Ama' -> Mimi, Amara, Ama."""
    out = []
    for piece in re.split(r"[;,./(]|\band\b|\bor\b", value):
        begins = re.match(rf"\s*(?:as |also |by |sometimes |usually )*[\"“‘']?({_NAME})", piece)
        calls = re.search(
            r"\b(?:call(?:s|ed)?|known|uses?|prefers?)\b(?: (?:him|her|them|as|the name|to be"
            rf" called|himself|herself))* [\"“‘']?({_NAME})",
            piece,
        )
        found = calls or begins
        if found and found.group(1).split()[0].casefold() not in (
            "none",
            "no",
            "not",
            "n/a",
            "as",
            "yes",
            "always",
        ):
            out.append(found.group(1))
    return list(dict.fromkeys(out))


_OTHERS_PART = re.compile(
    r"\b(?:mother|father|mum|dad|parents?|siblings?|brothers?|sisters?|relatives|grandparents|agency|author|worker)\b"
)


def _first_part_of_others(document: Document) -> int:
    """The block at which the report turns to parents, brothers and sisters: names after it are theirs."""
    for block in document.blocks:
        heading = block.outline is not None or (block.bold > 0.9 and block.cell is None)
        if heading and block.index > 3 and _OTHERS_PART.search(heading_key(block.text)):
            return block.index
    return len(document.blocks)


def guess_child_name(document: Document, fields: list[Field]) -> str:
    """The child's full name as the first label, title or opening line gives it; '' when none does."""
    early = [f for f in fields if f.value and f.source.block < max(60, len(document.blocks) // 3)]
    for field in early:
        if _CHILDS_LABEL.fullmatch(field.key) and name_in(field.value):
            return name_in(field.value)
    turns = _first_part_of_others(document)
    # A bare "Name" may be the mother's, where the report has turned to her.
    early = [f for f in early if f.source.block < turns] or early
    for field in early:
        if _NAME_LABEL.fullmatch(field.key) and len(name_in(field.value).split()) > 1:
            return name_in(field.value)
    firsts = next((n for f in early if _FIRST_LABEL.fullmatch(f.key) and (n := name_in(f.value))), "")
    last = next((n for f in early if _LAST_LABEL.fullmatch(f.key) and (n := name_in(f.value))), "")
    if firsts:
        return f"{firsts} {last}".strip()
    told = next(iter(_told(document, turns)), "")
    if told:
        return told
    single = next((n for f in early if _NAME_LABEL.fullmatch(f.key) and (n := name_in(f.value))), "")
    return single or next(iter(names_in_headings(document)), "")


_TITLE = re.compile(
    rf"(?:[Rr]eport|REPORT|CPR)\s*(?:[Ff]or|FOR|[Oo]n|ON|[Aa]bout|ABOUT|[Rr]egarding|[Cc]oncerning|[Rr]e|:|\||–|—|-)+\s*:?\s*({_NAME})"
)
_OPENINGS = (
    re.compile(
        rf"(?:[Tt]his (?:report|document) (?:is|tells|speaks)(?: the story)? (?:about|of|for|on)|[Nn]ame is|[Ff]ull name:?)"
        rf" ({_NAME})"
    ),
    re.compile(
        rf"(?<![\w'’,] )(?<![\w'’])({_NAME})[,.]?\s+\(?(?:(?:is |was )?(?:also |usually |often )?(?:known (?:as|to)|called)|"
        r"who is (?:also |usually |often )?(?:known as|called))\b"
    ),
    re.compile(
        rf"(?<![\w'’,] )(?<![\w'’])({_NAME})[,.]?\s+\(?(?:is a \w+ (?:who )?)?(?:was\s+)?(?:[Bb]orn|DOB|dob|[Dd]\.[Oo]\.[Bb]|[Dd]ate of birth)"
    ),
)
_SPLIT = re.compile(
    rf"(?:[Ff]orenames?|[Ff]irst names?|[Gg]iven names?)(?: (?:is|are))?:? ({_NAME})\W{{1,3}}(?:and )?(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) )?"
    rf"(?:[Ss]urname|[Ll]ast name|[Ff]amily name)(?: is)?:? ({_NAME})"
)


def _told(document: Document, turns: int) -> Iterator[str]:
    """Names that titles, running heads and the opening lines give, best first; none after block `turns`."""
    opening = [b.text for b in document.blocks[: min(60, turns)] if b.in_body]
    heads = [b.text for b in document.blocks if b.part.startswith(("header", "footer"))]
    split = _SPLIT.search("\n".join(opening))
    whole = f"{split.group(1)} {split.group(2)}" if split else ""
    for texts in (opening, [*heads, document.properties.title]):
        for text in texts:
            yield from (m.group(1) for m in _TITLE.finditer(text) if is_name(m.group(1)))
    if whole and is_name(whole):
        yield whole
    headed = next(iter(names_in_headings(document)), "")
    for strict in (True, False) if headed else (False,):
        for pattern in _OPENINGS:
            for text in opening:
                if not strict or headed in text:
                    yield from (m.group(1) for m in pattern.finditer(text) if is_name(m.group(1)))
        if strict:
            yield headed


_KIN = re.compile(
    r"\b(?:mother|father|mum|dad|parents?|brother|sister|grand\w+|aunt\w*|uncle|cousin|carers?|partner)\b",
    re.IGNORECASE,
)
_OFTEN = r"(?:also |usually |often |better |always |otherwise |generally |mostly )*"
_PRONOUN_KNOWN = re.compile(
    rf"\b(?:He|She|They) (?:is|are) {_OFTEN}(?:known (?:as|by)|called) ([^.()\n]{{2,80}})"
)


def called_in_text(document: Document, name: str, others: frozenset[str]) -> list[str]:
    """Names that running text says the child goes by, and the one in most headings: 'Kola' of Kolade Bankole.

    `others` are the first names of the family in plain form, which may head parts of their own.
    """
    out: list[str] = []
    if name:
        full = rf"\b{re.escape(name.split()[0])}(?: [{_UPPER}][\w'’\-]*){{0,4}}"
        own = re.compile(
            rf"{full}(?:,? (?:is |who is |to be )?|\s?[(–\-]\s?){_OFTEN}(?:known (?:as|by)(?: the name)?|(?<=is )called|(?<=usually )called|"
            rf"goes by|answers to|aka|a\.k\.a\.) ([^.()\n]{{2,80}})"
        )
        bracket = re.compile(rf"^\W*{full} ?[(“\"‘](?i:known as )?({_NAME})[)”\"’](?=$|[\s,.;])")
        for block in document.blocks[: max(60, len(document.blocks) // 4)]:
            if not block.in_body:
                continue
            found = own.search(block.text) or bracket.search(block.text)
            if found is None and name.split()[0] in block.text:
                found = _PRONOUN_KNOWN.search(block.text)
                if found and _KIN.search(block.text[: found.start()]):
                    found = None
            if found:
                out += [n for n in names_used(found.group(1)) if is_name(n)]
    taken = {folded(w) for n in (name, *out) for w in n.split()}
    headed = next(iter(names_in_headings(document)), "")
    if headed and folded(headed) not in taken | others:
        out.append(headed)
    return list(dict.fromkeys(n for n in out if folded(n) != folded(name) and folded(n) not in others))


def names_in_headings(document: Document) -> list[str]:
    """The name that most headings hold: 'About Leo', 'What Leo needs'; at least three of them."""
    counts: Counter[str] = Counter()
    for block in document.blocks:
        if (block.outline is not None or block.bold > 0.9) and len(block.text) < 90:
            # The first word has a capital in any case, unless something is said to be somebody's.
            text = re.sub(
                r"^\W*(?:(?:section|part)\s)?[\d.]*\W*\w+(?!\w|['’]s)\W+", "", block.text.strip(), flags=re.I
            )
            found = {w for w in re.findall(rf"[{_UPPER}][\w\-]+", text) if heading_key(w) and is_name(w)}
            counts.update(found)
    best = [name for name, count in counts.most_common(1) if count >= 3]
    # "Legal" and "Needs" in headings with capitals stand in small letters elsewhere; a name does not.
    small = re.compile(rf"\b{re.escape(best[0].lower())}\b") if best else None
    return [] if small and any(small.search(b.text) for b in document.blocks) else best
