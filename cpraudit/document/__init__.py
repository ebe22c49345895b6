"""Opens a Word file safely and reads it into blocks of text; the only package that knows Word's XML."""
