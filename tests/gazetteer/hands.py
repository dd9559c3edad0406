"""Books in many hands, edits by tool and by hand, and processes that die in the middle of one."""

import os
import sys
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st

from gazetteer.book_blocks import blocks
from gazetteer.editing import Add, New, Remove, Set, Unset, apply, plan
from geo.errors import EditRefused

IDS = [f"p{n}" for n in range(6)]
NAMES = st.text("abčЖ 1:#'\"[]{},@-\\é", min_size=1, max_size=8).filter(str.strip)
POINTS = st.tuples(st.floats(-180, 180), st.integers(-90, 90)).map(list)
QUIET = settings(deadline=None, max_examples=30)


def in_lines(id_, head, tail):
    """Write an entry on lines of its own."""
    return (
        f"{id_}:{head}\n    name: 'Name {id_}'  # shown\n    type: town\n    at: [1.50, 2]\n"
        f"    radius_km:   3\n    names:\n      - A {id_} @sq\n    # inside\n      - B{tail}\n"
    )


def in_braces(id_, head, tail):
    """Write an entry on one line."""
    return f'{id_}: {{name: "{id_}", type: town, at: [1.50, 2], names: [A]}}  #{head}{tail}\n'


WRITTEN = st.builds(
    lambda write, head, tail, after: lambda id_: write(id_, head, tail) + after,
    st.sampled_from([in_lines, in_braces]),
    st.sampled_from(["", "   # head"]),
    st.sampled_from(["", "  # tail", " "]),
    st.sampled_from(["", "\n", "# between\n", "\n# above the next\n\n", "   \n"]),
)


@st.composite
def books(draw):
    """Draw the text of a book: entries in different hands, remarks, line ends, marks."""
    ids = draw(st.permutations(IDS[:5]))[: draw(st.integers(1, 5))]
    text = draw(st.sampled_from(["", "# A book.\n", "\n"])) + "".join(
        draw(WRITTEN)(id_) for id_ in ids
    )
    if draw(st.booleans()):
        text = text.rstrip()
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    return draw(st.sampled_from(["", "\ufeff"])) + text


EDITS = st.one_of(
    st.builds(Set, id=st.sampled_from(IDS), key=st.just("at"), value=POINTS),
    st.builds(Set, id=st.sampled_from(IDS), key=st.sampled_from(["name", "notes"]), value=NAMES),
    st.builds(Add, id=st.sampled_from(IDS), key=st.just("names"), value=NAMES),
    st.builds(
        Add, id=st.sampled_from(IDS), key=st.sampled_from(["in", "near"]),
        value=st.sampled_from(IDS),
    ),
    st.builds(
        Unset, id=st.sampled_from(IDS), key=st.sampled_from(["names", "radius_km", "in", "at"])
    ),
    st.builds(
        New, id=st.sampled_from(IDS),
        values=st.fixed_dictionaries({"name": NAMES, "type": st.just("town"), "at": POINTS}),
    ),
    st.builds(Remove, id=st.sampled_from(IDS)),
)  # fmt: skip
HANDS = st.sampled_from([
    lambda text: text.replace("type: town", "type: city", 1),
    lambda text: text.replace("[1.50, 2]", "[1.5, 2.0]"),
    lambda text: text + "# a last remark",
    lambda text: "\ufeff# on top\n" + text.removeprefix("\ufeff"),
    lambda text: text.removesuffix("\n") + "\n" + in_lines(f"hand{len(text)}", "", ""),
])  # fmt: skip


def others(text, id_):
    """Give the lines of all entries but one."""
    return [(one.id, one.text.rstrip("\r\n")) for one in blocks(text) if one.id != id_]


def rest(text, id_):
    """Give what stands around the lines of one entry."""
    found = {one.id: one for one in blocks(text)}.get(id_)
    return (text[: found.start], text[found.stop :]) if found else (text, "")


def words(text):
    """Give a text without its blank lines."""
    return [line for line in text.splitlines() if line.strip()]


def edited(path, edit):
    """Do an edit, or see it refused with nothing written."""
    before = path.read_bytes()
    try:
        apply(plan([path], [edit]))
    except EditRefused:
        assert path.read_bytes() == before


def new_book(place, text):
    folder = Path(tempfile.mkdtemp(dir=place))
    path = folder / "gazetteer.yaml"
    path.write_bytes(text.encode())
    return path


def text_of(path):
    return path.read_bytes().decode()


BOOK = in_lines("town", "", "") + "\n" + in_lines("brook", "", "")
MOVE = Set(id="town", key="at", value=[3, 4])


def killed(work, events):
    """Do some work in a process that dies before its n-th file event; tell whether it lived."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == 0
    left = [events]

    def die(event, _):
        if event in ("open", "os.rename", "os.mkdir", "os.chmod", "fcntl.flock"):
            left[0] -= 1
            if left[0] < 0:
                os._exit(9)

    sys.addaudithook(die)
    try:
        work()
    finally:
        os._exit(0)
