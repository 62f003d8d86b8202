import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyFonts } from '#electron/build/fonts'
import { writeTextDocument } from '#electron/node/documents/textDocument/writeTextDocument'
import { writeWorkbook } from '#electron/node/documents/writeWorkbook'
import { createTypesetter } from '#electron/node/typesetter'
import { reportFormats } from '#shared/contract/reports'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import { wholeReport } from '#shared/documents/report/reportParts'
import type { CriterionGroup } from '#shared/domain/studies/protocol'
import { renderReport } from '#shared/services/reports/renderReport'
import { plannedReport } from '../unit/shared/documents/report/plannedReport'

/** Criteria with which the report has about sixty pages. */
const criteria = 150

/** A report with so many criteria, each a copy of those of the example under another name. */
function longReport(): FeasibilityReportInput {
  const input = plannedReport('en')
  const groups = input.protocol.inclusion
  const steps = input.estimate.steps.filter(({ role }) => role === 'inclusion')
  const copies = Array.from({ length: criteria }, (_, index) => {
    const [group, step] = [groups[index % groups.length], steps[index % steps.length]]
    if (group === undefined || step === undefined) throw new Error('The example has no criteria')
    const id = `copy-${String(index)}`
    const copy: CriterionGroup = { ...group, id, name: `Criterion number ${String(index)}` }
    return { group: copy, step: { ...step, id, name: copy.name, badge: String(index + 10) } }
  })
  return {
    ...input,
    protocol: { ...input.protocol, inclusion: [...groups, ...copies.map(({ group }) => group)] },
    estimate: { ...input.estimate, steps: [...input.estimate.steps, ...copies.map(({ step }) => step)] },
  }
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-documents-'))
  await copyFonts('.', folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

it('renders reports in every format', { timeout: 600_000 }, async () => {
  const typesetter = createTypesetter({ templateDirectory: 'resources/documents', fontDirectory: folder })
  const ports = {
    typeset: (request: Parameters<typeof typesetter.typeset>[0]) => typesetter.typeset(request),
    writeTextDocument: (document: Parameters<typeof writeTextDocument>[0]) =>
      writeTextDocument(document, folder),
    writeWorkbook,
  }
  const reports = { example: plannedReport('en'), long: longReport() }
  for (const [name, input] of Object.entries(reports))
    for (const format of reportFormats) {
      const clock: number[] = []
      const processor: number[] = []
      let bytes = new Uint8Array()
      for (let run = 0; run < 6; run += 1) {
        const [from, used] = [performance.now(), process.cpuUsage()]
        const made = await renderReport(ports, input, wholeReport, format)
        if (!made.ok) throw new Error(made.error.message)
        bytes = new Uint8Array(made.value)
        clock.push(performance.now() - from)
        const { user, system } = process.cpuUsage(used)
        processor.push((user + system) / 1000)
      }
      const pages =
        format === 'pdf'
          ? (Buffer.from(bytes)
              .toString('latin1')
              .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0)
          : null
      expect(bytes.length).toBeGreaterThan(0)
      // The first start of a library is told apart: it is paid once.
      const [first = NaN, ...again] = clock.map(Math.round)
      const [firstUsed = NaN, ...usedAgain] = processor.map(Math.round)
      console.log(
        JSON.stringify({
          benchmark: `report as ${format}`,
          report: name,
          sections: buildFeasibilityReport(input).sections.length,
          pages,
          bytes: bytes.length,
          firstMilliseconds: first,
          milliseconds: median(again),
          firstProcessor: firstUsed,
          processor: median(usedAgain),
        }),
      )
    }
})
