// The words of the page, in its language.

import { PAGE } from "./data.js";

const forms = new Intl.PluralRules(PAGE.language);
const figures = new Intl.NumberFormat(PAGE.language);

/** Write a number as the page's language does: 100,000. */
export function figure(n) {
  return figures.format(n);
}

/** Give words by their address, "card.close"; what stands in brackets is filled in, once. */
export function say(address, filling = {}) {
  const [group, key] = address.split(".");
  return filled(PAGE.words[group][key], filling);
}

/** Count something in the right plural form. */
export function counted(key, n, filling = {}) {
  const known = PAGE.words.plural[key];
  return filled(known[forms.select(n)] ?? known.other, { n: figure(n), ...filling });
}

function filled(pattern, filling) {
  return pattern.replace(/\[(\w+)\]/g, (whole, name) => filling[name] ?? whole);
}
