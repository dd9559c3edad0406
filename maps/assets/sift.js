// One pass over incidents: what all facets let through, and what each facet would let through.

/** Sift incidents. `tests` are facets with the rows that pass; `counted` the facets to count: each
 * incident counts for the facets that would let it through if they alone were open. */
export function sift(list, tests, counted) {
  const found = [];
  const sums = counted.map(({ lists }) => new Uint32Array(lists.length));
  for (const i of list) {
    let barred = null;
    let many = 0;
    for (const { facet, passes } of tests) {
      if (passes[facet.at[i]]) continue;
      barred = facet;
      many += 1;
      if (many > 1) break;
    }
    if (many > 1) continue;
    if (!many) found.push(i);
    for (let at = 0; at < counted.length; at += 1) {
      if (!many || counted[at] === barred) sums[at][counted[at].at[i]] += 1;
    }
  }
  return { found, sums };
}
