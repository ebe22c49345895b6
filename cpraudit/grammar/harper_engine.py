"""Harper, the embedded engine: spelling and grammar without Java and without a server. The one import of Harper."""

from __future__ import annotations

import importlib.metadata
import threading
from collections.abc import Sequence
from typing import Any

from cpraudit.grammar.curation import kept_rules
from cpraudit.grammar.model import SPELLING, EngineFailed, EngineNote, Remark

_PACKAGE = "harper-py"
_SPELL_RULE = "SpellCheck"


def version() -> str:
    """The installed version, '' when it is not installed; loads nothing."""
    try:
        return importlib.metadata.version(_PACKAGE)
    except importlib.metadata.PackageNotFoundError:
        return ""


class Harper:
    """British English, our choice of rules. Built when first asked (a second), then used for every paragraph."""

    def __init__(self) -> None:
        self._linter: Any = None
        self._lock = threading.Lock()  # a linter belongs to one thread at a time

    @property
    def note(self) -> EngineNote:
        """What it is."""
        number = len(kept_rules("harper"))
        return EngineNote(
            "Harper",
            True,
            version(),
            f"built-in spelling and grammar, British English, {number} of its rules",
        )

    def check(self, text: str) -> Sequence[Remark]:
        """The remarks of the kept rules on one paragraph. Raises EngineFailed when Harper cannot be loaded."""
        with self._lock:
            if self._linter is None:
                self._linter = _build()
            by_rule = self._linter.organized_lints(text, language="plaintext")
        out = []
        for rule, lints in by_rule.items():
            for lint in lints:
                suggestions = [s.replacement_text for s in lint.suggestions if s.replacement_text]
                message = " ".join(lint.message.replace("`", "'").split())
                name = SPELLING if rule == _SPELL_RULE else rule
                better = suggestions[0] if suggestions else ""
                out.append(Remark(lint.span.start, lint.span.end, message, better, name))
        return sorted(out)


def _build() -> Any:
    try:
        import harper
    except ImportError as error:
        raise EngineFailed(f"Harper cannot be loaded ({type(error).__name__})") from None
    linter = harper.Linter(dialect=harper.Dialect.BRITISH)
    kept = {rule.id for rule in kept_rules("harper")}
    linter.set_lint_config({name: name in kept for name in linter.get_lint_config()})
    return linter
