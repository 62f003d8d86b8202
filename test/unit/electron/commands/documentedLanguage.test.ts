import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { runCommandLine } from '#electron/commands/commandLine'
import { fail } from '#shared/contract/outcome'

async function* nothing(): AsyncIterable<Uint8Array> {
  // No input is read for help.
}

async function takesLanguage(words: readonly string[]): Promise<boolean> {
  let output = ''
  const folder = resolve('.')
  const code = await runCommandLine([...words, '--help'], {
    version: '1.2.3',
    directory: folder,
    folders: { programDirectory: folder, resourcesDirectory: folder, builtResourcesDirectory: folder },
    now: () => '2026-01-01T00:00:00Z',
    openApplication: async () => fail('defect', 'help opens no databases'),
    openData: async () => fail('defect', 'help opens no databases'),
    standardInput: nothing(),
    passphrase: null,
    columns: null,
    print: (text) => (output += text),
    printError: () => undefined,
  })
  expect({ words, code }).toEqual({ words, code: 0 })
  return output.includes('--language <language>')
}

it('--language is taken by the commands that docs/cli.md says, and by no other', async () => {
  const manual = readFileSync(resolve('docs/cli.md'), 'utf8')
  const commands = new Set(
    [...manual.matchAll(/^\| `kohort ((?:sites |bundle )?[a-z-]+)/gm)].map(([, words = '']) => words),
  )
  const without = /^(.*) take no `--language`\.$/m.exec(manual)?.[1] ?? ''
  const english = new Set([...without.matchAll(/`([a-z]+)`/g)].map(([, word = '']) => word))
  expect(commands.size).toBeGreaterThan(15)
  for (const command of commands)
    expect([command, await takesLanguage(command.split(' '))]).toEqual([command, !english.has(command)])
})
