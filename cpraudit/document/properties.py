"""What a Word file says of itself: author, dates, the program and template it was made with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from lxml.etree import _Element as Element

from cpraudit.document.model import Properties


def read_properties(roots: Iterable[Element]) -> Properties:
    """From the roots of docProps/core.xml and docProps/app.xml, whichever there are."""
    said: dict[str, str] = {}
    for root in roots:
        for element in root:
            name = str(element.tag).rpartition("}")[2]
            said.setdefault(name, (element.text or "").strip())
    return Properties(
        title=said.get("title", ""),
        author=said.get("creator", ""),
        last_modified_by=said.get("lastModifiedBy", ""),
        created=_moment(said.get("created", "")),
        modified=_moment(said.get("modified", "")),
        template=said.get("Template", ""),
        application=said.get("Application", ""),
    )


def _moment(text: str) -> datetime | None:
    """A date and time in UTC without a zone; None when there is none or it is no date."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return None
