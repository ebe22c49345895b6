"""The report as an adviser sees it: sections, people, dates, chronologies, photographs, events."""
