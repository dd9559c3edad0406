// Elements are made here and nowhere else: text is only ever text, never markup.

const SVG = "http://www.w3.org/2000/svg";

/** Make an element. Properties set attributes; functions named on… listen; children are nodes or text. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, given] of Object.entries(properties)) {
    if (given === null || given === undefined || given === false) continue;
    if (typeof given === "function") element.addEventListener(name.slice(2), given);
    else element.setAttribute(name, given === true ? "" : given);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** Make a symbol on a square of 20 by 20, in the colour of a kind. */
export function symbol(path, kind) {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("viewBox", "0 0 20 20");
  drawn.setAttribute("class", "symbol");
  drawn.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(SVG, "path");
  shape.setAttribute("d", path);
  shape.style.setProperty("fill", `var(--kind-${kind})`);
  drawn.append(shape);
  return drawn;
}

/** Give one of the page's own elements. */
export function part(id) {
  return document.getElementById(id);
}

/** Make a button that has a name, and shows a sign or its name. */
export function button(name, onclick, { sign = null, ...more } = {}) {
  const named = sign === null ? {} : { "aria-label": name, title: name };
  return make("button", { type: "button", class: "button", ...named, onclick, ...more }, sign ?? name);
}

/** Make a link, but only to the web; text that is no such address stays text. */
export function link(address, text) {
  return webAddress(address)
    ? make("a", { href: address, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, text)
    : make("span", { dir: "auto" }, text);
}

/** Tell whether an address is one of the web. */
function webAddress(address) {
  try {
    return ["http:", "https:"].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
