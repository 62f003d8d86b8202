import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commercialUseCode, dataUseCode, dataUseName, mayUse } from '#shared/domain/material/dataUse'
import type { Holding } from '#shared/domain/material/holding'
import { nothingKnown, type MaterialBounds } from '#shared/domain/material/materialBounds'
import { nestedBounds } from '#shared/domain/material/nested'
import { statedMaterials } from '#shared/domain/material/statedMaterials'
import type { MaterialTarget } from '#shared/domain/material/target'
import { together } from '#shared/domain/material/together'
import { verdictOf } from '#shared/domain/material/verdict'
import { weigh } from '#shared/domain/material/weigh'

const exactly = (value: number): MaterialBounds => ({ value, lower: value, upper: value, precision: 'exact' })
const magnitude: MaterialBounds = { value: null, lower: 1000, upper: 9999, precision: 'magnitude' }

function holding(part: Partial<Holding> = {}): Holding {
  return {
    entry: 'biobank-collection/a',
    name: 'A',
    origin: 'directory',
    whole: null,
    keeper: 'biobank/bbmri/a',
    donors: nothingKnown,
    samples: nothingKnown,
    materials: [],
    diseases: [],
    storage: [],
    printed: [],
    use: { codes: [], commercial: null },
    asOf: null,
    source: 'bbmri',
    citation: null,
    ...part,
  }
}
function target(part: Partial<MaterialTarget> = {}): MaterialTarget {
  return {
    grain: 'samples',
    number: 500,
    materials: [],
    diseases: [],
    sex: 'any',
    age: null,
    storage: [],
    ...part,
  }
}

describe('statedMaterials', () => {
  it.each([
    [
      'serum 64 500; DNA 63 000',
      'samples',
      [
        [64401, 64599, 'samples'],
        [62001, 63999, 'samples'],
      ],
    ],
    ['serum 200 000', 'samples', [[100_001, 299_999, 'samples']]],
    ['serum (known diabetes only, 473)', 'samples', [[473, 473, 'samples']]],
    [
      'serum and DNA 2220 patients; CSF ca. 250',
      null,
      [
        [2220, 2220, 'donors'],
        [0, null, null],
      ],
    ],
    ['serum; EDTA plasma; CSF (800)', null, [[701, 899, null]]],
    ['DNA; whole blood / serum at -80', 'samples', []],
    ['serum at -25 C', null, []],
    ['serum 20 and plasma 30', 'samples', []],
    ['autopsy tissue ca. 80', null, []],
    [undefined, 'samples', []],
  ] as const)('reads %s', (text, grain, expected) => {
    expect(statedMaterials(text, grain).map((one) => [one.lower, one.upper, one.grain])).toEqual(expected)
  })
})

describe('mayUse', () => {
  it.each([
    [['DUO:0000042'], null, 'commercial', 'fits'],
    [['DUO:0000042', 'DUO:0000018'], true, 'commercial', 'conflicts'],
    [['DUO:0000042', 'DUO:0000018'], false, 'non-commercial', 'fits'],
    [['DUO:0000020', 'DUO:0000021'], null, 'commercial', 'not-stated'],
    [['DUO:9999999'], null, 'commercial', 'not-stated'],
    [[], true, 'commercial', 'fits'],
    [[], false, 'commercial', 'conflicts'],
    [[], false, 'non-commercial', 'not-stated'],
    [[], null, 'commercial', 'not-stated'],
  ] as const)('of %o, commercial %o, for a %s sponsor: %s', (codes, commercial, sponsor, verdict) => {
    expect(mayUse({ codes, commercial }, sponsor).verdict).toBe(verdict)
  })

  it('names each reason by its code', () => {
    expect(mayUse({ codes: ['DUO:0000021'], commercial: true }, 'commercial').reasons).toEqual([
      { code: commercialUseCode, effect: 'allows' },
      { code: 'DUO:0000021', effect: 'condition' },
    ])
  })

  it.each([
    ['DUO_0000042', 'DUO:0000042'],
    ['http://purl.obolibrary.org/obo/DUO_0000018', 'DUO:0000018'],
    ['DUO:42', null],
    ['general', null],
  ])('reads %s', (printed, code) => {
    expect(dataUseCode(printed)).toBe(code)
  })

  it('names terms, and leaves those it does not know as they are', () => {
    expect(dataUseName('DUO:0000021').nb).toBe('Krav om etisk godkjenning (DUO:0000021)')
    expect(dataUseName('DUO:9999999').en).toBe('DUO:9999999')
  })
})

