import { cp, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '#test/integration/documents/readPdf'
import { sharedTemporaryFolder, temporaryFolder } from '#test/support/temporaryFolder'
import { runCli, type CliResult } from './runCli'

interface Qualification {
  readonly passed: boolean
  readonly caseFilesSha256: string
  readonly cases: { readonly total: number; readonly failed: number }
  readonly installation: {
    readonly components: readonly { readonly key: string; readonly version: string }[]
    readonly groups: readonly {
      readonly key: string
      readonly files: readonly { readonly path: string; readonly sha256: string }[]
    }[]
  }
  readonly methods: readonly { readonly method: string; readonly passed: boolean }[]
}

async function readRecord(path: string): Promise<Qualification> {
  return JSON.parse(await readFile(path, 'utf8')) as Qualification
}

const folder = sharedTemporaryFolder()
let sound: Promise<CliResult> | undefined

/** Runs the cases once for all tests that only look. */
function validateOnce(): Promise<CliResult> {
  sound ??= runCli(['validate', '--output', 'qualification.pdf'], { directory: folder })
  return sound
}

/** The built program with reference cases of its own, which a test may change. */
async function copyOfProgram(): Promise<{ readonly cli: string; readonly cases: string }> {
  const root = temporaryFolder()
  await mkdir(join(root, 'out'))
  await cp(resolve('out/main'), join(root, 'out/main'), { recursive: true })
  await cp(resolve('resources'), join(root, 'resources'), { recursive: true })
  await cp(resolve('package.json'), join(root, 'package.json'))
  await symlink(resolve('out/resources'), join(root, 'out/resources'), 'junction')
  await symlink(resolve('node_modules'), join(root, 'node_modules'), 'junction')
  return { cli: join(root, 'out/main/cli.js'), cases: join(root, 'resources/validation') }
}

describe('kohort validate', () => {
  it('passes every case, prints the table and leaves nothing behind', async () => {
    const { code, output, errors, left } = await validateOnce()
    expect({ code, errors, left }).toEqual({ code: 0, errors: '', left: [] })
    expect(output).toMatch(/binomial_interval .* passed/)
    expect(output).toMatch(/All \d{3} reference cases of \d\d methods passed\./)
    expect(output).not.toContain('failed')
    for (const line of output.split('\n')) expect([...line].length).toBeLessThanOrEqual(100)
  })

  it('saves a PDF that holds the JSON beside it', async () => {
    await validateOnce()
    const pdf = readPdf(await readFile(join(folder, 'qualification.pdf')))
    const record = await readFile(join(folder, 'qualification.json'), 'utf8')
    expect(pdf.version).toMatch(/^%PDF-\d/)
    expect(pdf.pages).toBeGreaterThan(5)
    expect(pdf.count('kohort-qualification-1')).toBe(1)
    expect(pdf.count('/EmbeddedFile')).toBeGreaterThan(0)
    expect(record).toContain('kohort-qualification-1')
  })

  it('records versions, every installed file with its hash, and every case', async () => {
    await validateOnce()
    const record = await readRecord(join(folder, 'qualification.json'))
    expect(record).toMatchObject({ passed: true, cases: { failed: 0 } })
    expect(record.caseFilesSha256).toMatch(/^[0-9a-f]{64}$/)
    expect(record.methods.length).toBeGreaterThan(25)
    const versions = new Map(record.installation.components.map(({ key, version }) => [key, version]))
    expect(versions.get('node')).toBe(process.version)
    for (const key of ['highs', 'pureRand', 'sqlite', 'typst', 'valibot']) {
      expect(versions.get(key), key).toMatch(/^\d+\.\d+/)
    }
    const files = record.installation.groups.flatMap((group) => group.files)
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['cli.js', 'reference/geography.json', 'terminology/icd-10.json']),
    )
    expect(files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
  })

  it('speaks Norwegian, and names the files of a folder by version and day', async () => {
    const directory = temporaryFolder()
    const { code, output } = await runCli(['validate', '--language', 'nb'], { directory })
    expect(code).toBe(0)
    expect(output).toMatch(/Alle \d{3} referansetilfeller for \d\d metoder er bestått\./)
    expect((await readdir(directory)).map((name) => name.replace(/-\d{4}-\d\d-\d\d/, '-DAY'))).toEqual([
      expect.stringMatching(/^kohort-qualification-\d+\.\d+\.\d+-DAY\.json$/),
      expect.stringMatching(/^kohort-qualification-\d+\.\d+\.\d+-DAY\.pdf$/),
    ])
  })

  it('ends with its own code when a case was tampered with, lists it and still saves the report', async () => {
    const { cli, cases } = await copyOfProgram()
    const file = join(cases, 'overlap.json')
    const text = await readFile(file, 'utf8')
    const tampered = text.replace('"upper": 410', '"upper": 411')
    expect(tampered).not.toBe(text)
    await writeFile(file, tampered)
    const directory = temporaryFolder()
    const result = await runCli(['validate', '--output', 'q.json'], { directory, cli })
    expect(result.code).toBe(6)
    expect(result.errors).toBe('overlap/registry-and-biobank upper: expected 411, got 410\n')
    expect(result.output).toMatch(/overlap .* failed/)
    expect(result.output).toMatch(/1 of \d{3} reference cases failed\./)
    expect((await readdir(directory)).sort()).toEqual(['q.json', 'q.pdf'])
    const record = await readRecord(join(directory, 'q.json'))
    expect(record).toMatchObject({ passed: false, cases: { failed: 1 } })
    expect(record.methods.filter(({ passed }) => !passed).map(({ method }) => method)).toEqual(['overlap'])
    await validateOnce()
    expect(record.caseFilesSha256).not.toBe(
      (await readRecord(join(folder, 'qualification.json'))).caseFilesSha256,
    )
  })

  it('names a case file that cannot be read, and writes nothing', async () => {
    const { cli, cases } = await copyOfProgram()
    await writeFile(join(cases, 'overlap.json'), '{')
    const directory = temporaryFolder()
    const { code, errors } = await runCli(['validate'], { directory, cli })
    expect(code).toBe(5)
    expect(errors).toContain('overlap.json')
    expect(await readdir(directory)).toEqual([])
  })

  it('replaces nothing unasked, and asks for a place it can write to', async () => {
    const directory = temporaryFolder()
    await writeFile(join(directory, 'q.json'), 'mine')
    const taken = await runCli(['validate', '--output', 'q.pdf'], { directory })
    expect(taken).toMatchObject({ code: 4, output: '' })
    expect(await readFile(join(directory, 'q.json'), 'utf8')).toBe('mine')
    expect(await runCli(['validate', '--output', 'nowhere'], { directory })).toMatchObject({ code: 2 })
    expect(await runCli(['validate', '--output', 'none/q.pdf'], { directory })).toMatchObject({ code: 4 })
    expect(await readdir(directory)).toEqual(['q.json'])
  })
})
