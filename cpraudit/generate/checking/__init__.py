"""Reads a Word template as its author sees it and says everything that is wrong with it."""
