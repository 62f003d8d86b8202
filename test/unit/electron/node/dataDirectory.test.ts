import { describe, expect, it } from 'vitest'
import { defaultDataDirectory } from '#electron/node/dataDirectory'

describe('defaultDataDirectory', () => {
  it.each([
    ['linux', {}, '/home/kari', '/home/kari/.local/share/kohort'],
    ['linux', { XDG_DATA_HOME: '/data/kari' }, '/home/kari', '/data/kari/kohort'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/kari', '/home/kari/.local/share/kohort'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/kari', '/home/kari/.local/share/kohort'],
    ['darwin', {}, '/Users/kari', '/Users/kari/Library/Application Support/Kohort'],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\kari', 'D:\\Roaming\\Kohort'],
    ['win32', {}, 'C:\\Users\\kari', 'C:\\Users\\kari\\AppData\\Roaming\\Kohort'],
    ['linux', { KOHORT_DATA: '/mnt/studies', XDG_DATA_HOME: '/data' }, '/home/kari', '/mnt/studies'],
    ['win32', { KOHORT_DATA: 'E:\\studies' }, 'C:\\Users\\kari', 'E:\\studies'],
  ] as const)('on %s with %j', (platform, environment, home, expected) => {
    expect(defaultDataDirectory({ platform, environment, home })).toBe(expected)
  })
})
