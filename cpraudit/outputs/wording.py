"""Small helpers for the words that people read: cleaned, cut, counted, listed."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Control characters, lone surrogates and marks that reorder text break Word files and play tricks on screens.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
# What older Windows consoles cannot print, and what to print instead.
_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "…": "...",
        "•": "-",
        "\u00a0": " ",
        "\u2011": "-",
    }
)


def clean(text: str) -> str:
    """The text without characters that cannot be shown; tabs and line breaks stay."""
    return _UNPRINTABLE.sub("", text)


def one_line(text: str) -> str:
    """The cleaned text with every stretch of white space as one space."""
    return " ".join(clean(text).split())


def shortened(text: str, limit: int) -> str:
    """One line of at most `limit` characters, cut at a word."""
    plain = one_line(text)
    if len(plain) <= limit:
        return plain
    cut = plain[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:") + "…"


def quoted(text: str, limit: int = 200) -> str:
    """The words of a report in quotation marks."""
    return f"“{shortened(text, limit)}”"


def count_of(number: int, thing: str, things: str = "") -> str:
    """'1 finding', '3 findings'."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def ranges(numbers: Iterable[int]) -> str:
    """'3, 5 to 9 and 12': numbers in order, neighbours drawn together."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = []
    for run in runs:
        parts += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else [str(n) for n in run]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def printable(text: str, encoding: str) -> str:
    """The text in characters that the encoding has."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    except LookupError:
        return text.translate(_PLAIN).encode("ascii", "replace").decode("ascii")
    return text
