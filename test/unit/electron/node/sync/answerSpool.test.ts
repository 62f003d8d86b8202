import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSpool, type SpoolContext } from '#electron/node/sync/answerSpool'
import { temporaryFolder } from '#test/support/temporaryFolder'

const context: SpoolContext = {
  format: 1,
  offer: 'ssb/07459',
  base: 'https://example.org/',
  startedAt: '2026-11-22T10:00:00.000Z',
  sinceYear: null,
  previous: null,
}
const answer = { status: 200, headers: { etag: 'x' }, text: '\uFEFF{"value":[1]}\nøæå' }

describe('answers kept for a conversation that is broken off', () => {
  it('gives them back to the same request at the same position', async () => {
    const folder = temporaryFolder()
    const spool = await openSpool(folder, context)
    await spool.keep(0, 'a', answer)
    const again = await openSpool(folder, { ...context, startedAt: '2026-11-22T11:00:00.000Z' })
    expect(again.context.startedAt).toBe(context.startedAt)
    expect(await again.read(0, 'a')).toEqual(answer)
    expect(await again.read(0, 'b')).toBeNull()
    expect(await again.read(1, 'a')).toBeNull()
  })

  it.each([
    ['another address', { base: 'https://example.com/' }],
    ['another first year', { sinceYear: 2020 }],
    ['a day later', { startedAt: '2026-11-23T10:00:00.000Z' }],
    ['a clock put back', { startedAt: '2026-11-21T10:00:00.000Z' }],
  ])('begins anew with %s', async (_name, change) => {
    const folder = temporaryFolder()
    await (await openSpool(folder, context)).keep(0, 'a', answer)
    const again = await openSpool(folder, { ...context, ...change })
    expect(await again.read(0, 'a')).toBeNull()
  })

  it('does not use an answer that is damaged', async () => {
    const folder = temporaryFolder()
    const spool = await openSpool(folder, context)
    await spool.keep(0, 'a', answer)
    const [inner = ''] = readdirSync(folder)
    const file = join(folder, inner, '000000.answer')
    writeFileSync(file, readFileSync(file, 'utf8').replace('[1]', '[2]'))
    expect(await spool.read(0, 'a')).toBeNull()
  })

  it('leaves nothing behind when it is cleared', async () => {
    const folder = temporaryFolder()
    const spool = await openSpool(folder, context)
    await spool.keep(0, 'a', answer)
    await spool.clear()
    expect(readdirSync(folder)).toEqual([])
  })
})
