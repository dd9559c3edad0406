"""What the tagger is trained on: corpora read from a folder, and sentences of our own making."""
