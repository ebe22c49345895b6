"""What a Word file holds or points to besides its text: told to the user, never run, followed or opened."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath

from cpraudit.document.ooxml import w
from cpraudit.document.package import Package

# Folders and names of parts, and the sentence for them.
_INSIDE = (
    (re.compile(r"(^|/)vbaproject\.bin$"),
     "The file contains macros. They were not run; save the report as .docx to remove them."),
    (re.compile(r"/(embeddings|activex)/[^/]*$"),
     "The file contains {n} embedded object(s), such as another document or a spreadsheet. "
     "They were not opened or audited."),
    (re.compile(r"/diagrams/data\d*\.xml$"),
     "The file contains {n} SmartArt diagram(s). The words in them were not audited: read them yourself."),
    (re.compile(r"/charts/chart\d*\.xml$"),
     "The file contains {n} chart(s). The words in them were not audited: read them yourself."),
)  # fmt: skip
_LINKS = {
    "hyperlink": "{n} web or e-mail link(s)",
    "image": "{n} picture(s) that are only linked to",
    "attachedTemplate": "a link to a template on another computer",
    "subDocument": "{n} part(s) of the report that stand in other files, whose words were not audited",
    "oleObject": "{n} linked object(s)",
}
_LOCAL_TEMPLATE = re.compile(r"(file:/*)?([a-z]:|/?users/|/?home/|[^/\\:]+$)", re.IGNORECASE)


def warnings(package: Package) -> list[str]:
    """A sentence for each kind of thing that was not followed, run or read."""
    out = []
    names = ["/" + name.replace("\\", "/").lower() for name in package.names()]
    for pattern, sentence in _INSIDE:
        number = sum(1 for name in names if pattern.search(name) and not name.endswith(".rels"))
        if number:
            out.append(sentence.format(n=number))
    inserted = sum(1 for _ in package.root.iter(w("altChunk")))
    if inserted:
        out.append(
            f"The file contains {inserted} inserted document(s) that Word has not merged yet. Their words "
            "were not audited: open the report in Word, save it and audit it again."
        )
    return out + _links(package)


def _links(package: Package) -> list[str]:
    links: Counter[str] = Counter()
    for name in package.names():
        path = PurePosixPath(name.replace("\\", "/").lstrip("/"))
        if path.suffix.lower() != ".rels":
            continue
        part = str(path.parent.parent / path.stem) if path.stem else ""
        for relation in package.related(part).values():
            if relation.external and not _is_usual_template(relation.kind, relation.target):
                links[relation.kind] += 1
    return [
        f"The file contains {_LINKS.get(kind, '{n} other link(s) to outside').format(n=number)}. "
        "None was followed."
        for kind, number in sorted(links.items())
    ]


def _is_usual_template(kind: str, target: str) -> bool:
    """Every report made from an agency's template names it; only one on the network is worth a word."""
    return kind == "attachedTemplate" and _LOCAL_TEMPLATE.match(target) is not None


def damaged_part(name: str) -> str:
    """The sentence for a side part that cannot be read."""
    return (
        f"Part of the file ({name}) is damaged and was not read. Open the report in Word and save it again."
    )
