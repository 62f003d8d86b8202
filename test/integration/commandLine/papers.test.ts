import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { exitCodes } from '#electron/commands/exitCodes'
import { temporaryFolder } from '#test/support/temporaryFolder'
import { runCli } from './runCli'

const example = 'example:multiple-sclerosis'
const wordsOf = (file: string) =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '|')

it('writes a request with the board of hospitals, and says what is missing', async () => {
  const folder = temporaryFolder()
  const [fields, board, out] = ['fields.json', 'board.json', 'request.docx'].map((name) => join(folder, name))
  if (fields === undefined || board === undefined || out === undefined) throw new Error('No files')
  writeFileSync(fields, JSON.stringify({ company: 'Nordisk Legemiddel AS', answerDeadline: '2027-01-31' }))
  const answers = [{ hospital: 'Ahus', state: 'sent', sentAt: '2027-01-01', contact: null }]
  writeFileSync(board, JSON.stringify({ format: 'kohort-nortrials-request', hospitals: answers }))
  const asked = ['papers', example, '--paper', 'nortrials', '--language', 'nb', '--date', '2027-02-01']
  const written = await runCli([...asked, '--fields', fields, '--board', board, '--out', out])
  expect([written.code, written.errors]).toEqual([exitCodes.done, ''])
  expect(written.output).toContain('feil: «E-post» er ikke oppgitt.')
  expect(written.output).not.toContain('Firma eller institusjon')
  for (const words of ['Nordisk Legemiddel AS', 'Ahus', 'Sendt, over fristen'])
    expect(wordsOf(out)).toContain(words)
})

it.each([
  ['a field that there is not', 'fields', '{"firm": "A"}', 'firm'],
  ['a hospital without a name', 'board', '[{"state": "sent"}]', '0.hospital'],
])('refuses %s', async (_, option, content, said) => {
  const file = join(temporaryFolder(), 'file.json')
  writeFileSync(file, content)
  const refused = await runCli(['papers', example, '--paper', 'nortrials', `--${option}`, file])
  expect(refused.code).toBe(exitCodes.unreadableInput)
  expect(refused.errors).toContain(said)
})
