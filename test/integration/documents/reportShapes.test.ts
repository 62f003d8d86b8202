import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Typesetter } from '#electron/node/typesetter'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import { reportParts, type ReportShape } from '#shared/documents/report/reportParts'
import { plannedReport } from '#test/unit/shared/documents/report/plannedReport'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'
import { readPdf, type ReadPdf } from './readPdf'
import { projectTypesetter } from './typesetReport'

const fontDirectory = sharedTemporaryFolder()
let typesetter: Typesetter

beforeAll(async () => {
  typesetter = await projectTypesetter(fontDirectory)
})

async function pdfOf(input: FeasibilityReportInput, shape: ReportShape): Promise<ReadPdf> {
  const data = buildFeasibilityReport(input, { shape, parts: reportParts })
  const outcome = await typesetter.typeset({ template: 'feasibility-report', data, date: input.date })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return readPdf(outcome.value)
}

const words = 'Gjennomførbarhetsundersøkelsen av tidlige kliniske utprøvinger ved universitetssykehusene '

/** As long as every field of a study may be. */
function longest(input: FeasibilityReportInput): FeasibilityReportInput {
  const text = words.repeat(30)
  return {
    ...input,
    study: { name: text.slice(0, 200), question: text.slice(0, 2000), targetParticipants: 100_000 },
    version: { ...input.version, name: text.slice(0, 100) },
    author: text.slice(0, 200),
    organisation: text.slice(0, 200),
    decision: { statement: 'go-with-changes', words: text.slice(0, 400) },
    protocol: {
      ...input.protocol,
      inclusion: input.protocol.inclusion.map((group) => ({ ...group, name: text.slice(0, 200) })),
      exclusion: input.protocol.exclusion.map((group) => ({ ...group, name: text.slice(0, 200) })),
    },
  }
}

function checksum(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** A picture of one colour. */
function png(width: number, height: number): string {
  const chunk = (name: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(content.length, 0)
    frame.writeUInt32BE(checksum(named), 4)
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, 0x5a)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]).toString('base64')
}

describe('the shapes of a report', () => {
  it.each(['en', 'nb'] as const)(
    'one page is one page, however long the texts are (%s)',
    async (language) => {
      expect((await pdfOf(plannedReport(language), 'one-page')).pages).toBe(1)
      expect((await pdfOf(longest(plannedReport(language)), 'one-page')).pages).toBe(1)
    },
  )

  it('has a sheet for each site, which begins on a page of its own', async () => {
    const pdf = await pdfOf(plannedReport('nb'), 'site-feedback')
    expect(pdf.pages).toBeGreaterThanOrEqual(4)
    expect(pdf.pages).toBeLessThanOrEqual(8)
  })

  it('bears the logo of the organisation with its words', async () => {
    const branding = {
      organisation: 'Nordlys',
      logo: { mediaType: 'image/png' as const, base64: png(8, 4), alternative: 'Nordlys logo' },
      colour: '#7a1f5c',
      footer: 'Nordlys HF',
      confidentiality: 'Strengt fortrolig',
    }
    const plain = await pdfOf(plannedReport('nb'), 'one-page')
    const branded = await pdfOf(plannedReport('nb', { branding }), 'one-page')
    expect(branded.count('/Subtype /Image')).toBeGreaterThan(plain.count('/Subtype /Image'))
    expect(branded.count('Nordlys logo')).toBeGreaterThan(0)
    expect(branded.count('/S /Figure')).toBe(plain.count('/S /Figure') + 1)
  })
})
