import { computed, type ComputedRef } from 'vue'
import type { RequestOf } from '#shared/contract/operations'
import type { StudyState } from '#shared/contract/responses'
import { reportParts, type ReportShape } from '#shared/documents/report/reportParts'
import { useReportChoices } from '../../../../stores/reportChoices'
import { useStudy } from '../../../../stores/study'
import type { ReportDocumentKey } from '../documentKey'

const shapes: Readonly<Record<ReportDocumentKey, ReportShape>> = {
  report: 'full',
  'one-page': 'one-page',
  'site-feedback': 'site-feedback',
  numbers: 'full',
}

/** What the services are asked for a document of the report, as it is wanted now. Null until that is known. */
export function useReportWish(
  state: () => StudyState,
  document: () => ReportDocumentKey,
  /** Site that a feedback sheet is for; null: all of them in one file. */
  site: () => string | null,
): ComputedRef<RequestOf<'reports.preview'> | null> {
  const study = useStudy()
  const choices = useReportChoices()

  /** A forecast belongs to the report where there is something to forecast. */
  const forecast = computed(() => {
    const target = state().targetParticipants
    const sites = study.protocol?.sites?.sites ?? []
    return target !== null && sites.some(({ included }) => included) ? { target } : null
  })
  return computed(() => {
    const { id, current } = state()
    if (choices.current === null || choices.study !== id) return null
    const { leftOut, decision, siteWeights, permits } = choices.current
    return {
      study: id,
      version: study.protocolState?.version ?? current.version,
      language: choices.language,
      shape: shapes[document()],
      ...(document() === 'site-feedback' ? { site: site() } : {}),
      ...(document() === 'numbers' ? {} : { parts: reportParts.filter((part) => !leftOut.includes(part)) }),
      decision,
      siteWeights,
      permits,
      forecast: forecast.value,
    }
  })
}
