import { computed } from 'vue'
import type { Protocol } from '#shared/domain/studies/protocol'
import { language } from '../../../composables/useMessages'
import { placedGroups } from '../criteria/protocolEdits'
import { useStudyScreen } from '../studyScreen'
import type { Translate } from '../result/resultText'
import { groupName } from '../words/conditionWords'

export interface NamedCriterion {
  readonly id: string
  readonly badge: string
  readonly name: string
}

/** The criteria of a protocol by id, with the badge and the name they have on screen. */
export function useCriterionNames(protocol: () => Protocol) {
  const screen = useStudyScreen()
  return computed<ReadonlyMap<string, NamedCriterion>>(
    () =>
      new Map(
        placedGroups(protocol()).map(({ group, role, index }) => [
          group.id,
          {
            id: group.id,
            badge: `${role === 'exclusion' ? 'E' : ''}${index + 1}`,
            name: groupName(group, language.value, screen.names),
          },
        ]),
      ),
  )
}

/** `Epilepsy with Type 1 diabetes`, short enough for the name of a step. */
export function pairWords(
  [one, other]: readonly [string, string],
  names: ReadonlyMap<string, NamedCriterion>,
  t: Translate,
): string {
  const nameOf = (id: string) => names.get(id)?.name.slice(0, 60) ?? id
  return t('study.associations.pair', { first: nameOf(one), second: nameOf(other) })
}
