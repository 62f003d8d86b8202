import { beforeAll, describe, expect, it } from 'vitest'
import type { Typesetter } from '#electron/node/typesetter'
import { buildProfileDocument } from '#shared/documents/siteProfile/buildProfileDocument'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'
import { readPdf } from './readPdf'
import { projectTypesetter } from './typesetReport'

const fontDirectory = sharedTemporaryFolder()
const date = '2026-11-22T10:00:00.000Z'
let typesetter: Typesetter

beforeAll(async () => {
  typesetter = await projectTypesetter(fontDirectory)
})

async function print(profile: SiteProfile, language: 'en' | 'nb'): Promise<Uint8Array> {
  const data = buildProfileDocument({
    profile,
    state: { kind: 'draft', changedAt: date },
    language,
    date,
    areaName: (key) => key,
    applicationVersion: '0.1.0',
  })
  const pdf = await typesetter.typeset({ template: 'site-profile', data, date })
  if (!pdf.ok) throw new Error(pdf.error.message)
  return pdf.value
}

describe('a profile as PDF', () => {
  it.each(['en', 'nb'] as const)('is tagged, has bookmarks and real table heads (%s)', async (language) => {
    const pdf = readPdf(await print(exampleProfile(), language))
    expect(pdf.count('/StructTreeRoot')).toBeGreaterThan(0)
    expect(pdf.count(/\/Marked\s+true/)).toBeGreaterThan(0)
    expect(pdf.count(new RegExp(`/Lang\\s*\\(${language}`))).toBeGreaterThan(0)
    expect(pdf.count('/Outlines')).toBeGreaterThan(0)
    expect(pdf.count('/Scope /Column')).toBeGreaterThan(20)
    expect(pdf.pages).toBeGreaterThan(1)
  })

  it('has the same bytes for the same profile, and takes text from people as text', async () => {
    const hostile: SiteProfile = {
      unitName: '#panic("x") $a$ *b* <c>',
      city: '#read("/request.json")'.repeat(5),
      arcticDescription: 'Aa'.repeat(900),
      trials: Array.from({ length: 40 }, (_, index) => ({ name: `@t ${index}`, status: 'running' as const })),
    }
    const [first, second] = [await print(hostile, 'nb'), await print(hostile, 'nb')]
    expect(Buffer.compare(first, second)).toBe(0)
    expect(readPdf(first).pages).toBeGreaterThan(1)
  })
})
