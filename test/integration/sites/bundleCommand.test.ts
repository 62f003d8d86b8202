import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exitCodes } from '#electron/commands/exitCodes'
import { writeProfileTable } from '#shared/domain/sites/table/writeProfileTable'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'
import { runCli } from '../commandLine/runCli'

describe('kohort bundle', () => {
  const directory = sharedTemporaryFolder()
  const run = (...words: readonly string[]) => runCli(['bundle', ...words], { directory })
  const create = (table: string, out: string, ...words: readonly string[]) =>
    run('create', table, '--out', out, '--passphrase-file', 'phrase', '--data', 'unit', ...words)

  beforeAll(async () => {
    await writeFile(join(directory, 'phrase'), 'lang nok for dette\n')
    await writeFile(join(directory, 'one.csv'), writeProfileTable(exampleProfile(), 'rows', 'nb'))
    const two = exampleProfile({ bedsDay: 9 })
    await writeFile(join(directory, 'two.csv'), writeProfileTable(two, 'columns', 'en'))
  })

  it('takes a profile from a table in one data folder to another, signed', { timeout: 120_000 }, async () => {
    const made = await create(
      'one.csv',
      'one.kohort-bundle',
      '--valid-from',
      '2026-01-01',
      '--expires',
      '2099-12-31',
    )
    expect(made).toMatchObject({ code: exitCodes.done, errors: '', left: [] })
    const [digits = ''] = /(\d{5} ){5}\d{5}/.exec(made.output) ?? []
    expect(digits).not.toBe('')
    const bytes = await readFile(join(directory, 'one.kohort-bundle'))
    const looked = await run('import', 'one.kohort-bundle', '--data', 'sponsor', '--fingerprint', '00000')
    expect(looked).toMatchObject({ code: exitCodes.confirmationNeeded, errors: '' })
    expect(looked.output).toMatch(/To be confirmed \(unknown-key\)[\s\S]*Nothing was kept\.\n$/)
    const kept = await run('import', 'one.kohort-bundle', '--data', 'sponsor', '--fingerprint', digits)
    expect(kept).toMatchObject({ code: exitCodes.done })
    expect(kept.output).toMatch(/Kept\.\n$/)

    // What is stated already stays; a version is only made of what changed.
    expect((await create('two.csv', 'two.kohort-bundle')).output).toContain('version 2')
    const newer = await run('verify', 'two.kohort-bundle', '--data', 'sponsor', '--language', 'nb')
    expect(newer.output).toContain('Endret siden sist: Dagplasser')
    expect(newer.code).toBe(exitCodes.done)

    bytes[bytes.indexOf('"visitRooms":4') + 13] = 0x37
    await writeFile(join(directory, 'bad.kohort-bundle'), bytes)
    const bad = await run('import', 'bad.kohort-bundle', '--data', 'sponsor', '--json')
    expect(bad.code).toBe(exitCodes.bundleAltered)
    expect(JSON.parse(bad.output)).toMatchObject({ fault: { code: 'content-altered' }, kept: false })
  })

  it('says what is missing before it signs anything', { timeout: 60_000 }, async () => {
    const { unitName: _, ...nameless } = exampleProfile({ contactEmail: 'nobody' })
    await writeFile(join(directory, 'three.csv'), writeProfileTable(nameless, 'rows', 'en'))
    const refused = await run('create', 'three.csv', '--out', 'three.kohort-bundle', '--data', 'other')
    expect(refused).toMatchObject({ code: exitCodes.unreadableInput, output: '' })
    expect(refused.errors).toContain('Name of the unit: This has to be filled in')
    expect(refused.errors).toContain('E-mail: This is no e-mail address.')
  })
})
