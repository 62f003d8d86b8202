import { describe, expect, it } from 'vitest'
import { browserCommand, hasDisplay, servedAddress } from '../../../../electron/start/browser.mjs'

const address = 'http://127.0.0.1:41234/#token=aB3_-x'

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['freebsd', {}, false],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('%s with %j: %s', (platform, environment, expected) => {
    expect(hasDisplay(platform, environment)).toBe(expected)
  })
})

describe('browserCommand', () => {
  it.each([
    ['linux', 'xdg-open', [address]],
    ['darwin', 'open', [address]],
    ['win32', 'rundll32.exe', ['url.dll,FileProtocolHandler', address]],
  ] as const)('opens the address on %s without a shell', (platform, command, words) => {
    expect(browserCommand(platform, address)).toEqual({ command, words })
  })
})

describe('servedAddress', () => {
  it('finds the address in what the host prints, once the line is complete', () => {
    expect(servedAddress(`Kohort is served at ${address}`)).toBeNull()
    expect(servedAddress(`Kohort is served at ${address}\n`)).toBe(address)
    expect(servedAddress(`a line\nKohort is served at ${address}\r\nanother`)).toBe(address)
  })

  it.each([
    '',
    'http://127.0.0.1:41234/\n',
    'http://evil.example:80/#token=abc\n',
    'https://127.0.0.1:1/#token=a\n',
  ])('finds none in %j', (output) => {
    expect(servedAddress(output)).toBeNull()
  })
})
