"""What does not fit together in a case file: cross-checks by the same rules as the audit of a report.

Only what is certain whatever a partial date means is told: "March 2019" is not before 14 March 2019.
"""
