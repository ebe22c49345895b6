"""Word lists, acronyms, services and the language model."""
