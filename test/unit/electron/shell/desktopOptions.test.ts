import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { desktopDataDirectory } from '#electron/shell/desktopOptions'

const machine = { platform: 'linux', environment: {}, home: '/home/kari' } as const

describe('desktopDataDirectory', () => {
  it.each([
    [['.', '--data', '/studies'], '/studies'],
    [['.', '--data=/studies'], '/studies'],
    [['--data', 'studies'], resolve('studies')],
    [['--inspect=0', '.', '--ozone-platform=wayland', '--data', '/studies', '--verbose'], '/studies'],
    [['.'], '/home/kari/.local/share/kohort'],
    [[], '/home/kari/.local/share/kohort'],
    [['.', '--data'], '/home/kari/.local/share/kohort'],
  ])('reads %j as %s', (words, directory) => {
    expect(desktopDataDirectory(words, machine)).toBe(directory)
  })
})
