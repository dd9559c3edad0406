// What the keys do, wherever the focus is; in a text field they write.

import { focusCard, closeCard, stepIncident } from "./card.js";
import { fitAll } from "./atlas.js";
import { part } from "./dom.js";
import { openHelp } from "./help.js";
import { openPanel, panelOpen } from "./panel.js";
import { layersOpen, openLayers } from "./layers.js";
import { openShare } from "./share.js";
import { change, state } from "./state.js";
import { closeStory, stepChapter, toggleStory } from "./story.js";
import { goTo, setMode, stepDay, togglePlay, widen } from "./time.js";
import { closeTip } from "./tip.js";

const KEYS = {
  ArrowRight: (event) => (event.shiftKey ? widen(1) : stepDay(1)),
  ArrowLeft: (event) => (event.shiftKey ? widen(-1) : stepDay(-1)),
  Home: () => goTo(0),
  End: () => goTo(-1),
  "]": () => stepIncident(1),
  "[": () => stepIncident(-1),
  " ": togglePlay,
  1: () => setMode(0),
  2: () => setMode(1),
  3: () => setMode(2),
  4: () => setMode(3),
  "/": () => part("search").focus(),
  l: () => openLayers(!layersOpen()),
  f: () => fitAll(),
  s: openShare,
  c: () => openPanel(!panelOpen()) || part("filters").querySelector("button").focus(),
  t: toggleStory,
  "?": openHelp,
};

/** Listen for keys. */
export function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") escape(event);
    else if (!writing(event) && !taken(event)) act(event);
  });
}

function act(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const by = { PageDown: 1, PageUp: -1 }[key];
  if (by && stepChapter(by)) event.preventDefault();
  if (!KEYS[key]) return;
  event.preventDefault();
  KEYS[key](event);
}

function writing({ target }) {
  return target.matches("input[type='search'], input[type='text'], textarea, [contenteditable]");
}

/** Keys that mean something of their own where the focus is. */
function taken({ key, target }) {
  if (key === " ") return target.matches("button, input, a, summary");
  if (target.matches(".leaflet-container")) return key.startsWith("Arrow");
  return key.startsWith("Arrow") && target.matches("[role='radio']");
}

function escape(event) {
  if (closeTip() || (layersOpen() && openLayers(false))) return;
  if (event.target === part("search") && state.query) {
    event.preventDefault();
    part("search").value = "";
    change({ query: "" });
  } else if (panelOpen()) openPanel(false);
  else if (state.chosen >= 0) closeCard();
  else closeStory();
}

/** Move the focus into the card when something has been chosen. */
export function followChoice() {
  if (state.chosen >= 0 && !part("card").contains(document.activeElement)) focusCard();
}
