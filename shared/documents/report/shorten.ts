/** At most so many characters, with a mark where some were left out. Whole code points: no half of one stays. */
export function shorten(text: string, most: number): string {
  const points = [...text]
  return points.length <= most
    ? text
    : `${points
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** The first of a list, and how many more there are. */
export function firstOf<Item>(
  items: readonly Item[],
  most: number,
): { readonly shown: readonly Item[]; readonly left: number } {
  return { shown: items.slice(0, most), left: Math.max(0, items.length - most) }
}
