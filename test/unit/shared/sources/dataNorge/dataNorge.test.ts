import { describe, expect, it } from 'vitest'
import type { SourceAnswer } from '#shared/sources/conversation'
import { createDataNorge } from '#shared/sources/dataNorge/dataNorge'
import { converse, jsonAnswer, textAnswer, valueOf } from '#test/support/converse'
import { mutatedTexts } from '#test/support/mutateText'

function hit(id: string) {
  return {
    id,
    title: { nb: `Register ${id}`, en: `Registry ${id}` },
    description: { nb: 'Om pasienter.' },
    organization: { id: '983744516', prefLabel: { nb: 'Folkehelseinstituttet' } },
    accessRights: { code: 'NON_PUBLIC' },
  }
}

function page(currentPage: number, ids: readonly string[], totalElements: number) {
  return jsonAnswer({
    hits: ids.map(hit),
    page: { currentPage, size: 100, totalElements, totalPages: Math.ceil(totalElements / 100) },
  })
}

function bring(queries: readonly string[], answer: (index: number) => SourceAnswer) {
  const connector = createDataNorge(queries)
  const [offer] = connector.offers
  if (offer === undefined) throw new Error('no offer')
  return converse(
    connector.sync(offer, { today: '2026-01-01', previous: null, sinceYear: null }),
    (_, index) => answer(index),
  )
}

const ids = Array.from({ length: 130 }, (_, index) => `d${index}`)

describe('data.norge.no', () => {
  it('reads pages from 0 and lists a dataset once, however often it is found', () => {
    const { result, requests } = bring(['helseregister', 'biobank'], (index) =>
      index === 0
        ? page(0, ids.slice(0, 100), 130)
        : index === 1
          ? page(1, ids.slice(100), 130)
          : page(0, ['d7'], 1),
    )
    const value = valueOf(result)
    const entries = value.unchanged ? [] : (value.catalogue?.entries ?? [])
    expect(entries).toHaveLength(130)
    expect(entries[0]).toMatchObject({
      kind: 'dataset',
      key: 'data-norge/d0',
      name: 'Register d0',
      fields: { publisher: 'Folkehelseinstituttet', accessRights: 'NON_PUBLIC', nameEnglish: 'Registry d0' },
    })
    expect(requests.map(({ body }) => body)).toMatchObject([
      { query: 'helseregister', pagination: { page: 0, size: 100 } },
      { query: 'helseregister', pagination: { page: 1, size: 100 } },
      { query: 'biobank', pagination: { page: 0, size: 100 } },
    ])
  })

  it('refuses a search that ends early, and an answer of another shape', () => {
    expect(bring(['biobank'], () => page(0, ['d1'], 5)).result).toMatchObject({
      ok: false,
      problem: { code: 'changed-meanwhile' },
    })
    expect(bring(['biobank'], () => jsonAnswer({ results: [] })).result).toMatchObject({
      ok: false,
      problem: { code: 'malformed' },
    })
    expect(bring(['biobank'], () => textAnswer('', 429)).result).toMatchObject({
      ok: false,
      problem: { code: 'throttled' },
    })
  })

  it('never throws on damaged answers', () => {
    let read = 0
    for (const mutated of mutatedTexts(page(0, ['d1', 'd2'], 2).text, 10_000, 11)) {
      if (bring(['biobank'], () => textAnswer(mutated)).result.ok) read += 1
    }
    expect(read).toBeGreaterThan(500)
  })
})
