import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultAssumptions, type Association } from '#shared/domain/studies/assumptions'
import type { CriterionGroup, Protocol } from '#shared/domain/studies/protocol'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import type { EvidenceTable } from '#shared/estimate/evidence'
import type { Draws } from '#shared/estimate/result'
import {
  criterion,
  diagnosis,
  evidenceOf,
  group,
  protocolOf,
  publish,
  strataOf,
  type Resident,
} from '#test/support/smallCountry'

const codes = ['G35', 'G40', 'I10', 'J45']
/** 1 000 residents of one age, of whom each tenth, fifth, half and quarter has a code, the codes independent of each other. */
const residents: readonly Resident[] = Array.from({ length: 1000 }, (_, index) => ({
  baseArea: 0,
  sex: 'male',
  age: 40,
  diagnoses: [
    ...(index % 10 === 0 ? ['G35'] : []),
    ...(Math.floor(index / 10) % 5 === 0 ? ['G40'] : []),
    ...(Math.floor(index / 50) % 2 === 0 ? ['I10'] : []),
    ...(Math.floor(index / 100) % 4 === 0 ? ['J45'] : []),
  ],
}))
const tables = codes.map((code) => publish(residents, { code, level: 'nation' }))

function estimate(
  people: readonly Resident[],
  protocol: Protocol,
  held: readonly EvidenceTable[],
  detail: Draws['detail'] = 'preview',
) {
  const outcome = estimateProtocol({
    protocol,
    strata: strataOf(people),
    ...evidenceOf(held),
    hash: (text) => text,
    detail,
  })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

/** A line met by any of some codes, each an alternative. */
const anyOf = (...alternatives: readonly string[]): CriterionGroup =>
  group(
    alternatives.join('-or-'),
    alternatives.map((code) => criterion(diagnosis(code), { kind: 'automatic' }, code)),
  )
/** The same as one condition of several codes. */
const oneOf = (...listed: string[]): CriterionGroup =>
  group(listed.join('-and-'), [criterion(diagnosis(...listed))])

function asked(inclusion: readonly CriterionGroup[], exclusion: readonly CriterionGroup[] = []): Protocol {
  const named = [...inclusion, ...exclusion].map((line, index) => ({
    ...line,
    id: `${line.id}-${String(index)}`,
  }))
  return protocolOf({ inclusion: named.slice(0, inclusion.length), exclusion: named.slice(inclusion.length) })
}
const end = (protocol: Protocol) => estimate(residents, protocol, tables).eligible

describe('lines that have an alternative in common', () => {
  const truth = (meets: (has: (code: string) => boolean) => boolean) =>
    residents.filter(({ diagnoses }) => meets((code) => diagnoses.includes(code))).length

  it.each([
    [
      'two inclusions',
      asked([anyOf('G35', 'G40'), anyOf('G40', 'I10')]),
      truth((has) => (has('G35') || has('G40')) && (has('G40') || has('I10'))),
    ],
    [
      'two exclusions',
      asked([], [anyOf('G35', 'G40'), anyOf('G40', 'I10')]),
      truth((has) => !has('G35') && !has('G40') && !has('I10')),
    ],
    [
      'an exclusion of one alternative',
      asked([anyOf('G35', 'G40')], [anyOf('G40', 'J45')]),
      truth((has) => has('G35') && !has('G40') && !has('J45')),
    ],
    [
      'a chain of three',
      asked([anyOf('G35', 'G40'), anyOf('G40', 'I10'), anyOf('I10', 'J45')]),
      truth((has) => (has('G35') || has('G40')) && (has('G40') || has('I10')) && (has('I10') || has('J45'))),
    ],
    [
      'one alternative asked for twice in a line',
      asked([
        group('twice', [
          criterion(diagnosis('I10')),
          criterion(diagnosis('I10'), { kind: 'automatic' }, 'b'),
        ]),
      ]),
      truth((has) => has('I10')),
    ],
    [
      'codes of one condition that tables count apart',
      asked([oneOf('G35', 'G40')], [oneOf('G40', 'J45')]),
      truth((has) => has('G35') && !has('G40') && !has('J45')),
    ],
  ])('%s', (_, protocol, expected) => {
    const { estimate: people, lower, upper } = end(protocol)
    expect(people).toBeCloseTo(expected, 6)
    expect(lower).toBeLessThanOrEqual(expected)
    expect(upper).toBeGreaterThanOrEqual(expected)
  })

  it('leave nobody where one excludes what the others ask for', () => {
    const inclusion = [anyOf('G40'), anyOf('G35', 'G40')]
    const { eligible, steps, assumptions } = estimate(residents, asked(inclusion, [anyOf('G40')]), tables)
    expect(eligible).toMatchObject({ estimate: 0, lower: 0, upper: 0, interval: { lower: 0, upper: 0 } })
    expect(steps.map(({ remaining }) => remaining.estimate)).toEqual([1000, 200, 200, 0])
    expect(assumptions.find(({ key }) => key === 'shared-conditions')?.steps).toHaveLength(3)
    expect(end(asked([anyOf('G35', 'G40')], [anyOf('G40', 'I10'), anyOf('J45', 'G35')]))).toMatchObject({
      estimate: 0,
      upper: 0,
    })
  })

  it('count a condition once in the bounds', () => {
    expect(end(asked([anyOf('I10'), anyOf('I10')]))).toMatchObject({ estimate: 500, lower: 500, upper: 500 })
    expect(end(asked([anyOf('I10'), anyOf('I10', 'J45')]))).toMatchObject({ lower: 500, upper: 500 })
    expect(end(asked([anyOf('G35', 'I10'), anyOf('I10', 'J45')]))).toMatchObject({ lower: 500, upper: 600 })
    expect(end(asked([], [anyOf('G35', 'I10'), anyOf('I10', 'J45')]))).toMatchObject({
      lower: 100,
      upper: 500,
    })
    expect(end(asked([anyOf('G35', 'G40')], [anyOf('G40')]))).toMatchObject({ lower: 0, upper: 100 })
  })

  it('share a stated number where the condition is the same; of two numbers the smaller is kept', () => {
    const stated = (share: number) =>
      ({
        kind: 'stated',
        share,
        lower: share,
        upper: share,
        conditioning: 'population',
        citation: 'A study',
      }) as const
    const line = (text: string, share: number) =>
      group(text, [criterion({ kind: 'statement', text }, stated(share))])
    expect(end(asked([anyOf('I10'), line('able', 0.5), line('able', 0.5)])).estimate).toBeCloseTo(250, 6)
    expect(end(asked([anyOf('I10'), line('able', 0.5), line('able', 0.7)])).estimate).toBeCloseTo(250, 6)
    expect(end(asked([anyOf('I10'), line('able', 0.7)], [line('able', 0.5)])).estimate).toBeCloseTo(100, 6)
    expect(end(asked([anyOf('I10'), line('able', 0.5), line('free', 0.5)])).estimate).toBeCloseTo(125, 6)
  })

  it('are taken as independent by name where more than 12 conditions tie them together', () => {
    const stated = { kind: 'stated', share: 0.5, lower: 0.5, upper: 0.5, conditioning: 'population' } as const
    const condition = (index: number) =>
      criterion(
        { kind: 'statement', text: `condition ${String(index)}` },
        { ...stated, citation: 'A study' },
        `c${String(index)}`,
      )
    const chain = (lines: number) =>
      asked(
        Array.from({ length: lines }, (_, index) => group('line', [condition(index), condition(index + 1)])),
      )
    // Those without two lacking side by side: 2, 3, 5, 8 ... of 2, 4, 8, 16 ...
    const worked = estimate(residents, chain(13), [])
    expect(worked.eligible.estimate).toBeCloseTo((1000 * 987) / 2 ** 14, 6)
    const product = estimate(residents, chain(14), [])
    expect(product.eligible.estimate).toBeCloseTo(1000 * 0.75 ** 14, 6)
    const keys = [worked, product].map(({ assumptions }) => assumptions.map(({ key }) => key))
    expect(keys[0]).not.toContain('too-many-shared-conditions')
    expect(keys[1]).toContain('too-many-shared-conditions')
  })

  it('are drawn as one event: their interval is that of the condition', () => {
    const older = codes.map((code) => publish(residents, { code, level: 'nation', lastYear: 2019 }))
    const of = (protocol: Protocol) => estimate(residents, protocol, older, 'refined').eligible.interval
    const [once, twice] = [of(asked([anyOf('I10')])), of(asked([anyOf('I10'), anyOf('G35', 'I10')]))]
    expect(twice?.lower).toBeCloseTo(once?.lower ?? NaN, -1)
    expect(twice?.upper).toBeCloseTo(once?.upper ?? NaN, -1)
    expect(of(asked([anyOf('I10')], [anyOf('G35', 'I10')]))).toEqual({ lower: 0, upper: 0 })
  })
})

describe('lines with nested codes among their alternatives', () => {
  const nested = ['G40', 'G403', 'G404', 'I10']
  const has = (index: number, code: string) =>
    code === 'G40'
      ? index % 4 === 0
      : code === 'G403'
        ? index % 8 === 0
        : code === 'G404'
          ? index % 8 === 4
          : index % 2 === 0
  const people: readonly Resident[] = Array.from({ length: 800 }, (_, index) => ({
    baseArea: 0,
    sex: 'male',
    age: 40,
    diagnoses: nested.filter((code) => has(index, code)),
  }))
  const held = nested.map((code) => publish(people, { code, level: 'nation' }))
  const at = (protocol: Protocol) => estimate(people, protocol, held).eligible

  it('count the narrower within the wider', () => {
    expect(at(asked([anyOf('G40', 'I10'), anyOf('G403', 'I10')])).estimate).toBeCloseTo(
      800 * (0.5 + 0.5 * 0.125),
      6,
    )
    expect(at(asked([anyOf('G40')], [anyOf('G403', 'I10')])).estimate).toBeCloseTo(50, 6)
    expect(at(asked([anyOf('G403', 'G404')], [anyOf('G40')]))).toMatchObject({ estimate: 0, upper: 0 })
    expect(at(asked([anyOf('G40')], [anyOf('G403')]))).toMatchObject({
      estimate: 100,
      lower: 100,
      upper: 100,
    })
  })
})

describe('codes that only partly overlap', () => {
  const within = [
    ['G40', 'G40-G41'],
    ['G41', 'G40-G41', 'G41-G42'],
    ['G42', 'G41-G42'],
  ]
  const people: readonly Resident[] = Array.from({ length: 600 }, (_, index) => ({
    baseArea: 0,
    sex: 'male',
    age: 40,
    diagnoses: within[index % 10] ?? [],
  }))
  const held = ['G40', 'G41', 'G40-G41', 'G41-G42'].map((code) => publish(people, { code, level: 'nation' }))

  it('are independent by name where nothing counts what they share, and never let in whom the codes keep out', () => {
    const apart = estimate(people, asked([anyOf('G40-G41'), anyOf('G41-G42')]), held)
    expect(apart.eligible.estimate).toBeCloseTo(600 * 0.04, 6)
    expect(apart.assumptions.map(({ key }) => key)).toContain('overlapping-codes')
    const at = (protocol: Protocol) => estimate(people, protocol, held).eligible
    expect(at(asked([anyOf('G40-G41')], [anyOf('G40', 'G41-G42')]))).toMatchObject({ estimate: 0, upper: 0 })
    expect(at(asked([anyOf('G41')], [anyOf('G41-G42')]))).toMatchObject({ estimate: 0, upper: 0 })
  })
})

describe('an odds ratio', () => {
  const tied = (protocol: Protocol, between: readonly [number, number], value: number) => {
    const lines = [...protocol.inclusion, ...protocol.exclusion]
    const ids: [string, string] = [lines[between[0]]?.id ?? '', lines[between[1]]?.id ?? '']
    const association: Association = { between: ids, value, lower: value, upper: value, citation: 'A study' }
    return estimate(
      residents,
      { ...protocol, assumptions: { ...defaultAssumptions, associations: [association] } },
      tables,
    )
  }

  it('ties what is left of lines that hang together', () => {
    const protocol = asked([anyOf('J45'), anyOf('I10'), anyOf('G35', 'I10')])
    const { eligible, assumptions } = tied(protocol, [0, 1], 4)
    // Plackett's formula with shares of a quarter and a half.
    expect(eligible.estimate).toBeCloseTo(
      tied(asked([anyOf('J45'), anyOf('I10')]), [0, 1], 4).eligible.estimate ?? 0,
      6,
    )
    expect(eligible.estimate).toBeGreaterThan(130)
    expect(assumptions.map(({ key }) => key)).toContain('criteria-associated')
  })

  it('is named where the conditions already say how its lines hang together', () => {
    const protocol = asked([anyOf('G35', 'I10'), anyOf('I10', 'J45')])
    const { eligible, assumptions } = tied(protocol, [0, 1], 4)
    expect(eligible.estimate).toBe(end(protocol).estimate)
    expect(assumptions.find(({ key }) => key === 'association-left-out')?.steps).toHaveLength(2)
    expect(assumptions.map(({ key }) => key)).not.toContain('criteria-associated')
  })

  it('never lets an exclusion that it ties bring people in', () => {
    for (const value of [0.05, 1, 20]) {
      const before = end(asked([anyOf('J45')], [anyOf('G40')])).estimate ?? 0
      const after = tied(asked([anyOf('J45')], [anyOf('G40'), anyOf('G40', 'I10')]), [0, 2], value).eligible
        .estimate
      expect(after).toBeLessThanOrEqual(before)
    }
  })
})

describe('conditions in common, whatever the lines', () => {
  /** Codes, and those that everyone with a code has too. */
  const pools: readonly (readonly (readonly [string, readonly string[]])[])[] = [
    [
      ['A', []],
      ['B', []],
      ['C', []],
      ['D', []],
    ],
    [
      ['G40', []],
      ['G403', ['G40']],
      ['G404', ['G40']],
      ['I10', []],
    ],
    [
      ['G40-G41', []],
      ['G40', ['G40-G41']],
      ['G41', ['G40-G41']],
      ['I10', []],
    ],
  ]
  const some = fc.subarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 })
  const country = fc.array(fc.subarray([0, 1, 2, 3]), { minLength: 5, maxLength: 40 })
  const lineOf = fc.record({ any: some, excluded: fc.boolean() })

  it('the order does not change the end, an exclusion never adds people, and the bounds hold the truth', () => {
    fc.assert(
      fc.property(
        country,
        fc.constantFrom(...pools),
        fc.array(lineOf, { minLength: 2, maxLength: 4 }),
        some,
        fc.constantFrom(0, 0, 0, 0.4),
        (having, pool, wishes, added, value) => {
          const codeAt = (index: number) => pool[index]?.[0] ?? ''
          const people = having.map((own, index): Resident => {
            const diagnoses = [...new Set(own.flatMap((at) => [codeAt(at), ...(pool[at]?.[1] ?? [])]))]
            // Who has the block has one of its categories.
            if (diagnoses.includes('G40-G41') && !['G40', 'G41'].some((code) => diagnoses.includes(code)))
              diagnoses.push('G40')
            return { baseArea: index % 2, sex: 'male', age: 40, diagnoses }
          })
          const held = pool.map(([code]) => publish(people, { code, level: 'nation' }))
          const assumptions = { ...defaultAssumptions, overlap: { value, lower: value, upper: value } }
          const at = (lines: typeof wishes) => {
            const of = (role: boolean) =>
              lines.filter(({ excluded }) => excluded === role).map(({ any }) => anyOf(...any.map(codeAt)))
            return estimate(people, { ...asked(of(false), of(true)), assumptions }, held).eligible
          }
          const [here, turned] = [at(wishes), at([...wishes].reverse())]
          expect(turned.estimate ?? 0).toBeCloseTo(here.estimate ?? 0, 5)
          expect(turned.lower).toBeCloseTo(here.lower, 5)
          expect(turned.upper).toBeCloseTo(here.upper, 5)
          const more = at([...wishes, { any: added, excluded: true }])
          expect(more.estimate ?? 0).toBeLessThanOrEqual((here.estimate ?? 0) + 1e-6)
          expect(more.upper).toBeLessThanOrEqual(here.upper + 1e-6)
          const truth = people.filter(({ diagnoses }) =>
            wishes.every(
              ({ any, excluded }) => any.some((one) => diagnoses.includes(codeAt(one))) !== excluded,
            ),
          ).length
          expect(here.lower).toBeLessThanOrEqual(truth + 1e-6)
          expect(here.upper).toBeGreaterThanOrEqual(truth - 1e-6)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('independent conditions give what adding up all combinations of them gives', () => {
    const shares = [0.1, 0.3, 0.6, 0.85]
    const condition = (index: number) => {
      const share = shares[index] ?? 0
      return criterion(
        { kind: 'statement', text: `condition ${String(index)}` },
        {
          kind: 'stated',
          share,
          lower: share,
          upper: share,
          conditioning: 'population',
          citation: 'A study',
        },
        `c${String(index)}`,
      )
    }
    fc.assert(
      fc.property(fc.array(lineOf, { minLength: 1, maxLength: 5 }), (wishes) => {
        const of = (role: boolean) =>
          wishes
            .filter(({ excluded }) => excluded === role)
            .map(({ any }) => group(any.join(), any.map(condition)))
        let expected = 0
        for (let set = 0; set < 16; set += 1) {
          const has = (index: number) => ((set >> index) & 1) === 1
          if (wishes.every(({ any, excluded }) => any.some(has) !== excluded))
            expected += shares.reduce(
              (product, share, index) => product * (has(index) ? share : 1 - share),
              1000,
            )
        }
        expect(end(asked(of(false), of(true))).estimate).toBeCloseTo(expected, 5)
      }),
      { numRuns: 30 },
    )
  })
})
