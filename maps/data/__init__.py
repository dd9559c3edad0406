"""Outlines of land and borders, packed from Natural Earth; see README.md."""
