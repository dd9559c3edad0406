// The sheet that is printed: the map as it stands, the legend, and what is shown with its quotes.

import { paintOn } from "./atlas.js";
import { creditWords } from "./credit.js";
import { KINDS, PAGE, ROWS, dated, kindName, placed, tellings, value } from "./data.js";
import { dayWords } from "./days.js";
import { make, part, symbol } from "./dom.js";
import { inDays, kindShows, matching } from "./filter.js";
import { quoteOf } from "./quote.js";
import { dressFor } from "./theme.js";
import { nowWords } from "./time.js";
import { counted, figure, say } from "./words.js";

const ON_PAPER = 400; // incidents on paper
const DOTS = 2; // of the picture for each pixel of the screen

/** Print the page; also where the reader does so by the browser's own menu. */
export function startPaper() {
  addEventListener("beforeprint", fillPaper);
  addEventListener("afterprint", () => {
    part("paper").replaceChildren();
    dressFor("screen");
  });
}

function fillPaper() {
  dressFor("paper");
  const list = matching().filter(inDays);
  part("paper").replaceChildren(
    make("h1", {}, PAGE.title), make("p", { class: "sub" }, nowWords()),
    mapPicture(), legend(list), ...list.slice(0, ON_PAPER).flatMap(printed),
    ...(list.length > ON_PAPER ? [make("p", { class: "n" }, `+ ${counted("incidents", list.length - ON_PAPER)}`)] : []),
    make("p", { class: "n" }, creditWords()),
  );
}

function mapPicture() {
  const canvas = make("canvas");
  const { clientWidth: width, clientHeight: height } = part("stage");
  [canvas.width, canvas.height] = [width * DOTS, height * DOTS];
  const pen = canvas.getContext("2d");
  pen.scale(DOTS, DOTS);
  paintOn(pen);
  return canvas;
}

function legend(list) {
  const counts = KINDS.map(() => 0);
  for (const i of list) counts[ROWS.kind[i]] += 1;
  const kinds = KINDS.flatMap((kind, number) => (counts[number] && kindShows(number)
    ? [make("li", {}, symbol(kind.path, number), `${kind.label} ${figure(counts[number])}`)] : []));
  return make("div", { class: "legend" }, make("ul", {}, ...kinds),
    make("ul", { class: "signs" }, ...PAGE.words.help.signs.map((line) => make("li", {}, line))));
}

function printed(i, at, list) {
  const head = headLine(i);
  return [
    ...(!at || headLine(list[at - 1]) !== head ? [make("h2", {}, head)] : []),
    make("div", { class: "entry" },
      make("p", { dir: "auto" }, symbol(KINDS[ROWS.kind[i]].path, ROWS.kind[i]), make("b", {}, kindName(i)), ` · ${whereLine(i)}`),
      ...tellings(i).flatMap(({ quote, marks, ...from }) => [quoteOf(quote, marks), sourceLine(from)])),
  ];
}

function headLine(i) {
  return dated(i) && !ROWS.vague[i] ? dayWords("day_head", ROWS.stop[i]) : value("when", i);
}

function whereLine(i) {
  if (placed(i)) return `${value("place", i)} ${value("spread", i)}`;
  return say("page.unplaced", { reason: value("unplaced", i) ?? say("card.no_place") });
}

function sourceLine({ title, publisher, url, day }) {
  return make("p", { class: "n", dir: "auto" },
    [publisher, day === null ? null : dayWords("day", day), title ?? say("card.untitled"), url].filter(Boolean).join(" · "));
}
