import type { Association } from '../../domain/studies/assumptions'
import { plackett } from '../../statistics/dependence/plackett'
import { keptOfNested, nestedBefore } from '../nesting'
import type { ResolvedGroup } from '../resolveGroup'

/** How a line hangs together with one before it; all other lines are taken to be independent within a unit. */
export type Link =
  | { readonly kind: 'nested'; readonly before: number }
  | { readonly kind: 'odds-ratio'; readonly before: number; readonly association: number }

/** For each line the earlier line that it is tied to; a stated odds ratio goes before nested codes. */
export function linksOf(
  lines: readonly ResolvedGroup[],
  associations: readonly Association[],
): readonly (Link | null)[] {
  const nested = nestedBefore(lines)
  const position = (id: string) => lines.findIndex(({ group }) => group.id === id)
  const linked = lines.map((_, index): Link | null => {
    const before = nested[index] ?? null
    return before === null ? null : { kind: 'nested', before: lines.indexOf(before) }
  })
  associations.forEach(({ between }, association) => {
    const [before, after] = between.map(position).sort((a, b) => a - b)
    if (before === undefined || after === undefined || before < 0) return
    if (!canBeTied(lines[before]) || !canBeTied(lines[after])) return
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
function keptOfAssociated(line: Role, before: Role, own: number, earlier: number, oddsRatio: number): number {
  const both = plackett(earlier, own, oddsRatio)
  const joint = both.ok ? both.value : earlier * own
  const among = before === 'inclusion' ? earlier : 1 - earlier
  if (among <= 0) return 0
  const met = Math.min(1, Math.max(0, (before === 'inclusion' ? joint : own - joint) / among))
  return line === 'inclusion' ? met : 1 - met
}

/** Share that a tied line keeps, given its own share and that of the earlier line in a unit. */
export function keptOfLinked(
  link: Link,
  roles: { readonly line: Role; readonly before: Role },
  own: number,
  earlier: number,
  oddsRatios: readonly number[],
): number {
  return link.kind === 'nested'
    ? keptOfNested(roles.line, roles.before, own, earlier)
    : keptOfAssociated(roles.line, roles.before, own, earlier, oddsRatios[link.association] ?? 1)
}
