"""A place book of two entries, one of them in one line."""

BOOK = """\
# Two places.
town:
  name: Stari Most   # shown
  type: town
  at: [20.86667, 42.88333]
  names:
    - Стари Мост @sr-Cyrl

brook: {name: Brook, type: stream, at: [20.7, 42.8]}
"""
BROOK = BOOK.splitlines()[-1]
