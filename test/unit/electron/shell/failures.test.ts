import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fail } from '#shared/contract/outcome'
import { endUnlessStarted, explainDefects } from '#electron/shell/failures'
import { shellWords } from '#electron/shell/shellWords'
import { record } from '../../../support/electronFake/record.mjs'
import { createFakeServices } from '../../../support/electronFakeServices'
import { temporaryFolder } from '#test/support/temporaryFolder'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

beforeEach(() => {
  record.dialogs.length = 0
  record.steps.length = 0
})

describe('endUnlessStarted', () => {
  it('is silent when all is well', async () => {
    await endUnlessStarted(createFakeServices(), () => 'en')
    expect(record.dialogs).toEqual([])
    expect(record.steps).toEqual([])
  })

  it.each(['database-locked', 'database-newer', 'database-damaged'] as const)(
    'says in the language of the person what %s means, then quits',
    async (code) => {
      await endUnlessStarted(createFakeServices({ started: fail(code, 'In English.') }), () => 'nb')
      const content = shellWords.nb.startFailures[code]
      expect(content).toMatch(/Ingenting er endret/)
      expect(record.dialogs).toEqual([
        { kind: 'error', options: { title: shellWords.nb.notStarted, content } },
      ])
      expect(record.steps).toContain('app.quit')
    },
  )

  it('passes on the words of the services for everything else', async () => {
    const started = fail('defect', 'The disk is full. Reference: AAAA-BBBB.')
    await endUnlessStarted(createFakeServices({ started }), () => 'en')
    expect(record.dialogs).toMatchObject([
      { options: { content: 'The disk is full. Reference: AAAA-BBBB.' } },
    ])
  })
})

describe('explainDefects', () => {
  it('keeps the stack in the log and shows its reference only', () => {
    const folder = temporaryFolder()
    const listen = vi.spyOn(process, 'on')
    explainDefects(folder, () => 'en')
    const heard = new Map<string, unknown>(
      listen.mock.calls.map(([name, listener]) => [String(name), listener]),
    )
    listen.mockRestore()
    const listener = heard.get('uncaughtException')
    expect(heard.get('unhandledRejection')).toBe(listener)
    if (typeof listener !== 'function') throw new Error('Nothing listens')
    process.off('uncaughtException', listener.call.bind(listener))
    listener(new Error('secret path /home/kari'))
    const [line = ''] = readFileSync(join(folder, 'defects.log'), 'utf8').split('\n')
    expect(line).toContain('secret path /home/kari')
    const [, reference = 'none'] = /"reference":"([\w-]+)"/.exec(line) ?? []
    expect(record.dialogs).toEqual([
      { kind: 'error', options: { title: 'Kohort', content: shellWords.en.defect(reference) } },
    ])
  })
})
