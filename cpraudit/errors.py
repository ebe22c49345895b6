"""Every fault that a user may meet, each with one plain sentence and its exit status.

    CprauditError
    +-- UsageError          2  the command was given something that it cannot use
    +-- ReportUnreadable    3  the report cannot be opened
    |   +-- ReportRefused   3  ... because it looks dangerous or is far too large
    +-- TableUnreadable     3  a table to be imported cannot be opened
    +-- SettingsError       4  a checklist, profile, word list or settings file has a mistake
    +-- CaseError           6  a case file, or a picture that it names, has a mistake
    +-- OutputError         5  a result could not be written (nothing half-written is left)

The message of an error never holds words of the report: it may end up in a ticket.
"""

from __future__ import annotations


class CprauditError(Exception):
    """Something a user can put right; `str(error)` is the sentence to show."""

    exit_status = 1


class UsageError(CprauditError):
    """The command was given something that it cannot use."""

    exit_status = 2


class ReportUnreadable(CprauditError):
    """The report cannot be opened; the sentence says what to do."""

    exit_status = 3


class ReportRefused(ReportUnreadable):
    """The file is larger or stranger than any report: it is not opened at all."""


class TableUnreadable(CprauditError):
    """A table to be imported cannot be opened, or nothing in it can be read; the sentence says what to do."""

    exit_status = 3


class SettingsError(CprauditError):
    """A file that an agency edits has a mistake: file, line and a suggestion are in the sentence."""

    exit_status = 4


class OutputError(CprauditError):
    """A result could not be written."""

    exit_status = 5


class CaseError(CprauditError):
    """A case file, or a picture that it names, has a mistake; the sentence says where and what to do."""

    exit_status = 6