describe('weigh', () => {
  const serum = { ...target(), materials: ['serum'] as const satisfies MaterialTarget['materials'] }
  it.each([
    ['the whole collection', holding({ samples: exactly(600) }), target(), null, exactly(600), 'enough'],
    [
      'a part of it',
      holding({ samples: exactly(600), materials: ['serum', 'dna'] }),
      serum,
      null,
      { lower: 0, upper: 600 },
      'possible',
    ],
    [
      'nothing but that',
      holding({ samples: exactly(600), materials: ['serum'] }),
      serum,
      null,
      exactly(600),
      'enough',
    ],
    [
      'not listed',
      holding({ samples: exactly(600), materials: ['dna'] }),
      serum,
      null,
      { lower: 0, upper: 600 },
      'not-known',
    ],
    [
      'fewer in all',
      holding({ samples: exactly(400), materials: ['dna'] }),
      serum,
      null,
      { lower: 0, upper: 400 },
      'too-few',
    ],
    ['nothing stated', holding(), target(), null, nothingKnown, 'not-known'],
    ['an order of magnitude', holding({ samples: magnitude }), target(), null, magnitude, 'enough'],
    [
      'its facts',
      holding({ samples: exactly(900), materials: ['serum'] }),
      serum,
      exactly(520),
      exactly(520),
      'enough',
    ],
    [
      'storage not told apart',
      holding({ samples: exactly(600), storage: ['room', 'nitrogen'] }),
      { ...target(), storage: ['room' as const] },
      null,
      { lower: 0, upper: 600 },
      'possible',
    ],
    [
      'one storage',
      holding({ samples: exactly(600), storage: ['room'] }),
      { ...target(), storage: ['room' as const] },
      null,
      exactly(600),
      'enough',
    ],
  ] as const)('%s', (_, one, wanted, counted, bounds, verdict) => {
    const found = weigh(
      one,
      { ...wanted, materials: [...wanted.materials], storage: [...wanted.storage] },
      counted,
    )
    expect(found.bounds).toMatchObject(bounds)
    expect(verdictOf(found.bounds, wanted.number, found.reasons)).toBe(verdict)
  })

  it('never turns samples of a cohort into donors', () => {
    const cohort = holding({
      origin: 'cohort',
      materials: ['serum'],
      printed: statedMaterials('serum 8 400', 'samples'),
    })
    expect(weigh(cohort, target({ materials: ['serum'] }), null).bounds).toMatchObject({ lower: 8301 })
    expect(weigh(cohort, target({ grain: 'donors', materials: ['serum'] }), null)).toMatchObject({
      bounds: { value: null, lower: 1, upper: 8499 },
      reasons: ['other-grain'],
    })
  })
})

describe('together', () => {
  const of = (entry: string, bounds: MaterialBounds, part: Partial<Holding> = {}) => ({
    holding: holding({ entry, keeper: entry, ...part }),
    bounds,
  })
  const [one, other] = [of('a', exactly(300)), of('b', exactly(250))]
  it('adds samples over biobanks, and never donors', () => {
    expect(together([one, other], { grain: 'samples', number: 500 })).toMatchObject({
      lower: 550,
      upper: 550,
      verdict: 'enough',
    })
    expect(together([one, other], { grain: 'donors', number: 500 })).toMatchObject({
      lower: 300,
      upper: 550,
      verdict: 'possible',
    })
  })

  it('counts a part with its whole, and cohorts and orders of magnitude apart', () => {
    const part = of('c', exactly(200), { whole: 'a', keeper: 'a' })
    const rough = of('d', magnitude)
    const cohort = of('e', exactly(280), { origin: 'cohort' })
    const found = together([one, part, rough, cohort], { grain: 'samples', number: 500 })
    expect(found).toMatchObject({
      lower: 300,
      upper: null,
      apart: 1,
      overlapping: 1,
      counted: 3,
      verdict: 'possible',
    })
  })

  it('knows nothing of nothing', () => {
    expect(together([], { grain: 'donors', number: 5 })).toMatchObject({
      lower: 0,
      upper: null,
      verdict: 'not-known',
    })
  })

  it('holds the true number of nested collections of people who gave to several', () => {
    const people = fc.array(fc.subarray(['a', 'a1', 'a2', 'b'] as const, { minLength: 1 }), { maxLength: 40 })
    const known = fc.record({ a: fc.boolean(), a1: fc.boolean(), a2: fc.boolean(), b: fc.boolean() })
    fc.assert(
      fc.property(people, known, (gave, states) => {
        const members = (entry: 'a' | 'a1' | 'a2' | 'b') =>
          gave.filter(
            (to) => to.includes(entry) || (entry === 'a' && (to.includes('a1') || to.includes('a2'))),
          ).length
        const holdings = (['a', 'a1', 'a2', 'b'] as const).map((entry) =>
          holding({ entry, keeper: entry === 'b' ? 'b' : 'a', whole: entry.length > 1 ? 'a' : null }),
        )
        const entries = ['a', 'a1', 'a2', 'b'] as const
        const stated = new Map(
          entries.map((entry) => [entry as string, states[entry] ? exactly(members(entry)) : nothingKnown]),
        )
        const bounds = nestedBounds(holdings, stated)
        for (const entry of entries) {
          const { lower, upper } = bounds.get(entry) ?? nothingKnown
          expect(lower).toBeLessThanOrEqual(members(entry))
          expect(upper ?? Infinity).toBeGreaterThanOrEqual(members(entry))
        }
        const found = together(
          holdings.map((each) => ({ holding: each, bounds: bounds.get(each.entry) ?? nothingKnown })),
          { grain: 'donors', number: 10 },
        )
        expect(found.lower).toBeLessThanOrEqual(gave.length)
        expect(found.upper ?? Infinity).toBeGreaterThanOrEqual(gave.length)
      }),
      { numRuns: 60 },
    )
  })
})
