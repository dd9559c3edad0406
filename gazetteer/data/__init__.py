"""Tables of facts that the base index is built from, and the words of look-up."""
