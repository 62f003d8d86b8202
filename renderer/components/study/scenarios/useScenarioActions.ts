import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { StudyState } from '#shared/contract/responses'
import { describeFailure } from '../../../composables/describeFailure'
import { useMessages } from '../../../composables/useMessages'
import { useNotices } from '../../../stores/notices'
import { keyOf } from '../../../stores/scenarioEntry'
import { useScenarios } from '../../../stores/scenarios'
import { useStudy } from '../../../stores/study'
import type { Scenario } from './scenario'

/** A version that a window is open for. */
export interface NamedVersion {
  readonly id: string
  readonly name: string
}

/** The window that is open over the comparison. */
export type ScenarioTask =
  | { readonly kind: 'copy' | 'rename'; readonly version: NamedVersion }
  | { readonly kind: 'freeze'; readonly scenarios: readonly Scenario[] }

/** What a person does with the scenarios of a study. */
export function useScenarioActions(state: () => StudyState) {
  const { t } = useMessages()
  const study = useStudy()
  const scenarios = useScenarios()
  const notices = useNotices()
  const router = useRouter()
  const task = shallowRef<ScenarioTask | null>(null)

  function versionOnScreen(): string {
    return study.protocolState?.version ?? state().current.version
  }

  function begin(kind: 'copy' | 'rename', version: string): void {
    const found = state().versions.find(({ id }) => id === version)
    if (found !== undefined) task.value = { kind, version: found }
  }

  /** Asks under which name scenarios are frozen. */
  function freeze(chosen: readonly Scenario[]): void {
    if (chosen.length > 0) task.value = { kind: 'freeze', scenarios: chosen }
  }

  /** Puts the copy, which is the version on screen from now on, beside the others. */
  function showCopy(name: string): void {
    const fits = scenarios.add(keyOf({ kind: 'version', version: versionOnScreen() }))
    notices.show({
      text: fits ? t('study.scenarios.copied', { name }) : t('study.scenarios.tooMany'),
      action: { label: t('study.scenarios.editSites'), run: () => void edit(versionOnScreen(), 'sites') },
    })
  }

  /** Opens a version where its criteria or its sites are changed. */
  async function edit(version: string, part: 'population' | 'sites'): Promise<void> {
    const opened = version === versionOnScreen() ? null : await study.openVersion(version)
    if (opened !== null && !opened.ok) notices.show({ text: describeFailure(opened.error) })
    else await router.push({ name: part, params: { study: state().id } })
  }

  return { task, versionOnScreen, begin, freeze, showCopy, edit }
}

export type ScenarioActions = ReturnType<typeof useScenarioActions>
