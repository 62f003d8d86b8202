import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fail } from '#shared/contract/outcome'
import type { Protocol } from '#shared/domain/studies/protocol'
import { applyChange } from '#shared/estimate/whatIf/protocolChange'
import { seek, type SeekAnswer, type SoughtMeasure } from '#shared/estimate/whatIf/seek'
import { changeTo, seekFields, valueAt, valuesOf, type SeekField } from '#shared/estimate/whatIf/seekField'
import { criterion, diagnosis, group, protocolOf } from '#test/support/smallCountry'
import { eligible, estimate, stated } from './whatIfFixture'

const protocol = protocolOf({
  population: { age: { from: 40, to: 70 }, sex: 'any', areas: [] },
  inclusion: [
    group('a', [criterion(diagnosis('A'))]),
    group('consent', [criterion({ kind: 'statement', text: 'x' }, stated(0.5, 0.4, 0.6))]),
  ],
})
const lowestAge: SeekField = { kind: 'population-age', end: 'from' }
const highestAge: SeekField = { kind: 'population-age', end: 'to' }
const consent: SeekField = { kind: 'stated-share', group: 'consent', alternative: 'a' }

function find(
  field: SeekField,
  target: number,
  of: Protocol = protocol,
  measure: SoughtMeasure = 'eligible',
): SeekAnswer {
  const answer = seek({ protocol: of, field, target, measure }, estimate)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

/** The number of people at every value of the field, worked out one by one. */
function every(field: SeekField, of: Protocol = protocol): readonly number[] {
  return valuesOf(of, field).map((value) => eligible(applyChange(of, changeTo(field, value)) ?? of))
}

describe('seek', () => {
  it('finds the first value that reaches the target, as trying every value does', () => {
    const people = new Map([lowestAge, highestAge].map((field) => [field, every(field)]))
    fc.assert(
      fc.property(
        fc.constantFrom(lowestAge, highestAge),
        fc.integer({ min: 1, max: 1200 }),
        (field, target) => {
          const numbers = people.get(field) ?? []
          const reaching = numbers.filter((number) => number >= target)
          const answer = find(field, target)
          expect(answer.monotone).toBe(true)
          expect(answer.kind).toBe(reaching.length === 0 ? 'unreachable' : 'found')
          const expected = reaching.length === 0 ? Math.max(...numbers) : Math.min(...reaching)
          expect(answer.point.people.estimate).toBeCloseTo(expected, 6)
          expect(answer.ends.map(({ people }) => people.estimate)).toEqual([numbers[0], numbers.at(-1)])
        },
      ),
      { numRuns: 15 },
    )
  })

  it('gives the highest lowest age that leaves enough, with its interval', () => {
    const answer = find(lowestAge, 300)
    const at = (value: number) => eligible(applyChange(protocol, changeTo(lowestAge, value)) ?? protocol)
    const value = answer.point.value ?? NaN
    expect(at(value)).toBeGreaterThanOrEqual(300)
    expect(at(value + 1)).toBeLessThan(300)
    const { interval, estimate: people, lower, upper } = answer.point.people
    expect(interval?.lower).toBeLessThan(people ?? NaN)
    expect(interval?.upper).toBeGreaterThan(people ?? NaN)
    expect(lower).toBeLessThanOrEqual(interval?.lower ?? NaN)
    expect(upper).toBeGreaterThanOrEqual(interval?.upper ?? NaN)
    expect(answer.present).toMatchObject({ value: 40 })
  })

  it('says that a target cannot be reached, how near it gets and at which value', () => {
    const answer = find(highestAge, 100_000)
    expect(answer).toMatchObject({ kind: 'unreachable', everywhere: false, point: { value: null } })
    expect(answer.point.people.estimate).toBe(Math.max(...every(highestAge)))
    expect(answer.ends.map(({ value }) => value)).toEqual([40, null])
  })

  it('says that every value reaches the target, and gives the strictest', () => {
    const broad = protocolOf({ population: { age: { from: 10, to: 60 }, sex: 'any', areas: [] } })
    expect(find(lowestAge, 1, broad)).toMatchObject({ kind: 'found', everywhere: true, point: { value: 60 } })
  })

  it('seeks a stated share by tenths of a per cent and its limits move along', () => {
    const answer = find(consent, Math.round(eligible(protocol) * 1.5))
    const share = answer.point.value ?? NaN
    expect(share).toBeCloseTo(0.75, 2)
    expect(applyChange(protocol, changeTo(consent, share))?.inclusion[1]?.anyOf[0]?.evidence).toMatchObject({
      share,
      lower: Number((share - 0.1).toFixed(6)),
      upper: Number((share + 0.1).toFixed(6)),
      citation: 'A study, 2024',
    })
  })

  it('seeks the people who are available with the steps after eligibility', () => {
    const step = { id: 's', name: 'reached', active: true, share: 0.5, lower: 0.4, upper: 0.6, citation: 'x' }
    const withStep = { ...protocol, availability: [step] }
    const target = Math.round(eligible(protocol) * 0.75)
    const answer = find({ kind: 'availability', step: 's' }, target, withStep, 'available')
    expect(answer.point.value).toBeCloseTo(0.75, 2)
    expect(answer.present.people.estimate).toBeCloseTo(eligible(protocol) / 2, 6)
  })

  it('finds the overlap at which enough meet both criteria', () => {
    const both = protocolOf({
      inclusion: [group('a', [criterion(diagnosis('A'))]), group('b', [criterion(diagnosis('B'))])],
    })
    const answer = find({ kind: 'overlap' }, Math.round(eligible(both) * 1.5), both)
    expect(answer.kind).toBe('found')
    expect(answer.point.value).toBeGreaterThan(0)
    expect(answer.point.people.estimate).toBeGreaterThanOrEqual(Math.round(eligible(both) * 1.5))
  })

  it('has no answer where a criterion takes the estimate away', () => {
    const answer = seek(
      { protocol, field: lowestAge, target: 10, measure: 'eligible' },
      (changed, detail) => {
        const result = estimate(changed, detail)
        if (!result.ok) return result
        return {
          ok: true,
          value: { ...result.value, eligible: { ...result.value.eligible, estimate: null } },
        }
      },
    )
    expect(answer).toMatchObject({ ok: true, value: { kind: 'no-estimate', point: { value: 40 } } })
  })

  it('goes one way where lines have a condition in common', () => {
    const able = (id: string) =>
      group(id, [criterion({ kind: 'statement', text: 'able' }, stated(0.5, 0.4, 0.6))])
    const shared = protocolOf({ inclusion: [...protocol.inclusion, able('able'), able('again')] })
    const answer = find({ kind: 'stated-share', group: 'again', alternative: 'a' }, 100, shared)
    expect(answer).toMatchObject({ kind: 'found', monotone: true })
  })

  it('passes over values without an estimate', () => {
    const answer = seek(
      { protocol, field: highestAge, target: 200, measure: 'eligible' },
      (changed, detail) => {
        const result = estimate(changed, detail)
        const { to } = changed.population.age
        if (!result.ok || (to !== null && to <= 80)) return result
        return {
          ok: true,
          value: { ...result.value, eligible: { ...result.value.eligible, estimate: null } },
        }
      },
    )
    expect(answer).toMatchObject({ ok: true, value: { kind: 'found', gaps: true, monotone: false } })
    const value = answer.ok ? answer.value.point.value : null
    expect(value).toBe(find(highestAge, 200).point.value)
  })

  it('never takes a hidden number for one that reaches the target', () => {
    const answer = seek({ protocol, field: lowestAge, target: 2, measure: 'eligible' }, (changed, detail) => {
      const result = estimate(changed, detail)
      if (!result.ok || (result.value.eligible.estimate ?? 0) > 100) return result
      const hidden = { reason: 'small', from: 1, to: 100 } as const
      const people = { ...result.value.eligible, estimate: null, lower: 0, upper: 100, hidden }
      return { ok: true, value: { ...result.value, eligible: people } }
    })
    if (!answer.ok) throw new Error(answer.error.message)
    expect(answer.value.kind).toBe('found')
    expect(answer.value.point.people.hidden).toBeUndefined()
    expect(answer.value.point.people.estimate).toBeGreaterThan(100)
  })

  it('fails by name when the field is gone or the estimate fails', () => {
    const gone: SeekField = { kind: 'stated-share', group: 'nowhere', alternative: 'a' }
    expect(seek({ protocol, field: gone, target: 1, measure: 'eligible' }, estimate)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    const refused = fail('not-found', 'No such area.')
    expect(seek({ protocol, field: lowestAge, target: 1, measure: 'eligible' }, () => refused)).toEqual(
      refused,
    )
  })
})

describe('seekFields', () => {
  it('lists ages, stated shares, the overlap and availability, of active criteria only', () => {
    const full = protocolOf({
      inclusion: [
        ...protocol.inclusion,
        group('old', [criterion({ kind: 'age', range: { from: 60, to: null } })]),
        group('off', [criterion({ kind: 'age', range: { from: 1, to: 2 } })], { active: false }),
      ],
      availability: [
        { id: 's', name: 'reached', active: true, share: 0.5, lower: 0.4, upper: 0.6, citation: 'x' },
        { id: 't', name: 'linked', active: false, share: 0.5, lower: 0.4, upper: 0.6, citation: 'x' },
      ],
    })
    const fields = seekFields(full)
    expect(fields).toEqual([
      lowestAge,
      highestAge,
      consent,
      { kind: 'criterion-age', group: 'old', alternative: 'a', end: 'from' },
      { kind: 'criterion-age', group: 'old', alternative: 'a', end: 'to' },
      { kind: 'overlap' },
      { kind: 'availability', step: 's' },
    ])
    expect(fields.map((field) => valueAt(full, field))).toEqual([0, null, 0.5, 60, null, 0, 0.5])
    for (const field of fields) expect(valuesOf(full, field).length).toBeGreaterThan(1)
  })

  it('knows no value of a field that is gone', () => {
    expect(valuesOf(protocol, { kind: 'availability', step: 'none' })).toEqual([])
    expect(
      valueAt(protocol, { kind: 'criterion-age', group: 'a', alternative: 'a', end: 'to' }),
    ).toBeUndefined()
  })
})
