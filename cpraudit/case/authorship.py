"""Who may write a Child Permanence Report (Restriction on the Preparation of Adoption Reports Regulations 2005)."""

from __future__ import annotations

from cpraudit.case.professionals import Writer
from cpraudit.consistency import authorship
from cpraudit.consistency.authorship import YEARS_NEEDED, MayWrite, Standing


def experienced(writer: Writer) -> bool | None:
    """Three years or more of child care social work since qualifying, with adoption work; None when not known."""
    years, adoption = writer.child_care_years, writer.adoption_experience
    if not isinstance(years, float) or not isinstance(adoption, bool):
        return None
    return years >= YEARS_NEEDED and adoption


def may_write(author: Writer, supervisor: Writer | None) -> MayWrite:
    """Whether the law lets an author write the report, by what the case says of both; see consistency.authorship."""
    return authorship.may_write(_standing(author), _standing(supervisor) if supervisor else None)


def _standing(writer: Writer) -> Standing:
    return Standing(experienced(writer), writer.employed if isinstance(writer.employed, bool) else None)
