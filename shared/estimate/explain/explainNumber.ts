import { fail, succeed, type Outcome } from '../../contract/outcome'
import { baseAreasIn } from '../../domain/geography/baseAreasIn'
import { carriedReferralAreas } from '../../domain/geography/strata'
import { assumptionsOf } from '../assumptions'
import { guardExplanation } from '../disclosure/guardExplanation'
import { ruleOfResult, type SourceRules } from '../disclosure/guardResult'
import { createEstimator } from '../joint/estimator'
import { resolveProtocol, type EstimateInput, type ResolvedProtocol } from '../resolveProtocol'
import type { ResolvedGroup } from '../resolveGroup'
import { quantileOf } from '../uncertainty/distribution'
import { collectParameters } from '../uncertainty/parameters'
import { cutsAgeBands } from '../universe'
import { boundReasons } from './boundReasons'
import { explainChain } from './explainChain'
import { explainLine } from './explainLine'
import type { IntervalSource, NumberExplanation, NumberSubject } from './explanation'
import { createRegion } from './region'

interface ExplanationInput extends Pick<EstimateInput, 'protocol' | 'strata' | 'tables' | 'read'> {
  /** Keys of the tables that the population was made from. */
  readonly populationTables: readonly string[]
}

/** The lines that a number rests on, and the one that is asked for; null where there is no such step. */
function linesUpTo(
  step: string | null,
  { groups, lines }: ResolvedProtocol,
): { readonly applied: readonly ResolvedGroup[]; readonly asked: ResolvedGroup | null } | null {
  if (step === null) return { applied: lines, asked: null }
  if (step === 'population') return { applied: [], asked: null }
  const at = groups.findIndex(({ group }) => group.id === step)
  const asked = groups[at]
  if (asked === undefined) return null
  return { applied: groups.slice(0, at + 1).filter(({ group }) => group.active), asked }
}

function intervalSources(
  applied: readonly ResolvedGroup[],
  protocol: EstimateInput['protocol'],
  { assumptions }: ResolvedProtocol,
): readonly IntervalSource[] {
  const { availability: _, ...asked } = protocol
  const ids = new Set(applied.map(({ group }) => group.id))
  return collectParameters(applied, asked, assumptions).list.flatMap((parameter): IntervalSource[] => {
    const { kind, subject, steps, value, distribution } = parameter
    if (kind === 'association' && !steps.every((step) => ids.has(step))) return []
    return [
      {
        kind,
        subject,
        steps,
        value,
        low: quantileOf(distribution, 0.1),
        high: quantileOf(distribution, 0.9),
      },
    ]
  })
}

/**
 * Everything that one number of a protocol rests on, as it may be shown. Fails when an area is unknown or the protocol has
 * no such step or alternative.
 */
export function explainNumber(
  input: ExplanationInput,
  subject: NumberSubject,
  rules: SourceRules,
): Outcome<NumberExplanation> {
  const { protocol, strata } = input
  const resolved = resolveProtocol(input)
  if (!resolved.ok) return resolved
  const areas = baseAreasIn(subject.area === null ? [] : [subject.area], strata.baseAreas)
  if (!areas.ok) return areas
  const asked = linesUpTo(subject.step, resolved.value)
  if (asked === null)
    return fail('not-found', `The protocol has no step "${subject.step ?? ''}".`, {
      step: subject.step ?? '',
    })
  const { universe, assumptions, context, groups } = resolved.value
  const region = createRegion(areas.value, universe)
  const explained = asked.asked?.group.active === false ? [...asked.applied, asked.asked] : asked.applied
  const lines = explained.map((line) =>
    explainLine(line, context, region, line === asked.asked ? subject.alternative : null),
  )
  if (subject.alternative !== null && (asked.asked === null || lines.at(-1)?.alternatives.length !== 1))
    return fail('not-found', `The step has no alternative "${subject.alternative}".`, {
      alternative: subject.alternative,
    })
  const estimator = createEstimator(asked.applied, universe, assumptions)
  const chain = explainChain(asked.applied, estimator, universe, assumptions, region)
  const { availability: _, ...withoutAvailability } = protocol
  const agesAreCut = cutsAgeBands(universe)
  const sources = { steps: groups, availability: protocol.availability ?? [] }
  return succeed(
    guardExplanation(
      {
        ...subject,
        populationDate: strata.date,
        ...carriedReferralAreas(strata),
        populationTables: input.populationTables,
        residents: region.residents,
        chain,
        remaining: chain.at(-1)?.after ?? region.residents,
        lines,
        bounds: {
          lower: boundReasons(asked.applied, region, 'lower', context),
          upper: boundReasons(asked.applied, region, 'upper', context),
        },
        interval: intervalSources(asked.applied, protocol, resolved.value),
        assumptions: assumptionsOf(asked.applied, universe, {
          protocol: withoutAvailability,
          assumptions,
          plan: estimator.plan,
          agesAreCut,
        }),
      },
      ruleOfResult(sources, rules),
      rules,
    ),
  )
}
