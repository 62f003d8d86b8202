import { ref, shallowRef } from 'vue'
import { standardForecastSeed } from '#shared/contract/forecasts'
import type { SnapshotDescription } from '#shared/contract/snapshots'
import { describeFailure } from '../../../composables/describeFailure'
import { useMessages } from '../../../composables/useMessages'
import { call } from '../../../host/client'
import { useNotices } from '../../../stores/notices'
import { useSnapshots } from '../../../stores/snapshots'
import { useStudy } from '../../../stores/study'
import type { Scenario } from './scenario'

/** Longest name of a frozen estimate. */
export const longestName = 100

/** Whether the forecast of a scenario can be frozen with it. */
export function freezesForecast({ obstacle, forecast, target }: Scenario): boolean {
  return obstacle === null && forecast !== null && target !== null
}

/** Freezes scenarios one after the other, each with its forecast where it has one. */
export function useFreezeScenarios(study: () => string) {
  const { t } = useMessages()
  const snapshots = useSnapshots()
  const notices = useNotices()
  const run = `freeze-${crypto.randomUUID()}`
  /** The scenario under way; null while nothing is frozen. */
  const freezing = shallowRef<{ readonly name: string; readonly done: number } | null>(null)
  const cancelled = ref(false)

  function freezeOne(scenario: Scenario, name: string, note: string) {
    const { source, target } = scenario
    if (source.kind !== 'version') return null
    const forecast =
      freezesForecast(scenario) && target !== null ? { target, seed: standardForecastSeed, run } : null
    return snapshots.create({ study: study(), version: source.version, name, note, forecast })
  }

  /** True when all are frozen; what is frozen before a failure or a stop stays. */
  async function freeze(
    scenarios: readonly Scenario[],
    nameOf: (scenario: Scenario) => string,
    note: string,
  ): Promise<boolean> {
    cancelled.value = false
    await useStudy().saved()
    const kept: SnapshotDescription[] = []
    for (const [done, scenario] of scenarios.entries()) {
      freezing.value = { name: scenario.name, done }
      const answer = await freezeOne(scenario, nameOf(scenario).slice(0, longestName), note)
      if (answer !== null && !answer.ok) {
        freezing.value = null
        const failed = t('study.scenarios.notFrozen', { name: scenario.name })
        if (!cancelled.value) notices.show({ text: `${failed} ${describeFailure(answer.error)}` })
        return false
      }
      if (answer !== null) kept.push(answer.value)
      if (cancelled.value) break
    }
    freezing.value = null
    if (kept.length === 0) return false
    notices.show({
      text: t('study.scenarios.isFrozen', { count: kept.length, name: kept[0]?.name ?? '' }),
      action: { label: t('study.frozen.show'), run: () => (snapshots.view = { kind: 'list' }) },
    })
    return !cancelled.value
  }

  function cancel(): void {
    cancelled.value = true
    void call('forecasts.cancel', { run })
  }

  return { freezing, freeze, cancel }
}
