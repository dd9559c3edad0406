"""Take pictures of the page and compare them: by eye they are the same, fonts may differ.

A picture is kept at half its size. Two are compared part by part of the page, cell by cell: a cell
differs if its mean colour does. Text comes out a little different with other fonts, so that parts
made of text may differ more than the map.
"""

import base64
from pathlib import Path

KEPT = Path(__file__).parent / "pictures"
PARTS = {"#stage": 0.08, "#card": 0.3, "#side": 0.2, "#time": 0.05}  # shares that may differ
CELL = 8  # pixels of a kept picture, across and up
FAINT = 16  # of 255: a smaller difference of a cell's colour is not seen

_DRAWN = """async (png, [left, top, width, height], shrink) => {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil((width || image.width) / shrink);
  canvas.height = Math.ceil((height || image.height) / shrink);
  const pen = canvas.getContext("2d");
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, left, top, width || image.width, height || image.height,
    0, 0, canvas.width, canvas.height);
  return canvas;
}"""
_HALF = f"""async (png) => (await ({_DRAWN})(png, [0, 0, 0, 0], 2)).toDataURL().split(",")[1]"""
_CELLS = f"""async ([png, box]) => {{
  const canvas = await ({_DRAWN})(png, box, {CELL});
  return [...canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data];
}}"""
_BOX = """(part) => {
  const found = document.querySelector(part);
  if (!found || found.hidden || getComputedStyle(found).visibility === "hidden") return null;
  const { left, top, width, height } = found.getBoundingClientRect();
  return [left, top, width, height].map((side) => Math.round(side / 2));
}"""


def taken(page, desk):
    """Take a picture of a page at half its size, when it stands still; `desk` is an empty page."""
    before, now = None, page.screenshot()
    while now != before:
        page.wait_for_timeout(150)
        before, now = now, page.screenshot()
    return base64.b64decode(desk.evaluate(_HALF, base64.b64encode(now).decode()))


def boxes(page):
    """Say where the parts of a page lie in its picture; what is not seen is left out."""
    found = {part: page.evaluate(_BOX, part) for part in PARTS}
    return {part: box for part, box in found.items() if box}


def differing(one, other, box, desk):
    """Give the share of the cells in a box that differ between two pictures."""
    pixels, others = (
        desk.evaluate(_CELLS, [base64.b64encode(png).decode(), box]) for png in (one, other)
    )
    cells = [max(abs(pixels[at + c] - others[at + c]) for c in range(3))
             for at in range(0, len(pixels), 4)]  # fmt: skip
    return sum(cell > FAINT for cell in cells) / len(cells)
