import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCodeRange, rangeContains, rangesOverlap } from '#shared/domain/terminology/codeRange'

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const digit = fc.constantFrom(...'0123456789')
const code = fc
  .tuple(letter, digit, digit, fc.array(digit, { maxLength: 2 }))
  .map(([chapter, tens, ones, rest]) => [chapter, tens, ones, ...rest].join(''))

function range(text: string) {
  const parsed = parseCodeRange(text)
  if (parsed === null) throw new Error(`${text} is no code range`)
  return parsed
}

describe('parseCodeRange', () => {
  it.each([
    ['E11', { from: 'E11', to: 'E11~' }],
    ['I21-I22', { from: 'I21', to: 'I22~' }],
    [' i21.0 – i22 ', { from: 'I210', to: 'I22~' }],
    ['L04AX', { from: 'L04AX', to: 'L04AX~' }],
    ['E1', { from: 'E1', to: 'E1~' }],
  ])('reads %s', (text, expected) => {
    expect(parseCodeRange(text)).toEqual(expected)
  })

  it.each(['', ' ', '-', 'I22-I21', 'I21-I22-I23', 'I21-', '-I21', 'E11%', "E11'", 'ÅØ1', '~'])(
    'refuses %j',
    (text) => {
      expect(parseCodeRange(text)).toBeNull()
    },
  )
})

describe('ranges', () => {
  it('covers everything below its codes and nothing beside them', () => {
    expect(rangeContains(range('I21-I22'), range('I229'))).toBe(true)
    expect(rangeContains(range('I21-I22'), range('I23'))).toBe(false)
    expect(rangeContains(range('E11'), range('E1'))).toBe(false)
    expect(rangesOverlap(range('E11'), range('E1'))).toBe(true)
    expect(rangesOverlap(range('E11'), range('E12'))).toBe(false)
    expect(rangesOverlap(range('G35-G37'), range('G36-G40'))).toBe(true)
  })

  it('agrees with prefixes for single codes', () => {
    fc.assert(
      fc.property(code, code, (outer, inner) => {
        expect(rangeContains(range(outer), range(inner))).toBe(inner.startsWith(outer))
        expect(rangesOverlap(range(outer), range(inner))).toBe(
          inner.startsWith(outer) || outer.startsWith(inner),
        )
      }),
    )
  })

  it('overlaps exactly when some code lies in both', () => {
    fc.assert(
      fc.property(code, code, code, code, (a, b, c, d) => {
        const [first, second] = [parseCodeRange(`${a}-${b}`), parseCodeRange(`${c}-${d}`)]
        fc.pre(first !== null && second !== null)
        if (first === null || second === null) return
        const inBoth = [a, c].some((candidate) =>
          [first, second].every((bounds) => rangeContains(bounds, { from: candidate, to: candidate })),
        )
        expect(rangesOverlap(first, second)).toBe(inBoth)
        expect(rangesOverlap(second, first)).toBe(rangesOverlap(first, second))
      }),
    )
  })
})
