import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'
import { runCli } from './runCli'

describe('kohort rebuild', () => {
  const directory = sharedTemporaryFolder()
  let frozen: Promise<string> | undefined

  async function freeze(): Promise<string> {
    const { code, output } = await runCli(
      ['estimate', 'example:multiple-sclerosis', '--freeze', 'frozen.json', '--language', 'nb'],
      { directory },
    )
    expect(code).toBe(0)
    // The estimate itself is printed as without the file.
    expect(output).toContain('sikre grenser')
    return readFile(join(directory, 'frozen.json'), 'utf8')
  }

  /** The text of the frozen estimate, made once, in the first test that asks for it. */
  function frozenText(): Promise<string> {
    frozen ??= freeze()
    return frozen
  }

  /** Rebuilds the file after a change to its text. */
  async function rebuild(change: (text: string) => string, ...words: readonly string[]) {
    await writeFile(join(directory, 'changed.json'), change(await frozenText()))
    return runCli(['rebuild', 'changed.json', ...words], { directory })
  }

  it('makes the result again, byte for byte, from the file alone', async () => {
    const text = await frozenText()
    const { code, output, errors, left } = await runCli(['rebuild', 'frozen.json'], { directory })
    expect({ code, errors, left }).toEqual({ code: 0, errors: '', left: [] })
    expect(output).toMatch(/^Multippel sklerose.*, version 1, frozen /)
    expect(output).toContain('Identical: engine ')
    expect(output).toMatch(/^Eligible: \d.*80 % interval .*hard bounds /m)
    const fromInput = await runCli(['rebuild', '-', '--language', 'nb'], { directory, input: text })
    expect(fromInput.output).toContain('Identisk: motor ')
  }, 60_000)

  it('says by code and number when the frozen result is another', async () => {
    const { code, output, errors } = await rebuild((frozen) =>
      frozen
        .replace(/"engineVersion": "[^"]+"/g, '"engineVersion": "1.0.0"')
        .replace(/("eligible": \{\s+"estimate": )[\d.]+/, '$112345'),
    )
    expect({ code, output }).toEqual({ code: 8, output: '' })
    expect(errors).toContain('the file was made by engine 1.0.0')
    expect(errors).toMatch(/^Eligible: then 12.\d\d\d/m)
  }, 60_000)

  it('says that the result was altered when the engine is the same', async () => {
    const { code, errors } = await rebuild(
      (frozen) => frozen.replace(/("populationDate": )"[^"]+"/, '$1"2001-01-01"'),
      '--language',
      'nb',
    )
    expect(code).toBe(8)
    expect(errors).toContain('selv om motoren er den samme')
  }, 60_000)

  it('refuses a table that was altered, and what is no frozen estimate', async () => {
    const altered = await rebuild((frozen) =>
      frozen.replace(/"retrievedAt": "[^"]+"/, '"retrievedAt": "1999-01-01"'),
    )
    expect(altered.code).toBe(3)
    expect(altered.errors).toMatch(/^changed\.json: The frozen evidence was altered/)
    const other = await rebuild(() => '{"format":"kohort-study","formatVersion":1}')
    expect(other).toMatchObject({ code: 3, output: '' })
    expect(other.errors).toContain('no frozen estimate')
    const missing = await runCli(['rebuild', 'nowhere.json'], { directory })
    expect(missing).toMatchObject({ code: 3 })
    expect(missing.errors).toContain('--freeze')
  }, 60_000)

  it('replaces no file unasked, and says so before it computes', async () => {
    const text = await frozenText()
    const words = ['estimate', 'example:multiple-sclerosis', '--freeze', 'frozen.json']
    const refused = await runCli(words, { directory })
    expect(refused).toMatchObject({ code: 4, output: '' })
    expect(await readFile(join(directory, 'frozen.json'), 'utf8')).toBe(text)
    expect(await runCli([...words, '--force'], { directory })).toMatchObject({ code: 0 })
  }, 60_000)
})
