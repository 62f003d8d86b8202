import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protocol as protocolSchema, type Condition, type Protocol } from '#shared/domain/studies/protocol'
import { mostRelaxations, relaxations } from '#shared/estimate/whatIf/relaxations'
import { criterion, diagnosis, group, protocolOf } from '#test/support/smallCountry'
import * as v from 'valibot'
import { eligible, stated } from './whatIfFixture'

const all = () => true
const age = (from: number, to: number | null): Condition => ({ kind: 'age', range: { from, to } })
const changesOf = (protocol: Protocol, isCountable: (id: string) => boolean = all) =>
  relaxations(protocol, isCountable).relaxations.map(({ change }) => change)

describe('relaxations', () => {
  it('widens each limit of the population, step by step and altogether', () => {
    const protocol = protocolOf({
      population: { age: { from: 18, to: 70 }, sex: 'female', areas: ['county:01'] },
    })
    expect(changesOf(protocol)).toEqual([
      { kind: 'population-age', end: 'from', value: 13 },
      { kind: 'population-age', end: 'from', value: 8 },
      { kind: 'population-age', end: 'from', value: 17 },
      { kind: 'population-age', end: 'from', value: null },
      { kind: 'population-age', end: 'to', value: 75 },
      { kind: 'population-age', end: 'to', value: 80 },
      { kind: 'population-age', end: 'to', value: 71 },
      { kind: 'population-age', end: 'to', value: null },
      { kind: 'population-sex' },
      { kind: 'population-areas' },
    ])
    const [first, , , open] = relaxations(protocol, all).relaxations
    expect(first?.protocol.population.age).toEqual({ from: 13, to: 70 })
    expect(open?.protocol.population.age).toEqual({ from: 0, to: 70 })
  })

  it('has nothing to widen where everyone is in', () => {
    expect(changesOf(protocolOf())).toEqual([])
  })

  it('leaves out limits among the oldest, whom no figure counts by years', () => {
    expect(
      changesOf(protocolOf({ population: { age: { from: 0, to: 86 }, sex: 'any', areas: [] } })),
    ).toEqual([
      { kind: 'population-age', end: 'to', value: 87 },
      { kind: 'population-age', end: 'to', value: null },
    ])
  })

  it('narrows the ages of an exclusion instead of widening them', () => {
    const old = protocolOf({ exclusion: [group('old', [criterion(age(75, null))])] })
    expect(changesOf(old)).toEqual([
      { kind: 'criterion-off', group: 'old' },
      { kind: 'criterion-age', group: 'old', alternative: 'a', end: 'from', value: 80 },
      { kind: 'criterion-age', group: 'old', alternative: 'a', end: 'from', value: 85 },
      { kind: 'criterion-age', group: 'old', alternative: 'a', end: 'from', value: 76 },
    ])
    const young = protocolOf({ exclusion: [group('young', [criterion(age(0, 4))])] })
    expect(changesOf(young)).toEqual([
      { kind: 'criterion-off', group: 'young' },
      { kind: 'criterion-age', group: 'young', alternative: 'a', end: 'to', value: 3 },
    ])
  })

  it('moves a stated share to the limit that lets more people in', () => {
    const protocol = protocolOf({
      inclusion: [group('in', [criterion({ kind: 'statement', text: 'x' }, stated(0.5, 0.4, 0.7))])],
      exclusion: [group('out', [criterion({ kind: 'statement', text: 'y' }, stated(0.2, 0.1, 0.3))])],
    })
    expect(changesOf(protocol)).toEqual([
      { kind: 'criterion-off', group: 'in' },
      { kind: 'stated-share', group: 'in', alternative: 'a', value: 0.7 },
      { kind: 'criterion-off', group: 'out' },
      { kind: 'stated-share', group: 'out', alternative: 'a', value: 0.1 },
    ])
  })

  it('takes single alternatives out of an exclusion, not out of an inclusion', () => {
    const anyOf = [criterion(diagnosis('A')), criterion(diagnosis('B'), { kind: 'automatic' }, 'b')]
    const protocol = protocolOf({ inclusion: [group('in', anyOf)], exclusion: [group('out', anyOf)] })
    expect(changesOf(protocol)).toEqual([
      { kind: 'criterion-off', group: 'in' },
      { kind: 'criterion-off', group: 'out' },
      { kind: 'alternative-removed', group: 'out', alternative: 'a' },
      { kind: 'alternative-removed', group: 'out', alternative: 'b' },
    ])
  })

  it('passes over what is off or not counted', () => {
    const protocol = protocolOf({
      inclusion: [
        group('off', [criterion(diagnosis('A'))], { active: false }),
        group('unknown', [criterion({ kind: 'statement', text: 'x' })]),
      ],
    })
    expect(changesOf(protocol, (id) => id !== 'unknown')).toEqual([])
  })

  it('keeps what defines the disease', () => {
    const protocol = protocolOf({ inclusion: [group('a', [criterion(diagnosis('A'))], { defining: true })] })
    expect(changesOf(protocol)).toEqual([])
  })

  it('leaves out the finest steps of age first when there are too many', () => {
    const many = Array.from({ length: 20 }, (_, index) => group(`g${index}`, [criterion(age(40, 60))]))
    const found = relaxations(protocolOf({ inclusion: many }), all)
    expect(found.relaxations).toHaveLength(mostRelaxations)
    expect(found.leftOut).toBe(20 * 9 - mostRelaxations)
    expect(found.relaxations.filter(({ change }) => change.kind === 'criterion-off')).toHaveLength(20)
  })

  it('never lowers the estimate where lines have alternatives in common', () => {
    const some = (id: string, ...codes: string[]) =>
      group(
        id,
        codes.map((code) => criterion(diagnosis(code), { kind: 'automatic' }, code)),
      )
    const able = (id: string) =>
      group(id, [criterion({ kind: 'statement', text: 'able' }, stated(0.5, 0.4, 0.6))])
    const protocol = protocolOf({
      inclusion: [some('one', 'A', 'B'), some('two', 'B', 'C'), able('three'), able('four')],
      exclusion: [some('five', 'C'), some('six', 'B', 'C')],
    })
    const now = eligible(protocol)
    const found = relaxations(protocol, all).relaxations
    expect(found.map(({ change }) => change.kind)).toContain('stated-share')
    for (const { protocol: relaxed } of found) expect(eligible(relaxed)).toBeGreaterThanOrEqual(now - 1e-6)
  })

  it('never lowers the estimate, and always makes a protocol that can be saved', () => {
    const ages = fc
      .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 0, max: 95 }), fc.boolean())
      .map(([one, other, open]) => ({ from: Math.min(one, other), to: open ? null : Math.max(one, other) }))
    const share = fc
      .tuple(...[1, 2, 3].map(() => fc.double({ min: 0.01, max: 0.99, noNaN: true })))
      .map((values) => values.toSorted((a, b) => a - b))
      .map(([lower = 0, middle = 0, upper = 1]) => stated(middle, lower, upper))
    const other = (id: string) =>
      fc.oneof(
        ages.map((range) => group(id, [criterion({ kind: 'age', range })])),
        share.map((evidence) => group(id, [criterion({ kind: 'statement', text: 'x' }, evidence)])),
      )
    // Each diagnosis stands in one line: lines that share one of several codes are not independent.
    const byCode = (id: string, ...codes: string[]) =>
      fc.constant(
        group(
          id,
          codes.map((code) => criterion(diagnosis(code), { kind: 'automatic' }, code)),
        ),
      )
    const protocols = fc
      .record({
        population: fc.record({
          age: ages,
          sex: fc.constantFrom('any' as const, 'female' as const, 'male' as const),
          areas: fc.constantFrom<string[]>([], ['county:01'], ['referral-area:2']),
        }),
        inclusion: fc.tuple(other('i1'), fc.oneof(byCode('i2', 'A'), other('i2'))),
        exclusion: fc.tuple(fc.oneof(byCode('e1', 'B'), byCode('e1', 'B', 'C'), other('e1'))),
      })
      .map((made) => protocolOf(made))
    fc.assert(
      fc.property(protocols, (protocol) => {
        const before = eligible(protocol)
        for (const relaxed of relaxations(protocol, all).relaxations) {
          expect(v.safeParse(protocolSchema, relaxed.protocol).success).toBe(true)
          expect(eligible(relaxed.protocol)).toBeGreaterThanOrEqual(before - 1e-6)
        }
      }),
      { numRuns: 40 },
    )
  })
})
