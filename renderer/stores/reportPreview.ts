import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { RequestOf } from '#shared/contract/operations'
import type { ReportModel } from '#shared/documents/report/reportModel'
import { keepEqual } from '../composables/keepEqual'
import { call } from '../host/client'
import { followedByScreens } from './followedByScreens'
import { useStudy } from './study'

type PreviewRequest = RequestOf<'reports.preview'>

/** A key of this page alone: other windows have theirs. */
const forecastRun = `report-${crypto.randomUUID()}`

function withRun(request: PreviewRequest): PreviewRequest {
  const { forecast } = request
  if (forecast === null || forecast === undefined) return request
  return { ...request, forecast: { ...forecast, run: forecastRun } }
}

/** The report on screen. One preview at a time, and only the newest wish waits for it. */
export const useReportPreview = defineStore('reportPreview', () => {
  const model = shallowRef<ReportModel | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const writing = ref(false)
  /** Share of its forecast that is done; null where none is told of. */
  const progress = ref<number | null>(null)
  let waiting: PreviewRequest | null = null
  let shownOf = ''

  /** Asks for a preview; another one stays on the screen until it is there, unless it is of another document. */
  async function look(request: PreviewRequest): Promise<void> {
    const subject = `${request.study}/${request.version}/${request.shape ?? 'full'}`
    if (subject !== shownOf) {
      model.value = null
      failure.value = null
      shownOf = subject
    }
    waiting = request
    if (writing.value) return
    writing.value = true
    while (waiting !== null) {
      await useStudy().saved()
      const next: PreviewRequest = waiting
      waiting = null
      progress.value = null
      const answer = await call('reports.preview', withRun(next))
      if (waiting !== null) continue
      failure.value = answer.ok ? null : answer.error
      if (answer.ok) model.value = keepEqual(model.value, answer.value)
    }
    writing.value = false
    progress.value = null
  }

  /** Ends the forecast of the preview under way; what stands on the screen stays. */
  function cancel(): void {
    void call('forecasts.cancel', { run: forecastRun })
  }

  /** Hears how far the forecast is, until the returned function is called. */
  const follow = followedByScreens(
    (event) => {
      if (event.name !== 'forecast-progress' || event.run !== forecastRun) return
      progress.value = event.share < 1 ? event.share : null
    },
    () => undefined,
  )

  return { model, failure, writing, progress, look, cancel, follow }
})
