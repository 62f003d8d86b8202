import { formatBounds, formatEstimate, formatInterval } from '#shared/domain/counts/formatNumber'
import type { Quantity } from '#shared/estimate/result'
import type { ScenarioEstimate } from '../../../stores/scenarioEntry'
import { differenceWords, type GuardedDifference } from '../whatIf/relaxRows'
import { none, type CellReader, type Wording } from './outcomeCell'
import { peopleDifference } from './scenario'

/** `+500 (+50 %)`, or what stands for a difference that may not be told. */
function peopleWordsApart(
  found: GuardedDifference,
  numbers: { readonly before: Quantity; readonly after: Quantity },
  { t, language }: Wording,
): string {
  if (found.value === 0) return t('study.result.noDifference')
  const { people: more, percent } = differenceWords(found, numbers, language)
  return percent === '' ? more : t('study.scenarios.more', { people: more, percent })
}

function people(quantityOf: (estimate: ScenarioEstimate) => Quantity | null): CellReader {
  return (scenario, reference, { t, language }) => {
    if (scenario.estimateFailure !== null) return none(t('study.scenarios.failed'))
    const quantity = scenario.estimate === null ? null : quantityOf(scenario.estimate)
    if (quantity === null)
      return none(
        t(scenario.stage === 'waiting' ? 'study.scenarios.calculating' : 'study.scenarios.noEstimate'),
      )
    const interval = formatInterval(quantity, language)
    const bounds = quantity.kind === 'exact' ? null : formatBounds(quantity, language)
    const before = reference?.estimate === null || reference === null ? null : quantityOf(reference.estimate)
    return {
      text: formatEstimate(quantity, language) ?? t('study.scenarios.noEstimate'),
      lines: [
        ...(interval === null ? [] : [t('study.scenarios.interval', { interval })]),
        ...(bounds === null ? [] : [t('study.scenarios.bounds', { bounds })]),
      ],
      difference:
        reference === null || before === null
          ? null
          : peopleWordsApart(
              peopleDifference(scenario, reference, quantityOf),
              { before, after: quantity },
              { t, language },
            ),
    }
  }
}

export const eligibleCell = people(({ eligible }) => eligible)
export const availableCell = people(({ available }) => available)
