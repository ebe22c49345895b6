"""One module a Word template; each builds the same bytes every time."""
