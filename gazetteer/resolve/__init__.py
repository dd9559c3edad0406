"""Choose which place a name means, and make the spot where an incident is drawn."""

from gazetteer.resolve.choice import Choice
from gazetteer.resolve.choosing import resolve
from gazetteer.resolve.filing import file_spot
from gazetteer.resolve.locating import locate

__all__ = ["Choice", "file_spot", "locate", "resolve"]
