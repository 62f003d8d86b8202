import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageBands } from '#shared/domain/geography/strata'
import { cutAges, cutsOf, pieceInRange, places, sizeOfPieces } from '#shared/estimate/population'
import { strataOf, type Resident } from '#test/support/smallCountry'

const person = (age: number): Resident => ({ baseArea: 0, sex: 'male', age, diagnoses: [] })

describe('age pieces', () => {
  it('are the five-year bands when nothing cuts them', () => {
    const pieces = cutAges([])
    expect(pieces.map(({ from, to }) => ({ from, to }))).toEqual(ageBands)
    expect(pieces.every(({ weight }) => weight === 1)).toBe(true)
  })

  it('spread a cut band evenly over its years', () => {
    const pieces = cutAges(cutsOf({ from: 18, to: null })).filter(({ band }) => band === 3)
    expect(pieces).toEqual([
      { band: 3, from: 15, to: 17, weight: 0.6 },
      { band: 3, from: 18, to: 19, weight: 0.4 },
    ])
  })

  it('never split the open band in the estimate: nobody is counted by years up there', () => {
    const pieces = cutAges(cutsOf({ from: 0, to: 94 })).filter(({ band }) => band === 18)
    expect(pieces).toEqual([
      { band: 18, from: 90, to: 94, weight: 1 },
      { band: 18, from: 95, to: null, weight: 0 },
    ])
  })

  it('take 120 years as no upper limit', () => {
    expect(cutsOf({ from: 0, to: 120 })).toEqual([0])
    const last = cutAges([]).at(-1)
    expect(last !== undefined && pieceInRange(last, { from: 0, to: 120 })).toBe(true)
  })

  it('always add up to whole bands and never straddle the limits they were cut at', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 110 }), fc.option(fc.integer({ min: 0, max: 110 })))
      .map(([from, length]) => ({ from, to: length === null ? null : from + length }))
    fc.assert(
      fc.property(fc.array(range, { maxLength: 5 }), (ranges) => {
        const pieces = cutAges(ranges.flatMap(cutsOf))
        ageBands.forEach((_, band) => {
          const weights = pieces.filter((piece) => piece.band === band).map(({ weight }) => weight)
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
        })
        for (const limits of ranges) {
          const inside = pieces.filter((piece) => pieceInRange(piece, limits))
          for (const piece of inside) expect(piece.from).toBeGreaterThanOrEqual(limits.from)
          const outside = pieces.filter((piece) => !pieceInRange(piece, limits))
          for (const piece of outside) {
            const before = (piece.to ?? Infinity) < limits.from
            const after = limits.to !== null && piece.from > limits.to
            expect(before || after).toBe(true)
          }
        }
      }),
    )
  })
})

describe('size of a set of pieces', () => {
  const strata = strataOf([person(15), person(16), person(18), person(19), person(30)])
  const [place] = places(strata)
  if (place === undefined) throw new Error('The country has no place')

  it('is known for whole bands', () => {
    expect(sizeOfPieces(strata, place, cutAges([]), () => true)).toEqual({ estimate: 5, lower: 5, upper: 5 })
  })

  it('is between nobody and everybody of a band taken in part', () => {
    const pieces = cutAges([18])
    const adults = sizeOfPieces(strata, place, pieces, (piece) => (pieces[piece]?.from ?? 0) >= 18)
    expect(adults).toEqual({ estimate: 2.6, lower: 1, upper: 5 })
  })
})
