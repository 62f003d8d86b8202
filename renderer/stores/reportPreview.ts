import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { RequestOf } from '#shared/contract/operations'
import type { ReportModel } from '#shared/documents/report/reportModel'
import {
  openDecision,
  reportParts,
  type ReportDecision,
  type ReportPart,
} from '#shared/documents/report/reportParts'
import type { Language } from '#shared/domain/studies/protocol'
import { keepEqual } from '../composables/keepEqual'
import { call } from '../host/client'
import { useSettings } from './settings'
import { useStudy } from './study'

/** How a person wants the report of a study. */
export interface ReportChoices {
  /** Null: that of the page. */
  readonly language: Language | null
  readonly parts: readonly ReportPart[]
  readonly decision: ReportDecision
}

const firstChoices: ReportChoices = { language: null, parts: reportParts, decision: openDecision }

type PreviewRequest = RequestOf<'reports.preview'>

/** The report on screen, and how it is wanted. One preview at a time, and only the newest wish waits for it. */
export const useReportPreview = defineStore('reportPreview', () => {
  const model = shallowRef<ReportModel | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const writing = ref(false)
  /** By study; kept while Kohort is open. */
  const choices = shallowRef<ReadonlyMap<string, ReportChoices>>(new Map())
  let waiting: PreviewRequest | null = null
  let shownOf = ''

  function choicesOf(study: string): ReportChoices {
    return choices.value.get(study) ?? firstChoices
  }

  function choose(study: string, change: Partial<ReportChoices>): void {
    choices.value = new Map([...choices.value, [study, { ...choicesOf(study), ...change }]])
  }

  /** Language of the report of a study. */
  const languageOf = computed(
    () => (study: string) => choicesOf(study).language ?? useSettings().current.language,
  )

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
      const answer = await call('reports.preview', next)
      if (waiting !== null) continue
      failure.value = answer.ok ? null : answer.error
      if (answer.ok) model.value = keepEqual(model.value, answer.value)
    }
    writing.value = false
  }

  return { model, failure, writing, choicesOf, choose, languageOf, look }
})
