import type { Association } from '../../domain/studies/assumptions'
import { plackett } from '../../statistics/dependence/plackett'
import { createNesting, linesOf, type NestedLine, type Nesting } from '../nesting'
import type { ResolvedGroup } from '../resolveGroup'

/** How a line hangs together with some before it; all other lines are taken to be independent within a unit. */
export type Link =
  | {
      readonly kind: 'nested'
      /** The nearest line before that holds its codes or lies within them. */
      readonly before: number
      /** The lines up to this one that hang together with it, as trees, with it and without it. */
      readonly withLine: readonly NestedLine[]
      readonly withoutLine: readonly NestedLine[]
    }
  | { readonly kind: 'odds-ratio'; readonly before: number; readonly association: number }

function nestedLink(nesting: Nesting, line: number): Link | null {
  const before = nesting
    .relatives(line)
    .filter((other) => other < line)
    .at(-1)
  if (before === undefined) return null
  const soFar = Array.from({ length: line + 1 }, (_, index) => index)
  const withLine = nesting.treesOf(soFar).filter((tree) => linesOf(tree).includes(line))
  const others = withLine.flatMap(linesOf).filter((other) => other !== line)
  return { kind: 'nested', before, withLine, withoutLine: nesting.treesOf(others) }
}

/**
 * For each line what ties it to those before it. An odds ratio is left out where one of its lines is nested with another:
 * the codes already say how these hang together.
 */
export function linksOf(
  lines: readonly ResolvedGroup[],
  associations: readonly Association[],
): readonly (Link | null)[] {
  const nesting = createNesting(lines)
  const position = (id: string) => lines.findIndex(({ group }) => group.id === id)
  const linked = lines.map((_, index) => nestedLink(nesting, index))
  associations.forEach(({ between }, association) => {
    const [before, after] = between.map(position).sort((a, b) => a - b)
    if (before === undefined || after === undefined || before < 0) return
    if (!canBeTied(lines[before]) || !canBeTied(lines[after])) return
    if (nesting.relatives(before).length > 0 || nesting.relatives(after).length > 0) return
    linked[after] = { kind: 'odds-ratio', before, association }
  })
  return linked
}

/** Only lines with a share of everyone can be tied: a share of those who remain already says what goes together. */
function canBeTied(line: ResolvedGroup | undefined): boolean {
  return line !== undefined && line.conditional === null && line.event?.hasEstimate === true
}

type Role = ResolvedGroup['role']

/** Share that a line keeps of those whom the earlier line kept, when an odds ratio ties the two. */
export function keptOfAssociated(
  line: Role,
  before: Role,
  own: number,
  earlier: number,
  oddsRatio: number,
): number {
  const both = plackett(earlier, own, oddsRatio)
  const joint = both.ok ? both.value : earlier * own
  const among = before === 'inclusion' ? earlier : 1 - earlier
  if (among <= 0) return 0
  const met = Math.min(1, Math.max(0, (before === 'inclusion' ? joint : own - joint) / among))
  return line === 'inclusion' ? met : 1 - met
}
