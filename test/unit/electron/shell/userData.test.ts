import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { app } from 'electron'
import { keepUserDataIn } from '#electron/shell/userData'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

const folder = mkdtempSync(join(tmpdir(), 'kohort-user-data-'))

describe('keepUserDataIn', () => {
  it('leaves a folder that cannot be made to the services', () => {
    writeFileSync(join(folder, 'file'), '')
    keepUserDataIn(join(folder, 'file'))
    expect(app.getPath('userData')).toBe('/userData')
  })

  it('makes the folder before Electron is told of it', () => {
    keepUserDataIn(join(folder, 'new', 'data'))
    expect(existsSync(join(folder, 'new', 'data', 'desktop'))).toBe(true)
    expect(app.getPath('userData')).toBe(join(folder, 'new', 'data', 'desktop'))
  })
})
