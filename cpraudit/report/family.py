"""What tables and words say of kin: who is whose mother, brother or aunt, and when they were born."""

from __future__ import annotations

import re
from datetime import date

from cpraudit.dates import Precision, find_dates
from cpraudit.document.model import Document, Table
from cpraudit.report.child_name import NAME_PATTERN, names_used
from cpraudit.report.fields import is_list
from cpraudit.report.model import Fact, Role, Source
from cpraudit.text import folded, heading_key

_RELATIONS: tuple[tuple[str, Role, str], ...] = (
    (r"\b(?:grand(?:mother|ma|mum|parents?)|nan(?:a|ny|na)?|gran(?:ny)?)\b", Role.RELATIVE, "F"),
    (r"\b(?:grand(?:father|ad|dad|pa)|grandpa)\b", Role.RELATIVE, "M"),
    (r"\bfoster|\bcarer\b|\badopt(?:er|ive)", Role.CARER, ""),
    (r"\b(?:great-?\s?)?aunt(?:ie|y)?\b|\bniece\b", Role.RELATIVE, "F"),
    (r"\buncle\b|\bnephew\b", Role.RELATIVE, "M"),
    (r"\bcousin\b|\brelative\b", Role.RELATIVE, ""),
    (r"\bstep-?\s?(?:mother|mum)\b", Role.RELATIVE, "F"),
    (r"\bstep-?\s?(?:father|dad)\b", Role.RELATIVE, "M"),
    (
        r"\b(?:half|full|step|twin|younger|older|elder|big|little|maternal|paternal)?[-\s]*(?:brother)\b",
        Role.SIBLING,
        "M",
    ),
    (r"\b(?:half|full|step|twin|younger|older|elder|big|little)?[-\s]*(?:sister)\b", Role.SIBLING, "F"),
    (r"\b(?:sibling|twin|half[-\s]sibling)\b", Role.SIBLING, ""),
    (r"\b(?:mother|mum|mummy|mam|mom)\b", Role.MOTHER, "F"),
    (r"\b(?:father|dad|daddy)\b", Role.FATHER, "M"),
    (r"\b(?:partner|husband|wife|friend|neighbour)\b", Role.OTHER, ""),
    (r"^(?:the )?(?:subject )?child$|^self$|^subject$", Role.CHILD, ""),
)


_CHILD_WORDS = {"child", "his", "her", "their"}


_NAME_COLUMN = re.compile(r"^(?:name|full name|names|who|person|family member|name of .*)$")


_RELATION_COLUMN = re.compile(
    r"relation|who they are|who .* is|connection|how related|link|status in family|role|who to "
)


_BIRTH_COLUMN = re.compile(r"birth|born|^dob$|^d o b$|^age")


KIND_OF_SIBLING = re.compile(
    r"(?:older|elder|eldest|young(?:er|est)|oldest|half|full|twin|big|little|maternal|paternal|unborn|"
    r"another|an?|the|first|second|third|brother|sister|sibling)\b",
    re.IGNORECASE,
)


# What a heading below "Brothers and sisters" speaks of when it is about no one of them.
_TOPIC = frozenset(
    word
    for words in (
        "about adoption all any apart are arrangements assessment assessments assessing at both can",
        "choices chronology conclusion contact could decision details do does each family further",
        "future genogram had half has health how if impact in information introduction is keeping",
        "known legal living meeting my needs no none not of on one options other others our outcome",
        "overview part permanence photo photograph photographs picture pictures placement plan",
        "plans position proposed reason reasons recommendation relationship relationships",
        "separation should sibling siblings summary table the their them these they this three time",
        "together two unborn views visits was were what when where whether which who why wishes",
        "with would",
    )
    for word in words.split()
)
_AFTER_A_NAME = re.compile(
    r"\s*(?:$|[(\[,:;.–—|/+&]|-\s|\d|\b(?:and|is|was|born|aged?|lives|known|also|who|dob|d\.o\.b)\b|[\"“‘])",
    re.IGNORECASE,
)


def names_a_person(heading: str) -> bool:
    """'Maisie Marsh (sister)' but not 'Why the three will not live together' or 'Sibling Assessment'."""
    found = NAME_PATTERN.match(heading.lstrip('"“‘'))
    if found is None:
        return False
    words = [folded(w).strip(".'") for w in found.group().removesuffix("'s").removesuffix("’s").split()]
    return not _TOPIC & set(words) and bool(_AFTER_A_NAME.match(heading.lstrip('"“‘'), found.end()))


