import { resolve } from 'node:path'
import { copyFonts } from '#electron/build/fonts'
import { createTypesetter, type Typesetter } from '#electron/node/typesetter'
import type { Outcome } from '#shared/contract/outcome'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'

/** A typesetter on the templates of the project and the fonts that the build bundles, which are put into the folder. */
export async function projectTypesetter(fontDirectory: string): Promise<Typesetter> {
  await copyFonts(resolve('.'), fontDirectory)
  return createTypesetter({ templateDirectory: resolve('resources/documents'), fontDirectory })
}

export function typesetReport(
  typesetter: Typesetter,
  input: FeasibilityReportInput,
): Promise<Outcome<Uint8Array>> {
  return typesetter.typeset({
    template: 'feasibility-report',
    data: buildFeasibilityReport(input),
    date: input.date,
  })
}
