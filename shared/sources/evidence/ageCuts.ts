import type { AgeSpan } from '../codes/readAge'

/** A category by its place in its dimension, with the ages it stands for. */
export interface AgeCategory extends AgeSpan {
  readonly place: number
}

/** All ages together, and the finest ages that follow on one another without gap from the first to the last. */
export interface AgeCuts {
  readonly whole: readonly AgeCategory[] | null
  readonly pieces: readonly AgeCategory[] | null
}

const after = ({ to }: AgeSpan) => (to === null ? Infinity : to + 1)

/** How the ages of a table can be cut so that no two overlap. Both are null when its categories name no ages. */
export function ageCuts(categories: readonly AgeCategory[]): AgeCuts {
  const all = categories.find(({ from, to }) => from === 0 && to === null)
  const parts = categories.filter((category) => category !== all)
  const first = Math.min(...parts.map(({ from }) => from))
  const last = Math.max(...parts.map(after))
  const pieces = parts.length === 0 ? null : chain(parts, first, last)
  return {
    whole: all === undefined ? null : [all],
    pieces: pieces !== null && pieces.length > 1 ? pieces : null,
  }
}

/** The narrowest ages first; where they lead nowhere, wider ones. */
function chain(parts: readonly AgeCategory[], first: number, last: number): readonly AgeCategory[] | null {
  const narrowest = parts.toSorted((a, b) => after(a) - after(b))
  const dead = new Set<number>()
  // Ages are some hundred at most, so a chain cannot be deeper.
  function reach(start: number): readonly AgeCategory[] | null {
    if (start === last) return []
    if (dead.has(start)) return null
    for (const part of narrowest) {
      if (part.from !== start) continue
      const rest = reach(after(part))
      if (rest !== null) return [part, ...rest]
    }
    dead.add(start)
    return null
  }
  return reach(first)
}
