import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openShellState } from '#electron/shell/shellState'
import { temporaryFolder } from '#test/support/temporaryFolder'

const newPath = (): string => join(temporaryFolder(), 'desktop', 'shell.json')
const bounds = { x: 10, y: 20, width: 1200, height: 700 }

describe('openShellState', () => {
  it.each([
    ['nb-NO', 'nb'],
    ['nn', 'nb'],
    ['no', 'nb'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
    ['nbx', 'en'],
  ])('starts in the language of the system: %s gives %s', (locale, language) => {
    expect(openShellState(newPath(), locale).read()).toEqual({
      bounds: null,
      maximised: false,
      language,
      theme: 'system',
    })
  })

  it('remembers changes in the next run and leaves no other file', () => {
    const path = newPath()
    openShellState(path, 'en').update({ bounds, maximised: true })
    openShellState(path, 'en').update({ theme: 'dark', language: 'nb' })
    expect(openShellState(path, 'en').read()).toEqual({
      bounds,
      maximised: true,
      theme: 'dark',
      language: 'nb',
    })
    expect(readdirSync(join(path, '..'))).toEqual(['shell.json'])
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":null}',
    '{"bounds":{"x":1e9,"y":0,"width":1,"height":1},"maximised":false,"language":"en","theme":"dark"}',
    '{"bounds":null,"maximised":false,"language":"sv","theme":"dark"}',
  ])('starts anew from a damaged file: %s', (content) => {
    const path = newPath()
    openShellState(path, 'en').update({ theme: 'dark' })
    writeFileSync(path, content)
    expect(openShellState(path, 'en').read().theme).toBe('system')
  })

  it('goes on when its folder cannot be made', () => {
    const path = newPath()
    openShellState(path, 'en').update({ theme: 'dark' })
    const inside = openShellState(join(path, 'shell.json'), 'en')
    inside.update({ theme: 'light' })
    expect(inside.read().theme).toBe('light')
    expect(openShellState(path, 'en').read().theme).toBe('dark')
  })
})
