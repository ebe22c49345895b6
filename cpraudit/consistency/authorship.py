"""Who may write a Child Permanence Report.

Source: Restriction on the Preparation of Adoption Reports Regulations 2005, SI 2005/1711.
"""

from __future__ import annotations

from dataclasses import dataclass

YEARS_NEEDED = 3  # of child care social work since qualifying, with adoption work among it


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts of an author or supervisor: the experience, and whether the agency employs them; None: not told."""

    experienced: bool | None
    employed: bool | None


@dataclass(frozen=True, slots=True)
class MayWrite:
    """Whether the author may write the report, and why; `allowed` is None when the facts do not tell."""

    allowed: bool | None
    because: str


def may_write(author: Standing, supervisor: Standing | None) -> MayWrite:
    """Whether the law lets an author write the report.

    An employed social worker with the experience may. Anybody else must be supervised by an employed social worker
    who has it; an independent social worker needs both.
    """
    own = author.experienced
    above = supervisor.experienced if supervisor is not None else False
    if supervisor is not None and supervisor.employed is False:
        above = False
    if own and author.employed is True:
        return MayWrite(
            True, "the author is employed by the agency and has the experience that the Regulations ask for"
        )
    if own and author.employed is False:
        if above:
            return MayWrite(
                True,
                "the author is independent, has the experience, and is supervised by a worker of the agency who has it too",
            )
        return MayWrite(
            None if above is None else False,
            "an independent author must be supervised by an experienced social worker of the agency",
        )
    if own is None or author.employed is None:
        return MayWrite(None, "the author's experience is not told in full")
    if above:
        return MayWrite(
            True,
            "the author is supervised by a social worker of the agency who has the experience that the Regulations ask for",
        )
    return MayWrite(
        None if above is None else False,
        "the author does not have three years of child care social work with adoption work among it, "
        "and no supervisor who has it is named",
    )
