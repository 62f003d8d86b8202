import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { copyIntoPlace } from '#electron/shell/copyIntoPlace'
import { temporaryFolder } from '#test/support/temporaryFolder'

describe('copyIntoPlace', () => {
  let folder: string
  let source: string

  beforeEach(() => {
    folder = temporaryFolder()
    source = join(folder, 'source')
    writeFileSync(source, 'new')
    mkdirSync(join(folder, 'kept'))
  })

  it('puts the copy in place and leaves nothing else', async () => {
    await copyIntoPlace(source, join(folder, 'kept', 'report.pdf'))
    expect(readdirSync(join(folder, 'kept'))).toEqual(['report.pdf'])
    expect(readFileSync(join(folder, 'kept', 'report.pdf'), 'utf8')).toBe('new')
  })

  it('replaces what was there', async () => {
    writeFileSync(join(folder, 'kept', 'report.pdf'), 'old and longer')
    await copyIntoPlace(source, join(folder, 'kept', 'report.pdf'))
    expect(readFileSync(join(folder, 'kept', 'report.pdf'), 'utf8')).toBe('new')
  })

  it('takes names as long as a file system allows', async () => {
    const name = `${'a'.repeat(251)}.pdf`
    await copyIntoPlace(source, join(folder, 'kept', name))
    expect(readdirSync(join(folder, 'kept'))).toEqual([name])
  })

  it('leaves what was there when it fails, and no part of a copy', async () => {
    writeFileSync(join(folder, 'kept', 'report.pdf'), 'old')
    await expect(copyIntoPlace(join(folder, 'gone'), join(folder, 'kept', 'report.pdf'))).rejects.toThrow(
      'ENOENT',
    )
    mkdirSync(join(folder, 'kept', 'folder'))
    await expect(copyIntoPlace(source, join(folder, 'kept', 'folder'))).rejects.toThrow()
    expect(readdirSync(join(folder, 'kept')).sort()).toEqual(['folder', 'report.pdf'])
    expect(readFileSync(join(folder, 'kept', 'report.pdf'), 'utf8')).toBe('old')
  })
})
