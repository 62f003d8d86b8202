import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Protocol } from '#shared/domain/studies/protocol'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import type { EvidenceTable } from '#shared/estimate/evidence'
import type { EstimateResult } from '#shared/estimate/result'
import {
  criterion,
  diagnosis,
  group,
  protocolOf,
  publish,
  strataOf,
  evidenceOf,
  type Resident,
} from '#test/support/smallCountry'

function estimate(
  residents: readonly Resident[],
  protocol: Protocol,
  tables: readonly EvidenceTable[],
): EstimateResult {
  const result = estimateProtocol({
    protocol,
    strata: strataOf(residents),
    ...evidenceOf(tables),
    hash: (text) => String(text.length),
    detail: 'preview',
  })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const resident = fc.record({
  baseArea: fc.integer({ min: 0, max: 2 }),
  sex: fc.constantFrom('male' as const, 'female' as const),
  age: fc.integer({ min: 0, max: 89 }),
  diagnoses: fc.subarray(['A', 'B', 'C']),
})
const residentsOf = fc.array(resident, { minLength: 1, maxLength: 120 })

/** 40 residents in each piece of country, aged 0 to 39, of whom every second has A and every fifth B. */
const even: readonly Resident[] = [0, 1, 2].flatMap((baseArea) =>
  Array.from({ length: 40 }, (_, index) => ({
    baseArea,
    sex: index % 4 < 2 ? ('male' as const) : ('female' as const),
    age: index,
    diagnoses: [...(index % 2 === 0 ? ['A'] : []), ...(index % 5 === 0 ? ['B'] : [])],
  })),
)

describe('the base population', () => {
  it('is exact when the ages are whole five-year bands', () => {
    const result = estimate(
      even,
      protocolOf({ population: { age: { from: 10, to: 29 }, sex: 'any', areas: [] } }),
      [],
    )
    expect(result.eligible).toMatchObject({ estimate: 60, lower: 60, upper: 60, kind: 'exact' })
  })

  it('is an interval when a limit cuts a band, and says what was assumed', () => {
    const result = estimate(
      even,
      protocolOf({ population: { age: { from: 12, to: 29 }, sex: 'any', areas: [] } }),
      [],
    )
    expect(result.eligible).toMatchObject({ estimate: 54, lower: 45, upper: 60, kind: 'bounded' })
    expect(result.assumptions.map(({ key }) => key)).toContain('even-within-age-band')
  })

  it('keeps to one county, and areas add up to the whole', () => {
    const result = estimate(
      even,
      protocolOf({ population: { age: { from: 0, to: null }, sex: 'female', areas: ['county:01'] } }),
      [],
    )
    expect(result.eligible.estimate).toBe(40)
    expect(result.counties.map(({ eligible }) => eligible.estimate)).toEqual([40, 0])
    expect(result.referralAreas.map(({ eligible }) => eligible.estimate)).toEqual([20, 20])
  })
})

describe('criteria', () => {
  const a = publish(even, { code: 'A' })
  const b = publish(even, { code: 'B' })

  it('multiplies shares under independence and bounds by Fréchet', () => {
    const protocol = protocolOf({
      inclusion: [group('one', [criterion(diagnosis('A'))])],
      exclusion: [group('two', [criterion(diagnosis('B'))])],
    })
    const result = estimate(even, protocol, [a, b])
    expect(result.steps.map(({ remaining }) => remaining.estimate)).toEqual([120, 60, 48])
    expect(result.eligible).toMatchObject({ estimate: 48, lower: 36, upper: 60, kind: 'bounded' })
    expect(result.steps[1]?.withoutIt).toMatchObject({ estimate: 96, lower: 96, upper: 96, kind: 'exact' })
    expect(result.steps[2]?.withoutIt?.estimate).toBe(60)
    expect(result.steps.map(({ badge }) => badge)).toEqual(['', '1', 'E1'])
    expect(result.assumptions[0]).toEqual({ key: 'independence', steps: ['one', 'two'] })
  })

  it('joins alternatives as a union', () => {
    const protocol = protocolOf({
      inclusion: [
        group('one', [criterion(diagnosis('A')), criterion(diagnosis('B'), { kind: 'automatic' }, 'b')]),
      ],
    })
    const result = estimate(even, protocol, [a, b])
    expect(result.eligible.estimate).toBeCloseTo(120 * (1 - 0.5 * 0.8), 10)
    expect(result.eligible).toMatchObject({ lower: 60, upper: 84 })
  })

  it('leaves out a criterion that is switched off but still shows its own number', () => {
    const protocol = protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'))], { active: false })] })
    const result = estimate(even, protocol, [a])
    expect(result.eligible.estimate).toBe(120)
    expect(result.steps[1]).toMatchObject({
      active: false,
      withoutIt: null,
      kept: 1,
      alone: { estimate: 60 },
    })
  })

  it('applies a stated share to those who remain, with its limits', () => {
    const stated = {
      kind: 'stated',
      share: 0.5,
      lower: 0.4,
      upper: 0.6,
      conditioning: 'remaining',
      citation: 'A study',
    } as const
    const protocol = protocolOf({
      inclusion: [
        group('one', [criterion(diagnosis('A'))]),
        group('two', [criterion({ kind: 'statement', text: 'able' }, stated)]),
      ],
    })
    const result = estimate(even, protocol, [a])
    expect(result.eligible.estimate).toBe(30)
    // With three standard deviations of chance, sqrt(60 * .4 * .6) each.
    const chance = 3 * Math.sqrt(60 * 0.4 * 0.6)
    expect(result.eligible.lower).toBeCloseTo(24 - chance, 5)
    expect(result.eligible.upper).toBeCloseTo(36 + chance, 5)
    expect(result.coverage).toEqual({ counted: 1, approximated: 0, stated: 1, notCountable: 0 })
  })

  it('leaves a criterion that nothing counts out of the estimate by name, and lets the bounds reach 0', () => {
    const protocol = protocolOf({
      inclusion: [
        group('one', [criterion(diagnosis('A'))]),
        group('two', [criterion({ kind: 'statement', text: 'willing' })]),
      ],
    })
    const result = estimate(even, protocol, [a])
    expect(result.steps[2]).toMatchObject({
      basis: 'not-countable',
      remaining: { estimate: 60, lower: 0, upper: 60 },
    })
    expect(result.steps[2]?.alternatives[0]?.reason).toBe('statement-without-share')
    expect(result.eligible.kind).toBe('bounded')
    expect(result.coverage.notCountable).toBe(1)
  })

  it.each([
    ['is not there', [a]],
    ['counts other codes', [a, { ...b, key: 'chosen' }]],
  ])('says so when the table chosen by name %s, and does not choose another', (_, tables) => {
    const chosen = criterion(diagnosis('A'), { kind: 'table', table: 'chosen' })
    const result = estimate(even, protocolOf({ inclusion: [group('one', [chosen])] }), tables)
    expect(result.eligible.estimate).toBeNull()
    expect(result.steps[1]?.alternatives[0]).toMatchObject({
      reason: 'named-table-not-usable',
      evidence: [],
    })
  })

  it('gives no estimate when no inclusion can be counted: everybody would pass', () => {
    const protocol = protocolOf({
      inclusion: [group('one', [criterion({ kind: 'statement', text: 'willing' })])],
    })
    expect(estimate(even, protocol, []).eligible).toMatchObject({
      estimate: null,
      lower: 0,
      upper: 120,
      kind: 'bounded',
    })
  })

  it('keeps an alternative that nothing counts out of the estimate and open in the bounds', () => {
    const unknown = criterion({ kind: 'statement', text: 'willing' }, { kind: 'automatic' }, 'b')
    const result = estimate(
      even,
      protocolOf({ inclusion: [group('one', [criterion(diagnosis('A')), unknown])] }),
      [a],
    )
    expect(result.eligible).toMatchObject({ estimate: 60, lower: 60, upper: 120 })
    expect(result.assumptions.map(({ key }) => key)).toContain('alternatives-left-out')
  })

  it('never lets a wider table add to an estimate', () => {
    const narrower = criterion(diagnosis('B1'), { kind: 'automatic' }, 'b')
    const result = estimate(
      even,
      protocolOf({ inclusion: [group('one', [criterion(diagnosis('A')), narrower])] }),
      [a, b],
    )
    expect(result.eligible).toMatchObject({ estimate: null, lower: 60, upper: 84 })
  })

  it('gives bounds only when tables hold some of the codes', () => {
    const result = estimate(
      even,
      protocolOf({ inclusion: [group('one', [criterion(diagnosis('A', 'D'))])] }),
      [a],
    )
    expect(result.eligible).toMatchObject({ estimate: null, lower: 60, upper: 120 })
    expect(result.steps[1]?.alternatives[0]?.reason).toBe('only-narrower-tables')
  })

  it('gives bounds only when the figures speak of few of the people studied', () => {
    const old = publish(even, { code: 'A', ageFrom: 30 })
    const result = estimate(even, protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'))])] }), [
      old,
    ])
    expect(result.eligible).toMatchObject({ estimate: null, lower: 15, upper: 105 })
    expect(result.steps[1]?.alternatives[0]?.reason).toBe('few-ages-covered')
  })

  it('counts a criterion used twice once, and nobody where one excludes the other', () => {
    const twice = protocolOf({
      inclusion: [group('one', [criterion(diagnosis('A'))]), group('two', [criterion(diagnosis('A'))])],
    })
    expect(estimate(even, twice, [a]).eligible).toMatchObject({ estimate: 60, lower: 60, upper: 60 })
    const against = protocolOf({
      inclusion: [group('one', [criterion(diagnosis('A'))])],
      exclusion: [group('two', [criterion(diagnosis('A'))])],
    })
    const result = estimate(even, against, [a])
    expect(result.eligible).toMatchObject({ estimate: 0, lower: 0, upper: 0 })
    expect(result.assumptions.map(({ key }) => key)).toContain('shared-conditions')
  })

  it('reads a stated share of everyone as nothing more in a part of the country', () => {
    const stated = {
      kind: 'stated',
      share: 0.5,
      lower: 0.5,
      upper: 0.5,
      conditioning: 'population',
      citation: 'A study',
    } as const
    const inclusion = [group('one', [criterion({ kind: 'statement', text: 'able' }, stated)])]
    const result = estimate(even, protocolOf({ inclusion }), [])
    const chance = 3 * Math.sqrt(120 * 0.25)
    expect(result.eligible).toMatchObject({ estimate: 60, kind: 'bounded' })
    expect(result.eligible.lower).toBeCloseTo(60 - chance, 5)
    expect(result.eligible.upper).toBeCloseTo(60 + chance, 5)
    expect(result.counties[1]?.eligible).toMatchObject({ estimate: 20, lower: 0, upper: 40, kind: 'bounded' })
  })

  it('takes an upper limit from a wider table only where that counts everyone who has the wider condition', () => {
    const protocol = protocolOf({ inclusion: [group('one', [criterion(diagnosis('A1'))])] })
    const treated = publish(even, { code: 'A', measure: 'treated' })
    expect(estimate(even, protocol, [treated]).eligible).toMatchObject({ estimate: null, upper: 120 })
    const result = estimate(even, protocol, [a])
    expect(result.eligible).toMatchObject({ estimate: null, lower: 0, upper: 60, kind: 'bounded' })
    expect(result.steps[1]).toMatchObject({ basis: 'not-countable', kept: null })
    expect(result.steps[1]?.alternatives[0]).toMatchObject({ reason: 'only-wider-table' })
  })

  it('leaves ages that the table does not cover out of the estimate and inside the bounds', () => {
    const adults = publish(even, { code: 'A', ageFrom: 20 })
    const result = estimate(even, protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'))])] }), [
      adults,
    ])
    expect(result.eligible).toMatchObject({ estimate: 30, lower: 30, upper: 90 })
    expect(result.steps[1]?.alternatives[0]?.evidence[0]?.flags).toContain('ages-partly-covered')
    expect(result.assumptions.map(({ key }) => key)).toContain('uncovered-ages-left-out')
  })

  it('puts two tables of different ages together', () => {
    const young = publish(even, { code: 'A', ageTo: 19 })
    const adults = publish(even, { code: 'A', ageFrom: 20 })
    const result = estimate(even, protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'))])] }), [
      young,
      adults,
    ])
    expect(result.eligible).toMatchObject({ estimate: 60, lower: 60, upper: 60, kind: 'exact' })
  })
})

