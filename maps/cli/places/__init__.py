"""The sub-commands of `dateline place`, each in a file of its own."""
