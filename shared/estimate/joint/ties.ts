import type { Association } from '../../domain/studies/assumptions'
import type { ResolvedGroup } from '../resolveGroup'
import type { Components } from './components'

/** Two components that an odds ratio ties, each by one of its lines. */
export interface Tie {
  /** Its place among the associations. */
  readonly association: number
  readonly lines: readonly [number, number]
  readonly components: readonly [number, number]
}

/** What the stated associations make of the components; an association about a line that is not there has no part in it. */
export interface Ties {
  readonly applied: readonly Tie[]
  /** The lines of those that cannot be applied. */
  readonly leftOut: readonly (readonly [number, number])[]
}

/**
 * Each component is tied to one other. Left out are odds ratios of lines that their conditions already tie, of a component
 * that is tied before, and of a line that is no share of everyone.
 */
export function tiesOf(
  lines: readonly ResolvedGroup[],
  components: Components,
  associations: readonly Association[],
): Ties {
  const applied: Tie[] = []
  const leftOut: (readonly [number, number])[] = []
  const taken = new Set<number>()
  associations.forEach(({ between }, association) => {
    const [one, other] = between.map((id) => lines.findIndex(({ group }) => group.id === id))
    if (one === undefined || other === undefined || one < 0 || other < 0) return
    const [first, second] = [components.of[one] ?? null, components.of[other] ?? null]
    if (first === null || second === null || first === second || taken.has(first) || taken.has(second)) {
      leftOut.push([one, other])
      return
    }
    taken.add(first).add(second)
    applied.push({ association, lines: [one, other], components: [first, second] })
  })
  return { applied, leftOut }
}
