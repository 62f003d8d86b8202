import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { assumptions, defaultAssumptions, enrolment } from '#shared/domain/studies/assumptions'
import { protocol } from '#shared/domain/studies/protocol'

const messages = (schema: v.GenericSchema, value: unknown) =>
  v.safeParse(schema, value).issues?.map(({ message }) => message) ?? []
const association = (one: string, other: string) => ({
  between: [one, other],
  value: 2,
  lower: 1.5,
  upper: 3,
  citation: 'A study, 2024',
})

describe('assumptions of a protocol', () => {
  it('accepts what holds where a protocol says nothing', () => {
    expect(messages(assumptions, defaultAssumptions)).toEqual([])
  })

  it('keeps a protocol without assumptions as it is', () => {
    const plain = {
      population: { age: { from: 18, to: null }, sex: 'any', areas: [] },
      inclusion: [],
      exclusion: [],
    }
    expect(v.parse(protocol, plain)).toEqual(plain)
  })

  it('refuses limits out of order, and says what belongs where', () => {
    expect(
      messages(assumptions, { ...defaultAssumptions, overlap: { value: 0.4, lower: 0.5, upper: 0.6 } }),
    ).toEqual(['A stated value lies between its limits.'])
  })

  it('refuses a criterion that goes together with itself or with two others', () => {
    const withAssociations = (...associations: unknown[]) =>
      messages(assumptions, { ...defaultAssumptions, associations })
    expect(withAssociations(association('a', 'a'))).toContain('A criterion cannot go together with itself.')
    expect(withAssociations(association('a', 'b'), association('b', 'c'))).toEqual([
      'A criterion can go together with one other only.',
    ])
    expect(withAssociations(association('a', 'b'), association('c', 'd'))).toEqual([])
  })

  it('refuses two adjustments of one table', () => {
    const adjustment = { table: 'a/b', completeness: null, trend: null }
    expect(messages(assumptions, { ...defaultAssumptions, tables: [adjustment, adjustment] })).toEqual([
      'Two adjustments name one table.',
    ])
  })

  it('takes a window with the inflow of a table of new cases', () => {
    const window = {
      months: 18,
      newPerYear: { kind: 'table', table: 'a/b', criterion: 'x' },
      leavingPerYear: null,
    }
    expect(v.parse(enrolment, window)).toEqual(window)
    expect(messages(enrolment, { ...window, months: 0 })).toHaveLength(1)
  })
})
