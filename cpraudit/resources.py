"""Where the files lie that travel with the program: checklists, word lists, templates, schemas."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def data_folder() -> Path:
    """The folder that holds `checklists/`, `templates/` and `models/`.

    In an installed wheel that is `cpraudit/data`; in a checkout it is the top of the repository, so that
    there is one copy to edit.
    """
    packed = _PACKAGE / "data"
    return packed if packed.is_dir() else _PACKAGE.parent


def checklists_folder() -> Path:
    """Checklists, form profiles and word lists."""
    return data_folder() / "checklists"


def templates_folder() -> Path:
    """Word templates."""
    return data_folder() / "templates"
