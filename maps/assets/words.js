// The words of the page, in its language.

import { PAGE } from "./data.js";

const forms = new Intl.PluralRules(PAGE.language);

/** Give words by their address, "card.close"; braces are filled in, once. */
export function say(address, filling = {}) {
  const [group, key] = address.split(".");
  return filled(PAGE.words[group][key], filling);
}

/** Count something in the right plural form. */
export function counted(key, n, filling = {}) {
  const known = PAGE.words.plural[key];
  return filled(known[forms.select(n)] ?? known.other, { n, ...filling });
}

function filled(pattern, filling) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => filling[name] ?? whole);
}
