import { ref } from 'vue'
import { useMessages } from '../../../composables/useMessages'
import { useStudyScreen } from '../studyScreen'
import { typedNumber } from '../words/typedNumber'
import { changeEnrolment } from './enrolmentEdits'

/** The length of the window while it is typed, and applying it as one step under the name that `change` stands for. */
export function useMonthsDraft(change: 'study.enrolment.addStep' | 'study.enrolment.monthsStep') {
  const { t, language } = useMessages()
  const screen = useStudyScreen()
  const draft = ref<number | null>(null)
  const refused = ref(false)
  const invalid = ref(false)

  function words(months: number): string {
    return t('study.enrolment.monthsValue', { number: typedNumber(months, language.value), count: months })
  }

  function begin(months: number | null): void {
    draft.value = months
    refused.value = false
    invalid.value = false
  }

  /** False when what stands in the field cannot be used. */
  function apply(): boolean {
    const months = draft.value
    refused.value = months === null
    if (months === null || invalid.value) return false
    screen.edit(t(change, { months: words(months) }), (protocol) =>
      protocol.enrolment?.months === months ? protocol : changeEnrolment(protocol, { months }),
    )
    return true
  }

  return { draft, refused, invalid, words, begin, apply }
}
