"""Spelling and grammar: engines behind one interface, and which of their rules an adviser would want."""
