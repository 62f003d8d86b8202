import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { app } from 'electron'
import { keepUserDataIn } from '#electron/shell/userData'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

const folder = sharedTemporaryFolder()

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
