"""Fills Word documents from a case: report, plan and letters."""