describe('hard bounds', () => {
  it('contain the true number of every random country, whatever the dependence', () => {
    const ages = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })).map(([x, y]) => ({
      from: Math.min(x, y),
      to: Math.max(x, y),
    }))
    fc.assert(
      fc.property(
        residentsOf,
        ages,
        fc.constantFrom('any' as const, 'female' as const),
        (residents, age, sex) => {
          const tables = [
            publish(residents, { code: 'A', ageFrom: 18 }),
            publish(residents, { code: 'B', level: 'county' }),
            publish(residents, { code: 'C', level: 'nation' }),
          ]
          const protocol = protocolOf({
            population: { age, sex, areas: [] },
            inclusion: [
              group('one', [
                criterion(diagnosis('A')),
                criterion(diagnosis('B'), { kind: 'automatic' }, 'b'),
              ]),
            ],
            exclusion: [group('two', [criterion(diagnosis('C'))])],
          })
          const result = estimate(residents, protocol, tables)
          const eligible = residents.filter(
            (person) =>
              person.age >= age.from &&
              person.age <= age.to &&
              (sex === 'any' || person.sex === sex) &&
              (person.diagnoses.includes('A') || person.diagnoses.includes('B')) &&
              !person.diagnoses.includes('C'),
          )
          const within = (value: number, { lower, upper }: { lower: number; upper: number }) => {
            expect(value).toBeGreaterThanOrEqual(lower - 1e-6)
            expect(value).toBeLessThanOrEqual(upper + 1e-6)
          }
          within(eligible.length, result.eligible)
          if (result.eligible.estimate !== null) within(result.eligible.estimate, result.eligible)
          result.counties.forEach((county) => {
            const place = (person: Resident) => (person.baseArea < 2 ? 'county:01' : 'county:02')
            within(eligible.filter((person) => place(person) === county.area).length, county.eligible)
          })
        },
      ),
      { numRuns: 400 },
    )
  })

  it('never grow when one more exclusion is added', () => {
    fc.assert(
      fc.property(residentsOf, (residents) => {
        const tables = [publish(residents, { code: 'A' }), publish(residents, { code: 'B', level: 'county' })]
        const inclusion = [group('one', [criterion(diagnosis('A'))])]
        const fewer = estimate(residents, protocolOf({ inclusion }), tables)
        const more = estimate(
          residents,
          protocolOf({ inclusion, exclusion: [group('two', [criterion(diagnosis('B'))])] }),
          tables,
        )
        expect(more.eligible.upper).toBeLessThanOrEqual(fewer.eligible.upper + 1e-9)
        expect(more.eligible.lower).toBeLessThanOrEqual(fewer.eligible.lower + 1e-9)
      }),
      { numRuns: 100 },
    )
  })
})
