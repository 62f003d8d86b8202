/** An answer by its index, as a set of atoms. */
export interface NamedAnswer {
  readonly index: number
  readonly atoms: ReadonlySet<number>
}

/** The answers that a group of people is told by: it lies in all of `inside` and in none of `outside`; by index. */
export interface AnswersAround {
  /** The narrowest first. */
  readonly inside: readonly number[]
  /** Within the first of `inside`; the widest first. */
  readonly outside: readonly number[]
}

export function isWithin(inner: readonly number[], outer: ReadonlySet<number>): boolean {
  return inner.every((atom) => outer.has(atom))
}

/** The answers to name for a group: two whose difference it is, or else some of those around it. */
export function answersAround(target: readonly number[], different: readonly NamedAnswer[]): AnswersAround {
  const holding = different
    .filter(({ atoms }) => isWithin(target, atoms))
    .sort((first, second) => first.atoms.size - second.atoms.size)
  const [narrowest] = holding
  if (narrowest === undefined) return { inside: [], outside: [] }
  const apart = different
    .filter(({ atoms }) => isWithin([...atoms], narrowest.atoms) && !target.some((atom) => atoms.has(atom)))
    .sort((first, second) => second.atoms.size - first.atoms.size)
  for (const outer of holding) {
    if (outer.atoms.size === target.length) return { inside: [outer.index], outside: [] }
    const inner = different.find(
      ({ atoms }) =>
        atoms.size + target.length === outer.atoms.size &&
        isWithin([...atoms], outer.atoms) &&
        !target.some((atom) => atoms.has(atom)),
    )
    if (inner !== undefined) return { inside: [outer.index], outside: [inner.index] }
  }
  return {
    inside: holding.slice(0, 2).map(({ index }) => index),
    outside: apart.slice(0, 2).map(({ index }) => index),
  }
}
