import { describe, expect, it, vi } from 'vitest'
import { channels } from '#electron/shell/channels'
import { handleFromPage, isApplicationSender, type SenderFrame } from '#electron/shell/senderCheck'
import { record } from '../../../support/electronFake/record.mjs'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

const page: SenderFrame = { origin: 'app://kohort', parent: null }
const strangers: readonly (readonly [string, SenderFrame | null])[] = [
  ['a frame that is gone', null],
  ['an empty origin', { origin: '', parent: null }],
  ['about:blank', { origin: 'about:blank', parent: null }],
  ['an opaque origin', { origin: 'null', parent: null }],
  ['another host', { origin: 'app://other', parent: null }],
  ['a longer host', { origin: 'app://kohort.evil', parent: null }],
  ['a path behind the origin', { origin: 'app://kohort/', parent: null }],
  ['the disk', { origin: 'file://', parent: null }],
  ['the network', { origin: 'https://kohort', parent: null }],
  ['a frame inside the page', { origin: 'app://kohort', parent: page }],
]

describe('isApplicationSender', () => {
  it('accepts the main frame of the page, however its origin is written', () => {
    expect(isApplicationSender(page)).toBe(true)
    expect(isApplicationSender({ origin: 'app://KOHORT', parent: null })).toBe(true)
  })

  it.each(strangers)('refuses %s', (_name, frame) => {
    expect(isApplicationSender(frame)).toBe(false)
  })
})

describe('handleFromPage', () => {
  it('runs the handler for the page only, with the payload and without the event', async () => {
    const handler = vi.fn((payload: unknown) => Promise.resolve({ heard: payload }))
    handleFromPage(channels.call, handler)
    const listener = record.handlers.get(channels.call)
    if (listener === undefined) throw new Error('Nothing was registered')
    for (const [, senderFrame] of strangers) {
      expect(() => listener({ senderFrame, sender: {} }, 'payload')).toThrow(/^Refused: not sent by/)
    }
    expect(() => listener({ senderFrame: page, sender: {} }, 1, 2)).toThrow(/one payload/)
    expect(() => listener({ senderFrame: page, sender: {} })).toThrow(/one payload/)
    expect(handler).not.toHaveBeenCalled()
    await expect(listener({ senderFrame: page, sender: {} }, 'payload')).resolves.toEqual({
      heard: 'payload',
    })
    expect(handler.mock.calls).toEqual([['payload']])
  })
})
