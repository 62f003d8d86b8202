import type { Assumptions } from '../domain/studies/assumptions'
import type { Protocol } from '../domain/studies/protocol'
import { bearsOnEstimate, endsEstimate } from './funnel'
import { linksOf, type Link } from './joint/links'
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
  const bearing = lines.filter((line) => bearsOnEstimate(line) || endsEstimate(line))
  const found: AssumptionReference[] = []
  const overlaps = assumptions.overlap.upper > 0
  if (bearing.length > 1)
    found.push({
      key: overlaps ? 'criteria-overlap' : 'independence',
      steps: bearing.map(({ group }) => group.id),
    })
  const links = linksOf(lines, assumptions.associations)
  const linkedBy = (kind: Link['kind']) =>
    links.flatMap((link, index) => (link?.kind === kind ? [lines[link.before], lines[index]] : []))
  const ids = (found: readonly (ResolvedGroup | undefined)[]) => [
    ...new Set(found.flatMap((line) => (line === undefined ? [] : [line.group.id]))),
  ]
  const nested = ids(linkedBy('nested'))
  if (nested.length > 0) found.push({ key: 'nested-codes', steps: nested })
  const tied = ids(linkedBy('odds-ratio'))
  if (tied.length > 0) found.push({ key: 'criteria-associated', steps: tied })
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
