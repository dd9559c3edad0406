"""Choose which place a name means, and make the spot where an incident is drawn."""

from gazetteer.resolve.choice import Choice
from gazetteer.resolve.choosing import resolve
from gazetteer.resolve.filing import file_spot
from gazetteer.resolve.locating import locate
from gazetteer.resolve.scene import Scene, survey

__all__ = ["Choice", "Scene", "file_spot", "locate", "resolve", "survey"]
