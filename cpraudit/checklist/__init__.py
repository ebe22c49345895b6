"""The audit form: the checklist as data, the evidence for each question, and the proposed answers."""
