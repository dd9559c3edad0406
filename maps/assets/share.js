// Sharing: a link to what is seen, and what is shown as a file.

import { PAGE, TOTAL, textsRead } from "./data.js";
import { button, make, part } from "./dom.js";
import { countInDays } from "./filter.js";
import { linkHere } from "./hash.js";
import { saveShown } from "./save.js";
import { counted, say } from "./words.js";

let answer = null;

/** Make the dialog and the button that opens it. */
export function startShare() {
  const dialog = part("share");
  answer = make("p", { class: "told", role: "status" });
  dialog.setAttribute("aria-labelledby", "share-title");
  dialog.append(
    make("h2", { id: "share-title" }, say("share.title")), make("p", { class: "n", id: "share-shown" }),
    field("link", () => linkHere()), field("embed", frame),
    make("h3", {}, say("share.save")), make("div", { class: "choices" }, ...["csv", "geojson"].map(saver)),
    make("h3", {}, say("share.paper")), button(say("share.print"), printPage),
    answer, button(say("share.close"), () => dialog.close()),
  );
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  part("share-opener").addEventListener("click", openShare);
}

/** Open the dialog. */
export function openShare() {
  const dialog = part("share");
  part("share-shown").textContent = counted("shown", countInDays(), { total: TOTAL });
  answer.textContent = "";
  for (const one of dialog.querySelectorAll("[data-write]")) one.dispatchEvent(new Event("fill"));
  dialog.showModal();
}

/** The markup that shows this in another page; nothing in it can end an attribute. */
function frame() {
  const safe = (text) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<iframe src="${safe(linkHere(true))}" title="${safe(PAGE.title)}" width="100%" height="480" loading="lazy" sandbox="allow-scripts allow-popups"></iframe>`;
}

function saver(form) {
  return button(say(`share.${form}`), () => {
    if (textsRead()) answer.textContent = counted("saved", saveShown(form));
  });
}

function printPage() {
  part("share").close();
  print();
}

/** A text to take along, in a field that can be copied from by hand too. */
function field(key, text) {
  const box = make("input", { type: "text", readonly: true, id: `share-${key}`, "data-write": key, onfill: () => { box.value = text(); },
    onfocus: () => box.select() });
  return make("div", { class: "take" }, make("label", { for: `share-${key}` }, say(`share.${key}`)), box,
    button(say("share.copy"), () => copy(box), { "aria-describedby": `share-${key}` }));
}

async function copy(box) {
  box.focus();
  try {
    await navigator.clipboard.writeText(box.value);
    answer.textContent = say("share.copied");
  } catch {
    answer.textContent = say("share.by_hand");
  }
}
