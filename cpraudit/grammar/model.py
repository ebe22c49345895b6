"""What an engine says of a text, and what is known of an engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

SPELLING = "spelling"  # the rule of every engine that says "this is no word"


class Remark(NamedTuple):
    """An error in a text: where, what is wrong, what was probably meant ('' when nobody can tell)."""

    start: int
    end: int
    message: str
    better: str
    rule: str  # the engine's own id of the rule, or SPELLING


@dataclass(frozen=True, slots=True)
class EngineNote:
    """An engine that was, or was not, at work."""

    name: str
    ran: bool
    version: str
    note: str


class Engine(Protocol):
    """A checker of spelling and grammar."""

    @property
    def note(self) -> EngineNote:
        """What it is and did."""

    def check(self, text: str) -> Sequence[Remark]:
        """The remarks on one paragraph. Raises EngineFailed when the engine does not answer."""


class EngineFailed(Exception):
    """An engine that was there does not answer any more. Its message holds no words of a report."""
