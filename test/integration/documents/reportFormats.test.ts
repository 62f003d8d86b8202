import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readEvidence } from '#electron/node/documents/evidence/readEvidence'
import { writeTextDocument } from '#electron/node/documents/textDocument/writeTextDocument'
import { writeWorkbook } from '#electron/node/documents/writeWorkbook'
import { createSigning } from '#electron/node/sites/signing'
import type { Typesetter } from '#electron/node/typesetter'
import { succeed, type Outcome } from '#shared/contract/outcome'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import { wholeReport } from '#shared/documents/report/reportParts'
import { hideQuantity } from '#shared/estimate/disclosure/guardQuantity'
import { renderReport } from '#shared/services/reports/renderReport'
import { verifyReport, type VerifyPorts } from '#shared/services/reports/verifyReport'
import { valueOf } from '#test/support/sites/siteWorkspace'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'
import { plannedReport } from '../../unit/shared/documents/report/plannedReport'
import { quantity } from '../../unit/shared/documents/report/reportFixture'
import { projectTypesetter } from './typesetReport'

const formats = ['pdf', 'docx', 'xlsx', 'json'] as const
const input = plannedReport('nb')

const fontDirectory = sharedTemporaryFolder()
let typesetter: Typesetter
function ports(version: string = input.applicationVersion): VerifyPorts {
  return {
    version,
    typeset: (request) => typesetter.typeset(request),
    writeTextDocument,
    writeWorkbook,
    readEvidence,
    signing: createSigning(true),
  }
}

/** The data of today: as they were, but for the number at the end. */
const today = {
  released: () =>
    Promise.resolve<Outcome<FeasibilityReportInput['estimate']>>({
      ok: true,
      value: { ...input.estimate, inputHash: 'other', eligible: quantity(7, 7, 7) },
    }),
}

async function made(format: (typeof formats)[number] | 'csv'): Promise<Uint8Array> {
  return valueOf(await renderReport(ports(), input, wholeReport, format))
}

beforeAll(async () => {
  typesetter = await projectTypesetter(fontDirectory)
}, 60_000)

describe('a report in every format', () => {
  it.each([...formats, 'csv' as const])('has the same bytes at another time: %s', async (format) => {
    const first = await made(format)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-08T09:10:11Z') })
    try {
      expect(Buffer.compare(first, await made(format))).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  it.each(formats)('matches its evidence, and says what would differ today: %s', async (format) => {
    const answer = valueOf(await verifyReport(ports(), today, await made(format)))
    expect(answer).toMatchObject({
      format,
      verdict: 'match',
      date: input.date,
      language: 'nb',
      studyName: input.study.name,
      today: { kind: 'computed', sameInput: false, moved: [{ key: 'eligible', now: '7' }] },
    })
  })

  it.each(formats)('takes a name with half a character and a control in it: %s', async (format) => {
    const odd = { ...input, study: { ...input.study, name: 'a\ud83db\u0000c & <d>' } }
    const bytes = valueOf(await renderReport(ports(), odd, wholeReport, format))
    expect(valueOf(await verifyReport(ports(), today, bytes))).toMatchObject({ verdict: 'match' })
    if (format !== 'docx') return
    const core = strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array())
    expect(core).not.toContain('\u0000')
    expect(core).toContain('&lt;d&gt;')
  })

  it('does not call a number moved that it leaves out', async () => {
    const hidden = { ...input.estimate, eligible: hideQuantity(5000) }
    const released = () => Promise.resolve(succeed({ ...input.estimate, inputHash: 'other' }))
    const bytes = valueOf(await renderReport(ports(), { ...input, estimate: hidden }, wholeReport, 'json'))
    expect(valueOf(await verifyReport(ports(), { released }, bytes))).toMatchObject({
      verdict: 'match',
      today: { kind: 'computed', moved: [] },
    })
  })

  it.each(formats)('is told to be altered, or of another version: %s', async (format) => {
    const bytes = await made(format)
    // A line break more at the end: evidence and everything else are as they were.
    const altered =
      format === 'json' || format === 'pdf' ? Buffer.concat([bytes, Buffer.from('\n')]) : bytes.slice()
    // The time of the first file of the archive.
    if (format === 'docx' || format === 'xlsx') altered[10] = 1
    expect(valueOf(await verifyReport(ports(), today, altered))).toMatchObject({ verdict: 'altered' })
    expect(valueOf(await verifyReport(ports('9.9.9'), today, altered))).toMatchObject({
      verdict: 'other-version',
    })
  })

  it.each([
    ['a table', Buffer.from('a,b\r\n')],
    ['a PDF without evidence', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nstream\nabc\nendstream\n')],
    ['half an archive', Buffer.from('PK\u0003\u0004half')],
  ])('finds no evidence in %s', async (_, bytes) => {
    expect(await verifyReport(ports(), today, bytes)).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file' },
    })
  })
})
