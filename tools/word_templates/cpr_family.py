"""Sections 19 to 24 of the Child Permanence Report: parents, others with parental responsibility, relatives, siblings."""

from __future__ import annotations

from cpraudit.case.family import OtherHolder, Relative, Sibling
from cpraudit.case.parents import Parent
from word_templates.facts import Writer


def family_sections(write: Writer) -> None:
    """The sections in order."""
    _parent(write, "19. Birth mother", "mother")
    _parent(write, "20. Birth father", "father")
    write.heading("21. The parents' relationship and family background")
    write.text("{{ parents_relationship }}")
    with write.unless_absent("couples"):
        write.records(
            "couple in couples",
            [
                ("Who", "{{ couple.people|join(' and ') }}{{ couple.people_note }}", 6.5),
                ("Relationship", "{{ couple.kind|sentence }}", 4.0),
                (
                    "Dates",
                    "{{ couple.period }}{% if couple.how_ended %} ({{ couple.how_ended }}){% endif %}",
                    6.5,
                ),
            ],
        )
    write.heading("The wider family", 2)
    write.text("{{ wider_family }}")
    _others(write)
    _siblings(write)


def _parent(write: Writer, title: str, path: str) -> None:
    write.heading(title)
    with write.when(f"{path}_note"):
        write.text(f"{{{{ {path}_note }}}}")
        write.text("There is no photograph, for the same reason.")
    with write.when(f"not {path}_note"):
        write.photograph(path)
        write.facts(
            path,
            Parent,
            "name",
            "known_as",
            "sex",
            "date_of_birth",
            "died",
            "place_of_birth",
            "address",
            "nationality",
            "ethnicity",
            "languages",
            "religion",
            "parental_responsibility",
            "how_acquired",
            "paternity",
            "needs_to_take_part",
        )
        write.prose(
            path,
            Parent,
            "appearance",
            "personality",
            "health",
            "education",
            "work",
            "home",
            "childhood",
            "in_care",
            "earlier_relationships",
            "situation",
            "capacity",
        )
        write.heading("Chronology", 2)
        with write.unless_absent(f"{path}.chronology"):
            write.records(
                f"event in {path}.chronology",
                [("Date", "{{ event.period }}", 3.8), ("What happened", "{{ event.what }}", 13.2)],
            )


def _others(write: Writer) -> None:
    write.heading("22. Others with parental responsibility or guardians")
    with (
        write.unless_absent("others_with_parental_responsibility"),
        write.each("holder in others_with_parental_responsibility"),
    ):
        write.heading("{{ holder.name }}", 2)
        write.photograph("holder")
        write.facts(
            "holder",
            OtherHolder,
            "relation",
            "how_acquired",
            "sex",
            "date_of_birth",
            "nationality",
            "ethnicity",
            "address",
            "views",
        )
    write.heading("23. Other relatives and significant people")
    with write.unless_absent("relatives"), write.each("relative in relatives"):
        write.heading("{{ relative.name }}", 2)
        write.photograph("relative")
        write.facts(
            "relative",
            Relative,
            "relation",
            "sex",
            "date_of_birth",
            "died",
            "nationality",
            "ethnicity",
            "address",
            "importance",
            "views",
        )


def _siblings(write: Writer) -> None:
    write.heading("24. Brothers and sisters")
    with write.unless_absent("siblings"), write.each("sibling in siblings"):
        write.heading("{{ sibling.name }}, {{ sibling.relation }}", 2)
        write.photograph("sibling")
        write.facts(
            "sibling",
            Sibling,
            "name",
            "known_as",
            "date_of_birth",
            "expected",
            "place_of_birth",
            "sex",
            "kind",
            "nationality",
            "ethnicity",
            "lives",
            "looked_after",
            "orders",
            "plan",
            "description",
            "relationship",
            "together_or_apart",
            "efforts",
        )
