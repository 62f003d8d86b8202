import { guardRange, hiddenBy } from '../../domain/disclosure/guardNumber'
import {
  defaultSmallCountRule,
  strictestRule,
  type SmallCountRule,
} from '../../domain/disclosure/smallCountRule'
import type {
  AlternativeResult,
  Basis,
  EnrolmentResult,
  EstimateResult,
  EvidenceReference,
  FunnelStep,
  Influence,
  LossStep,
  Quantity,
} from '../result'
import { guardQuantity } from './guardQuantity'

/** The rule of each source by its key, and of the population figures that every number rests on. */
export interface SourceRules {
  of(source: string): SmallCountRule
  readonly population: SmallCountRule
}

interface AlternativeSources {
  readonly basis: Basis
  readonly evidence: readonly Pick<EvidenceReference, 'source'>[]
}

/** The sources that a step rests on. */
interface StepSources {
  readonly alternatives: readonly AlternativeSources[]
  /** What counts the alternatives together: in a result one table of their parent code, in a resolved line all of `counted`. */
  readonly together?: AlternativeSources | null
  readonly counted?: readonly AlternativeSources[]
}

/**
 * The rule of all numbers of a result: the strictest of the sources it rests on. What somebody stated comes from a source
 * whose rule nobody knows: the default applies to it.
 */
export function ruleOfResult(
  {
    steps,
    availability = [],
  }: { readonly steps: readonly StepSources[]; readonly availability?: readonly unknown[] },
  rules: SourceRules,
): SmallCountRule {
  const alternatives = steps.flatMap(({ alternatives: own, together, counted = [] }) => [
    ...own,
    ...counted,
    ...(together ? [together] : []),
  ])
  const sources = new Set(alternatives.flatMap(({ evidence }) => evidence.map(({ source }) => source)))
  const isStated = availability.length > 0 || alternatives.some(({ basis }) => basis === 'stated')
  return strictestRule([
    rules.population,
    ...[...sources].map((source) => rules.of(source)),
    ...(isStated ? [defaultSmallCountRule] : []),
  ])
}

export function guardEvidence(evidence: EvidenceReference, rules: SourceRules): EvidenceReference {
  const hidden = evidence.published === null ? null : hiddenBy(rules.of(evidence.source), evidence.published)
  return hidden === null ? evidence : { ...evidence, published: null, publishedHidden: hidden }
}

function guardAlternative(
  alternative: AlternativeResult,
  rule: SmallCountRule,
  rules: SourceRules,
): AlternativeResult {
  return {
    ...alternative,
    alone: guardQuantity(alternative.alone, rule),
    evidence: alternative.evidence.map((evidence) => guardEvidence(evidence, rules)),
  }
}

/** A share of a hidden number, or one that leads to a hidden number, would tell it. */
function withoutTellingShares(steps: readonly FunnelStep[]): readonly FunnelStep[] {
  return steps.map((step, index) => {
    const before = steps[index - 1]?.remaining
    const tells = step.remaining.hidden !== undefined || before?.hidden !== undefined
    return tells && step.kept !== null ? { ...step, kept: null } : step
  })
}

/** Shares between numbers of which one is hidden, taken out; also after more has been hidden. */
export function hideShares(result: EstimateResult): EstimateResult {
  return { ...result, steps: withoutTellingShares(result.steps) }
}

function guardEnrolment(
  enrolment: EnrolmentResult,
  guard: (quantity: Quantity) => Quantity,
): EnrolmentResult {
  return {
    ...enrolment,
    stock: guard(enrolment.stock),
    newCases: enrolment.newCases === null ? null : guard(enrolment.newCases),
    everAvailable: guard(enrolment.everAvailable),
    atEnd: enrolment.atEnd === null ? null : guard(enrolment.atEnd),
  }
}

function guardInfluence(influence: Influence, rule: SmallCountRule): Influence {
  const rising = influence.atLow <= influence.atHigh
  const ends = rising ? [influence.atLow, influence.atHigh] : [influence.atHigh, influence.atLow]
  const { lower, upper } = guardRange({ lower: ends[0] ?? 0, upper: ends[1] ?? 0 }, rule)
  return { ...influence, atLow: rising ? lower : upper, atHigh: rising ? upper : lower }
}

function guardLoss(step: LossStep, rule: SmallCountRule): LossStep {
  const hidden = step.remaining === null ? null : hiddenBy(rule, step.remaining)
  return hidden === null ? step : { ...step, remaining: null, hidden }
}

/**
 * A result as it may be shown: every number of people in it under the strictest rule of its sources. What is hidden is gone
 * from the value, so that nothing that reads it can show it.
 */
export function guardResult(result: EstimateResult, rules: SourceRules): EstimateResult {
  const rule = ruleOfResult(result, rules)
  const guard = (quantity: Quantity): Quantity => guardQuantity(quantity, rule)
  return hideShares({
    ...result,
    smallCounts: rule,
    eligible: guard(result.eligible),
    steps: result.steps.map((step) => ({
      ...step,
      alone: guard(step.alone),
      remaining: guard(step.remaining),
      withoutIt: step.withoutIt === null ? null : guard(step.withoutIt),
      alternatives: step.alternatives.map((alternative) => guardAlternative(alternative, rule, rules)),
      together: step.together === null ? null : guardAlternative(step.together, rule, rules),
    })),
    lossOrder: result.lossOrder.map((step) => guardLoss(step, rule)),
    availability: result.availability.map((step) => ({ ...step, remaining: guard(step.remaining) })),
    available: guard(result.available),
    enrolment: result.enrolment === null ? null : guardEnrolment(result.enrolment, guard),
    influences: result.influences.map((influence) => guardInfluence(influence, rule)),
    counties: result.counties.map((area) => ({ ...area, eligible: guard(area.eligible) })),
    referralAreas: result.referralAreas.map((area) => ({ ...area, eligible: guard(area.eligible) })),
    healthRegions: result.healthRegions.map((area) => ({ ...area, eligible: guard(area.eligible) })),
  })
}
