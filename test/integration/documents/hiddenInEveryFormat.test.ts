import { execFileSync, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { writeTextDocument } from '#electron/node/documents/textDocument/writeTextDocument'
import { writeWorkbook } from '#electron/node/documents/writeWorkbook'
import { readWorkbook } from '#electron/node/imports/readWorkbook'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import { reportShapes, wholeReport } from '#shared/documents/report/reportParts'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import { renderReport } from '#shared/services/reports/renderReport'
import { guardResult } from '#shared/estimate/disclosure/guardResult'
import type { EstimateResult } from '#shared/estimate/result'
import { valueOf } from '#test/support/sites/siteWorkspace'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'
import { quantity } from '../../unit/shared/documents/report/reportFixture'
import { uncertainInput } from '../../unit/shared/documents/report/uncertainInput'
import { projectTypesetter } from './typesetReport'

/** Numbers under a million are small here, so that each is told apart from every other number of a report. */
const rule = { threshold: 1_000_000, zeroShown: true }
const rules = { of: () => rule, population: rule }

const secret = fc.integer({ min: 700_001, max: 989_999 })
/** A number that may be shown, or a secret: both as the exact number that an estimate may be. */
const people = fc.oneof(secret, fc.integer({ min: 2_000_000, max: 4_000_000 }))

function isQuantity(value: object): boolean {
  return 'estimate' in value && 'lower' in value && 'upper' in value
}

/** The estimate with every number of people replaced by the next of the list; those that are secret are kept. */
function withNumbers(estimate: EstimateResult, numbers: readonly number[]) {
  const secrets = new Set<number>()
  let used = 0
  function next(): number {
    const number = numbers[used++ % numbers.length] ?? 0
    if (number < rule.threshold) secrets.add(number)
    return number
  }
  const replaced = JSON.parse(JSON.stringify(estimate), (key, value: unknown) => {
    if (typeof value === 'object' && value !== null && isQuantity(value)) {
      const number = next()
      return quantity(number, number, number, { lower: number, upper: number })
    }
    if (key === 'published' && typeof value === 'number') return next()
    if (key === 'kept') return 0.5
    return value
  }) as EstimateResult
  const lossOrder = replaced.lossOrder.map((step) => ({ ...step, remaining: next() }))
  return { estimate: { ...replaced, lossOrder, influences: [] }, secrets }
}

/** How a number could be written: as it is, or rounded to fewer digits. Spaces between digits are taken out before. */
function writings(number: number): readonly string[] {
  return [number, Math.round(number / 10) * 10, Math.round(number / 100) * 100].map(String)
}

const withoutGrouping = (text: string) => text.replace(/(?<=\d)[\s\u00a0\u202f,.](?=\d{3}(?!\d))/g, '')

function expectNoSecret(text: string, secrets: ReadonlySet<number>, where: string): void {
  const plain = withoutGrouping(text)
  for (const number of secrets)
    for (const writing of writings(number))
      // Not inside of a longer run of digits and letters, such as a hash.
      expect(new RegExp(`(?<![\\w.])${writing}(?![\\w])`).test(plain), `${where}: ${writing}`).toBe(false)
}

function packedText(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((content) => strFromU8(content))
    .join('\n')
}

function hiddenInput(numbers: readonly number[]) {
  const base = uncertainInput({ language: 'nb' })
  const { estimate, secrets } = withNumbers(base.estimate, numbers)
  const input: FeasibilityReportInput = { ...base, estimate: guardResult(estimate, rules) }
  return { input, secrets, raw: { ...base, estimate } }
}

const fontDirectory = sharedTemporaryFolder()
const typesetter = projectTypesetter(fontDirectory)
const ports = {
  typeset: async (request: Parameters<Awaited<typeof typesetter>['typeset']>[0]) =>
    (await typesetter).typeset(request),
  writeTextDocument: (document: Parameters<typeof writeTextDocument>[0]) =>
    writeTextDocument(document, fontDirectory),
  writeWorkbook,
}

it('no hidden number comes out of any format', { timeout: 60_000 }, async () => {
  await typesetter
  await fc.assert(
    fc.asyncProperty(fc.array(people, { minLength: 8, maxLength: 40 }), async (numbers) => {
      const { input, secrets } = hiddenInput(numbers)
      for (const shape of reportShapes)
        expectNoSecret(
          JSON.stringify(buildFeasibilityReport(input, { ...wholeReport, shape })),
          secrets,
          `the data of ${shape}`,
        )
      for (const format of ['docx', 'xlsx'] as const)
        expectNoSecret(
          packedText(valueOf(await renderReport(ports, input, wholeReport, format))),
          secrets,
          format,
        )
      for (const format of ['json', 'csv'] as const)
        expectNoSecret(
          strFromU8(valueOf(await renderReport(ports, input, wholeReport, format))),
          secrets,
          format,
        )
    }),
    { numRuns: 5 },
  )
})

it('would notice a number that was not hidden', async () => {
  const { raw, secrets } = hiddenInput([812_345, 2_500_000, 934_567])
  for (const format of ['json', 'csv', 'docx', 'xlsx'] as const) {
    const bytes = valueOf(await renderReport(ports, raw, wholeReport, format))
    const text = format === 'json' || format === 'csv' ? strFromU8(bytes) : packedText(bytes)
    expect(() => {
      expectNoSecret(text, secrets, format)
    }, format).toThrow()
  }
})

it.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)('nor out of the pages of a PDF', async () => {
  const { input, secrets, raw } = hiddenInput([812_345, 2_500_000, 934_567, 3_100_000])
  async function pages(of: FeasibilityReportInput): Promise<string> {
    const file = join(fontDirectory, 'report.pdf')
    await writeFile(file, valueOf(await renderReport(ports, of, wholeReport, 'pdf')))
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  }
  const guarded = await pages(input)
  expectNoSecret(guarded, secrets, 'pdf')
  expect(guarded).toMatch(/1–999\s999/)
  const shown = await pages(raw)
  expect(() => {
    expectNoSecret(shown, secrets, 'pdf')
  }).toThrow()
})

it('a hidden number is a text beside empty cells in the workbook', async () => {
  const base = uncertainInput({ language: 'en' })
  const eligible = { ...quantity(null, 1, 4), hidden: { reason: 'small' as const, from: 1, to: 4 } }
  const [first, ...others] = base.estimate.counties
  if (first === undefined) throw new Error('There are no counties')
  const protectedArea = { ...quantity(null, 0, 9_999), hidden: { reason: 'protects' as const } }
  const counties = [{ ...first, eligible: protectedArea }, ...others]
  const input = { ...base, estimate: { ...base.estimate, eligible, counties } }
  const read = await readWorkbook(valueOf(await renderReport(ports, input, wholeReport, 'xlsx')))
  if (!read.ok) throw new Error(read.problem.message)
  const book = read.value
  const rowsOf = (name: string) => book.find(({ sheet }) => sheet === name)?.rows ?? []
  expect(book.map(({ sheet }) => sheet)).toEqual([
    'About',
    'Funnel',
    'Areas',
    'Sites',
    'Forecast',
    'Sources',
    'Assumptions',
    'Cells',
  ])
  expect(
    rowsOf('About')
      .find(({ cells }) => cells[0] === 'Eligible people')
      ?.cells.slice(1, 7),
  ).toEqual(['1–4', '', '', '', 1, 4])
  const area = rowsOf('Areas').find(({ cells }) => cells[1] === first.area)?.cells ?? []
  expect(area[4]).toBe('hidden')
  expect(area.slice(5).every((value) => value === '')).toBe(true)
})
