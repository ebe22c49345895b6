"""Where things stand in a line: they keep their distances, and then come as near to their wishes as they can.

Every rule has the form "b stands at least so far to the right of a", so that whatever is asked can be had by
moving things apart, and nothing overlaps by construction.
"""

from __future__ import annotations

from collections import defaultdict

_ROUNDS, _LAST_ROUNDS = 300, 20


class Spacing:
    """Collects things, distances and wishes; then says where each thing stands."""

    def __init__(self) -> None:
        self._count = 0
        self._rules: list[tuple[int, int, float]] = []
        self._wishes: list[tuple[tuple[int, ...], tuple[int, ...], float]] = []

    def add(self) -> int:
        """A new thing; the number by which it is called."""
        self._count += 1
        return self._count - 1

    def at_least(self, left: int, right: int, distance: float) -> None:
        """The right thing stands at least so far to the right of the left one."""
        if left != right:
            self._rules.append((left, right, distance))

    def wish(self, some: tuple[int, ...], others: tuple[int, ...], strength: float = 1.0) -> None:
        """The middle of some things would like to be the middle of the others."""
        if some and others:
            self._wishes.append((some, others, strength))

    def solve(self, width: float) -> list[float]:
        """The place of each thing, from 0 on, within the width; if that is impossible, as narrow as can be.

        Raises ValueError when rules contradict each other.
        """
        self._sort_rules()
        lowest = self._pushed([0.0] * self._count)
        if max(lowest, default=0) > width:
            return lowest  # as narrow as can be
        highest = self._pulled([width] * self._count)
        places = [(low + high) / 2 for low, high in zip(lowest, highest, strict=True)]
        for turn in range(_ROUNDS):
            self._grant(places, 0.5 if turn < _ROUNDS // 2 else 0.25)
            self._keep_apart(places, turn)
        places = [min(max(p, low), high) for p, low, high in zip(places, lowest, highest, strict=True)]
        places = self._settled(self._pushed(places))
        start = min(places, default=0)
        return [place - start for place in places]

    def _sort_rules(self) -> None:
        """Rules so that all those about what stands left of a thing come before those about what stands right of it."""
        waiting = [0] * self._count
        following = defaultdict(list)
        for left, right, _ in self._rules:
            waiting[right] += 1
            following[left].append(right)
        ready = [thing for thing in range(self._count) if not waiting[thing]]
        for thing in ready:
            for right in following[thing]:
                waiting[right] -= 1
                if not waiting[right]:
                    ready.append(right)
        if len(ready) < self._count:
            raise ValueError("two rules of a drawing contradict each other")
        order = {thing: index for index, thing in enumerate(ready)}
        self._rules.sort(key=lambda rule: order[rule[0]])

    def _pushed(self, places: list[float]) -> list[float]:
        """As far left as the rules allow, but nothing further left than it stands."""
        places = list(places)
        for left, right, distance in self._rules:
            places[right] = max(places[right], places[left] + distance)
        return places

    def _pulled(self, places: list[float]) -> list[float]:
        """As far right as the rules allow, but nothing further right than it stands."""
        places = list(places)
        for left, right, distance in reversed(self._rules):
            places[left] = min(places[left], places[right] - distance)
        return places

    def _settled(self, places: list[float]) -> list[float]:
        """One thing after the other as near to its wishes as its neighbours leave room; no rule is broken."""
        widest = max(places, default=0.0)
        low: dict[int, list[tuple[int, float]]] = defaultdict(list)
        high: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for left, right, distance in self._rules:
            low[right].append((left, distance))
            high[left].append((right, distance))
        wishes: dict[int, list[tuple[tuple[int, ...], tuple[int, ...], float]]] = defaultdict(list)
        for some, others, strength in self._wishes:
            for mine, theirs in ((some, others), (others, some)):
                for thing in mine:
                    wishes[thing].append((mine, theirs, strength))
        for _ in range(_LAST_ROUNDS):
            for thing, wanted in wishes.items():
                whole = sum(strength for *_, strength in wanted)
                step = (
                    sum(strength * (_middle(places, b) - _middle(places, a)) for a, b, strength in wanted)
                    / whole
                )
                least = max((places[left] + distance for left, distance in low[thing]), default=0.0)
                most = min((places[right] - distance for right, distance in high[thing]), default=widest)
                places[thing] = min(max(places[thing] + step, least), max(most, least))
        return places

    def _grant(self, places: list[float], part: float) -> None:
        for some, others, strength in self._wishes:
            step = (_middle(places, others) - _middle(places, some)) * part * strength / 2
            for thing in some:
                places[thing] += step
            for thing in others:
                places[thing] -= step

    def _keep_apart(self, places: list[float], turn: int) -> None:
        rules = self._rules if turn % 2 else reversed(self._rules)
        for left, right, distance in rules:
            lack = distance - (places[right] - places[left])
            if lack > 0:
                places[left] -= lack / 2
                places[right] += lack / 2


def _middle(places: list[float], things: tuple[int, ...]) -> float:
    return sum(places[thing] for thing in things) / len(things)
