import type { Handlers } from '../contract/handlers'
import { succeed, type Outcome } from '../contract/outcome'
import {
  buildQualificationReport,
  type QualificationReportModel,
} from '../documents/qualification/buildQualificationReport'
import type { QualificationInput } from '../documents/qualification/qualificationInput'
import type { ServicePorts } from './ports'

/** A qualification report with its typeset document; its record is the same as JSON. */
export interface MadeQualification {
  readonly report: QualificationReportModel
  readonly pdf: Uint8Array
}

export async function makeQualification(
  ports: Pick<ServicePorts, 'typeset'>,
  input: QualificationInput,
): Promise<Outcome<MadeQualification>> {
  const report = buildQualificationReport(input)
  const pdf = await ports.typeset({ template: 'qualification-report', data: report, date: input.date })
  return pdf.ok ? succeed({ report, pdf: pdf.value }) : pdf
}

/** Name of both files of a report, without its extension. */
export function qualificationName(version: string, date: string): string {
  return `kohort-qualification-${version}-${date.slice(0, 10)}`
}

/** Runs the reference cases of the methods on this machine, and makes the report that says so. */
export function createQualificationService(
  ports: Pick<
    ServicePorts,
    'version' | 'now' | 'typeset' | 'keepDocument' | 'announce' | 'checkInstallation'
  >,
): Pick<Handlers, 'application.validate'> {
  return {
    'application.validate': async ({ language, methods }) => {
      const checked = await ports.checkInstallation(methods ?? null, (done, total) =>
        ports.announce({ name: 'validation-progress', done, total }),
      )
      if (!checked.ok) return checked
      const date = ports.now()
      const made = await makeQualification(ports, { ...checked.value, language, date })
      if (!made.ok) return made
      const { report, pdf } = made.value
      const fileName = qualificationName(ports.version, date)
      const document = await ports.keepDocument({
        fileName: `${fileName}.pdf`,
        mediaType: 'application/pdf',
        content: pdf,
      })
      if (!document.ok) return document
      const record = await ports.keepDocument({
        fileName: `${fileName}.json`,
        mediaType: 'application/json',
        content: report.record,
      })
      if (!record.ok) return record
      return succeed({
        passed: report.passed,
        verdict: report.verdict,
        failed: checked.value.methods.filter(({ passed }) => !passed).map(({ method }) => method),
        pdf: document.value,
        json: record.value,
      })
    },
  }
}
