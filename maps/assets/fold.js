// How texts are compared in a search: without case, accents, and without a difference of script.

const CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџшѓќыэюя";
const LATIN = ["a", "b", "v", "g", "d", "d", "e", "z", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o", "p",
  "r", "s", "t", "c", "u", "f", "h", "c", "c", "dz", "s", "g", "k", "y", "e", "ju", "ja"];
const SINGLE = new Map([...CYRILLIC].map((letter, at) => [letter, LATIN[at]]));
for (const [letter, plain] of [["đ", "d"], ["ł", "l"], ["ø", "o"], ["ı", "i"], ["ß", "ss"]]) SINGLE.set(letter, plain);

/** Fold a text: "Звечан", "Zvečan" and "zvecan" are one. */
export function fold(text) {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase(); // most texts: nothing to take apart
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{Mn}+/gu, "");
  return plain.replace(/[\u0400-\u04ffđłøıß]/g, (letter) => SINGLE.get(letter) ?? letter);
}
