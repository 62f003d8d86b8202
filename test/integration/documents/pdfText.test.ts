import { execFileSync, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Typesetter } from '#electron/node/typesetter'
import type { Language } from '#shared/domain/studies/protocol'
import { sharedTemporaryFolder, temporaryFolder } from '#test/support/temporaryFolder'
import { uncertainInput } from '#test/unit/shared/documents/report/uncertainInput'
import { projectTypesetter, typesetReport } from './typesetReport'

/** The tools of poppler read a PDF as another program would; where they are missing, these tests say so by being skipped. */
const hasPoppler = ['pdftotext', 'pdfinfo', 'pdfdetach'].every(
  (tool) => spawnSync(tool, ['-v']).error === undefined,
)

const fontDirectory = sharedTemporaryFolder()
let typesetter: Typesetter

beforeAll(async () => {
  typesetter = await projectTypesetter(fontDirectory)
})

async function bytesOf(language: Language): Promise<Uint8Array> {
  const made = await typesetReport(typesetter, uncertainInput({ language }))
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

async function fileOf(language: Language): Promise<string> {
  const file = join(temporaryFolder(), 'report.pdf')
  await writeFile(file, await bytesOf(language))
  return file
}

function read(tool: string, ...words: readonly string[]): string {
  return execFileSync(tool, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).replaceAll(
    '\u00a0',
    ' ',
  )
}

describe.skipIf(!hasPoppler)('the report as another program reads it', () => {
  it.each([
    ['en', '80 % interval 1 900–4 200', 'What moves the answer', 'Can be reached'],
    ['nb', '80 %-intervall 1 900–4 200', 'Hva som flytter svaret', 'Kan nås'],
  ] as const)('prints interval, influences and availability (%s)', async (language, ...expected) => {
    const file = await fileOf(language)
    const text = read('pdftotext', '-layout', file, '-')
    for (const words of expected) expect(text).toContain(words)
    expect(read('pdfinfo', file)).toMatch(/^Tagged: +yes$/m)
  })

  it('keeps its cover to the first page', async () => {
    const file = await fileOf('nb')
    expect(read('pdftotext', '-f', '1', '-l', '1', file, '-')).toContain('Metode og etterprøvbarhet')
    expect(read('pdftotext', '-f', '2', '-l', '2', file, '-')).toContain('Spørsmål og protokoll')
  })

  it('hands out its evidence', async () => {
    const file = await fileOf('en')
    const saved = join(temporaryFolder(), 'evidence.json')
    read('pdfdetach', '-save', '1', '-o', saved, file)
    const evidence: unknown = JSON.parse(await readFile(saved, 'utf8'))
    expect(evidence).toMatchObject({
      format: 'kohort-evidence',
      estimate: { draws: { count: 10_000 }, influences: [{ kind: 'stated' }, {}, {}] },
    })
  })
})

describe('the report with everything in it', () => {
  it('has the same bytes for the same input', async () => {
    expect(Buffer.compare(await bytesOf('nb'), await bytesOf('nb'))).toBe(0)
  })
})
