import { describe, expect, it } from 'vitest'
import type { SourceAnswer, SourceRequest } from '#shared/sources/conversation'
import { historyOf } from '#shared/sources/klass/historyEntries'
import { klass } from '#shared/sources/klass/klass'
import { converse, jsonAnswer, textAnswer } from '#test/support/converse'
import { mutatedTexts } from '#test/support/mutateText'

const context = { today: '2026-11-22', previous: null, sinceYear: null }
const about = { name: 'Kommuneinndeling', lastModified: '2026-01-02T08:00:00.000+0000' }
const codes = {
  codes: [
    { code: '1507', name: 'Ålesund', validFrom: '2020-01-01', validTo: '2024-01-01' },
    { code: '1508', name: 'Ålesund', validFrom: '2024-01-01', validTo: null },
  ],
}
const changes = (page: number) => ({
  codeChanges: [
    {
      oldCode: '1507',
      oldName: 'Ålesund',
      newCode: page === 0 ? '1508' : '1580',
      newName: 'x',
      changeOccurred: '2024-01-01',
    },
    ...(page === 0 ? [] : [{ oldCode: null, newCode: '9999', newName: 'ny', changeOccurred: '2024-01-01' }]),
  ],
  page: { size: 1, totalElements: 2, totalPages: 2, number: page },
  _links: { next: { href: 'https://elsewhere.example/never-followed' } },
})

function server(damaged: { readonly [part: string]: string } = {}) {
  return ({ path, query }: SourceRequest): SourceAnswer => {
    const part = path.split('/')[2] ?? 'about'
    const text = damaged[part]
    if (text !== undefined) return textAnswer(text)
    if (part === 'codes') return jsonAnswer(codes)
    if (part === 'changes')
      return jsonAnswer(changes(Number(query?.find(([name]) => name === 'page')?.[1] ?? 0)))
    if (part === 'corresponds')
      return jsonAnswer({
        correspondenceItems: [{ sourceCode: '15', targetCode: '1508', validFrom: '2024-01-01' }],
      })
    return jsonAnswer(about)
  }
}

function sync(key: string, answer: (request: SourceRequest) => SourceAnswer, release: string | null = null) {
  const offer = klass.offers.find((candidate) => candidate.key === key)
  if (offer === undefined) throw new Error(key)
  const previous = release === null ? null : { release, trusted: true }
  return converse(klass.sync(offer, { ...context, previous }), answer)
}

describe('KLASS', () => {
  it('brings codes and all pages of changes, and follows no foreign address', () => {
    const { result, requests } = sync('klass/131', server())
    expect(requests.map(({ path, query }) => [path, query?.find(([name]) => name === 'page')?.[1]])).toEqual([
      ['classifications/131', undefined],
      ['classifications/131/codes', undefined],
      ['classifications/131/changes', undefined],
      ['classifications/131/changes', '1'],
    ])
    expect(result).toMatchObject({
      ok: true,
      value: { cubes: [], notes: [{ code: 'one-sided-changes', count: 1 }] },
    })
  })

  it('keeps codes and changes as rows of the catalogue, from which they are read again', () => {
    const { result } = sync('klass/131', server())
    if (!result.ok || result.value.unchanged) throw new Error('nothing')
    const { catalogue } = result.value
    expect(catalogue?.kinds).toEqual(['municipality-change', 'municipality-code'])
    expect(catalogue?.entries[0]).toMatchObject({
      key: 'klass/municipality/2024-01-01/1507-1508',
      source: 'klass',
      year: 2024,
    })
    expect(historyOf(catalogue?.entries ?? [], 'municipality')).toEqual({
      codes: [
        { code: '1507', name: 'Ålesund', validFrom: '2020-01-01', validTo: '2024-01-01' },
        { code: '1508', name: 'Ålesund', validFrom: '2024-01-01', validTo: null },
      ],
      changes: [
        { oldCode: '1507', oldName: 'Ålesund', newCode: '1508', newName: 'x', date: '2024-01-01' },
        { oldCode: '1507', oldName: 'Ålesund', newCode: '1580', newName: 'x', date: '2024-01-01' },
      ],
    })
    expect(historyOf(catalogue?.entries ?? [], 'county')).toEqual({ codes: [], changes: [] })
  })

  it('brings which municipalities a county has', () => {
    const { result } = sync('klass/104', server())
    if (!result.ok || result.value.unchanged) throw new Error('nothing')
    const related = result.value.catalogue?.entries.filter(({ kind }) => kind === 'county-municipality')
    expect(related?.map(({ fields }) => fields)).toEqual([
      { county: '15', municipality: '1508', validFrom: '2024-01-01' },
    ])
  })

  it('says that nothing changed', () => {
    expect(sync('klass/131', server(), about.lastModified).result).toEqual({
      ok: true,
      value: { unchanged: true },
    })
  })

  it('refuses pages out of order, and a list without codes', () => {
    const stuck = { codes: JSON.stringify({ ...codes, page: { number: 0, totalPages: 3 } }) }
    expect(sync('klass/131', server(stuck)).result).toMatchObject({ problem: { code: 'malformed' } })
    expect(sync('klass/131', server({ codes: '{"codes":[]}' })).result).toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('survives damaged answers', () => {
    const parts = {
      about: JSON.stringify(about),
      codes: JSON.stringify(codes),
      changes: JSON.stringify(changes(0)),
    }
    let brought = 0
    for (const part of ['about', 'codes', 'changes'] as const)
      for (const text of mutatedTexts(parts[part], 3400, 5)) {
        const { result } = sync('klass/131', server({ [part]: text }))
        if (result.ok) brought += 1
        else expect(result.problem.message).not.toBe('')
      }
    expect(brought).toBeGreaterThan(500)
  })
})
