import { boundsOfEvent } from './boundsOfEvent'
import type { CriterionEvent } from './event'
import { boundsAfterEach, quantity } from './funnel'
import type { JointEstimator } from './joint/estimator'
import type { Partition } from './partitions'
import type { ResolvedAlternative } from './resolveAlternative'
import type { ResolvedGroup } from './resolveGroup'
import type { AlternativeResult, FunnelStep, Quantity } from './result'
import { statedSubject } from './statedSubject'
import type { AlonePart } from './uncertainty/alonePart'
import type { Uncertainty } from './uncertainty/createUncertainty'
import type { Universe } from './universe'

export interface FunnelInput {
  /** Every line of the protocol, also those switched off. */
  readonly groups: readonly ResolvedGroup[]
  /** The active lines in protocol order. */
  readonly lines: readonly ResolvedGroup[]
  readonly universe: Universe
  readonly partitions: readonly Partition[]
  readonly estimator: JointEstimator
  readonly uncertainty: Uncertainty
}

/** The funnel: the base population, then each line with what is left, what it costs and what answers it. */
export function funnelSteps(input: FunnelInput): readonly FunnelStep[] {
  const { groups, lines, universe, partitions, estimator, uncertainty } = input
  const bounds = boundsAfterEach(lines, universe, partitions)
  const remaining = Array.from({ length: lines.length + 1 }, (_, count): Quantity => {
    const limits = bounds[count] ?? { lower: 0, upper: 0 }
    return quantity(estimator.after(count), limits, uncertainty.after(count, limits))
  })
  const remainingAfter = (count: number): Quantity => remaining[count] ?? population
  const population = remaining[0] ?? quantity(null, { lower: 0, upper: 0 }, null)
  const steps: FunnelStep[] = [
    {
      id: 'population',
      role: 'population',
      badge: '',
      name: null,
      basis: 'counted',
      active: true,
      defining: true,
      alone: population,
      remaining: population,
      kept: null,
      withoutIt: null,
      alternatives: [],
      together: null,
    },
  ]
  const seen = { inclusion: 0, exclusion: 0 }
  let applied = 0
  for (const line of groups) {
    seen[line.role] += 1
    const at = lines.indexOf(line)
    const together = line.counted === line.alternatives ? null : (line.counted[0] ?? null)
    const before = remainingAfter(applied)
    if (at >= 0) applied = at + 1
    const left = remainingAfter(applied)
    steps.push({
      id: line.group.id,
      role: line.role,
      badge: line.role === 'inclusion' ? String(seen.inclusion) : `E${String(seen.exclusion)}`,
      name: line.group.name,
      basis: line.basis,
      active: line.group.active,
      defining: line.group.defining,
      alone: aloneOf(
        line.conditional === null ? line.event : null,
        at < 0 ? [] : partsOf(line, line.counted, estimator),
        input,
      ),
      remaining: left,
      kept: keptOf(before, left),
      withoutIt:
        at < 0
          ? null
          : quantity(
              estimator.through(lines.flatMap((_, index) => (index === at ? [] : [index]))),
              boundsWithout(at, input),
              null,
            ),
      alternatives: line.alternatives.map((alternative) => alternativeResult(alternative, line, input)),
      together: together === null ? null : alternativeResult(together, line, input),
    })
  }
  return steps
}

function keptOf(before: Quantity, remaining: Quantity): number | null {
  if (before.estimate === null || remaining.estimate === null || before.estimate === 0) return null
  return remaining.estimate / before.estimate
}

function boundsWithout(line: number, { lines, universe, partitions }: FunnelInput) {
  return (
    boundsAfterEach(
      lines.filter((_, index) => index !== line),
      universe,
      partitions,
    ).at(-1) ?? { lower: 0, upper: 0 }
  )
}

/** People of the base population who meet an event on its own; between nobody and everybody when nothing is known. */
function aloneOf(
  event: CriterionEvent | null,
  parts: readonly AlonePart[],
  { universe, partitions, estimator, uncertainty }: FunnelInput,
): Quantity {
  const limits = boundsOfEvent(event, universe, partitions)
  const people = event?.hasEstimate === true ? estimator.alone(event.share) : null
  return quantity(people, limits, people === null ? null : uncertainty.alone(parts, people, limits))
}

/** What bears on some alternatives of a line. */
function partsOf(
  line: ResolvedGroup,
  alternatives: readonly ResolvedAlternative[],
  estimator: JointEstimator,
): readonly AlonePart[] {
  return alternatives.flatMap(({ id, basis, event, precisions, surfaces, conditional }) => {
    if (event?.hasEstimate !== true || conditional !== null) return []
    const stated = basis === 'stated' ? statedSubject(line.group.id, id) : null
    return [{ people: estimator.alone(event.share), share: event.share, precisions, surfaces, stated }]
  })
}

function alternativeResult(
  alternative: ResolvedAlternative,
  line: ResolvedGroup,
  input: FunnelInput,
): AlternativeResult {
  const { id, basis, event, conditional, evidence, reason } = alternative
  const parts = line.group.active ? partsOf(line, [alternative], input.estimator) : []
  return { id, basis, alone: aloneOf(conditional === null ? event : null, parts, input), evidence, reason }
}
