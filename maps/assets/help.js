// The keys and the signs of the map, in a dialog.

import { button, make, part } from "./dom.js";
import { PAGE } from "./data.js";
import { say } from "./words.js";

/** Make the dialog and the button that opens it. */
export function startHelp() {
  const rows = PAGE.words.help.rows.map(([keys, words]) => make("tr", {}, make("th", { scope: "row" }, ...keysOf(keys)), make("td", {}, words)));
  const dialog = part("help");
  dialog.setAttribute("aria-labelledby", "help-title");
  dialog.append(
    make("h2", { id: "help-title" }, say("help.title")), make("table", {}, make("tbody", {}, ...rows)),
    make("h2", {}, say("help.signs_title")), make("ul", {}, ...PAGE.words.help.signs.map((line) => make("li", {}, line))),
    button(say("help.close"), () => dialog.close()),
  );
  part("stage").querySelector(".zoom").append(button(say("page.help"), openHelp, { sign: "?" }));
}

function keysOf(keys) {
  return keys.split(" ").flatMap((key) => [make("kbd", {}, key), " "]);
}

/** Open the dialog. */
export function openHelp() {
  part("help").showModal();
  part("help").scrollTop = 0; // the focus is on the button at its end
}
