import { beforeAll, describe, expect, it } from 'vitest'
import type { Typesetter } from '#electron/node/typesetter'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import { quantity, reportInput } from '#test/unit/shared/documents/report/reportFixture'
import { readPdf, type ReadPdf } from './readPdf'
import { sharedTemporaryFolder, temporaryFolder } from '#test/support/temporaryFolder'
import { projectTypesetter, typesetReport } from './typesetReport'

const fontDirectory = sharedTemporaryFolder()
let typesetter: Typesetter

beforeAll(async () => {
  typesetter = await projectTypesetter(fontDirectory)
})

async function bytesOf(more: Partial<FeasibilityReportInput> = {}): Promise<Uint8Array> {
  const outcome = await typesetReport(typesetter, reportInput(more))
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

async function pdfOf(more: Partial<FeasibilityReportInput> = {}): Promise<ReadPdf> {
  return readPdf(await bytesOf(more))
}

describe('the feasibility report as PDF', () => {
  it.each(['en', 'nb'] as const)('is tagged, titled and in its language (%s)', async (language) => {
    const pdf = await pdfOf({ language })
    expect(pdf.version).toBe('%PDF-1.7')
    expect(pdf.count('/StructTreeRoot')).toBeGreaterThan(0)
    expect(pdf.count(new RegExp(`/Lang\\s*\\(${language}`))).toBeGreaterThan(0)
    expect(pdf.count('/Outlines')).toBeGreaterThan(0)
    expect(pdf.count(/\/Marked\s+true/)).toBeGreaterThan(0)
    expect(pdf.pages).toBeGreaterThan(3)
  })

  it('names author and organisation in its properties where there are any', async () => {
    const signed = await pdfOf({ author: 'Kari Hansen', organisation: 'Nordlys Trial Unit' })
    expect(signed.count(/\/Keywords\s*\([^)]*Nordlys Trial Unit/)).toBe(1)
    expect(signed.count(/\/Author\s*\(Kari Hansen/)).toBe(1)
    const unsigned = await pdfOf({ author: '', organisation: '' })
    expect(unsigned.count(/\/Author/)).toBe(0)
    expect(unsigned.count('Nordlys Trial Unit')).toBe(0)
  })

  it('has real table heads and words for every figure', async () => {
    const pdf = await pdfOf()
    expect(pdf.count(/\/S \/TH\s/)).toBeGreaterThan(40)
    expect(pdf.count('/Scope /Column')).toBe(pdf.count(/\/S \/TH\s/))
    expect(pdf.count('/S /Figure')).toBeGreaterThanOrEqual(4)
    expect(pdf.count('/Alt')).toBeGreaterThanOrEqual(pdf.count('/S /Figure'))
  })

  it('carries its evidence as an attached JSON file', async () => {
    const pdf = await pdfOf()
    expect(pdf.count('kohort-evidence.json')).toBeGreaterThan(0)
    expect(pdf.count('"format": "kohort-evidence"')).toBeGreaterThan(0)
  })

  it('has the same bytes for the same input, and others for another date', async () => {
    const [first, second, later] = [await bytesOf(), await bytesOf(), await bytesOf({ date: '2026-11-22' })]
    expect(Buffer.compare(first, second)).toBe(0)
    expect(Buffer.compare(first, later)).not.toBe(0)
  })

  it('has the same bytes from a fresh compiler', async () => {
    const fresh = await typesetReport(await projectTypesetter(temporaryFolder()), reportInput())
    expect(fresh.ok && Buffer.compare(fresh.value, await bytesOf())).toBe(0)
  })

  it('typesets one after the other when asked at once', async () => {
    const [english, norwegian] = await Promise.all([bytesOf({ language: 'en' }), bytesOf({ language: 'nb' })])
    expect(readPdf(english).count(/\/Lang\s*\(en/)).toBeGreaterThan(0)
    expect(readPdf(norwegian).count(/\/Lang\s*\(nb/)).toBeGreaterThan(0)
  })
})

describe('text from people', () => {
  const hostile = [
    '#panic("x") #read("/request.json")',
    '$x^2$ *bold* _emph_ `code` @ref <label> = Heading',
    'back\\slash "quotes" \'single\' «guillemets» // comment /* block */',
    'a'.repeat(190),
    'Gjennomførbarhetsundersøkelsesrapportskrivingskonferanse',
    '👩‍🔬 emoji 🇳🇴',
    'עברית \u202E right to left العربية',
    '{"json": [1, 2]}\u0000\u0007',
    '{page} {pages}',
  ]

  it.each(hostile)('does no harm: %j', async (text) => {
    const input = reportInput()
    const outcome = await typesetReport(typesetter, {
      ...input,
      study: { ...input.study, name: text, question: text },
      version: { ...input.version, name: text.slice(0, 100) },
      author: text,
      organisation: text,
      codeNames: { G40: text, G41: text },
      areas: input.areas.map((area) => ({ ...area, name: text.slice(0, 60) })),
      protocol: {
        ...input.protocol,
        inclusion: input.protocol.inclusion.map((group) => ({ ...group, name: text })),
      },
    })
    expect(outcome.ok ? '' : outcome.error.message).toBe('')
    const pages = outcome.ok ? readPdf(outcome.value).pages : 0
    expect(pages).toBeGreaterThan(3)
    expect(pages).toBeLessThan(25)
  })
})

describe('reports at the edges', () => {
  it('is made without estimate, target, question, author and criteria', async () => {
    const input = reportInput()
    const pdf = await pdfOf({
      study: { name: 'X', question: null, targetParticipants: null },
      author: '',
      organisation: '',
      protocol: { ...input.protocol, inclusion: [], exclusion: [] },
      estimate: {
        ...input.estimate,
        steps: input.estimate.steps.slice(0, 1),
        eligible: quantity(null, 0, 3_390_000),
        coverage: { counted: 0, approximated: 0, stated: 0, notCountable: 0 },
        assumptions: [],
        counties: [],
      },
      populationSource: null,
      sources: [],
    })
    expect(pdf.pages).toBeGreaterThanOrEqual(3)
  })

  it('is made for fifty criteria', async () => {
    const input = reportInput()
    const [population, ...steps] = input.estimate.steps
    const many = Array.from({ length: 10 }, (_, round) =>
      steps.map((step) => ({ ...step, id: `${step.id}-${round}` })),
    ).flat()
    const copies = (groups: typeof input.protocol.inclusion) =>
      Array.from({ length: 10 }, (_, round) =>
        groups.map((group) => ({ ...group, id: `${group.id}-${round}` })),
      ).flat()
    const pdf = await pdfOf({
      protocol: {
        ...input.protocol,
        inclusion: copies(input.protocol.inclusion),
        exclusion: copies(input.protocol.exclusion),
      },
      estimate: { ...input.estimate, steps: population === undefined ? many : [population, ...many] },
    })
    expect(pdf.pages).toBeGreaterThan(8)
  })
})
