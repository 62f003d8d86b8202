import type { AvailabilityStep } from '#shared/domain/studies/assumptions'
import { useMessages } from '../../../composables/useMessages'
import { useNotices } from '../../../stores/notices'
import { useStudy } from '../../../stores/study'
import { useStudyScreen } from '../studyScreen'
import { moveStep, removeStep, restoreStep, toggleStep } from './availabilityEdits'

/** What can be done to a step of availability: each is one named step of undo. */
export function useStepActions() {
  const { t, localise } = useMessages()
  const screen = useStudyScreen()
  const study = useStudy()
  const notices = useNotices()
  const nameOf = (step: AvailabilityStep) => localise(step.name).slice(0, 120)

  function toggle(step: AvailabilityStep): void {
    const name = nameOf(step)
    screen.edit(
      t(step.active ? 'study.availability.offStep' : 'study.availability.onStep', { name }),
      (protocol) => toggleStep(protocol, step.id),
    )
  }

  function move(step: AvailabilityStep, to: number): void {
    screen.edit(t('study.availability.moveStep', { name: nameOf(step) }), (protocol) =>
      moveStep(protocol, step.id, to),
    )
  }

  /** Deletes without asking; the notice brings it back, even after other steps. */
  function remove(step: AvailabilityStep, index: number): void {
    const name = nameOf(step)
    const change = t('study.availability.deleteStep', { name })
    screen.edit(change, (protocol) => removeStep(protocol, step.id))
    notices.show({
      text: t('study.availability.deleted', { name }),
      action: {
        label: t('study.criteria.undo'),
        run: () => {
          if (study.undoName === change) screen.undo()
          else
            screen.edit(t('study.availability.restoreStep', { name }), (protocol) =>
              restoreStep(protocol, step, index),
            )
        },
      },
    })
  }

  return { nameOf, toggle, move, remove }
}
