"""The kinds of fault that a sample can hold: plain words for people, and how grave each usually is."""

from typing import Literal, NamedTuple


class Category(NamedTuple):
    """One kind of fault."""

    words: str
    severity: Literal["must", "should", "may"]


CATEGORIES = {
    "absolute": Category("Always, never, no alternative", "should"),
    "acronym_not_expanded": Category("Letters not spelled out", "should"),
    "capitals_inconsistent": Category("Capitals not used evenly", "may"),
    "chronology_gap": Category("Gap in a chronology", "must"),
    "chronology_order": Category("Chronology out of order", "should"),
    "chronology_start": Category("Chronology does not begin at birth", "must"),
    "date_inconsistent": Category("Dates or ages that conflict", "must"),
    "duplicated_text": Category("The same passage twice", "should"),
    "empty_section": Category("Heading with nothing under it", "must"),
    "family_time_vague": Category("Family time left vague", "must"),
    "generalisation": Category("Vague statement", "should"),
    "graphic_detail": Category("Graphic detail", "must"),
    "jargon": Category("Jargon", "should"),
    "judgemental": Category("Judgemental words", "must"),
    "missing_section": Category("Section missing", "must"),
    "na_without_reason": Category("Not applicable, without a reason", "should"),
    "name_inconsistent": Category("Name spelled in two ways", "must"),
    "photo_missing_no_reason": Category("No photograph and no reason", "should"),
    "photo_undated": Category("Photograph without a date", "should"),
    "placeholder_left": Category("Left unfilled", "must"),
    "pronoun_mismatch": Category("He and she mixed up", "must"),
    "service_not_explained": Category("Service not explained", "should"),
    "sibling_without_information": Category("Brother or sister without information", "must"),
    "spelling_grammar": Category("Spelling or grammar", "should"),
    "third_party_identifying": Category("Identifies someone outside the family", "must"),
    "tracked_changes_left": Category("Tracked change or comment left in", "must"),
    "unsigned": Category("Not signed or dated", "must"),
    "unverified_as_fact": Category("Unproved statement given as fact", "must"),
    "viability_without_reason": Category("Relative turned down, no reason given", "must"),
    "wrong_child_name": Category("Another child's name", "must"),
}
