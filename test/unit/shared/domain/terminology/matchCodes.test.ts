import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchCodes } from '#shared/domain/terminology/matchCodes'

const letters = ['E', 'F', 'G'] as const
const universe = letters.flatMap((letter) =>
  Array.from({ length: 100 }, (_, number) => `${letter}${String(number).padStart(2, '0')}`).flatMap(
    (category) => Array.from({ length: 10 }, (_, digit) => `${category}${String(digit)}`),
  ),
)

const category = fc
  .tuple(fc.constantFrom(...letters), fc.integer({ min: 0, max: 99 }))
  .map(([letter, number]) => `${letter}${String(number).padStart(2, '0')}`)
const subcategory = fc
  .tuple(category, fc.integer({ min: 0, max: 9 }))
  .map(([code, digit]) => `${code}${String(digit)}`)
const range = fc.tuple(category, category).map((pair) => [...pair].sort().join('-'))
const codeList = fc.array(fc.oneof(category, subcategory, range), { minLength: 1, maxLength: 6 })

/** The subcategories that a code list covers, found by looking at each one. */
function covered(codes: readonly string[]): Set<string> {
  return new Set(
    universe.filter((code) =>
      codes.some((listed) => {
        const [from = '', to = from] = listed.split('-')
        return code.slice(0, from.length) >= from && code.slice(0, to.length) <= to
      }),
    ),
  )
}

function relationByEnumeration(criterion: readonly string[], table: readonly string[]): string {
  const a = covered(criterion)
  const b = covered(table)
  const common = [...a].filter((code) => b.has(code)).length
  if (common === a.size && common === b.size) return 'equal'
  if (common === a.size) return 'criterion-within-table'
  if (common === b.size) return 'table-within-criterion'
  return common > 0 ? 'overlapping' : 'disjoint'
}

describe('matchCodes', () => {
  it.each([
    [['E10-E14'], ['E10', 'E11', 'E12', 'E13', 'E14'], 'equal'],
    [['E14', 'E10-E12', 'E13'], ['E10-E14'], 'equal'],
    [['G40'], ['G400-G409'], 'equal'],
    [['E90-E99', 'F00-F09'], ['E90-F09'], 'equal'],
    [['G35'], ['G35-G37'], 'criterion-within-table'],
    [['I21-I22'], ['I210'], 'table-within-criterion'],
    [['I20-I21'], ['I21-I22'], 'overlapping'],
    [['G35'], ['G36'], 'disjoint'],
    [['E11', 'G20'], ['E10-E14'], 'overlapping'],
    [['I2100-I2109'], ['I210'], 'criterion-within-table'],
    [['C09A', 'C09B'], ['C09A-C09B'], 'equal'],
    [['C09AA02'], ['C09A'], 'criterion-within-table'],
  ] as const)('relates %j to %j as %s', (criterion, table, expected) => {
    expect(matchCodes(criterion, table)).toBe(expected)
  })

  it('agrees with enumeration of every subcategory', () => {
    fc.assert(
      fc.property(codeList, codeList, (criterion, table) => {
        expect(matchCodes(criterion, table)).toBe(relationByEnumeration(criterion, table))
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on order, repetition or notation', () => {
    fc.assert(
      fc.property(codeList, (codes) => {
        const written = [...codes, ...codes].reverse().map((code) => code.toLowerCase().replace('-', ' – '))
        return matchCodes(codes, written) === 'equal'
      }),
    )
  })

  it('mirrors when the two lists change places', () => {
    const mirrored = {
      equal: 'equal',
      'criterion-within-table': 'table-within-criterion',
      'table-within-criterion': 'criterion-within-table',
      overlapping: 'overlapping',
      disjoint: 'disjoint',
    } as const
    fc.assert(fc.property(codeList, codeList, (a, b) => matchCodes(b, a) === mirrored[matchCodes(a, b)]))
  })

  it('never lets text that is not a code pass as covered', () => {
    expect(matchCodes(['E11', '???'], ['E11'])).toBe('table-within-criterion')
    expect(matchCodes([], ['E11'])).toBe('disjoint')
    expect(matchCodes(['  '], ['E11'])).toBe('disjoint')
  })
})
