// The story: chapters that move map and time together, told where the list stands.

import { goThere, resized } from "./atlas.js";
import { PAGE, ROWS, byId, dated } from "./data.js";
import { button, make, part } from "./dom.js";
import { knownChoices } from "./facets.js";
import { showKinds } from "./layers.js";
import { change, listen, state } from "./state.js";
import { counted, say } from "./words.js";

const CHAPTERS = PAGE.story?.chapters ?? [];
let storyBox = null;
let chapterBox = null;
let chapterNumber = null;
let steps = [];

/** Make the panel and the button that opens it, where there is a story. */
export function startStory() {
  if (!CHAPTERS.length) return;
  chapterBox = make("div", { class: "told-here", "aria-live": "polite" });
  chapterNumber = make("span", { class: "n" });
  steps = [["previous", "‹", -1], ["next", "›", 1]].map(([key, sign, by]) => button(say(`story.${key}`), () => stepChapter(by), { sign }));
  const shut = button(say("story.close"), closeStory, { sign: "×", class: "button close" });
  storyBox = make("section", { class: "story", id: "story", tabindex: "-1", "aria-label": say("story.title"), hidden: true },
    make("p", { class: "n", dir: "auto" }, PAGE.story.title), shut, chapterBox,
    make("div", { class: "nav" }, steps[0], chapterNumber, steps[1]));
  const opener = make("button", { type: "button", class: "button opener", id: "story-opener", onclick: toggleStory },
    make("b", {}, say("story.title")), make("span", { dir: "auto" }, PAGE.story.title), make("span", { class: "n" }, counted("chapters", CHAPTERS.length)));
  part("sub").parentElement.after(storyBox, opener);
  listen((keys) => {
    if (keys.has("chapter")) showChapter();
    if (keys.has("chosen")) read(state.chosen >= 0 && !keys.has("chapter"));
  });
}

/** Open the story at a chapter and go where it leads; gives whether there is one. */
export function openStory(at = 0, go = true) {
  if (!CHAPTERS[at]) return false;
  if (go) tell(at);
  else change({ chapter: at });
  return true;
}

/** Close the story; gives whether it was open. */
export function closeStory() {
  if (state.chapter < 0) return false;
  change({ chapter: -1 });
  part("story-opener").focus();
  return true;
}

/** Open what is closed, close what is open. */
export function toggleStory() {
  if (!closeStory() && openStory()) storyBox.focus({ preventScroll: true });
}

/** Go to the next or the previous chapter; gives whether the story is open. */
export function stepChapter(by) {
  if (state.chapter < 0) return false;
  if (CHAPTERS[state.chapter + by]) tell(state.chapter + by);
  return true;
}

function tell(at) {
  const one = CHAPTERS[at];
  const i = one.incident ? byId(one.incident) : -1;
  const day = one.day ?? (i >= 0 && dated(i) ? ROWS.stop[i] : null);
  showKinds(one.kinds);
  change({
    chapter: at, chosen: i, query: one.query ?? "", filters: knownChoices((key) => one.filters?.[key] ?? []), playing: false, width: one.width ?? state.width, ...daysOf(one, day),
  });
  goThere(one, i);
}

function daysOf({ mode }, day) {
  if (!PAGE.span) return {};
  const said = { mode: mode ?? (day === null ? "all" : "upto") };
  return day === null ? said : { ...said, day: Math.max(PAGE.span[0], Math.min(PAGE.span[1], day)) };
}

function showChapter() {
  const open = state.chapter >= 0;
  storyBox.hidden = !open;
  part("app").classList.toggle("telling", open);
  resized();
  if (!open) return;
  const { title, text, incident } = CHAPTERS[state.chapter];
  chapterBox.replaceChildren(make("h2", { dir: "auto" }, title),
    ...(text ?? "").split(/\n\s*\n/).map((words) => words.trim()).filter(Boolean).map((words) => make("p", { dir: "auto" }, words)),
    ...(incident ? [button(say("story.incident"), () => read(true), { class: "button read" })] : []));
  chapterNumber.textContent = say("card.position", { n: state.chapter + 1, total: CHAPTERS.length });
  const ends = [state.chapter === 0, state.chapter === CHAPTERS.length - 1];
  if (steps.some((step, end) => ends[end] && step === document.activeElement)) storyBox.focus({ preventScroll: true });
  steps.forEach((step, end) => { step.disabled = ends[end]; });
  part("side").scrollTop = chapterBox.scrollTop = 0;
}

/** On a phone the card takes the place of the chapter only when it is asked for. */
function read(on) {
  part("app").classList.toggle("reading", on);
}
