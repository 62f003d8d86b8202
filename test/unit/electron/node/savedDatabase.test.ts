import { fixedPopulation } from '#test/support/fixedPopulation'
import { strataOf } from '#test/support/smallCountry'
import type * as FileSystem from 'node:fs/promises'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openDatabaseFile } from '#electron/node/databaseFile'
import { openWorkspaceFile } from '#electron/node/workspaceFile'
import type { Handlers } from '#shared/contract/handlers'
import { succeed, type Outcome } from '#shared/contract/outcome'
import { cacheSchema } from '#shared/database/schemas'
import { readSettings, writeSetting } from '#shared/database/settings'
import { listSources, saveSource } from '#shared/database/sources'
import { listStudies } from '#shared/database/studies'
import { createProtocolService } from '#shared/services/protocolService'
import { createStudyService } from '#shared/services/studyService'
import { createDataDirectory } from '#test/support/dataDirectories'
import { exampleProtocol, exampleSource } from '#test/support/databaseContent'

/** How the disk behaves: what it answers to a write, and when. */
const disk = vi.hoisted(() => ({
  refusal: null as string | null,
  answers: Promise.resolve(),
}))

vi.mock('node:fs/promises', async (importOriginal) => {
  const actual = await importOriginal<typeof FileSystem>()
  return {
    ...actual,
    open: async (...parameters: Parameters<typeof actual.open>) => {
      const file = await actual.open(...parameters)
      const write = file.writeFile.bind(file)
      file.writeFile = async (...content: Parameters<typeof write>) => {
        await disk.answers
        if (disk.refusal !== null) throw Object.assign(new Error(disk.refusal), { code: disk.refusal })
        await write(...content)
      }
      return file
    },
  }
})

beforeEach(() => {
  disk.refusal = null
  disk.answers = Promise.resolve()
})

const now = () => '2026-01-01T10:00:00.000Z'

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

async function openWorkspace() {
  const directory = await createDataDirectory()
  const { file } = valueOf(await openWorkspaceFile(directory, now))
  onTestFinished(() => file.close())
  let identifiers = 0
  const announced: string[] = []
  const ports = {
    workspace: file,
    now,
    createIdentifier: () => `identifier-${String((identifiers += 1))}`,
    announce: ({ name }: { readonly name: string }) => announced.push(name),
    keepDocument: () => Promise.reject(new Error('No document is made here')),
    population: fixedPopulation(strataOf([])),
  }
  const handlers: Pick<Handlers, 'studies.create' | 'protocols.apply' | 'protocols.undo' | 'protocols.read'> =
    { ...createStudyService(ports), ...createProtocolService(ports) }
  const path = join(directory, 'workspace.sqlite')
  return { file, path, handlers, announced }
}

/** What a restart would find. */
async function readAgain(path: string) {
  const directory = await createDataDirectory()
  await copyFile(path, join(directory, 'workspace.sqlite'))
  const { file } = valueOf(await openWorkspaceFile(directory, now))
  onTestFinished(() => file.close())
  return file.database
}

describe('a disk that refuses', () => {
  it.each([
    ['ENOSPC', 'no room left'],
    ['EDQUOT', 'no room left'],
    ['EACCES', 'does not let Kohort write'],
    ['EROFS', 'does not let Kohort write'],
    ['EIO', 'does not answer'],
  ])('is worded for %s, with the file and what mends it', async (code, words) => {
    const { handlers, path } = await openWorkspace()
    disk.refusal = code
    expect(await handlers['studies.create']({ name: 'New' })).toEqual({
      ok: false,
      error: {
        code: 'not-saved',
        message: expect.stringMatching(new RegExp(`${words}.*\\(${code}\\).*${path}, then try again\\.$`)),
        details: { file: path, reason: code },
      },
    })
  })

  it('takes the change back, so that making it again gives one study and no conflict', async () => {
    const { handlers, file, path, announced } = await openWorkspace()
    disk.refusal = 'ENOSPC'
    for (let attempt = 0; attempt < 3; attempt += 1)
      expect((await handlers['studies.create']({ name: 'New' })).ok).toBe(false)
    expect(listStudies(file.database)).toEqual([])
    disk.refusal = null
    const { id, current } = valueOf(await handlers['studies.create']({ name: 'New' }))
    const step = { study: id, version: current.version, sequence: current.sequence, change: 'Age' }

    disk.refusal = 'ENOSPC'
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const answer = await handlers['protocols.apply']({ ...step, protocol: exampleProtocol(70) })
      expect(answer).toMatchObject({ error: { code: 'not-saved' } })
    }
    expect(await handlers['protocols.read'](step)).toEqual(succeed(current))
    disk.refusal = null
    const applied = valueOf(await handlers['protocols.apply']({ ...step, protocol: exampleProtocol(70) }))
    expect(applied).toMatchObject({ sequence: current.sequence + 1, undo: 'Age', redo: null })

    disk.refusal = 'ENOSPC'
    expect(await handlers['protocols.undo'](step)).toMatchObject({ error: { code: 'not-saved' } })
    expect(await handlers['protocols.read'](step)).toEqual(succeed(applied))
    disk.refusal = null
    expect(await handlers['protocols.undo'](step)).toMatchObject({ value: { undo: null, redo: 'Age' } })
    expect(announced).toEqual(['studies-changed', 'study-changed', 'study-changed'])
    expect(listStudies(await readAgain(path))).toEqual(listStudies(file.database))
  })

  it('answers no change as saved that was made while the refused write was under way', async () => {
    const { file, path } = await openWorkspace()
    let answer = (): void => undefined
    disk.answers = new Promise((resolve) => {
      answer = resolve
    })
    disk.refusal = 'ENOSPC'
    writeSetting(file.database, 'first', 1)
    const first = file.save()
    await Promise.resolve()
    writeSetting(file.database, 'second', 2)
    const second = file.save()
    let later: Promise<Outcome<null>> | null = null
    // Between the refusal and the turn of the save that waited: a new change, which the disk has room for.
    const made = first.then(() => {
      disk.refusal = null
      writeSetting(file.database, 'third', 3)
      later = file.save()
    })
    answer()
    expect(await Promise.all([first, second])).toMatchObject([
      { error: { code: 'not-saved' } },
      { error: { code: 'not-saved' } },
    ])
    await made
    expect(await later).toEqual(succeed(null))
    for (const database of [file.database, await readAgain(path)]) {
      expect([...readSettings(database).keys()]).toEqual(['third'])
    }
  })

  it('refuses to begin a workspace that could not be saved', async () => {
    disk.refusal = 'ENOSPC'
    const directory = await createDataDirectory()
    expect(await openWorkspaceFile(directory, now)).toMatchObject({
      error: { code: 'not-saved' },
    })
    disk.refusal = null
    expect(await openWorkspaceFile(directory, now)).toMatchObject({ ok: true })
  })

  it('leaves what can be built again in memory, for the next save', async () => {
    const path = join(await createDataDirectory(), 'cache.sqlite')
    const options = { path, schema: cacheSchema, now, backups: 0 }
    const file = valueOf(await openDatabaseFile(options))
    saveSource(file.database, exampleSource)
    disk.refusal = 'ENOSPC'
    expect(await file.save()).toMatchObject({ error: { code: 'not-saved' } })
    disk.refusal = null
    expect(await file.save()).toEqual(succeed(null))
    await file.close()
    const again = valueOf(await openDatabaseFile(options))
    expect(listSources(again.database)).toEqual([exampleSource])
    await again.close()
  })
})
