"""Know places: the book that people edit, the base index, look-up, resolution, fallback."""
