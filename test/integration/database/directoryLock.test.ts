import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lockDirectory } from '#electron/node/directoryLock'
import { readProcessIdentity } from '#electron/node/processIdentity'
import { createDataDirectory } from '#test/support/dataDirectories'

/** A process that runs until the test ends, or that has ended already. */
async function startProcess(ended: boolean): Promise<number> {
  const child = spawn(process.execPath, ['-e', ended ? '' : 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  if (ended) await once(child, 'exit')
  else onTestFinished(() => void child.kill('SIGKILL'))
  if (child.pid === undefined) throw new Error('The process was not started')
  return child.pid
}

async function writeLock(directory: string, content: Record<string, unknown>): Promise<string> {
  const path = join(directory, 'kohort.lock')
  await writeFile(path, JSON.stringify({ token: 'other', identity: null, computer: hostname(), ...content }))
  return path
}

const locked = { ok: false, error: { code: 'database-locked' } }

describe('lockDirectory', () => {
  it('is held by one at a time and free after release', async () => {
    const directory = join(await createDataDirectory(), 'new')
    const first = await lockDirectory(directory)
    if (!first.ok) throw new Error(first.error.message)
    const second = await lockDirectory(directory)
    expect(second).toMatchObject(locked)
    expect(second.ok ? '' : second.error.message).toContain(directory)
    expect(second.ok ? '' : second.error.message).toContain(join(directory, 'kohort.lock'))
    await first.value.release()
    await first.value.release()
    expect(await readdir(directory)).toEqual([])
    expect(await lockDirectory(directory)).toMatchObject({ ok: true })
  })

  it('is refused while another process runs that holds it', async () => {
    const directory = await createDataDirectory()
    const other = await startProcess(false)
    await writeLock(directory, { process: other, identity: await readProcessIdentity(other) })
    expect(await lockDirectory(directory)).toMatchObject({
      ...locked,
      error: { code: 'database-locked', details: { directory, process: other } },
    })
  })

  it('is taken over from a process that is gone', async () => {
    const directory = await createDataDirectory()
    const path = await writeLock(directory, { process: await startProcess(true) })
    expect(await lockDirectory(directory)).toMatchObject({ ok: true })
    expect(await readFile(path, 'utf8')).toContain(`"process":${process.pid}`)
    expect(await readdir(directory)).toEqual(['kohort.lock'])
  })

  it('is taken over from a former process that had the number of this one', async () => {
    const directory = await createDataDirectory()
    await writeLock(directory, { process: process.pid })
    expect(await lockDirectory(directory)).toMatchObject({ ok: true })
  })

  it.runIf(process.platform === 'linux')(
    'is taken over when the number belongs to another process by now',
    async () => {
      const directory = await createDataDirectory()
      await writeLock(directory, { process: await startProcess(false), identity: 'former-start:1' })
      expect(await lockDirectory(directory)).toMatchObject({ ok: true })
    },
  )

  it('is refused when another computer holds it, whose processes cannot be seen', async () => {
    const directory = await createDataDirectory()
    await writeLock(directory, { process: await startProcess(true), computer: 'another-computer' })
    const outcome = await lockDirectory(directory)
    expect(outcome).toMatchObject(locked)
    expect(outcome.ok ? '' : outcome.error.message).toContain('another-computer')
  })

  it('is refused while the lock file is being written, and taken over when that never ended', async () => {
    const directory = await createDataDirectory()
    const path = join(directory, 'kohort.lock')
    await writeFile(path, '{"token":')
    expect(await lockDirectory(directory, 0)).toMatchObject(locked)
    // It becomes old enough while the start waits.
    const soonOld = new Date(Date.now() - 4_800)
    await utimes(path, soonOld, soonOld)
    expect(await lockDirectory(directory)).toMatchObject({ ok: true })
  })

  it('is taken over although another process stopped while it took over', async () => {
    const directory = await createDataDirectory()
    await writeLock(directory, { process: await startProcess(true) })
    const guard = join(directory, 'kohort.lock.takeover')
    await writeFile(guard, '')
    expect(await lockDirectory(directory, 0)).toMatchObject(locked)
    const soonOld = new Date(Date.now() - 4_800)
    await utimes(guard, soonOld, soonOld)
    expect(await lockDirectory(directory)).toMatchObject({ ok: true })
    expect(await readdir(directory)).toEqual(['kohort.lock'])
  })

  it('leaves the lock of another process alone on release', async () => {
    const directory = await createDataDirectory()
    const own = await lockDirectory(directory)
    if (!own.ok) throw new Error(own.error.message)
    const path = await writeLock(directory, { process: await startProcess(false) })
    await own.value.release()
    expect(await readFile(path, 'utf8')).toContain('"token":"other"')
  })

  it('goes to exactly one of many that find a left-over lock at the same time', async () => {
    const gone = await startProcess(true)
    for (let round = 0; round < 20; round += 1) {
      const directory = await createDataDirectory()
      await writeLock(directory, { process: gone })
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => lockDirectory(directory)))
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      expect(await readdir(directory)).toEqual(['kohort.lock'])
    }
  })
})
