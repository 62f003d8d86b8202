import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayCode, normaliseCode } from '#shared/domain/terminology/normaliseCode'

describe('normaliseCode', () => {
  it.each([
    ['i21.0', 'I210'],
    [' G 35 ', 'G35'],
    ['g35 – g37', 'G35-G37'],
    ['G35—G37', 'G35-G37'],
    ['G35-37', 'G35-G37'],
    ['M46.0-M46.1', 'M460-M461'],
    ['G35-G35', 'G35'],
    ['M07.0*', 'M070'],
    ['I21.0a', 'I210A'],
    ['V0n', 'V0N'],
    ['g', 'G'],
    ['E1', 'E1'],
    ['V00-V9t', 'V00-V9T'],
    ['I21-I21.4', 'I21-I214'],
  ])('reads %s of ICD-10 as %s', (text, code) => {
    expect(normaliseCode('icd-10', text)).toBe(code)
  })

  it.each(['', 'epilepsi', '35', 'G35-', 'G37-G35', 'G35-G36-G37', 'G400000', 'ÅØ', 'GG1'])(
    'takes %j for no code of ICD-10',
    (text) => {
      expect(normaliseCode('icd-10', text)).toBeNull()
    },
  )

  it.each([
    ['c', 'C'],
    ['c09', 'C09'],
    ['C09A', 'C09A'],
    ['c09aa', 'C09AA'],
    ['C09AA02', 'C09AA02'],
    ['C09A-C09B', 'C09A-C09B'],
  ])('reads %s of ATC as %s', (text, code) => {
    expect(normaliseCode('atc', text)).toBe(code)
  })

  it.each(['E', 'C0', 'C9A', 'C09AA2', 'C09AA022', 'C09.A1', 'W01'])(
    'takes %j for no code of ATC',
    (text) => {
      expect(normaliseCode('atc', text)).toBeNull()
    },
  )
})

describe('displayCode', () => {
  it('puts the dot and the dash where a reader expects them', () => {
    expect(displayCode('icd-10', 'I210A')).toBe('I21.0a')
    expect(displayCode('icd-10', 'G35-G37')).toBe('G35–G37')
    expect(displayCode('icd-10', 'M460-M461')).toBe('M46.0–M46.1')
    expect(displayCode('icd-10', 'F99-F99')).toBe('F99')
    expect(displayCode('icd-10', 'V0N0A')).toBe('V0n.0a')
    expect(displayCode('atc', 'C09AA02')).toBe('C09AA02')
  })

  it('is read back as the same code', () => {
    const code = fc.stringMatching(/^[A-Z][0-9][0-9A-Z]{1,3}$/)
    fc.assert(fc.property(code, (one) => normaliseCode('icd-10', displayCode('icd-10', one)) === one))
    fc.assert(
      fc.property(code, code, (one, other) => {
        const range = normaliseCode('icd-10', `${one}-${other}`)
        return range === null || normaliseCode('icd-10', displayCode('icd-10', range)) === range
      }),
    )
  })
})
