import { cp, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openApplication, type ApplicationOptions } from '#electron/node/application'
import { createDataDirectory } from '#test/support/dataDirectories'

const root = resolve(import.meta.dirname, '../../..')

async function prepare(changes: Partial<ApplicationOptions> = {}) {
  const options: ApplicationOptions = {
    dataDirectory: await createDataDirectory(),
    resourcesDirectory: join(root, 'resources'),
    builtResourcesDirectory: join(root, 'out', 'resources'),
    computeFile: join(root, 'out', 'main', 'compute.js'),
    syncFile: join(root, 'out', 'main', 'sync.js'),
    importsFile: null,
    version: '0',
    report: ({ error }) => {
      throw error
    },
    ...changes,
  }
  return options
}

async function open(options: ApplicationOptions) {
  const opened = await openApplication(options)
  if (!opened.ok) throw new Error(opened.error.message)
  onTestFinished(() => opened.value.close())
  return opened.value
}

describe('openApplication', () => {
  it('releases the folder when one of the two databases is refused', async () => {
    const options = await prepare()
    const workspace = join(options.dataDirectory, 'workspace.sqlite')
    await writeFile(workspace, 'no database')
    expect(await openApplication(options)).toMatchObject({ error: { code: 'database-damaged' } })
    expect((await readdir(options.dataDirectory)).sort()).toEqual(['cache.sqlite', 'workspace.sqlite'])
    await rm(workspace)
    expect(await (await open(options)).call('studies.list', {})).toEqual({ ok: true, value: [] })
  })

  it('asks to install again where reference data is missing, and leaves the work as it is', async () => {
    const options = await prepare()
    const application = await open(options)
    await application.call('studies.create', { name: 'Kept' })
    await application.close()
    const resourcesDirectory = join(options.dataDirectory, 'resources')
    await cp(options.resourcesDirectory, resourcesDirectory, { recursive: true })
    await rm(join(resourcesDirectory, 'reference'), { recursive: true })
    const refused = await openApplication({ ...options, resourcesDirectory })
    expect(refused).toMatchObject({ error: { code: 'unreadable-file' } })
    expect(refused.ok ? '' : refused.error.message).toContain('Install Kohort again.')
    expect(await (await open(options)).call('studies.list', {})).toMatchObject({ value: [{ name: 'Kept' }] })
  })

  it('makes the first search ready once the start is over, and not after it was closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const application = await open(await prepare())
    const ready = vi.spyOn(application.ports.terminology, 'prepare')
    vi.runAllTimers()
    expect(ready).toHaveBeenCalledOnce()
    await application.close()
    const closed = await open(await prepare())
    const never = vi.spyOn(closed.ports.terminology, 'prepare')
    await closed.close()
    vi.runAllTimers()
    expect(never).not.toHaveBeenCalled()
  })
})
