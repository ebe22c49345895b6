"""Things that should be gone before a report is sent: prompts, placeholders, tracked changes, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE, heading_of, matches, shown
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.text import inside, quoted_spans

PLACEHOLDER = Rule(
    id="placeholder-left",
    name="A prompt or placeholder that was never filled in",
    category=Category.PLACEHOLDER_LEFT,
    severity=Severity.MUST,
    source=f"{GUIDANCE}: the report is proofread and every question answered",
    why="A reader years from now finds a gap and a hint to the writer instead of an answer.",
    advice="Replace it with the answer, or say why there is none.",
    bad=("Family finder: [name to follow]", "date XX/XX/2025", "Click or tap to enter a date."),
    good=("a card signed with three kisses, xxx", "He likes to follow the dog."),
)
TRACKED = Rule(
    id="tracked-change-left",
    name="A tracked change left in the report",
    category=Category.TRACKED_CHANGES_LEFT,
    severity=Severity.MUST,
    source=f"{GUIDANCE}: an updated report is saved as a finished document",
    why=(
        "The reader sees drafts and deletions; deleted words stay in the file and can be read by anyone who"
        " has it."
    ),
    advice="In Word choose Review > Accept or reject each change, then save.",
    bad=("a sentence that Word shows as inserted",),
    good=("a finished report without tracked changes",),
)
COMMENT = Rule(
    id="comment-left",
    name="A reviewer's comment left in the report",
    category=Category.TRACKED_CHANGES_LEFT,
    severity=Severity.MUST,
    source=f"{GUIDANCE}: an updated report is saved as a finished document",
    why=(
        "Comments are talk between colleagues. They do not belong in a record that is kept for a hundred"
        " years."
    ),
    advice="Deal with the comment, then delete it (Review > Delete > All Comments).",
    bad=("'Is this still right?' hanging on a sentence",),
    good=("a finished report without comments",),
)
HIDDEN = Rule(
    id="hidden-text",
    name="Hidden text in the file",
    category=Category.TRACKED_CHANGES_LEFT,
    severity=Severity.CONSIDER,
    source=f"{GUIDANCE}: an updated report is saved as a finished document",
    why="Hidden words are not printed but anyone who has the file can show them.",
    advice="In Word choose File > Info > Check for Issues > Inspect Document, and remove hidden text.",
    bad=("a paragraph formatted as hidden",),
    good=("a report without hidden text",),
)

_HINT = (
    r"(?:insert|enter|add|type|name|names|date|dates|tbc|tba|to be|to"
    r" follow|your|please|delete|select|choose|complete|number|address|details|placeholder|xx+|child'?s?"
    r" name|initials?|state|describe|give|check|surname|first name|write|to"
    r" add|awaited|awaiting|pending|missing|todo)"
)
_PATTERNS = (
    rf"\[[^\]\n]{{0,60}}\b(?i:{_HINT})\b[^\]\n]{{0,120}}\]",
    rf"<\s*{_HINT}\b[^>\n]{{0,80}}>",
    r"\{\{[^}\n]{1,80}\}\}",
    r"«[^»\n]{1,60}»",
    r"\bError! (?:Reference source|Bookmark|No text|Hyperlink)[^.\n]{0,40}\.?",
    r"\*{3}[^*\n]{2,80}\*{3}",
    r"\[\s*(?:\.{2,}|_{2,}|\?+|x+)\s*\]",
    r"\b(?:click|tap)(?: or tap)? (?:here )?to (?:enter|add|select|choose)\b[^.\n]{0,40}\.?",
    r"\bChoose an item\b(?! of)\.?",
    r"\bselect (?:an item|a date|from list)\b",
    r"\b(?:date |on |the )?[Xx]{1,4}\s?[/.\-]\s?[Xx]{1,4}\s?[/.\-]\s?(?:[Xx]{1,4}|\d{2,4})\b",
    r"(?<![\w_])_{1,4}\s?[/.\-]\s?_{1,4}\s?[/.\-]\s?(?:_{1,4}|\d{2,4})",
    r"\b\d{1,2}[/.\-]XX[/.\-](?:XX|\d{2,4})\b",
    r"\b(?:DD|dd)\s?[/.\-]\s?(?:MM|mm)\s?[/.\-]\s?(?:YY|yy){1,2}\b",
    r"(?<!\d,)(?<!\d, )\bX{2,}\b(?! chromosome)",
    r"\bX{2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    r"\b(?:[A-Z]?[a-z]+ )?(?:TBC|TBA|tbc|tba|T\.B\.C\.|TBD|tbd)(?![\w])",
    (
        r"\b[Tt]o be (?:confirmed|added|completed|inserted|advised|written|filled"
        r" in|updated)\b(?=\s*(?:[.,;:)\]]|$|(?:later|shortly|soon)\b))"
    ),
    (
        r"\((?:insert|enter|add|complete|give details|state (?:name|reason|details)|to be"
        r" (?:completed|added|confirmed|inserted|filled in|advised)|to follow|tb[ac])\b[^()\n]{0,80}\)"
    ),
    (
        r"\b(?:[Nn]ames?|[Dd]ates?|[Dd]etails|[Rr]eports?|[Pp]hotographs?|[Pp]hotos?|[Ii]nformation|"
        r"[Ss]ummary|[Gg]enogram|[Ss]ignatures?|[Oo]utcome|[Aa]ssessment|[Pp]icture|[Ww]ording|[Tt]ext|"
        r"[Ss]ection)s?"
        r" (?:is |are |still )?to follow\b(?=\s*(?:[.,;:)\]]|$|as"
        r" soon|by|from|in|later|once|separately|shortly|when))"
    ),
    r"(?m)^\s*[Tt]o follow\.?\s*$",
    r"\bINSERT\b[A-Z \-]{0,60}",
    r"\b[Ii]nsert (?:text|name|date|photo(?:graph)?|picture|genogram|here|details|child'?s name)\b(?: here)?",
    r"\b[Dd]elete (?:this|as|where|if|before|when)(?: \w+){1,6}",
    r"\b(?:[Dd]elete as (?:appropriate|applicable))\b",
    r"\bLorem ipsum\b[^.\n]{0,80}",
    r"\bInsert (?:any|the|a|an|your|more|details|text|further|relevant)\b[^.\n]{0,80}\.?",
    (
        r"[^.\n]{0,60}\b(?:remove|delete) this"
        r" (?:line|box|paragraph|sentence|text|note|row|section|page|bit)\b\.?"
    ),
    (
        r"(?m)(?:^|(?<=[.;:] ))(?:[A-Z][\w'’]*|SW|FF)(?: \w+){0,3} to"
        r" (?:add|insert|complete|confirm|update|check|fill in|supply)\b(?: \w+){0,6}\.?\s*$"
    ),
    r"\?{3,}",
    r"\*\s?(?i:add|insert|ask|check|get|write|put|need|find out|update|confirm)\b[^*\n]{3,100}\*?",
    r"\*{2,}\s?[^*\n]{3,100}?\s?\*{2,}",
    r"(?:#{3,}|>{3,}|<{3,})\s?[^#<>\n]{3,80}",
    r"\b[Gg]uidance (?:note )?(?:for|to) (?:the )?(?:author|writer|social worker|worker)\b[^.\n]{0,80}",
    r"\b(?:Note to self|Note to author|Reminder)\s?:[^.\n]{0,80}",
    r"\b(?:NB|N\.B\.)\s?:? (?:add|ask|chase|check|confirm|find|insert|needs?|update)\b[^.\n]{0,80}",
)
_PLACEHOLDERS = tuple(re.compile(p) for p in _PATTERNS)
_LINE = re.compile(r"_{4,}|\.{6,}|…{3,}")
# "[her own name for him]", "[name withheld]": words that explain or replace others on purpose.
_MEANT = re.compile(
    r"\[(?:(?:his|her|their|[A-ZÀ-Þ][\w\-]+['’]s)\b(?![^\]]*\b(?:add|insert|to be|to follow|tb[ac])\b)|"
    r"[^\]]*\b(?:withheld|removed|redacted|omitted|left out|changed|not given)\b)",
    re.IGNORECASE,
)
# Kisses, cries and silences in somebody's own words.
_WRITTEN_BY_OTHERS = re.compile(r"X+|\?+|\.+|…+|\[\W+\]")
# "The form needs to be completed": a duty told in a sentence, not an answer that is owed.
_DUTY = re.compile(
    r"\b(?:need|ha[sd]|have|ought|want|wish|ask|like|hope|expect|are|were|was)(?:s|ed)? (?:[\w']+ ){0,3}$",
    re.IGNORECASE,
)


def check(given: AuditInput) -> Iterator[Finding]:
    """Placeholders by block, then tracked changes, comments and hidden text."""
    report = given.report
    document = report.document
    for block in document.blocks:
        if not block.text.strip() or (block.part.startswith(("header", "footer")) and not block.prompts):
            continue
        spans: list[tuple[int, int]] = [(a, b) for a, b in block.prompts if block.text[a:b].strip()]
        for pattern in _PLACEHOLDERS:
            spans += [
                (m.start(), m.end())
                for m, _ in matches(block, pattern)
                if not _is_kisses(block.text, m.start(), m.group())
            ]
        ids = report.ids_of(block.index)
        if "SIGN" not in ids and "sign" not in block.text.lower():
            spans += [(m.start(), m.end()) for m in _LINE.finditer(block.text)]
        quotes = quoted_spans(block.text)
        for start, end in _joined(spans):
            words = block.text[start:end]
            if words.startswith("to be") and _DUTY.search(block.text[:start]):
                continue
            if _MEANT.match(words) or (_WRITTEN_BY_OTHERS.fullmatch(words) and inside(quotes, start, end)):
                continue
            yield Finding(
                PLACEHOLDER,
                f"'{shown(words)}' is a prompt or placeholder, not an answer.",
                Place(block.index, start, end),
            )
    yield from _changes(given)


def _is_kisses(text: str, start: int, words: str) -> bool:
    """'a card on which he wrote "XX"': kisses, not a gap."""
    if set(words) != {"X"}:
        return False
    before = text[max(0, start - 60) : start]
    return bool(re.search(r"[\"“‘'][^\"”’']*$|\b(?:kiss\w*|signed|wrote|written|love)\b", before))


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _changes(given: AuditInput) -> Iterator[Finding]:
    report, document = given.report, given.report.document
    inserted = {c.block for c in document.changes if c.kind == "insertion" and c.end > c.start}
    deleted: dict[int, int] = {}
    for change in document.changes:
        if change.kind == "insertion" and change.end > change.start:
            yield Finding(
                TRACKED,
                "These words are a tracked insertion that was never accepted.",
                Place(change.block, change.start, change.end),
            )
        elif change.kind == "deletion":
            deleted[change.block] = deleted.get(change.block, 0) + 1
    for block, number in deleted.items():
        if block in inserted:
            continue
        where = heading_of(report, block)
        many = "A tracked deletion is" if number == 1 else f"{number} tracked deletions are"
        section = report.section_of(block)
        yield Finding(
            TRACKED,
            f"{many} still in the file, in '{shown(where)}'. The deleted words can be brought back by"
            " anyone.",
            section_heading=where,
            section_id=section.id if section else "",
        )
    for comment in document.comments:
        at = Place(comment.block, comment.start, comment.end) if comment.end > comment.start else None
        if (
            at is None
            and 0 <= comment.block < len(document.blocks)
            and document.blocks[comment.block].text.strip()
        ):
            at = Place(comment.block, 0, len(document.blocks[comment.block].text))
        yield Finding(
            COMMENT,
            f"A comment{' by ' + comment.author if comment.author else ''} hangs on these words.",
            at,
            section_heading=heading_of(report, comment.block),
        )
    if document.hidden:
        letters = sum(h.characters for h in document.hidden)
        yield Finding(
            HIDDEN,
            f"The file holds {letters} characters of hidden text in {len(document.hidden)} place(s). They"
            " were not audited.",
            section_heading=heading_of(report, document.hidden[0].block),
        )


CHECK = Check("leftovers", "Nothing left over from drafting", (PLACEHOLDER, TRACKED, COMMENT, HIDDEN), check)
