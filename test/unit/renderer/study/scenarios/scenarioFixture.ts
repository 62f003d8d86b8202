import { summariseForecast } from '#shared/forecast/frozen/forecastSummary'
import type { Protocol } from '#shared/domain/studies/protocol'
import { obstacleOf } from '#renderer/stores/scenarioEntry'
import type { Scenario } from '#renderer/components/study/scenarios/scenario'
import { forecastOf } from '../../support/forecastFixture'
import { bounded, resultOf } from '../support/protocolFixture'

/** A version as a column; its numbers are invented. */
export function scenarioOf(
  letter: string,
  protocol: Protocol,
  {
    estimate = 1000,
    ...change
  }: Partial<Omit<Scenario, 'estimate'>> & { readonly estimate?: number | null } = {},
): Scenario {
  const result = resultOf([], bounded(estimate, 500, 4000))
  const target = change.target === undefined ? 80 : change.target
  const obstacle = obstacleOf(protocol, target)
  return {
    key: `version:${letter}`,
    source: { kind: 'version', version: letter },
    name: `Scenario ${letter}`,
    letter,
    style: letter.charCodeAt(0) - 65,
    frozenAt: null,
    protocol,
    target,
    estimate: result,
    result,
    estimateFailure: null,
    forecast:
      obstacle === null && protocol.sites !== undefined
        ? summariseForecast(forecastOf(protocol.sites, target ?? 1, 'refined'))
        : null,
    forecastFailure: null,
    obstacle,
    stage: 'refined',
    ...change,
  }
}
