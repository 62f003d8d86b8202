import { computed, type ComputedRef } from 'vue'
import type { RequestOf } from '#shared/contract/operations'
import type { StudyState } from '#shared/contract/responses'
import type { ReportShape } from '#shared/documents/report/reportParts'
import { useReportPreview } from '../../../../stores/reportPreview'
import { useStudy } from '../../../../stores/study'
import type { ReportDocumentKey } from '../documentKey'

const shapes: Readonly<Record<ReportDocumentKey, ReportShape>> = {
  report: 'full',
  'one-page': 'one-page',
  'site-feedback': 'site-feedback',
  numbers: 'full',
}

/** What the services are asked for a document of the report, as it is wanted now. */
export function useReportWish(
  state: () => StudyState,
  document: () => ReportDocumentKey,
): ComputedRef<RequestOf<'reports.preview'>> {
  const study = useStudy()
  const preview = useReportPreview()

  /** A forecast belongs to the report where there is something to forecast. */
  const forecast = computed(() => {
    const target = state().targetParticipants
    const sites = study.protocol?.sites?.sites ?? []
    return target !== null && sites.some(({ included }) => included) ? { target } : null
  })
  return computed(() => {
    const { id, current } = state()
    const { parts, decision } = preview.choicesOf(id)
    return {
      study: id,
      version: study.protocolState?.version ?? current.version,
      language: preview.languageOf(id),
      shape: shapes[document()],
      ...(document() === 'numbers' ? {} : { parts: [...parts] }),
      decision,
      forecast: forecast.value,
    }
  })
}
