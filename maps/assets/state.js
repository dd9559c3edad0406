// What the reader looks at. One value, changed in one place; widgets listen.

export const state = {
  day: null, // a day number, or null where nothing is dated
  mode: "upto", // day, upto, window, all
  width: 7, // days of the window, up to and with the current one
  query: "",
  filters: {}, // what is chosen: values by the names of facets
  roles: new Set(), // what the layer control shows: "kind:protest", "shapes" …
  chosen: -1, // the incident in the card
  desk: -1, // the place of filing whose arrows are drawn
  chapter: -1, // of the story
  playing: false,
  speed: 1, // of playing
  texts: false, // the texts of a large page have come
};

const listeners = [];

/** Hear of changes: told which keys have changed. */
export function listen(heard) {
  listeners.push(heard);
}

/** Hear of changes of some keys, named with spaces between. */
export function listenTo(names, heard) {
  listen((keys) => names.split(" ").some((name) => keys.has(name)) && heard(keys));
}

/** Change what is looked at and tell everybody, once. */
export function change(wanted) {
  const keys = new Set(Object.keys(wanted).filter((key) => state[key] !== wanted[key]));
  if (!keys.size) return;
  Object.assign(state, wanted);
  for (const heard of listeners) heard(keys);
}
