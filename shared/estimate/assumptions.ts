import type { Assumptions } from '../domain/studies/assumptions'
import type { Protocol } from '../domain/studies/protocol'
import { endsEstimate, keptShare } from './funnel'
import { linksOf } from './joint/links'
import { nestedBefore } from './nesting'
import type { AssumptionKey } from './resolveAlternative'
import type { ResolvedGroup } from './resolveGroup'
import type { AssumptionReference } from './result'
import type { Universe } from './universe'

/** What a protocol assumes beside its lines. */
interface StudyAssumptions {
  readonly protocol: Protocol
  readonly assumptions: Assumptions
  readonly agesAreCut: boolean
}

/** Every assumption the estimate rests on, with the steps it touches, in the order in which a reader meets them. */
export function assumptionsOf(
  lines: readonly ResolvedGroup[],
  universe: Universe,
  { protocol, assumptions, agesAreCut }: StudyAssumptions,
): readonly AssumptionReference[] {
  const bearing = lines.filter((line) => keptShare(line) !== null || endsEstimate(line))
  const found: AssumptionReference[] = []
  const overlaps = assumptions.overlap.upper > 0
  if (bearing.length > 1)
    found.push({
      key: overlaps ? 'criteria-overlap' : 'independence',
      steps: bearing.map(({ group }) => group.id),
    })
  const nested = nestedBefore(lines).flatMap((before, index) => {
    const line = lines[index]
    return before === null || line === undefined ? [] : [before.group.id, line.group.id]
  })
  if (nested.length > 0) found.push({ key: 'nested-codes', steps: [...new Set(nested)] })
  const tied = linksOf(lines, assumptions.associations).flatMap((link, index) =>
    link?.kind === 'odds-ratio' ? [lines[link.before], lines[index]] : [],
  )
  if (tied.length > 0)
    found.push({
      key: 'criteria-associated',
      steps: tied.flatMap((line) => (line === undefined ? [] : [line.group.id])),
    })
  const byKey = new Map<AssumptionKey, string[]>()
  for (const line of lines) {
    for (const key of line.assumptions) byKey.set(key, [...(byKey.get(key) ?? []), line.group.id])
  }
  for (const [key, steps] of byKey) found.push({ key, steps })
  if (agesAreCut) found.push({ key: 'even-within-age-band', steps: [] })
  const split = universe.strata.baseAreas.some((area, _, all) =>
    all.some((other) => other !== area && other.county === area.county),
  )
  if (split) found.push({ key: 'base-areas-by-raking', steps: [] })
  if ((protocol.availability ?? []).some(({ active }) => active))
    found.push({ key: 'availability-independent', steps: [] })
  return found
}
