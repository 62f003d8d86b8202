import { administrativeSexes, type Atom } from '../definition'
import type { Clause, Literal } from './clauses'

/**
 * A literal without its negation where the opposite can be said: not 18 to 65 years is 17 or younger, or 66 or older; not
 * female is one of the other `sexes`. Others stay as they are.
 */
export function turned(
  literal: Literal,
  sexes: readonly (typeof administrativeSexes)[number][] = administrativeSexes,
): readonly Literal[] {
  const { atom, holds, place } = literal
  if (holds) return [literal]
  const positive = (one: Atom): Literal => ({ atom: one, holds: true, place })
  if (atom.kind === 'age')
    return [
      ...(atom.from === null || atom.from === 0
        ? []
        : [positive({ kind: 'age', from: null, to: atom.from - 1 })]),
      ...(atom.to === null ? [] : [positive({ kind: 'age', from: atom.to + 1, to: null })]),
    ]
  if (atom.kind === 'sex' && sexes.includes(atom.sex))
    return sexes.filter((sex) => sex !== atom.sex).map((sex) => positive({ kind: 'sex', sex }))
  return [literal]
}

/** The clause with every negation turned that can be, when that leaves none; else as it was. */
export function turnedClause(
  clause: Clause,
  sexes: readonly (typeof administrativeSexes)[number][] = administrativeSexes,
): Clause {
  const without = clause.flatMap((literal) => turned(literal, sexes))
  return without.every(({ holds }) => holds) ? without : clause
}
