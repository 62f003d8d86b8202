import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkspaceFile } from '#electron/node/workspaceFile'
import { readSettings, writeSetting } from '#shared/database/settings'

let folder: string
let path: string
let hours: number
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-workspace-'))
  path = join(folder, 'workspace.sqlite')
  hours = 0
})
afterEach(() => rm(folder, { recursive: true }))

/** The hour of the next save: far enough from the last one for its backup to be kept. */
function now(): string {
  return new Date(Date.UTC(2026, 0, 1, hours)).toISOString()
}

async function open() {
  const opened = await openWorkspaceFile(folder, now)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

async function saveAuthor(author: string): Promise<void> {
  const { file } = await open()
  writeSetting(file.database, 'author', author)
  expect(await file.save()).toMatchObject({ ok: true })
  await utimes(path, new Date(now()), new Date(now()))
  hours += 1
  await file.close()
}

describe('openWorkspaceFile', () => {
  it('has again what was saved, without a notice', async () => {
    await saveAuthor('Kari')
    const { file, notice } = await open()
    expect(readSettings(file.database).get('author')).toBe('Kari')
    expect(notice).toBeNull()
    await file.close()
  })

  it('puts the newest backup in the place of a damaged file, says so, and keeps the damaged one', async () => {
    await saveAuthor('Kari')
    await saveAuthor('Ola')
    await saveAuthor('Per')
    const whole = await readFile(path)
    await writeFile(path, whole.subarray(0, whole.length / 2))
    const { file, notice } = await open()
    expect(notice).toEqual({
      code: 'restored-backup',
      savedAt: '2026-01-01T01:00:00.000Z',
    })
    expect(readSettings(file.database).get('author')).toBe('Ola')
    await file.close()
    const [damaged] = (await readdir(folder)).filter((name) => name.includes('damaged'))
    expect(await readFile(join(folder, damaged ?? ''))).toEqual(whole.subarray(0, whole.length / 2))
    const again = await open()
    expect(again.notice).toBeNull()
    await again.file.close()
  })

  it('puts the newest sound backup in the place of a missing file and says so', async () => {
    for (const author of ['Kari', 'Ola', 'Per', 'Liv']) await saveAuthor(author)
    await rm(path)
    await writeFile(join(folder, 'backups', 'workspace-20260101T020000000Z.sqlite'), 'not a database')
    const { file, notice } = await open()
    expect(notice).toEqual({ code: 'restored-backup', savedAt: '2026-01-01T01:00:00.000Z' })
    expect(readSettings(file.database).get('author')).toBe('Ola')
    await file.close()
    const again = await open()
    expect(again.notice).toBeNull()
    await again.file.close()
  })

  it('does not begin anew in silence where all backups of a missing file are damaged', async () => {
    for (const author of ['Kari', 'Ola']) await saveAuthor(author)
    await rm(path)
    const backup = join(folder, 'backups', 'workspace-20260101T000000000Z.sqlite')
    await writeFile(backup, 'not a database')
    expect(await openWorkspaceFile(folder, now)).toMatchObject({
      ok: false,
      error: { code: 'database-damaged', details: { file: path, reason: 'missing' } },
    })
    expect(await readdir(folder)).toEqual(['backups'])
    await rm(backup)
    const again = await open()
    expect(again.notice).toBeNull()
    await again.file.close()
  })

  it('refuses a damaged file without a backup and leaves it as it is', async () => {
    await writeFile(path, 'not a database')
    expect(await openWorkspaceFile(folder, now)).toMatchObject({
      ok: false,
      error: { code: 'database-damaged' },
    })
    expect(await readFile(path, 'utf8')).toBe('not a database')
  })
})
