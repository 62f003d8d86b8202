import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createImportThread } from '#electron/node/imports/importPorts'
import { largeCsv } from '#test/support/imports/largeTable'
import { servicesOfBuild } from '#test/support/servicesOfBuild'
import { temporaryFolder } from '#test/support/temporaryFolder'

function file(text: string, name = 'register.csv') {
  return { name, content: Buffer.from(text).toString('base64') }
}
const small = file('area,count\nA,3\nB,4\n')

async function open() {
  const directory = resolve(temporaryFolder(), 'data')
  const services = servicesOfBuild(directory)
  onTestFinished(() => services.stop())
  expect(await services.started).toMatchObject({ ok: true })
  return { services, directory }
}

it('answers another operation before a large file is read', async () => {
  const { services } = await open()
  const answered: string[] = []
  const note = (name: string) => (outcome: unknown) => {
    answered.push(name)
    return outcome
  }
  const [read] = await Promise.all([
    services.call('imports.preview', { file: file(largeCsv(30_000)) }).then(note('file')),
    services.call('settings.read', {}).then(note('settings')),
  ])
  expect(read).toMatchObject({ ok: true, value: { problem: null, tables: [{ cells: 30_000 }] } })
  expect(answered).toEqual(['settings', 'file'])
})

it.each(['imports.preview', 'imports.keep'])('%s tells how far it is, and can be cancelled', async (name) => {
  const { services } = await open()
  const stages: string[] = []
  const stop = services.subscribe((event) => {
    if (event.name !== 'import-progress' || event.reading !== 'mine') return
    stages.push(event.stage)
    void services.call('imports.cancel', { reading: 'mine' })
  })
  const request = { file: file(largeCsv(100_000)), reading: 'mine' }
  const cancelled = await services.call(name, request)
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(stages[0]).toBe('opening')
  stop()
  expect(await services.call('imports.list', {})).toEqual({ ok: true, value: [] })
  expect(await services.call(name, { file: small, reading: 'mine' })).toMatchObject({
    ok: true,
    value: { problem: null, tables: [{ cells: 2 }] },
  })
})

it('holds up nobody who closes Kohort in the middle of a file', async () => {
  const { services } = await open()
  const reading = services.call('imports.preview', { file: file(largeCsv(100_000)) })
  expect(await services.call('settings.read', {})).toMatchObject({ ok: true })
  await services.stop()
  expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})

it('fails in words when memory does not suffice, and reads the next file', async () => {
  const importsFile = resolve('out', 'main', 'imports.js')
  const { ports, stop } = createImportThread({ importsFile, report: () => undefined, memoryMegabytes: 16 })
  onTestFinished(stop)
  const wish = { format: null, mapping: null, sheet: null }
  const rest = { wish, words: { title: null, source: null }, remembered: [], keep: null }
  const failed = await ports.read({ file: file(largeCsv(150_000)), ...rest }, () => undefined).finished
  expect(failed).toMatchObject({ ok: false, error: { code: 'too-large' } })
  const next = await ports.read({ file: small, ...rest }, () => undefined).finished
  expect(next).toMatchObject({ ok: true, value: { preview: { problem: null } } })
})

it('leaves nothing of a file with an identity number anywhere in the data folder', async () => {
  const { services, directory } = await open()
  const text = 'area;Kvernknurr;count\nA;13097248022;3\n'
  for (const name of ['imports.preview', 'imports.keep'])
    expect(await services.call(name, { file: file(text, 'kvernknurr.csv') })).toMatchObject({
      ok: true,
      value: { problem: { code: 'identity-number' }, tables: [], glance: null },
    })
  await services.stop()
  const names = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name)).toContain('cache.sqlite')
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name))
    for (const word of ['Kvernknurr', 'kvernknurr', '13097248022'])
      expect(bytes.includes(word), `${name} has ${word}`).toBe(false)
  }
})
