"""In which order the events of a child's case can come.

Source: Children Act 1989, sections 31 and 38; Adoption and Children Act 2002, sections 21 and 22.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cpraudit.consistency.days import Days

# earlier, later
_ORDERED = (
    ("proceedings", "interim care order"),
    ("proceedings", "placement order"),
    ("proceedings", "placement application"),
    ("interim care order", "placement order"),
    ("placement application", "placement order"),
    ("interim care order", "placement application"),
    ("letter", "placement order"),
    ("first review", "second review"),
    ("second review", "third review"),
    ("decision", "placement order"),
    ("proceedings", "final hearing"),
)
# What is done for a child, who must have been born.
AFTER_BIRTH = (
    "interim care order",
    "placement order",
    "emergency protection order",
    "police protection",
    "fostering",
    "adoption medical",
    "first review",
)


def impossible_orders(first: Mapping[str, Days]) -> Iterator[tuple[str, str]]:
    """The pairs of kinds of event, earlier and later, of which the later one certainly came first.

    `first` has the days of the first event of each kind.
    """
    for earlier, later in _ORDERED:
        if earlier in first and later in first and first[later].before(first[earlier]):
            yield earlier, later
