import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import { firstChoices, type ReportChoices } from '#shared/documents/report/reportChoices'
import { call } from '../host/client'
import { useSettings } from './settings'

/** How the report of the open study is wanted. What is chosen stands at once and is kept with the study. */
export const useReportChoices = defineStore('reportChoices', () => {
  /** Null until those of the study are known: a choice before would be made over ones that nobody has seen. */
  const current = shallowRef<ReportChoices | null>(null)
  const study = shallowRef<string | null>(null)
  /** Why the last choice was not kept; it stands while Kohort is open. */
  const failure = shallowRef<Failure | null>(null)
  let unanswered = 0

  async function open(of: string): Promise<void> {
    if (study.value !== of) current.value = null
    study.value = of
    if (unanswered > 0) return
    const answer = await call('reports.choices', { study: of })
    if (study.value !== of || unanswered > 0) return
    failure.value = answer.ok ? null : answer.error
    current.value = answer.ok ? answer.value : (current.value ?? firstChoices)
  }

  async function choose(change: Partial<ReportChoices>): Promise<void> {
    const of = study.value
    if (of === null || current.value === null) return
    current.value = { ...current.value, ...change }
    unanswered += 1
    const answer = await call('reports.choose', { study: of, change })
    unanswered -= 1
    if (study.value === of) failure.value = answer.ok ? null : answer.error
  }

  const language = computed(() => current.value?.language ?? useSettings().current.language)

  return { current, study, failure, language, open, choose }
})
