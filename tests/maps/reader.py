"""What a reader of the page does and sees, for the tests with a browser."""

from time import monotonic


def until(page, expression, seconds=5.0):
    """Wait until an expression holds. (The page's policy forbids Playwright's own way: eval.)"""
    end = monotonic() + seconds
    while not page.evaluate(expression):
        assert monotonic() < end, f"never true: {expression}"
        page.wait_for_timeout(20)


def redrawn(page, pane, act):
    """Do something and wait until a canvas of the map looks different."""
    picture = f"document.querySelector('.leaflet-{pane}-pane canvas').toDataURL()"
    before = page.evaluate(picture)
    act()
    until(page, f"{picture} !== '{before}'")


def drawn(page):
    """Give the ids of the incidents whose symbols are on the map."""
    return {one["id"] for one in page.evaluate("Dateline.drawn()")}


def press_on_map(page, x, y):
    """Click a point of the map."""
    box = page.locator(".folium-map").bounding_box()
    page.mouse.click(box["x"] + x, box["y"] + y)


def choose(page, identity):
    """Click the symbol of an incident."""
    spot = next(one for one in page.evaluate("Dateline.drawn()") if one["id"] == identity)
    press_on_map(page, spot["x"], spot["y"])


def focused(page, what="id"):
    """Give the id, or another property, of the element in focus."""
    return page.evaluate(f"document.activeElement.{what}")


WRITTEN = """(where) => {
  const own = CanvasRenderingContext2D.prototype.fillText;
  window.written = [];
  CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
    if (this.canvas.closest(where)) window.written.push(text);
    return own.call(this, text, ...at);
  };
}"""


FRAMES = """() => new Promise((drawn) => {
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn)));
})"""


def written(page, where, key):
    """Press a key and give what is written on a canvas when it is drawn anew."""
    page.evaluate(WRITTEN, where)
    page.keyboard.press(key)
    page.evaluate(FRAMES)
    return page.evaluate("window.written")
