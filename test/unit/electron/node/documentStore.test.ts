import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDocumentStore } from '#electron/node/documentStore'

const pdf = {
  fileName: '../report.pdf',
  mediaType: 'application/pdf',
  content: new Uint8Array([37, 80, 68, 70]),
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-documents-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('a document store', () => {
  it('keeps a document under a random handle, never under its name', async () => {
    const store = await createDocumentStore(folder)
    const kept = await store.keep(pdf)
    if (!kept.ok) throw new Error(kept.error.message)
    expect(kept.value).toEqual({
      handle: expect.stringMatching(/^[\w-]{24}$/) as string,
      fileName: '-report.pdf',
      mediaType: 'application/pdf',
      bytes: 4,
    })
    const opened = store.open(kept.value.handle)
    if (!opened.ok) throw new Error(opened.error.message)
    expect(dirname(opened.value.path)).toBe(join(folder, 'documents'))
    expect(new Uint8Array(await readFile(opened.value.path))).toEqual(pdf.content)
  })

  it('keeps text as UTF-8 and counts its bytes', async () => {
    const store = await createDocumentStore(folder)
    const kept = await store.keep({ fileName: 'a.json', mediaType: 'application/json', content: '"å"' })
    const opened = kept.ok ? store.open(kept.value.handle) : kept
    expect(kept).toMatchObject({ value: { bytes: 4 } })
    expect(opened.ok && (await readFile(opened.value.path, 'utf8'))).toBe('"å"')
  })

  it.each(['', '../workspace.sqlite', 'constructor', '__proto__', null, 7, {}])(
    'opens nothing for %j',
    async (handle) => {
      const store = await createDocumentStore(folder)
      await store.keep(pdf)
      expect(store.open(handle)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    },
  )

  it('refuses a document over the limit and writes nothing of it', async () => {
    const store = await createDocumentStore(folder, { bytes: 3, documents: 2 })
    expect(await store.keep(pdf)).toMatchObject({
      ok: false,
      error: { code: 'too-large', details: { limit: 3 } },
    })
    expect(existsSync(join(folder, 'documents'))).toBe(false)
  })

  it('says that the disk refused, and keeps nothing', async () => {
    const store = await createDocumentStore(folder)
    await writeFile(join(folder, 'documents'), 'a file in the place of the folder')
    expect(await store.keep(pdf)).toMatchObject({
      ok: false,
      error: { code: 'not-saved', details: { reason: 'EEXIST' } },
    })
    await rm(join(folder, 'documents'))
    expect(await store.keep(pdf)).toMatchObject({ ok: true })
  })

  it('lets the oldest go when there are too many', async () => {
    const store = await createDocumentStore(folder, { bytes: 100, documents: 2 })
    const kept = [await store.keep(pdf), await store.keep(pdf), await store.keep(pdf)]
    const open = kept.map((outcome) => outcome.ok && store.open(outcome.value.handle).ok)
    expect(open).toEqual([false, true, true])
    expect(await readdir(join(folder, 'documents'))).toHaveLength(2)
  })

  it('removes what a run that broke off left behind, and everything on clearing', async () => {
    await mkdir(join(folder, 'documents'))
    await writeFile(join(folder, 'documents', 'left'), 'left')
    const store = await createDocumentStore(folder)
    expect(existsSync(join(folder, 'documents'))).toBe(false)
    const kept = await store.keep(pdf)
    await store.clear()
    expect(existsSync(join(folder, 'documents'))).toBe(false)
    expect(kept.ok && store.open(kept.value.handle).ok).toBe(false)
  })
})
