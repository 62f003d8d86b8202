import { computed, type Ref } from 'vue'
import type { StudyState } from '#shared/contract/responses'
import type { Protocol } from '#shared/domain/studies/protocol'
import { useMessages } from '../../../composables/useMessages'
import { sourceOf, type ScenarioEntry } from '../../../stores/scenarioEntry'
import { useScenarios } from '../../../stores/scenarios'
import { useSnapshots } from '../../../stores/snapshots'
import { snapshotName } from '../frozen/frozenWords'
import { scenarioLetters, type Scenario } from './scenario'

/** The chosen scenarios as columns, the reference first; letters and lines stay with them when it changes. */
export function useScenarioColumns(state: Readonly<Ref<StudyState>>) {
  const { t } = useMessages()
  const scenarios = useScenarios()
  const snapshots = useSnapshots()

  function describe(key: string): Pick<Scenario, 'name' | 'frozenAt'> | null {
    const source = sourceOf(key)
    if (source?.kind === 'version') {
      const version = state.value.versions.find(({ id }) => id === source.version)
      return version === undefined ? null : { name: version.name, frozenAt: null }
    }
    const snapshot = snapshots.list?.find(({ id }) => id === source?.snapshot)
    return snapshot === undefined ? null : { name: snapshotName(snapshot, t), frozenAt: snapshot.createdAt }
  }

  function columnOf(key: string, index: number, entry: ScenarioEntry | undefined): readonly Scenario[] {
    const described = describe(key)
    if (entry === undefined || described === null) return []
    return [{ ...entry, ...described, key, letter: scenarioLetters[index] ?? '', style: index }]
  }

  const columns = computed<readonly Scenario[]>(() => {
    const all = scenarios.chosen.flatMap((key, index) => columnOf(key, index, scenarios.entries.get(key)))
    const first = all.filter(({ key }) => key === scenarios.reference)
    return [...first, ...all.filter(({ key }) => key !== scenarios.reference)]
  })
  /** All criteria of all scenarios, so that the names of their codes are learned. */
  const everything = computed<Protocol | null>(() => {
    const [first] = columns.value
    if (first === undefined) return null
    const protocols = columns.value.map(({ protocol }) => protocol)
    return {
      ...first.protocol,
      inclusion: protocols.flatMap(({ inclusion }) => inclusion),
      exclusion: protocols.flatMap(({ exclusion }) => exclusion),
    }
  })
  return { columns, everything }
}
