"""The child process that runs a Word template: reads a request from standard input, writes the document to standard output.

A template is somebody else's file. It runs here, apart from the case file and the disk: it sees plain values only,
can change nothing, open nothing and call nothing, and the process has a limit of memory and time. A fault is told as
one line of JSON; it holds words of the template and never words of the case.
"""

from __future__ import annotations

import base64
import json
import re
import sys

MEMORY = 1_500 * 2**20

_QUOTED = re.compile(r"'([^']*)'")
_JINJA_SAYS = re.compile(r"\w+ object")  # "'dict object' has no attribute 'nmae'"


def main() -> int:
    """Fills one template; exit status 0 with a document, 1 with a fault."""
    _limit_memory()
    request = json.load(sys.stdin.buffer)
    from cpraudit.generate.fill import Filling

    filling = Filling(base64.b64decode(request["template"]))
    try:
        document = filling.filled(request["fields"])
    except MemoryError:
        return _fault("memory", "")
    except Exception as error:  # whatever a template brings about is a fault of the template
        return _fault(type(error).__name__, _of_template(str(error), filling.source))
    sys.stdout.buffer.write(document)
    return 0


def _of_template(message: str, source: str) -> str:
    """The message, unless it quotes something that does not stand in the template: that may be of the case."""
    quoted = (word for word in _QUOTED.findall(message) if not _JINJA_SAYS.fullmatch(word))
    return message if all(word in source for word in quoted) else ""


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent watches the memory instead
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _fault(kind: str, message: str) -> int:
    sys.stdout.write(json.dumps({"kind": kind, "message": message[:500]}))
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
