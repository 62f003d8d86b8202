import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '#electron/node/sha256'
import { exitCodes } from '#electron/commands/exitCodes'
import { writeProfileTable } from '#shared/domain/sites/table/writeProfileTable'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { signedBundle } from '#test/support/sites/signedBundle'
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
    expect(looked.output).toMatch(/^The digits of --fingerprint are not those of the key that signed/)
    const kept = await run('import', 'one.kohort-bundle', '--data', 'sponsor', '--fingerprint', digits)
    expect(kept).toMatchObject({ code: exitCodes.done })
    expect(kept.output).toMatch(/Kept\.\n$/)

    // What is stated already stays; a version is only made of what changed.
    expect((await create('two.csv', 'two.kohort-bundle')).output).toContain('version 2')
    const newer = await run('verify', 'two.kohort-bundle', '--data', 'sponsor', '--language', 'nb')
    expect(newer.output).toContain('Endret siden sist: Dagplasser')
    expect(newer.code).toBe(exitCodes.done)

    const folder = (...words: readonly string[]) =>
      run('folder', 'public', '--passphrase-file', 'phrase', ...words)
    const first = await folder('--data', 'unit')
    expect(first).toMatchObject({ code: exitCodes.done, errors: '' })
    expect(first.output).toContain('1 bundle stands in public/index.json:')
    const name = 'Klinisk-forskningspost-aerlig-sykehus'
    expect((await readdir(join(directory, 'public'))).sort()).toEqual([
      `${name}-2.kohort-bundle`,
      'index.json',
    ])
    const signedAgain = await readFile(join(directory, 'public', `${name}-2.kohort-bundle`))
    expect(signedAgain.equals(await readFile(join(directory, 'two.kohort-bundle')))).toBe(true)
    // Another machine adds to the folder what lies in it, without a profile of its own.
    await writeFile(join(directory, 'public', 'old.kohort-bundle'), bytes)
    await writeFile(join(directory, 'public', 'other.kohort-bundle'), signedBundle({ unit: 'other' }))
    const added = await folder('--data', 'sponsor', '--language', 'nb')
    expect(added.output).toContain('2 pakker står i public/index.json:')
    expect(added.output).toContain('old.kohort-bundle er en eldre versjon')
    const index: unknown = JSON.parse(await readFile(join(directory, 'public', 'index.json'), 'utf8'))
    expect(index).toMatchObject({
      format: 'kohort-bundle-index',
      bundles: [
        { file: `${name}-2.kohort-bundle`, bytes: signedAgain.length, sha256: sha256(signedAgain) },
        { file: 'other.kohort-bundle' },
      ],
    })

    bytes[bytes.indexOf('"visitRooms":4') + 13] = 0x37
    await writeFile(join(directory, 'bad.kohort-bundle'), bytes)
    const bad = await run('import', 'bad.kohort-bundle', '--data', 'sponsor', '--json')
    expect(bad.code).toBe(exitCodes.bundleAltered)
    expect(JSON.parse(bad.output)).toMatchObject({ fault: { code: 'content-altered' }, kept: false })
    await writeFile(join(directory, 'public', 'bad.kohort-bundle'), bytes)
    const refused = await folder('--data', 'sponsor')
    expect(refused).toMatchObject({ code: exitCodes.unreadableInput, output: '' })
    expect(refused.errors).toContain('bad.kohort-bundle')
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
