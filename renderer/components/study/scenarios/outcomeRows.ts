import type { MessageKey } from '../../../composables/useMessages'
import { chanceCell, expectedCell, reachedCell, targetCell } from './forecastCells'
import type { CellReader, OutcomeCell, Wording } from './outcomeCell'
import { availableCell, eligibleCell } from './peopleCells'
import { costCell, indicatorCell, siteCountCell, siteNamesCell } from './planCells'
import type { Scenario } from './scenario'

/** The numbers by which scenarios are compared, in their order. */
const readers = [
  { key: 'eligible', label: 'study.scenarios.eligible', read: eligibleCell },
  { key: 'available', label: 'study.scenarios.available', read: availableCell },
  { key: 'sites', label: 'study.scenarios.sites', read: siteCountCell },
  { key: 'siteNames', label: 'study.scenarios.siteNames', read: siteNamesCell },
  { key: 'target', label: 'study.scenarios.target', read: targetCell },
  { key: 'chance', label: 'study.scenarios.chance', read: chanceCell },
  { key: 'reached', label: 'study.scenarios.reached', read: reachedCell },
  { key: 'expected', label: 'study.scenarios.expected', read: expectedCell },
  { key: 'cost', label: 'study.scenarios.cost', read: costCell },
  { key: 'indicator', label: 'study.scenarios.indicator', read: indicatorCell },
] as const satisfies readonly {
  readonly key: string
  readonly label: MessageKey
  readonly read: CellReader
}[]

export type OutcomeKey = (typeof readers)[number]['key']

export interface OutcomeRow {
  readonly key: OutcomeKey
  readonly label: string
  /** One for each scenario, in their order. */
  readonly cells: readonly OutcomeCell[]
}

/** All numbers of all scenarios; the first scenario is what the others are compared with. */
export function outcomeRows(scenarios: readonly Scenario[], wording: Wording): readonly OutcomeRow[] {
  const [reference = null] = scenarios
  return readers.map(({ key, label, read }) => ({
    key,
    label: wording.t(label),
    cells: scenarios.map((scenario) => read(scenario, scenario === reference ? null : reference, wording)),
  }))
}
