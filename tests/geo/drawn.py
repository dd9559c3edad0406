"""What the map draws of a text."""

from datetime import date

from geo.incidents import read
from geo.kinds import kinds
from geo.readers import prepared
from geo.report import Report


def drawn(told):
    """Give the incidents of what is read that happened and have a day and a place."""
    return [
        one
        for one in told.incidents
        if one.status == "actual" and not kinds()[one.kind].off_map and one.when and one.whereabouts
    ]


def told(text, names, published="2023-03-15"):
    """Give day, kind and places of what is drawn."""
    report = prepared(Report(id="r", text=text, published=date.fromisoformat(published)))
    return {(str(one.when), one.kind, *places(one)) for one in drawn(read(report, names))}


def places(incident):
    """Give the names of where an incident is."""
    return [toponym.name for toponym in incident.whereabouts.toponyms]
