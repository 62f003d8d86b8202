import { strToU8 } from 'fflate'
import { succeed, type Outcome } from '../../contract/outcome'
import type { ReportFormat } from '../../contract/reports'
import { buildFeasibilityReport } from '../../documents/report/buildFeasibilityReport'
import type { FeasibilityReportInput } from '../../documents/report/reportInput'
import type { ReportOutline } from '../../documents/report/reportParts'
import { criterionCounts } from '../../documents/reportFiles/criterionCounts'
import { reportTextDocument } from '../../documents/reportFiles/reportTextDocument'
import { reportWorkbook } from '../../documents/reportFiles/reportWorkbook'
import { textDocumentMediaType } from '../../documents/textDocument/textDocument'
import { workbookMediaType } from '../../documents/workbook/workbookModel'
import type { ServicePorts } from '../ports'

export type RenderPorts = Pick<ServicePorts, 'typeset' | 'writeWorkbook' | 'writeTextDocument'>

export const reportMediaTypes: { readonly [format in ReportFormat]: string } = {
  pdf: 'application/pdf',
  docx: textDocumentMediaType,
  xlsx: workbookMediaType,
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
}

/** One rendering of a report. Equal input gives equal bytes, whenever and wherever it is made. */
export async function renderReport(
  ports: RenderPorts,
  input: FeasibilityReportInput,
  outline: ReportOutline,
  format: ReportFormat,
): Promise<Outcome<Uint8Array>> {
  switch (format) {
    case 'pdf':
      return ports.typeset({
        template: 'feasibility-report',
        data: buildFeasibilityReport(input, outline),
        date: input.date,
      })
    case 'docx':
      return succeed(
        await ports.writeTextDocument(reportTextDocument(buildFeasibilityReport(input, outline))),
      )
    case 'xlsx':
      return succeed(await ports.writeWorkbook(reportWorkbook(input, outline)))
    case 'json':
      return succeed(strToU8(buildFeasibilityReport(input, outline).evidence.text))
    case 'csv':
      return succeed(strToU8(criterionCounts(input)))
  }
}
