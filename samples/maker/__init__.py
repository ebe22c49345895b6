"""Makes the sample reports: marked text in, Word documents and lists of known faults out."""
