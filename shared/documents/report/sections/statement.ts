import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import {
  formatBounds,
  formatDecimal,
  formatEstimate,
  formatInteger,
  formatShare,
} from '../../../domain/counts/formatNumber'
import type { ReportContext } from '../reportContext'
import type { StatementBox } from '../reportModel'
import { reportStatement } from '../reportParts'

/** How many people there are for each participant wanted, rounded down so that it never promises more: `3.4`, `51`. */
export function timesTarget(people: number, target: number, context: ReportContext): string {
  const ratio = people / target
  return ratio < 10
    ? formatDecimal(Math.floor(ratio * 10) / 10, context.input.language, 1)
    : formatInteger(Math.floor(ratio), context.input.language)
}

/** Where the sites are known, how surely they reach the target; else how many eligible people there are for it. */
function decidingNumber(context: ReportContext): StatementBox['number'] {
  const { input, words } = context
  const { forecast, estimate, study, language } = input
  const labels = words.feasibility.statement
  if (forecast.kind === 'made') {
    const { probability, target, deadline, sites } = forecast.result
    return {
      value: formatShare(probability.value, language),
      meaning: labels.probability(
        formatInteger(target, language),
        formatIsoDate(deadline, language, 'short'),
        labels.sites(sites.filter(({ included }) => included).length),
      ),
    }
  }
  const { eligible } = estimate
  const target = study.targetParticipants
  const people = formatEstimate(eligible, language) ?? formatBounds(eligible, language)
  if (target === null) return { value: people, meaning: labels.eligible }
  const wanted = formatInteger(target, language)
  return eligible.estimate === null || eligible.hidden !== undefined
    ? { value: people, meaning: labels.eligibleAgainst(wanted) }
    : {
        value: timesTarget(eligible.estimate, target, context),
        meaning: labels.perParticipant(wanted),
      }
}

/** What a person has decided, with the one number that decides it. Left open where nobody has. */
export function statementBox(context: ReportContext): StatementBox {
  const { decision, author } = context.input
  const labels = context.words.feasibility.statement
  return {
    label: labels.label,
    choices: reportStatement.options.map((key) => ({
      key,
      label: labels.choices[key],
      chosen: decision.statement === key,
    })),
    note: decision.statement === null ? labels.open : labels.chosen(author),
    words: decision.words,
    number: decidingNumber(context),
  }
}
