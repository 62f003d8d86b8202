import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exitCodes } from '#electron/commands/exitCodes'
import { temporaryFolder } from '#test/support/temporaryFolder'
import { runCli } from '../commandLine/runCli'

it('imports a file, says what it comes to, and keeps it', async () => {
  const directory = temporaryFolder()
  await writeFile(join(directory, 'p.csv'), 'county;sex;patients\n03;Men;12\n03;Women;<5\n')
  const dry = await runCli(['import', 'p.csv', '--dry-run', '--json', '--data', 'data'], { directory })
  expect(dry.code).toBe(exitCodes.done)
  expect(JSON.parse(dry.output)).toEqual({
    format: 'csv',
    tables: [
      {
        table: 'import/p',
        title: 'p',
        dimensions: [
          { id: 'county', label: 'county', role: 'area', categories: 1 },
          { id: 'sex', label: 'sex', role: 'sex', categories: 2 },
        ],
        cells: 2,
        precision: { exact: 1, suppressed: 1 },
        sums: [{ measure: null, grain: 'persons', value: 12, lower: 12, upper: 16, additive: true }],
        notes: ['The meaning of the columns and symbols was guessed.'],
      },
    ],
    entries: 0,
    kept: false,
  })
  expect((await runCli(['diff', '--data', 'data'], { directory })).output).toContain('No table')
  const kept = await runCli(['import', 'p.csv', '--data', 'data'], { directory })
  expect(kept.output).toContain('Sum of persons: 12 (12 to 16)')
  expect((await runCli(['diff', '--data', 'data'], { directory })).output).toContain('import/p')
})

it('tells how many entries a description of data holds', async () => {
  const directory = temporaryFolder()
  const turtle =
    '@prefix dcat: <http://www.w3.org/ns/dcat#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n<https://a.example/d> a dcat:Dataset ; dct:title "Register" .\n'
  await writeFile(join(directory, 'd.ttl'), turtle)
  const dry = await runCli(['import', 'd.ttl', '--dry-run', '--json', '--data', 'data'], { directory })
  expect(JSON.parse(dry.output)).toEqual({ format: 'healthdcat', tables: [], entries: 1, kept: false })
})

it('refuses with place and code, and keeps nothing', async () => {
  const directory = temporaryFolder()
  await writeFile(join(directory, 'people.csv'), 'Etternavn;count\nx;1\n')
  const words = ['import', 'people.csv', '--data', 'data']
  const refused = await runCli([...words, '--json'], { directory })
  expect(refused.code).toBe(exitCodes.unreadableInput)
  expect(JSON.parse(refused.output)).toMatchObject({
    error: { code: 'person-level', place: { row: 1, column: 'Etternavn' } },
  })
  const said = await runCli(words, { directory })
  expect(said).toMatchObject({ code: exitCodes.unreadableInput, output: '' })
  expect(said.errors).toContain('Row 1, column Etternavn')
  expect(await runCli(['import', 'nowhere.csv', '--json', '--data', 'data'], { directory })).toMatchObject({
    code: exitCodes.unreadableInput,
  })
})

it('lists what was imported, writes it as a bundle that another data folder imports, and takes it away', async () => {
  const directory = temporaryFolder()
  await writeFile(join(directory, 'p.csv'), 'county;sex;patients\n03;Men;12\n03;Women;<5\n')
  await runCli(['import', 'p.csv', '--data', 'data'], { directory })
  const key = 'import/p'
  const listed = await runCli(['sources', '--data', 'data'], { directory })
  expect(listed.output).toContain(`${key}  p (`)
  const bundle = ['sources', 'export', key, '--out', 'p.kohort-bundle', '--data', 'data']
  expect(await runCli(bundle, { directory })).toMatchObject({ code: exitCodes.done })
  expect((await runCli(bundle, { directory })).code).toBe(exitCodes.outputRefused)
  const other = await runCli(['import', 'p.kohort-bundle', '--json', '--data', 'other'], { directory })
  expect(JSON.parse(other.output)).toMatchObject({
    format: 'kohort-bundle',
    tables: [{ title: 'p', cells: 2, sums: [{ value: 12, lower: 12, upper: 16 }] }],
  })
  const forget = ['sources', 'forget', key, '--data', 'data']
  expect((await runCli(forget, { directory })).code).toBe(exitCodes.done)
  expect((await runCli(['sources', '--data', 'data'], { directory })).output).not.toContain(key)
  expect((await runCli(forget, { directory })).code).toBe(exitCodes.wrongUse)
})
