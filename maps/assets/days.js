// Days are whole numbers, counted from 1970-01-01; no clock and no time zone comes near them.

import { PAGE } from "./data.js";
import { say } from "./words.js";

const NAMES = PAGE.words.dates;

/** Take a day apart: year, month 1-12, day of the month, day of the week 0-6 from Monday. */
export function civil(day) {
  const shifted = day + 719468; // after Howard Hinnant's days_from_civil: eras begin on 1 March
  const era = Math.floor(shifted / 146097);
  const doe = shifted - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  return { y: yoe + era * 400 + (m <= 2 ? 1 : 0), m, d: doy - Math.floor((153 * mp + 2) / 5) + 1, wd: (((day + 3) % 7) + 7) % 7 };
}

/** Put a day together. */
export function dayOf(y, m, d) {
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yoe = year - era * 400;
  const doy = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

/** Write a day as YYYY-MM-DD. */
export function iso(day) {
  const { y, m, d } = civil(day);
  return [String(y).padStart(4, "0"), String(m).padStart(2, "0"), String(d).padStart(2, "0")].join("-");
}

/** Read YYYY-MM-DD; null for anything else. */
export function fromIso(text) {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return null;
  const day = dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  return iso(day) === text ? day : null;
}

/** Say a day by one of the patterns of `dates`: "day", "day_short", "day_head". */
export function dayWords(pattern, day) {
  const { y, m, d, wd } = civil(day);
  return say(`dates.${pattern}`, {
    y, d, wd: NAMES.weekday_names_short[wd], month: NAMES.month_names[m - 1],
    month_of: NAMES.month_names_of[m - 1], mon: NAMES.month_names_short[m - 1],
  });
}

/** Say a range of days, its last day included. */
export function rangeWords(first, last) {
  if (first === last) return dayWords("day", first);
  const [a, b] = [civil(first), civil(last)];
  const pattern = a.y !== b.y ? "span" : a.m !== b.m ? "span_year" : "span_month";
  return say(`dates.${pattern}`, {
    d: a.d, y: a.y, month: NAMES.month_names[a.m - 1], month_of: NAMES.month_names_of[a.m - 1],
    d2: b.d, y2: b.y, month2: NAMES.month_names[b.m - 1], month_of2: NAMES.month_names_of[b.m - 1],
    ...(pattern === "span_year" ? { y: b.y } : {}),
  });
}
