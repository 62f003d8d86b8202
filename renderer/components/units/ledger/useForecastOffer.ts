import { onMounted, ref, shallowRef } from 'vue'
import type { PlannedStudy } from '#shared/contract/siteSchedules'
import { calendarEnrolment } from '#shared/domain/sites/capacity/calendarEnrolment'
import { describeFailure } from '../../../composables/describeFailure'
import { useMessages } from '../../../composables/useMessages'
import { call } from '../../../host/client'
import { useCapacity } from '../../../stores/capacity'

/** Participants by the month, as the forecast of a study expects them at this unit. */
export interface OfferedEnrolment {
  readonly from: string
  readonly enrolment: readonly number[]
}

/** Studies of this workspace that plan with the open unit, and what their forecasts expect there. */
export function useForecastOffer() {
  const capacity = useCapacity()
  const { t } = useMessages()
  const studies = shallowRef<readonly PlannedStudy[]>([])
  /** The study whose forecast is under way; null for none. */
  const computing = ref<string | null>(null)
  /** What came of the last forecast that was asked for. */
  const outcome = ref<{ readonly text: string; readonly failed: boolean } | null>(null)

  onMounted(async () => {
    const { profile } = capacity
    if (profile === null) return
    const answer = await call('sites.plannedStudies', { profile })
    if (answer.ok) studies.value = answer.value.filter(({ site }) => site !== null)
  })

  function refuse(text: string): null {
    outcome.value = { text, failed: true }
    return null
  }

  async function expectedAt({ study, version, target, site, name }: PlannedStudy) {
    if (target === null) return refuse(t('unitUse.offer.noTarget', { study: name }))
    const state = await call('protocols.read', { study, version })
    if (!state.ok) return refuse(describeFailure(state.error))
    const answer = await call('forecasts.compute', {
      protocol: state.value.protocol,
      target,
      detail: 'preview',
      run: `offer-${crypto.randomUUID()}`,
    })
    if (!answer.ok) return refuse(describeFailure(answer.error))
    const found = answer.value.sites.find((each) => each.site === site?.id)
    if (found === undefined || !found.included) return refuse(t('unitUse.offer.notIncluded', { study: name }))
    const { monthly } = found
    if (monthly === null) return refuse(t('unitUse.offer.hidden', { study: name }))
    const known = answer.value.months.flatMap(({ date }, index) => {
      const enrolled = monthly[index]
      return enrolled === undefined || date > answer.value.deadline ? [] : [{ date, enrolled }]
    })
    return calendarEnrolment(answer.value.start, known)
  }

  /** The enrolment that the forecast of a study expects here; null where there is none, and `outcome` says why. */
  async function take(study: PlannedStudy): Promise<OfferedEnrolment | null> {
    computing.value = study.study
    outcome.value = null
    const expected = await expectedAt(study)
    computing.value = null
    if (expected === null) return null
    if (expected.enrolment.length === 0) return refuse(t('unitUse.offer.nobody', { study: study.name }))
    outcome.value = { text: t('unitUse.offer.taken', { study: study.name }), failed: false }
    return expected
  }

  return { studies, computing, outcome, take }
}
