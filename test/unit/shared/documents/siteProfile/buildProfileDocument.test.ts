import { describe, expect, it } from 'vitest'
import { buildProfileDocument, type PrintedState } from '#shared/documents/siteProfile/buildProfileDocument'
import { fieldList } from '#shared/domain/sites/fields/siteFields'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { exampleProfile } from '#test/support/sites/exampleProfile'

const draft: PrintedState = { kind: 'draft', changedAt: '2026-05-02T08:00:00.000Z' }
const version: PrintedState = {
  kind: 'version',
  version: 3,
  publishedAt: '2026-03-01T08:00:00.000Z',
  validFrom: '2026-03-01',
  expires: '2027-03-01',
  hash: 'ab'.repeat(32),
  fingerprint: '12345 67890 12345 67890 12345 67890',
  origin: null,
}

function print(profile: SiteProfile, state: PrintedState, language: 'en' | 'nb' = 'en') {
  return buildProfileDocument({
    profile,
    state,
    language,
    date: '2026-11-22T10:00:00.000Z',
    areaName: (key) => (key === 'county:55' ? 'Troms' : key),
    applicationVersion: '0.1.0',
  })
}

function cellsOf(table: ReturnType<typeof print>['missing']['table'] | undefined) {
  return table?.rows.map(({ cells }) => cells.map(({ text }) => text))
}

describe('a profile as a document', () => {
  it('says what is stated, and counts and lists what is not', () => {
    const document = print(exampleProfile(), draft)
    const printed = document.sections.flatMap(({ table, lists }) => [
      ...(table?.rows.map((row) => row.key) ?? []),
      ...lists.map(({ key }) => key),
    ])
    const stated = fieldList.filter(({ key }) => exampleProfile()[key] !== undefined)
    expect([...printed].sort()).toEqual(stated.map(({ key }) => key).sort())
    const missing = fieldList.length - stated.length
    expect(document.missing.text).toContain(`${missing} of ${fieldList.length}`)
    const listed = cellsOf(document.missing.table)?.flatMap(([, labels]) => labels?.split(', ') ?? [])
    expect(listed).toHaveLength(missing)
  })

  it('keeps zero and no apart from what is not stated', () => {
    const { sections } = print({ liquidNitrogen: 0, advancedTherapies: false }, draft, 'nb')
    expect(sections.map(({ key, table }) => [key, cellsOf(table)?.map(([, value]) => value)])).toEqual([
      ['pharmacy', ['Nei']],
      ['laboratory', ['0']],
    ])
    const empty = print({}, draft)
    expect([empty.sections, empty.title]).toEqual([[], 'Unit without a name'])
  })

  it('names areas, and says units in the heads of lists alone', () => {
    const { sections } = print(exampleProfile(), version)
    const of = (key: string) => sections.find((section) => section.key === key)
    expect(cellsOf(of('identity')?.table)).toContainEqual(['Areas served', 'Troms'])
    expect(cellsOf(of('imaging')?.lists[0])).toEqual([['3 T', '1', '5']])
    expect(cellsOf(of('staff')?.lists[0])).toEqual([
      ['Study nurse', '3', '2.5', '15\u00a0Jan\u00a02026'],
      ['Investigator', '2', '0.4', '–'],
    ])
  })

  it('puts columns of long lists together, each with its name', () => {
    const trials = [
      {
        name: 'A',
        status: 'running',
        opens: '2026-01',
        closes: '2026-12',
        remaining: 4,
        mriSlots: 2,
        nights: 0,
      },
    ] as const
    const list = print({ trials: [...trials] }, draft).sections[0]?.lists[0]
    expect(list?.columns).toHaveLength(5)
    expect(cellsOf(list)?.[0]?.at(-1)).toBe(
      'Participants still needed: 4; Nights a month: 0; MRI slots a month: 2',
    )
  })

  it.each([
    [draft, 'Draft, not published', ['state', 'changed', 'printed']],
    [version, 'Version 3', ['state', 'published', 'valid', 'fingerprint', 'hash', 'printed']],
    [
      { ...version, kind: 'imported', origin: 'unit.kohort-bundle' } as const,
      'Version 3, imported',
      ['state', 'published', 'valid', 'fingerprint', 'hash', 'origin', 'printed'],
    ],
  ])('says which state it is (%#)', (state, words, keys) => {
    const document = print({}, state)
    expect([document.state, document.facts.map(({ key }) => key)]).toEqual([words, keys])
    expect(document.draftText === null).toBe(state.kind !== 'draft')
  })
})
