"""The agency's notepaper: what the settings say of the authority, where a case file says nothing."""

from __future__ import annotations

from pathlib import Path

from cpraudit import yamlfile
from cpraudit.case.model import Authority, Case
from cpraudit.errors import SettingsError
from cpraudit.settings import Settings


def load_settings(path: Path | None) -> Settings:
    """The settings in a file, the defaults without one; raises SettingsError when the file has a mistake."""
    return Settings() if path is None else yamlfile.load(path, Settings)


def with_notepaper(case: Case, settings: Settings) -> Case:
    """The case with the authority's name, address and so on filled in from the settings where it has none."""
    own = case.authority if isinstance(case.authority, Authority) else Authority()
    given = settings.authority.model_dump(exclude={"logo"})
    blank = {name: value for name, value in given.items() if value and getattr(own, name) is None}
    return case.model_copy(update={"authority": own.model_copy(update=blank)}) if blank else case


def logo_of(settings: Settings, settings_file: Path | None) -> Path | None:
    """The logo that the settings name, beside the settings file; None when they name none.

    Raises SettingsError when it is not there.
    """
    name = settings.authority.logo
    if not name:
        return None
    path = (settings_file.parent if settings_file is not None else Path()) / name
    if not path.is_file():
        raise SettingsError(
            f"The logo {path} that the settings name does not exist. Check the name and the folder."
        )
    return path
