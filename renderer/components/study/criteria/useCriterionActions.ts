import { language, useMessages } from '../../../composables/useMessages'
import { useNotices } from '../../../stores/notices'
import { useStudy } from '../../../stores/study'
import { useStudyScreen } from '../studyScreen'
import { groupName } from '../words/conditionWords'
import { referencesTo } from './criterionReferences'
import {
  changeGroup,
  changeRole,
  duplicateGroup,
  moveGroup,
  newIdentifier,
  removeGroup,
  restoreGroup,
  type PlacedGroup,
} from './protocolEdits'
import { targetBehind, type ZonedGroup } from './zones'

/** What can be done to a criterion from its card: each is one named step. */
export function useCriterionActions() {
  const { t } = useMessages()
  const screen = useStudyScreen()
  const study = useStudy()
  const notices = useNotices()

  function nameOf(placed: PlacedGroup): string {
    const name = groupName(placed.group, language.value, screen.names)
    return name.length > 120 ? `${name.slice(0, 119)}…` : name
  }

  function toggle(placed: PlacedGroup): void {
    const { id, active } = placed.group
    const name = nameOf(placed)
    screen.edit(t(active ? 'study.change.turnOff' : 'study.change.turnOn', { name }), (protocol) =>
      changeGroup(protocol, id, (group) => ({ ...group, active: !active })),
    )
  }

  function toggleDefining(placed: PlacedGroup): void {
    const { id, defining } = placed.group
    const name = nameOf(placed)
    screen.edit(
      t(defining ? 'study.change.unmarkDefining' : 'study.change.markDefining', { name }),
      (protocol) => changeGroup(protocol, id, (group) => ({ ...group, defining: !defining })),
    )
  }

  /** Deletes without asking; the notice brings it back, even after other steps. */
  function remove(placed: PlacedGroup): void {
    const name = nameOf(placed)
    const change = t('study.change.delete', { name })
    const { protocol: before } = study
    screen.edit(change, (protocol) => removeGroup(protocol, placed.group.id))
    notices.show({
      text: t('study.criteria.deleted', { name }),
      action: {
        label: t('study.criteria.undo'),
        run: () => {
          if (study.undoName === change) screen.undo()
          else
            screen.edit(t('study.change.restore', { name }), (protocol) =>
              restoreGroup(
                protocol,
                placed,
                before === null ? undefined : referencesTo(before, placed.group.id),
              ),
            )
        },
      },
    })
  }

  function duplicate(placed: PlacedGroup): void {
    const copy = newIdentifier()
    screen.edit(t('study.change.duplicate', { name: nameOf(placed) }), (protocol) =>
      duplicateGroup(protocol, placed.group.id, copy),
    )
  }

  function switchRole(placed: PlacedGroup): void {
    const key = placed.role === 'inclusion' ? 'study.change.makeExclusion' : 'study.change.makeInclusion'
    screen.edit(t(key, { name: nameOf(placed) }), (protocol) => changeRole(protocol, placed.group.id))
  }

  function moveBefore(placed: PlacedGroup, before: string | null): void {
    screen.edit(t('study.change.move', { name: nameOf(placed) }), (protocol) =>
      moveGroup(protocol, placed.group.id, before),
    )
  }

  function moveUp(zoned: ZonedGroup): void {
    if (zoned.previous !== null) moveBefore(zoned, zoned.previous)
  }

  function moveDown(zoned: ZonedGroup): void {
    if (zoned.next !== null) moveBehindId(zoned, zoned.next)
  }

  function moveBehind(placed: PlacedGroup, target: PlacedGroup): void {
    moveBehindId(placed, target.group.id)
  }

  function moveBehindId(placed: PlacedGroup, neighbour: string): void {
    const { protocol } = study
    if (protocol !== null) moveBefore(placed, targetBehind(protocol, placed.role, neighbour))
  }

  return {
    nameOf,
    toggle,
    toggleDefining,
    remove,
    duplicate,
    switchRole,
    moveBefore,
    moveBehind,
    moveUp,
    moveDown,
  }
}
