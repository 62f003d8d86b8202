import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApplication, type Application } from '#electron/node/application'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import type { Outcome } from '#shared/contract/outcome'
import { isRows } from '#shared/domain/papers/paperContent'
import { unsentRequest } from '#shared/domain/papers/requestAnswers'
import { plannedProtocol } from '#test/support/plannedProtocol'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'
import { wordTemplate } from '#test/support/wordTemplate'

const root = resolve(import.meta.dirname, '..', '..', '..')
const dataDirectory = sharedTemporaryFolder()
let application: Application
let study: { readonly study: string; readonly version: string }

async function ask<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Outcome<ResponseOf<Name>>> {
  return (await application.call(name, request)) as Outcome<ResponseOf<Name>>
}

async function value<Name extends OperationName>(name: Name, request: RequestOf<Name>) {
  const answer = await ask(name, request)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`)
  return answer.value
}

async function bytesOf(handle: string): Promise<Uint8Array> {
  const opened = application.openDocument(handle)
  if (!opened.ok) throw new Error(opened.error.message)
  return new Uint8Array(await readFile(opened.value.path))
}

async function exported(request: Omit<RequestOf<'papers.export'>, 'study' | 'version'>): Promise<Uint8Array> {
  const made = await value('papers.export', { ...study, ...request })
  const bytes = await bytesOf(made.handle)
  const folder = process.env['KOHORT_LOOK']
  if (folder !== undefined) await writeFile(resolve(folder, made.fileName), bytes)
  return bytes
}

/** Text of a Word document, paragraphs and cells divided by `|`. */
function wordText(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  return xml
    .replace(/<\/w:p>|<w:br\/>/g, '|')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
}

beforeAll(async () => {
  const opened = await openApplication({
    dataDirectory,
    resourcesDirectory: resolve(root, 'resources'),
    builtResourcesDirectory: resolve(root, 'out', 'resources'),
    computeFile: resolve(root, 'out', 'main', 'compute.js'),
    syncFile: resolve(root, 'out', 'main', 'sync.js'),
    importsFile: resolve(root, 'out', 'main', 'imports.js'),
    version: '0.1.0',
    verifyAnswers: true,
    now: () => '2026-11-22T10:00:00.000Z',
    report: ({ operation, error }) => {
      process.stderr.write(`${operation}: ${error instanceof Error ? error.stack : String(error)}\n`)
    },
  })
  if (!opened.ok) throw new Error(opened.error.message)
  application = opened.value
  const made = await value('examples.open', { example: 'multiple-sclerosis' })
  study = { study: made.id, version: made.current.version }
  await value('protocols.apply', {
    ...study,
    sequence: made.current.sequence,
    change: 'plan',
    protocol: plannedProtocol(made.current.protocol),
  })
})

afterAll(() => application.close())

describe('the NorTrials request', () => {
  it('grows from the study, keeps what is typed, and leaves with the answers of the hospitals', async () => {
    const asked = { ...study, paper: 'nortrials', language: 'nb' } as const
    const before = await value('papers.read', asked)
    expect(before.grown['indication']?.value).toContain('G35')
    expect(before.grown['sitesWanted']?.value).toBe(4)
    const content = {
      company: 'Nordisk Legemiddel AS',
      contactName: 'Kari Nordmann',
      contactEmail: 'kari@example.no',
      productType: 'drug',
      therapeuticArea: 'Nevrologi',
      phase: '2',
      participantsNorway: 40,
      confidentiality: false,
      answerDeadline: '2026-11-20',
    }
    const saved = await value('papers.save', { ...asked, sequence: 0, content })
    expect(saved.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const answers = [
      {
        ...unsentRequest('ahus', 'Akershus universitetssykehus', '983971636'),
        state: 'sent',
        sentAt: '2026-11-01',
      },
      {
        ...unsentRequest('hus', 'Haukeland', null),
        state: 'declined',
        reason: 'Ingen ledig studiesykepleier',
      },
    ] as const
    const board = await value('requests.save', { ...study, sequence: 0, answers: [...answers] })
    expect(board).toMatchObject({ sequence: 1, deadline: '2026-11-20' })
    const text = wordText(await exported({ paper: 'nortrials', language: 'nb', file: 'docx' }))
    expect(text).toContain('Nordisk Legemiddel AS')
    expect(text).toContain('Akershus universitetssykehus|Sendt, over fristen')
    expect(text).toContain('Ingen ledig studiesykepleier')
    expect(text).toContain('Nei')
    // Hospitals that see the request need not see who declined.
    await value('papers.save', { ...asked, sequence: 1, content: { ...content, withAnswers: false } })
    const alone = wordText(await exported({ paper: 'nortrials', language: 'nb', file: 'docx' }))
    expect(alone).toContain('Nordisk Legemiddel AS')
    expect(alone).not.toMatch(/Akershus|Tavlen/)
    const [line] = await value('exports.list', { study: study.study })
    expect(line).toMatchObject({ document: 'paper', kind: 'nortrials', format: 'docx', language: 'nb' })
  })

  it('refuses what does not fit, and a save over a newer one', async () => {
    const asked = { ...study, paper: 'testbed', language: 'en' } as const
    expect(await ask('papers.save', { ...asked, sequence: 0, content: { none: 'x' } })).toMatchObject({
      error: { code: 'malformed-request' },
    })
    await value('papers.save', { ...asked, sequence: 0, content: { company: 'A', testbeds: ['sunnaas'] } })
    expect(await ask('papers.save', { ...asked, sequence: 0, content: {} })).toMatchObject({
      error: { code: 'conflict' },
    })
    expect(strFromU8(await exported({ ...asked, file: 'txt' }))).toContain('Sunnaas Rehabilitation Hospital')
  })
})

describe('papers of sites', () => {
  it('are a form for each site, one by one, as an archive, or in a template of the person', async () => {
    const asked = { paper: 'suitability', language: 'en' } as const
    const archive = unzipSync(await exported({ ...asked, file: 'zip' }))
    expect(Object.keys(archive)).toEqual(['OUS.docx', 'AHUS.docx', 'HUS.docx', 'STOLAV.docx'])
    const one = await exported({ ...asked, file: 'docx', site: 'ahus' })
    expect(wordText(one)).toContain('No profile of this site is held here')
    expect(Buffer.compare(one, await exported({ ...asked, file: 'docx', site: 'ahus' }))).toBe(0)
    expect(await ask('papers.export', { ...study, ...asked, file: 'docx' })).toMatchObject({ ok: false })
    const template = { name: 'form.docx', base64: wordTemplate('Site: {si|te}', 'People: {people}') }
    const filled = await value('papers.fillTemplate', { ...study, language: 'en', site: 'hus', template })
    expect(wordText(await bytesOf(filled.handle))).toContain('Site: HUS|People: Nothing is stated of this.')
  })

  it('say what is planned, and what the forecast expects, of each site', async () => {
    const asked = { ...study, paper: 'enrolment-plan', language: 'en' } as const
    const sites = [{ site: 'ous', participants: 12 }]
    await value('papers.save', { ...asked, sequence: 0, content: { sites } })
    const text = wordText(await exported({ paper: 'enrolment-plan', language: 'en', file: 'docx' }))
    expect(text).toMatch(/OUS\|12\|\d+\|\d+–\d+\|/)
    expect(text).toContain('AHUS|Not stated|')
    expect(text).toContain('All sites|Not stated|')
    const [plan] = (await value('exports.list', { study: study.study })).filter(
      ({ kind }) => kind === 'enrolment-plan',
    )
    expect(plan?.release).toEqual(expect.any(String))
    // What the plan told once, it may tell again.
    expect(wordText(await exported({ paper: 'enrolment-plan', language: 'en', file: 'docx' }))).toBe(text)
  })
})

describe('the other papers', () => {
  it('measure the synopsis by setting it', async () => {
    const asked = { ...study, paper: 'synopsis', language: 'nb' } as const
    const short = { title: 'Kan legemidlet hjelpe?', ethics: 'Deltakelse er frivillig.' }
    await value('papers.save', { ...asked, sequence: 0, content: short })
    expect(await value('papers.measure', study)).toMatchObject({ pages: 1, words: 3, mostPages: 2 })
    const long = { ...short, background: 'Sykdommen rammer unge voksne. '.repeat(400) }
    await value('papers.save', { ...asked, sequence: 1, content: long })
    expect((await value('papers.measure', study)).pages).toBeGreaterThan(2)
    const pdf = Buffer.from(await exported({ paper: 'synopsis', language: 'nb', file: 'pdf' }))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('list the variables of each source, and the form of the Negotiator by its identifiers', async () => {
    const state = await value('papers.read', { ...study, paper: 'helsedata', language: 'nb' })
    const rows = state.grown['variables']?.value
    expect(
      isRows(rows) ? rows.map(({ source, codes }) => `${String(source)}: ${String(codes)}`) : [],
    ).toEqual(
      expect.arrayContaining(['Norsk pasientregister: ICD-10 G35', 'Norsk pasientregister: ICD-10 G40']),
    )
    const sheet = unzipSync(await exported({ paper: 'helsedata', language: 'nb', file: 'xlsx' }))
    expect(strFromU8(sheet['xl/workbook.xml'] ?? new Uint8Array())).toContain('Norsk pasientregister')
    const text = wordText(await exported({ paper: 'helsedata', language: 'nb', file: 'docx' }))
    expect(text).toContain('data access application')
    const content = { 'project.profit': false, 'request.donors': 40, resources: 'bbmri-eric:ID:NO_HUNT' }
    await value('papers.save', { ...study, paper: 'bbmri', language: 'en', sequence: 0, content })
    const json: unknown = JSON.parse(
      strFromU8(await exported({ paper: 'bbmri', language: 'en', file: 'json' })),
    )
    expect(json).toMatchObject({
      discovery: { resources: [{ id: 'bbmri-eric:ID:NO_HUNT' }] },
      negotiation: { request: null, payload: { project: { profit: false }, request: { donors: 40 } } },
    })
  })

  it('are counted for the list of documents', async () => {
    const list = await value('papers.list', { ...study, language: 'en' })
    expect(list.map(({ paper, started }) => [paper, started])).toEqual([
      ['nortrials', true],
      ['suitability', false],
      ['enrolment-plan', true],
      ['synopsis', true],
      ['helsedata', false],
      ['bbmri', true],
      ['testbed', true],
    ])
    expect(list.find(({ paper }) => paper === 'nortrials')?.errors).toBe(0)
    expect(list.find(({ paper }) => paper === 'helsedata')?.errors).toBeGreaterThan(0)
  })
})
