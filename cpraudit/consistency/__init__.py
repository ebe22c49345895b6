"""What dates, births, orders and authors can and cannot be: one answer for the audit of a report and for a case file.

Everything here works on plain days, so that a report's words and a case file's fields are judged by the same code.
"""
