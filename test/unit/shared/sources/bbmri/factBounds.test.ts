import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factAges } from '#shared/sources/bbmri/factAges'
import { anyCode, factBounds, type AskedCodes, type FactQuestion } from '#shared/sources/bbmri/factBounds'
import type { FactRecord } from '#shared/sources/bbmri/records'

const any: FactQuestion = { sex: anyCode, ageRange: anyCode, material: anyCode, disease: anyCode }
const none = { donors: null, samples: null }

function asked(...codes: readonly string[]): AskedCodes {
  return { inside: (code) => codes.includes(code), cover: codes }
}

function row(codes: readonly string[], donors: number | null, samples: number | null): FactRecord {
  const [sex = '*', ageRange = '*', material = '*', disease = '*'] = codes
  return { collection: 'c', sex, ageRange, material, disease, donors, samples, updated: null }
}

describe('factBounds', () => {
  const leaves = [
    row(['FEMALE', 'Adult', 'DNA', 'G35'], 40, 90),
    row(['MALE', 'Adult', 'DNA', 'G35'], 30, 50),
    row(['FEMALE', 'Adult', 'DNA', 'G40'], 25, 60),
  ]
  const inAll = row(['*', '*', '*', '*'], 90, 700)
  const exact = row(['*', '*', 'DNA', 'G35'], 60, 140)
  const dna = { ...any, material: asked('DNA'), disease: asked('G35') }

  it.each([
    [
      'the row that counts what is asked for',
      [...leaves, exact],
      dna,
      none,
      { value: 60, lower: 60, upper: 60 },
    ],
    ['totals bound, and are not added', [...leaves, inAll], dna, none, { value: null, lower: 40, upper: 90 }],
    ['no total: nothing bounds from above', leaves, dna, none, { value: null, lower: 40, upper: null }],
    [
      'the collection bounds',
      leaves,
      dna,
      { donors: 85, samples: null },
      { value: null, lower: 40, upper: 85 },
    ],
    [
      'a contradiction bounds nothing',
      leaves,
      dna,
      { donors: 7, samples: null },
      { value: null, lower: 40, upper: null },
    ],
    ['no row is no zero', [inAll], dna, none, { value: null, lower: 0, upper: 90 }],
    [
      'left out among leaves: nine each',
      leaves,
      {
        sex: asked('FEMALE'),
        ageRange: asked('Adult'),
        material: asked('DNA', 'RNA'),
        disease: asked('G35'),
      },
      none,
      { value: null, lower: 40, upper: 49 },
    ],
    [
      'left out among totals: unknown',
      [inAll],
      { sex: asked('FEMALE'), ageRange: asked('Adult'), material: asked('DNA'), disease: asked('G35') },
      none,
      { value: null, lower: 0, upper: 90 },
    ],
    [
      'a row without a number is no zero',
      [row(['*', '*', '*', '*'], null, null)],
      any,
      none,
      { value: null, lower: 0, upper: null },
    ],
  ] as const)('donors: %s', (_, facts, question, stated, bounds) => {
    expect(factBounds(facts, question, stated).donors).toEqual(bounds)
  })

  it('adds samples of one diagnosis only', () => {
    expect(factBounds(leaves, { ...any, material: asked('DNA') }, none).samples).toEqual({
      value: null,
      lower: 140,
      upper: null,
    })
  })
})

describe('factAges', () => {
  it.each([
    [{ from: 18, to: 64 }, 3, true],
    [{ from: 20, to: 64 }, 2, false],
    [{ from: 18, to: null }, 5, false],
    [{ from: 30, to: 40 }, 0, false],
  ] as const)('takes ranges inside %o', (ages, inside, covers) => {
    const found = factAges(ages)
    expect(found.inside.size).toBe(inside)
    expect(found.cover !== null).toBe(covers)
  })
})

const sexes = ['FEMALE', 'MALE'] as const
const ages = ['Adult', 'Middle-aged'] as const
const materials = ['DNA', 'SERUM'] as const
const diseases = ['G35', 'G40'] as const

/** A donor and the samples that were taken: how many of each material, with all diagnoses of the donor. */
const donor = fc.record({
  sex: fc.constantFrom(...sexes),
  age: fc.constantFrom(...ages),
  samples: fc.record({ DNA: fc.nat(2), SERUM: fc.nat(2) }),
  diseases: fc.subarray([...diseases], { minLength: 1 }),
})
type Donor = typeof donor extends fc.Arbitrary<infer One> ? One : never

const subset = <Code extends string>(codes: readonly Code[]) =>
  fc.option(fc.subarray([...codes], { minLength: 1 }), { nil: null })
const wish = fc.record({
  sex: subset(sexes),
  age: subset(ages),
  material: subset(materials),
  disease: subset(diseases),
})

function counted(
  donors: readonly Donor[],
  chosen: typeof wish extends fc.Arbitrary<infer One> ? One : never,
) {
  let [people, samples] = [0, 0]
  for (const one of donors) {
    if (chosen.sex !== null && !chosen.sex.includes(one.sex)) continue
    if (chosen.age !== null && !chosen.age.includes(one.age)) continue
    if (chosen.disease !== null && !chosen.disease.some((code) => one.diseases.includes(code))) continue
    const given = materials.reduce(
      (sum, material) =>
        chosen.material === null || chosen.material.includes(material) ? sum + one.samples[material] : sum,
      0,
    )
    if (given === 0) continue
    people += 1
    samples += given
  }
  return { donors: people, samples }
}

/** As the Directory publishes: rows of 1 to 9 donors are left out, rows of none are kept. */
function published(donors: readonly Donor[], withTotals: boolean): readonly FactRecord[] {
  const codes = <Code extends string>(of: readonly Code[]) => (withTotals ? [null, ...of] : of)
  return codes(sexes).flatMap((sex) =>
    codes(ages).flatMap((age) =>
      codes(materials).flatMap((material) =>
        codes(diseases).flatMap((disease) => {
          const numbers = counted(donors, {
            sex: sex === null ? null : [sex],
            age: age === null ? null : [age],
            material: material === null ? null : [material],
            disease: disease === null ? null : [disease],
          })
          if (numbers.donors > 0 && numbers.donors < 10) return []
          return [
            row([sex ?? '*', age ?? '*', material ?? '*', disease ?? '*'], numbers.donors, numbers.samples),
          ]
        }),
      ),
    ),
  )
}

describe('factBounds of published rows', () => {
  it('holds the true number, whatever was left out', () => {
    fc.assert(
      fc.property(
        fc.array(donor, { maxLength: 90, minLength: 5 }),
        wish,
        fc.boolean(),
        (donors, chosen, withTotals) => {
          const question: FactQuestion = {
            sex: chosen.sex === null ? anyCode : asked(...chosen.sex),
            ageRange: chosen.age === null ? anyCode : asked(...chosen.age),
            material: chosen.material === null ? anyCode : asked(...chosen.material),
            disease: chosen.disease === null ? anyCode : asked(...chosen.disease),
          }
          const truth = counted(donors, chosen)
          const all = counted(donors, { sex: null, age: null, material: null, disease: null })
          const bounds = factBounds(published(donors, withTotals), question, all)
          for (const grain of ['donors', 'samples'] as const) {
            const { lower, upper, value } = bounds[grain]
            expect(lower).toBeLessThanOrEqual(truth[grain])
            expect(upper ?? Infinity).toBeGreaterThanOrEqual(truth[grain])
            if (value !== null) expect(value).toBe(truth[grain])
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
