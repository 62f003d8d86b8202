import { afterEach, describe, expect, it, vi } from 'vitest'
import { isAllowedLink } from '#renderer/host/allowedLink'
import { bridgeTransport } from '#renderer/host/bridgeTransport'
import { loopbackCapabilities } from '#renderer/host/loopbackCapabilities'
import { readTextFile } from '#renderer/host/pickTextFile'

afterEach(() => vi.restoreAllMocks())

describe('links', () => {
  it.each(['https://www.ssb.no/statbank/table/07459', 'https://ssb.no/', 'https://www.kreftregisteret.no/'])(
    'may lead to %s',
    (address) => expect(isAllowedLink(address)).toBe(true),
  )
  it.each([
    'http://www.ssb.no/',
    'https://ssb.no.example.org/',
    'https://notssb.no/',
    'https://ssb.no:8443/',
    'https://user@ssb.no/',
    'https://user:word@ssb.no/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '',
  ])('never lead to %j', (address) => expect(isAllowedLink(address)).toBe(false))

  it('open in a tab that knows nothing of this one, and only when allowed', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    const host = loopbackCapabilities({ token: 't', fetch: () => Promise.reject(new Error('not asked')) })
    expect(await host.openLink('https://example.org/')).toBe(false)
    expect(open).not.toHaveBeenCalled()
    expect(await host.openLink('https://www.ssb.no/')).toBe(true)
    expect(open).toHaveBeenCalledWith('https://www.ssb.no/', '_blank', 'noopener,noreferrer')
  })
})

describe('a document', () => {
  const document = { handle: 'h1', fileName: 'report.pdf', mediaType: 'application/pdf', bytes: 3 }

  it('is fetched with the token and handed over under its name', async () => {
    const downloads: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      downloads.push(this.download)
    })
    const asked: string[] = []
    const host = loopbackCapabilities({
      token: 'secret',
      fetch: (path, init) => {
        asked.push(`${String(path)} ${new Headers(init?.headers).get('x-kohort-token')}`)
        return Promise.resolve(new Response('pdf'))
      },
    })
    expect(await host.saveDocument(document)).toBe(true)
    expect(asked).toEqual(['/documents/h1 secret'])
    expect(downloads).toEqual(['report.pdf'])
  })

  it('that the host no longer holds is not saved', async () => {
    const host = loopbackCapabilities({
      token: 't',
      fetch: () => Promise.resolve(new Response('', { status: 404 })),
    })
    expect(await host.saveDocument(document)).toBe(false)
  })
})

describe('a text file', () => {
  it('is read as UTF-8', async () => {
    const answer = await readTextFile(new File(['{"navn":"Åse"}'], 'a.kohort.json'), 1_000)
    expect(answer).toEqual({ ok: true, value: { name: 'a.kohort.json', text: '{"navn":"Åse"}' } })
  })

  it('is refused when it is too large, or no text', async () => {
    expect(await readTextFile(new File(['12345'], 'a.json'), 4)).toMatchObject({
      ok: false,
      error: { code: 'too-large', details: { limit: 4, bytes: 5 } },
    })
    expect(await readTextFile(new File([new Uint8Array([0xff, 0xfe, 0x00])], 'a.json'), 10)).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', details: { fileName: 'a.json' } },
    })
  })
})

describe('the bridge of the desktop application', () => {
  it('gets plain values, and a broken bridge is host-unreachable', async () => {
    const received: unknown[] = []
    const unused = () => Promise.reject(new Error('not asked'))
    const bridge = {
      kind: 'desktop' as const,
      platform: 'linux' as const,
      saveDocument: unused,
      pickTextFile: unused,
      openLink: unused,
      subscribe: () => () => undefined,
      call: (name: string, request: unknown) => {
        received.push(structuredClone(request))
        return name === 'studies.list' ? Promise.resolve({ ok: true, value: [] }) : unused()
      },
    }
    const transport = bridgeTransport(bridge)
    expect(await transport.call('studies.list', new Proxy({}, {}))).toEqual({ ok: true, value: [] })
    expect(received).toEqual([{}])
    expect(await transport.call('sources.list', {})).toMatchObject({ error: { code: 'host-unreachable' } })
  })
})
