"""Laws of how the words around a place bend it: the vaguer, the wider."""

from hypothesis import given
from hypothesis import strategies as st

from gazetteer.place import Place
from gazetteer.resolve.bending import bent
from geo.geometry import distance_km, lonlat
from geo.incident import Qualifier

RADII = st.floats(0.1, 500)
BEARINGS = st.sampled_from(["north", "southeast", "west", "centre", None])
AT = lonlat(21, 43)


def round_place(radius, type_="city", feature="city"):
    return Place(
        id="p", name="P", type=type_, feature=feature, at=AT, radius_km=radius, source="made up",
        origin="local",
    )  # fmt: skip


@given(RADII, BEARINGS, st.floats(0, 300))
def test_the_radius_grows_with_vagueness(radius, bearing, km):
    place = round_place(radius)

    def size(relation, **more):
        return bent(place, AT, Qualifier(relation=relation, **more)).radius_km

    here = bent(place, AT, None).radius_km
    assert size("part", bearing=bearing) <= here == size("at") < size("near")
    assert size("near") <= size("near", km=5 + radius + km)
    nearer, farther = (size("direction", bearing="north", km=km + more) for more in (0, 10))
    assert here - 0.01 <= nearer < farther


@given(RADII, st.sampled_from(["north", "southeast", "west"]))
def test_a_part_lies_within_its_place(radius, bearing):
    drawn = bent(round_place(radius), AT, Qualifier(relation="part", bearing=bearing))
    assert distance_km(drawn.at, AT) + drawn.radius_km <= radius + 0.01
