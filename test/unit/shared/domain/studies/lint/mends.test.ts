import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { protocol as protocolSchema, type Condition, type Protocol } from '#shared/domain/studies/protocol'
import { findingKey } from '#shared/domain/studies/lint/finding'
import { applyMend, keepsEveryone } from '#shared/domain/studies/lint/mend'
import { conditions, lint, stated } from './support/lintFixture'
import { isEligible, type Person } from './support/somePerson'

const { ages, sex, areas, icd, measured, says } = conditions

const codes = ['E10', 'E11', 'E10-E14', 'E108', 'G35', 'G35-G37', 'G40', 'G400-G409', 'Q99', 'G']
const someCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.constantFrom(0, 18, 30, 64, 65, 112), fc.constantFrom(0, 12, 34, null))
    .map(([from, width]) => ages(from, width === null ? null : Math.min(120, from + width))),
  fc.constantFrom('female' as const, 'male' as const).map((one) => sex(one)),
  fc
    .array(
      fc.constantFrom('county:01', 'county:02', 'referral-area:1', 'referral-area:2', 'municipality:0301'),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((list) => areas(...list)),
  fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 3 }).map((list) => icd(...list)),
  fc
    .tuple(
      fc.constantFrom(null, 18, 25, 30, 300),
      fc.constantFrom(null, 20, 25, 40),
      fc.constantFrom('kg/m2', '', 'furlong', 'mmol/L'),
    )
    .map(([low, high, unit]) => measured('BMI', low, high, unit)),
  fc.constantFrom('Agrees', 'agrees ').map((text) => says(text)),
)

const evidence = fc.constantFrom(
  { kind: 'automatic' as const },
  { kind: 'automatic' as const },
  { kind: 'none' as const },
  stated(0.4, 0.3, 0.5),
  stated(0, 0, 0, 'x'),
)

const someLine = fc.record({
  active: fc.constantFrom(true, true, true, false),
  defining: fc.constantFrom(false, false, true),
  anyOf: fc.array(fc.record({ condition: someCondition, evidence }), { minLength: 1, maxLength: 3 }),
})

const someProtocol: fc.Arbitrary<Protocol> = fc
  .record({
    age: fc.constantFrom({ from: 18, to: 64 }, { from: 0, to: null }, { from: 65, to: null }),
    sex: fc.constantFrom('any' as const, 'female' as const, 'male' as const),
    areas: fc.constantFrom([], ['county:01'], ['county:01', 'referral-area:1'], ['municipality:0301']),
    inclusion: fc.array(someLine, { maxLength: 5 }),
    exclusion: fc.array(someLine, { maxLength: 4 }),
  })
  .map(({ inclusion, exclusion, ...population }) => {
    const named = (letter: string, lines: typeof inclusion) =>
      lines.map(({ anyOf, ...line }, index) => ({
        ...line,
        id: `${letter}${index}`,
        name: null,
        anyOf: anyOf.map((one, place) => ({ ...one, id: `x${place}` })),
      }))
    return v.parse(protocolSchema, {
      population,
      inclusion: named('i', inclusion),
      exclusion: named('e', exclusion),
    })
  })

const somePerson: fc.Arbitrary<Person> = fc.record({
  age: fc.integer({ min: 0, max: 119 }),
  sex: fc.constantFrom('female' as const, 'male' as const),
  baseArea: fc.integer({ min: 0, max: 2 }),
  diagnoses: fc.uniqueArray(
    fc.constantFrom('E108', 'E109', 'E119', 'E140', 'G350', 'G370', 'G400', 'G409', 'Q990'),
    {
      maxLength: 5,
    },
  ),
  bmi: fc.integer({ min: 15, max: 45 }),
  agrees: fc.boolean(),
})

const leaveNobody = [
  'outside-population',
  'excludes-everyone',
  'lines-contradict',
  'included-and-excluded',
  'exclusion-holds-inclusion',
]

/** The line that each contradiction is about; lines that contradict each other are one, whichever of them are named. */
function contradictions(protocol: Protocol): readonly string[] {
  return lint(protocol)
    .filter(({ severity }) => severity === 'refused')
    .map(({ rule, places }) => (rule === 'lines-contradict' ? rule : (places[0].group ?? '')))
}

const runs = { numRuns: 600 }

describe('whatever the protocol', () => {
  it('a mend takes its finding away, brings no contradiction and leaves a valid protocol', () => {
    fc.assert(
      fc.property(someProtocol, (protocol) => {
        const before = contradictions(protocol)
        for (const finding of lint(protocol)) {
          if (finding.mend === null) continue
          const mended = applyMend(protocol, finding.mend)
          expect(v.is(protocolSchema, mended)).toBe(true)
          expect(lint(mended).map(findingKey)).not.toContain(findingKey(finding))
          expect(before).toEqual(expect.arrayContaining([...contradictions(mended)]))
        }
      }),
      runs,
    )
  })

  it('a mend that says it keeps everyone lets the same people in as before', () => {
    fc.assert(
      fc.property(
        someProtocol,
        fc.array(somePerson, { minLength: 30, maxLength: 30 }),
        (protocol, people) => {
          for (const { mend } of lint(protocol)) {
            if (mend === null || !keepsEveryone(mend)) continue
            const mended = applyMend(protocol, mend)
            for (const person of people) expect(isEligible(person, mended)).toBe(isEligible(person, protocol))
          }
        },
      ),
      runs,
    )
  })

  it('nobody is eligible where it contradicts itself by what is included and excluded, by ages, sex or area', () => {
    fc.assert(
      fc.property(
        someProtocol,
        fc.array(somePerson, { minLength: 30, maxLength: 30 }),
        (protocol, people) => {
          fc.pre(lint(protocol).some(({ rule }) => leaveNobody.includes(rule)))
          expect(people.some((person) => isEligible(person, protocol))).toBe(false)
        },
      ),
      runs,
    )
  })

  it('mends come to an end in any order, and then none is left', () => {
    fc.assert(
      fc.property(someProtocol, fc.infiniteStream(fc.nat(1000)), (start, choices) => {
        let protocol = start
        for (let step = 0; step < 60; step += 1) {
          const mends = lint(protocol).flatMap(({ mend }) => mend ?? [])
          const mend = mends[(choices.next().value ?? 0) % mends.length]
          if (mend === undefined) return
          const mended = applyMend(protocol, mend)
          expect(mended).not.toBe(protocol)
          protocol = mended
        }
        throw new Error('The mends do not come to an end.')
      }),
      { numRuns: 300 },
    )
  })

  it('a mend of what is gone already changes nothing', () => {
    fc.assert(
      fc.property(someProtocol, (protocol) => {
        for (const { mend } of lint(protocol)) {
          if (mend === null) continue
          const mended = applyMend(protocol, mend)
          const again = applyMend(mended, mend)
          expect(again).toEqual(mended)
        }
      }),
      { numRuns: 300 },
    )
  })
})
