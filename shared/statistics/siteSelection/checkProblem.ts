import type { StatisticsError } from '../computed'
import { findForecastError } from '../recruitment/recruitmentForecast'
import { findTimeError } from '../recruitment/checkPlan'
import type { RecruitmentPlan } from '../recruitment/recruitmentPlan'
import type { Candidate, SelectionErrorCode, SelectionProblem, SelectionRules } from './selectionProblem'

const mostCandidates = 500
const mostRunnersUp = 20

/** The plan of a set of candidates. */
export function planOf(problem: SelectionProblem, candidates: readonly Candidate[]): RecruitmentPlan {
  const { lag, season, completion } = problem
  return {
    sites: candidates.map(({ site }) => site),
    ...(lag === undefined ? {} : { lag }),
    ...(season === undefined ? {} : { season }),
    ...(completion === undefined ? {} : { completion }),
  }
}

function findRuleError({
  mostSites = 0,
  budget = 0,
  groupLimits = [],
  neededCapabilities = [],
}: SelectionRules): string | null {
  const limits = [
    mostSites,
    budget,
    ...groupLimits.flatMap(({ least = 0, most = 0 }) => [least, most]),
    ...neededCapabilities.map(({ least }) => least),
  ]
  return limits.every((limit) => limit >= 0 && limit < Infinity) ? null : 'Limits of rules are at least 0.'
}

/** What is wrong with a problem, or null. */
export function findProblemError(problem: SelectionProblem): StatisticsError<SelectionErrorCode> | null {
  const { candidates, target, time, probability, rules, runnersUp = 0 } = problem
  const wrong = (message: string) => ({ code: 'invalid_selection' as const, message })
  if (candidates.length > mostCandidates)
    return { code: 'too_large', message: `There are more than ${mostCandidates} candidates.` }
  const ids = new Set(candidates.map(({ id }) => id))
  if (ids.size !== candidates.length) return wrong('Two candidates have the same id.')
  const named = [...(rules.mustInclude ?? []), ...(rules.exclude ?? [])]
  const unknown = named.find((id) => !ids.has(id))
  if (unknown !== undefined) return wrong(`The rules name "${unknown}", which is no candidate.`)
  const both = rules.mustInclude?.find((id) => rules.exclude?.includes(id))
  if (both !== undefined) return wrong(`The rules both demand and exclude "${both}".`)
  if (!candidates.every(({ cost }) => cost >= 0 && cost < Infinity)) return wrong('Costs are at least 0.')
  if (!(probability > 0 && probability < 1)) return wrong('The probability lies between 0 and 1.')
  if (!(Number.isSafeInteger(runnersUp) && runnersUp >= 0 && runnersUp <= mostRunnersUp))
    return wrong(`At most ${mostRunnersUp} runners-up are looked for.`)
  const ruleError = findRuleError(rules)
  if (ruleError !== null) return wrong(ruleError)
  return findForecastError(planOf(problem, candidates), target) ?? findTimeError(time)
}
