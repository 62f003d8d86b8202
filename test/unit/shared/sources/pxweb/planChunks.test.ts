import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunkSize, halveChunk, planChunks, type Chunk } from '#shared/sources/pxweb/planChunks'

function variable(id: string, count: number, isTime = false) {
  return { id, codes: Array.from({ length: count }, (_, index) => `${id}${index}`), isAll: true, isTime }
}

function cellsOf(chunk: Chunk): readonly string[] {
  return chunk.reduce<readonly string[]>(
    (all, { codes }) => all.flatMap((place) => codes.map((code) => `${place}/${code}`)),
    [''],
  )
}

const limits = { cells: 100, characters: 1_000_000 }

describe('planChunks', () => {
  it('asks at once for what fits', () => {
    const asked = [variable('a', 10), variable('t', 10, true)]
    expect(planChunks(asked, limits)).toEqual([asked])
  })

  it('splits on time first, keeping all codes of the others', () => {
    const chunks = planChunks([variable('a', 30), variable('t', 7, true)], limits)
    expect(chunks.map((chunk) => chunk.map(({ codes }) => codes.length))).toEqual([
      [30, 3],
      [30, 3],
      [30, 1],
    ])
    expect(chunks.every(([first]) => first?.isAll === true)).toBe(true)
  })

  it('splits the largest other variable when one year is too much', () => {
    const chunks = planChunks([variable('a', 60), variable('b', 5), variable('t', 2, true)], limits)
    expect(chunks.every((chunk) => chunk[2]?.codes.length === 1)).toBe(true)
    expect(chunks.map(chunkSize)).toEqual([100, 100, 100, 100, 100, 100])
  })

  it('holds every cell once, within the limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 60 }),
        (sizes, cells) => {
          const asked = sizes.map((size, index) => variable(`v${index}`, size, index === 0))
          const chunks = planChunks(asked, { ...limits, cells })
          expect(chunks.every((chunk) => chunkSize(chunk) <= cells)).toBe(true)
          expect(chunks.flatMap(cellsOf).sort()).toEqual([...cellsOf(asked)].sort())
        },
      ),
      { numRuns: 60 },
    )
  })

  it('keeps the codes that are listed one by one within the limit of a request', () => {
    const asked = [{ ...variable('a', 50), isAll: false }, variable('t', 1, true)]
    const chunks = planChunks(asked, { cells: 1000, characters: 100 })
    expect(chunks.length).toBeGreaterThan(2)
    expect(chunks.flatMap(cellsOf)).toEqual(cellsOf(asked))
  })

  it('halves down to one cell, and no further', () => {
    expect(halveChunk([variable('a', 1), variable('t', 5, true)])?.map(chunkSize)).toEqual([3, 2])
    expect(halveChunk([variable('a', 1)])).toBeNull()
  })
})
