import type { Protocol } from '../../domain/studies/protocol'
import type { EstimateResult, Quantity } from '../result'
import { countedLine, setOfLines, type AnswerSet, type CountedLine } from './answerSet'

/** Which number of a document an answer is: of a step by its id, or of an area by its key. */
export interface AnswerSubject {
  readonly kind: 'remaining' | 'alone' | 'without' | 'area'
  readonly key: string
}

/** One number that goes out: whom it counts, and between which whole numbers a reader then knows their number to lie. */
export interface ReleasedAnswer {
  readonly subject: AnswerSubject
  readonly set: AnswerSet
  readonly lower: number
  readonly upper: number
}

/** How numbers of a study went out; `frozen`: in a file with all they rest on. */
export type ReleaseDocument = 'report' | 'clipboard' | 'frozen' | 'paper'

/** Sums of shares are not exact in binary. */
const slack = 1e-6

/** Null where the number is left out of print altogether. */
function shownRange({ lower, upper, hidden }: Quantity): { lower: number; upper: number } | null {
  if (hidden?.reason === 'protects') return null
  const inward = { lower: Math.ceil(lower - slack), upper: Math.floor(upper + slack) }
  // A published mean such as 367.7 has no whole number between its limits.
  if (inward.lower <= inward.upper) return inward
  return { lower: Math.floor(lower + slack), upper: Math.ceil(upper - slack) }
}

/**
 * Every number of a result, as it is shown, that rests on published counts alone. The hard bounds are what a reader knows
 * for certain; the estimate and its 80 % interval rest on assumptions and tell nothing of people.
 */
export function releasedAnswers(protocol: Protocol, result: EstimateResult): readonly ReleasedAnswer[] {
  const groups = new Map([...protocol.inclusion, ...protocol.exclusion].map((group) => [group.id, group]))
  const active = result.steps.filter(({ role, active }) => role !== 'population' && active)
  const lines = active.map((step): CountedLine | null => {
    const group = groups.get(step.id)
    return group === undefined ? null : countedLine(group, step)
  })
  const answers: ReleasedAnswer[] = []
  const release = (
    subject: AnswerSubject,
    quantity: Quantity,
    used: readonly (CountedLine | null)[],
    area: string | null = null,
  ): void => {
    const range = shownRange(quantity)
    const known = used.flatMap((line) => (line === null ? [] : [line]))
    if (range === null || known.length < used.length) return
    answers.push({ subject, set: setOfLines(protocol.population, known, area), ...range })
  }
  const population = result.steps.find(({ role }) => role === 'population')
  if (population !== undefined) release({ kind: 'remaining', key: population.id }, population.remaining, [])
  active.forEach((step, index) => {
    const line = lines[index] ?? null
    release({ kind: 'remaining', key: step.id }, step.remaining, lines.slice(0, index + 1))
    // On its own an exclusion counts those who meet it.
    release({ kind: 'alone', key: step.id }, step.alone, [
      line === null ? null : { ...line, role: 'inclusion' },
    ])
    if (step.withoutIt !== null)
      release(
        { kind: 'without', key: step.id },
        step.withoutIt,
        lines.filter((_, other) => other !== index),
      )
  })
  for (const { area, population: residents, eligible } of [
    ...result.counties,
    ...result.referralAreas,
    ...result.healthRegions,
  ]) {
    if (residents > 0) release({ kind: 'area', key: area }, eligible, lines, area)
  }
  return answers
}
