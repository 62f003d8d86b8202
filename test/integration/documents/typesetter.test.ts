import { cp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createTypesetter } from '#electron/node/typesetter'
import { temporaryFolder } from '#test/support/temporaryFolder'
import { reportInput } from '#test/unit/shared/documents/report/reportFixture'
import { typesetReport } from './typesetReport'

const sansOnly = resolve('node_modules/@expo-google-fonts/ibm-plex-sans/400Regular')

async function templates(source: string): Promise<string> {
  const directory = temporaryFolder()
  await writeFile(join(directory, 'feasibilityReport.typ'), source)
  return directory
}

const request = { template: 'feasibility-report', data: { text: 'x' }, date: '2026-11-21' } as const

describe('createTypesetter', () => {
  it('answers with the first message of the compiler and its place', async () => {
    const typesetter = createTypesetter({
      templateDirectory: await templates('#let data = json("/request.json").data\n#data.missing'),
      fontDirectory: sansOnly,
    })
    expect(await typesetter.typeset(request)).toMatchObject({
      ok: false,
      error: { code: 'typesetting-failed', message: expect.stringContaining('/feasibilityReport.typ:2:') },
    })
  })

  it('takes own templates in the place of those that ship, and never falls back silently', async () => {
    const ownTemplateDirectory = await templates('#missing')
    const typesetter = createTypesetter({
      templateDirectory: await templates('#json("/request.json").data.text'),
      fontDirectory: sansOnly,
      ownTemplateDirectory,
    })
    expect(await typesetter.typeset(request)).toMatchObject({
      ok: false,
      error: {
        code: 'typesetting-failed',
        message: expect.stringMatching(/\/feasibilityReport\.typ:1:.*Own templates are in use/) as string,
      },
    })
    await writeFile(join(ownTemplateDirectory, 'feasibilityReport.typ'), '#text(40pt)[Own]')
    const own = await typesetter.typeset(request)
    await rm(join(ownTemplateDirectory, 'feasibilityReport.typ'))
    const shipped = await typesetter.typeset(request)
    if (!own.ok || !shipped.ok) throw new Error('The document was not typeset')
    expect(Buffer.compare(own.value, shipped.value)).not.toBe(0)
  })

  it('typesets again after a failure', async () => {
    const typesetter = createTypesetter({
      templateDirectory: await templates('#json("/request.json").data.text'),
      fontDirectory: sansOnly,
    })
    expect((await typesetter.typeset({ ...request, data: {} })).ok).toBe(false)
    expect((await typesetter.typeset(request)).ok).toBe(true)
  })

  it('reads no file but the templates and the request', async () => {
    // The compiler also reports the refused file on the console.
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const typesetter = createTypesetter({
      templateDirectory: await templates('#read("/../../package.json") #read("/etc/hostname")'),
      fontDirectory: sansOnly,
    })
    expect(await typesetter.typeset(request)).toMatchObject({
      ok: false,
      error: { code: 'typesetting-failed' },
    })
  })

  it('says where fonts are missing instead of printing blank pages', async () => {
    const empty = temporaryFolder()
    const typesetter = createTypesetter({
      templateDirectory: resolve('resources/documents'),
      fontDirectory: empty,
    })
    const outcome = await typesetter.typeset(request)
    expect(outcome).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(`No fonts (.ttf) in ${empty}`) },
    })
  })

  it('sets the report in Plex Sans alone where the serif is missing', async () => {
    const fontDirectory = temporaryFolder()
    await cp(sansOnly, fontDirectory, { recursive: true })
    const typesetter = createTypesetter({ templateDirectory: resolve('resources/documents'), fontDirectory })
    expect((await typesetReport(typesetter, reportInput())).ok).toBe(true)
  })
})
