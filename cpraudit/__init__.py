"""cpraudit: audits Child Permanence Reports against the quality-assurance checklist."""

__version__ = "0.1.0"
