"""Find the words that name places in a report, and what they do in their sentence."""