def relation_of(text: str) -> tuple[Role, str] | None:
    """'Half-brother (same mother)' -> sibling, male."""
    plain = folded(text)
    # "Mother's mum" is a grandmother, "Beth's sister" an aunt, "Chloe's mother" nobody of the family.
    owner = re.match(
        r"([\w\-]+)(?:'s|s')"
        r" (?:\w+[\s-]){0,2}?(mum|mother|dad|father|brother|sister|partner|husband|wife|son|daughter|"
        r"aunt\w*|uncle|cousin|parents?|mam)\b",
        plain,
    )
    if owner and owner.group(1) not in _CHILD_WORDS:
        whose = next((r for p, r, _ in _RELATIONS if re.fullmatch(p, owner.group(1))), None)
        kin = owner.group(2)
        sex = (
            "F"
            if re.match(r"mum|mother|sister|wife|daughter|aunt|mam", kin)
            else ("M" if re.match(r"dad|father|brother|husband|son|uncle", kin) else "")
        )
        parent = kin in ("mum", "mother", "mam", "dad", "father", "parents", "parent")
        sibling_of_parent = kin in ("brother", "sister") or kin.startswith(("aunt", "uncle", "cousin"))
        if whose is None and parent:
            return Role.OTHER, sex
        return (Role.RELATIVE if parent or sibling_of_parent else Role.OTHER), sex
    plain_head = re.split(r"[(,;]", plain)[0]
    for part in (plain_head, plain):
        for pattern, role, sex in _RELATIONS:
            if re.search(pattern, part):
                return role, sex
    return None


def family_tables(document: Document) -> list[tuple[Table, int, int, int]]:
    """List tables with a column of names and one of relationships: (table, name, relation, birth column or -1)."""
    out = []
    for table in document.tables:
        if not table.rows or not is_list(document, table):
            continue
        header = [heading_key(document.cell_text(c)) for c in table.rows[0]]
        relation = next((i for i, h in enumerate(header) if _RELATION_COLUMN.search(h)), -1)
        name = next((i for i, h in enumerate(header) if _NAME_COLUMN.match(h) and i != relation), -1)
        birth = next((i for i, h in enumerate(header) if _BIRTH_COLUMN.search(h)), -1)
        if relation >= 0 and name < 0 and header[:1] and relation != 0:
            name = 0
        if name >= 0 and relation >= 0:
            out.append((table, name, relation, birth))
    return out


def parent_names(document: Document) -> dict[str, str]:
    """First names of the parents in family tables, in plain form: {'kirsty': 'mother'}."""
    out: dict[str, str] = {}
    for table, name, relation, _ in family_tables(document):
        for row in table.rows[1:]:
            cells = {c.column: document.cell_text(c) for c in row}
            found = relation_of(cells.get(relation, ""))
            if found is not None and found[0] in (Role.MOTHER, Role.FATHER):
                text = cells.get(name, "")
                known = re.search(r"\(?(?:also )?known as (.*)", text)
                for called in [text, *(names_used(known.group(1)) if known else [])]:
                    match = NAME_PATTERN.match(called)
                    if match:
                        out.setdefault(folded(match.group().split()[0]), found[0].value)
    return out


def kin_names(document: Document) -> frozenset[str]:
    """First names, and names in brackets, of everybody but the child in family tables, in plain form."""
    out: set[str] = set()
    for table, name, relation, _ in family_tables(document):
        for row in table.rows[1:]:
            cells = {c.column: document.cell_text(c) for c in row}
            found = relation_of(cells.get(relation, ""))
            if found is None or found[0] is not Role.CHILD:
                names = NAME_PATTERN.findall(cells.get(name, ""))
                out.update(folded(n.split()[0]) for n in names)
    return frozenset(out)


def birth_fact(document: Document, block: int, start: int, end: int, pivot: date, kind: str) -> list[Fact]:
    """The first full date in a stretch of words, as a fact."""
    text = document.blocks[block].text[start:end]
    for mention in find_dates(text, pivot=pivot):
        if mention.precision is Precision.DAY or mention.impossible:
            source = Source(block, start + mention.start, start + mention.end)
            return [Fact(kind, mention.text, source, mention.first, mention)]
    return []
