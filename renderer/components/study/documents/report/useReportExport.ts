import { computed, ref, type ComputedRef } from 'vue'
import type { RequestOf } from '#shared/contract/operations'
import { reportFormats, type ReportFormat } from '#shared/contract/reports'
import { describeFailure } from '../../../../composables/describeFailure'
import { useMessages } from '../../../../composables/useMessages'
import { useExports } from '../../../../stores/exports'
import { useNotices } from '../../../../stores/notices'
import { useReports } from '../../../../stores/reports'
import type { ReportDocumentKey } from '../documentKey'

const formats: Readonly<Record<ReportDocumentKey, readonly ReportFormat[]>> = {
  report: ['docx', 'pdf'],
  'one-page': ['docx', 'pdf'],
  'site-feedback': ['docx', 'pdf'],
  numbers: ['xlsx', 'csv', 'json'],
}

/** The ways out of a document of the report. */
export function useReportExport(
  wish: ComputedRef<RequestOf<'reports.preview'> | null>,
  document: () => ReportDocumentKey,
) {
  const { t } = useMessages()
  const reports = useReports()
  const exported = useExports()
  const notices = useNotices()
  const writing = ref<ReportFormat | null>(null)

  const choices = computed(() =>
    formats[document()].map((format) => ({ key: format, label: format.toUpperCase() })),
  )

  async function write(choice: string): Promise<void> {
    const format = reportFormats.find((one) => one === choice)
    const wanted = wish.value
    if (format === undefined || wanted === null || reports.creating) return
    writing.value = format
    const answer = await reports.write({ ...wanted, format })
    writing.value = null
    if (!answer.ok) notices.show({ text: `${t('documents.failed')} ${describeFailure(answer.error)}` })
    else if (answer.value)
      notices.show({ text: t('documents.report.saved', { format: format.toUpperCase() }) })
    void exported.load(wanted.study)
  }

  return { choices, writing, write }
}
