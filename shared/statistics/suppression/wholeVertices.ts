/**
 * Whether every corner of the tables that meet sums over these sets is made of whole numbers, as long as all limits are:
 * true when the sets split into two families of which each is nested or disjoint within itself, as the rows and columns of
 * a two-way table with subtotals (Edmonds 1970: the matrix is then totally unimodular). False means "not shown".
 */
export function hasWholeVertices(sets: readonly (readonly number[])[]): boolean {
  const crossings = findCrossings(sets)
  const side = new Map<number, boolean>()
  for (const start of crossings.keys()) {
    if (side.has(start)) continue
    side.set(start, true)
    const waiting = [start]
    for (let set = waiting.pop(); set !== undefined; set = waiting.pop()) {
      for (const other of crossings.get(set) ?? []) {
        if (side.get(other) === side.get(set)) return false
        if (side.has(other)) continue
        side.set(other, side.get(set) !== true)
        waiting.push(other)
      }
    }
  }
  return true
}

/** For each set those that share some but not all elements with it, in both directions. */
function findCrossings(sets: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
  const setsOfElement = new Map<number, number[]>()
  const crossings = new Map<number, number[]>()
  sets.forEach((elements, set) => {
    const shared = new Map<number, number>()
    for (const element of elements) {
      const earlier = setsOfElement.get(element) ?? []
      for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1)
      setsOfElement.set(element, [...earlier, set])
    }
    for (const [other, count] of shared) {
      if (count === elements.length || count === sets[other]?.length) continue
      crossings.set(set, [...(crossings.get(set) ?? []), other])
      crossings.set(other, [...(crossings.get(other) ?? []), set])
    }
  })
  return crossings
}
