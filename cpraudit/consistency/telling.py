"""How words tell of a time."""

from __future__ import annotations

import re

_AHEAD = re.compile(
    r"\b(?:will|would|shall|to be|planned|plans to|book(?:ed|ing)|listed|due|next|expect(?:ed|s)?|hope[sd]?|"
    r"arranged|scheduled|appointment|if|forthcoming|upcoming|is to|are to|until|till|"
    r"later this|ahead|not yet|provisional|provisionally|fixed for|set for|awaits?|awaiting|intend(?:s|ed)?|"
    r"aim(?:s|ed)?|by|before|proposed|going to|invited to|invited for|deadline|target|expires?|offer(?:ed|"
    r"s)?)\b",
    re.IGNORECASE,
)


def is_still_to_come(text: str) -> bool:
    """Whether words speak of something as planned, due or expected."""
    return _AHEAD.search(text) is not None
