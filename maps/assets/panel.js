// The filter: a panel in the list's place, with what there is to choose and how many each would show.

import { choiceChip, chosenOf } from "./choose.js";
import { button, make, part } from "./dom.js";
import { FACETS, facet, labelOf } from "./facets.js";
import { countFacets, countsFor } from "./filter.js";
import { fold } from "./fold.js";
import { scrollToChosen, scrollToDay } from "./list.js";
import { listenTo, state } from "./state.js";
import { figure, say } from "./words.js";

const FEW = 8; // values of a facet that are named at first
const MORE = 40; // and at each press for more
const FINDABLE = 24; // values from which on one can look for a name
let opener = null;
let groups = [];

/** Make the button that opens the panel, and follow what is looked at. */
export function startPanel() {
  opener = button("", () => openPanel(!panelOpen()), { "aria-expanded": "false", "aria-controls": "filters" });
  part("search").after(opener);
  listenTo("texts", () => panelOpen() && fillPanel());
  listenTo("filters query roles", showCounts);
  showCounts();
}

/** Tell whether the panel is open. */
export function panelOpen() {
  return !part("filters").hidden;
}

/** Open or close the panel; tells whether it was open. */
export function openPanel(open) {
  const was = panelOpen();
  part("filters").hidden = !open;
  part("side").classList.toggle("filtering", open);
  opener.setAttribute("aria-expanded", String(open));
  countFacets(open);
  if (open) fillPanel();
  else leavePanel();
  return was;
}

function leavePanel() {
  part("search").parentElement.after(part("chips"));
  part("side").scrollTop = 0;
  if (part("list").scrollHeight > part("list").clientHeight) scrollToDay();
  scrollToChosen();
  opener.focus({ preventScroll: true });
}

function fillPanel() {
  countFacets(true);
  groups = FACETS.map(facet).filter((one) => one && worthChoosing(one)).map(groupFor);
  part("filters").replaceChildren(...groups.map(({ box }) => box), make("h2", {}, say("page.kinds")), part("chips"),
    button(say("filter.done"), () => openPanel(false), { class: "button done" }));
  showCounts();
  part("side").scrollTop = part("search").offsetTop - part("grip").offsetHeight - 8; // of a phone's sheet
}

/** What all incidents agree on leaves nothing to choose. */
function worthChoosing({ key, values }) {
  return values.length > (key === "actor" ? 0 : 1) || chosenOf(key).length;
}

function groupFor(one) {
  const name = say(`filter.${one.key}`);
  const group = { facet: one, shown: FEW, wanted: "", pills: [], values: make("div", { class: "pills" }) };
  const find = one.values.length < FINDABLE ? null : make("input", {
    type: "search", "aria-label": `${name}: ${say("filter.find")}`, placeholder: say("filter.find"), autocomplete: "off",
    oninput: (event) => {
      Object.assign(group, { wanted: fold(event.target.value), shown: FEW });
      fillGroup(group);
    },
  });
  group.box = make("div", { role: "group", "aria-label": name }, make("h2", {}, name), find, group.values);
  fillGroup(group);
  return group;
}

function fillGroup(group) {
  const { key, values } = group.facet;
  const chosen = new Set(chosenOf(key));
  const found = [...values.keys()].filter((number) => fold(labelOf(key, values[number])).includes(group.wanted));
  const named = found.filter((number, at) => at < group.shown || chosen.has(values[number]));
  group.pills = named.map((number) => ({ number, pill: choiceChip(key, values[number], "", { class: "chip pill" }) }));
  const rest = found.length - named.length;
  group.values.replaceChildren(...group.pills.map(({ pill }) => pill),
    ...(rest ? [button(say("filter.more", { n: figure(rest) }), () => showMore(group), { class: "chip" })] : []));
  showCounts();
}

function showMore(group) {
  const before = new Set(group.pills.map(({ number }) => number));
  group.shown += MORE;
  fillGroup(group);
  group.pills.find(({ number }) => !before.has(number)).pill.focus();
}

function showCounts() {
  opener.textContent = [say("filter.title"), ...[Object.values(state.filters).flat().length].filter(Boolean)].join(" · ");
  if (!panelOpen()) return;
  for (const { facet: one, pills } of groups) {
    const counts = countsFor(one);
    for (const { pill, number } of pills) {
      pill.lastChild.textContent = figure(counts[number]);
      pill.setAttribute("aria-pressed", String(chosenOf(one.key).includes(one.values[number])));
      pill.classList.toggle("none", !counts[number]);
    }
  }
}
