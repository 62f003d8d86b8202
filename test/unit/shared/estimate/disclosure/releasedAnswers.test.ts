import { describe, expect, it } from 'vitest'
import { hideAnswers } from '#shared/estimate/disclosure/hideAnswers'
import { hideQuantity } from '#shared/estimate/disclosure/guardQuantity'
import { releasedAnswers } from '#shared/estimate/disclosure/releasedAnswers'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { EstimateResult, FunnelStep, Quantity } from '#shared/estimate/result'
import { criterion, diagnosis, group, protocolOf } from '#test/support/smallCountry'
import { estimateOf, residentsWith } from './smallEstimates'

const protocol = protocolOf({
  inclusion: [group('adults', [criterion({ kind: 'age', range: { from: 20, to: null } })])],
  exclusion: [group('disease', [criterion(diagnosis('A'))])],
})

function exact(number: number): Quantity {
  return { estimate: number, lower: number, upper: number, interval: null, kind: 'exact' }
}

/** The result of a protocol with the disease answered as given; the figures are invented. */
function resultWith(disease: Partial<FunnelStep>): EstimateResult {
  const result = estimateOf(residentsWith([9, 9, 9]), protocol, [])
  const evidence = [{ table: 'test/A' }]
  const steps = result.steps.map((step) =>
    step.id !== 'disease'
      ? step
      : { ...step, ...disease, alternatives: step.alternatives.map((one) => ({ ...one, evidence })) },
  )
  return JSON.parse(JSON.stringify({ ...result, steps })) as EstimateResult
}
const counted = { basis: 'counted', remaining: exact(120), alone: exact(27), withoutIt: exact(400) } as const

function subjectsOf(protocolUsed: Protocol, result: EstimateResult): readonly string[] {
  return releasedAnswers(protocolUsed, result).map(({ subject }) => `${subject.kind} ${subject.key}`)
}

describe('releasedAnswers', () => {
  it('takes every number that rests on counts, with whom it counts', () => {
    const answers = releasedAnswers(protocol, resultWith(counted))
    const disease = { kind: 'counted', codes: ['A'], tables: ['test/A'] }
    expect(
      answers.find(({ subject }) => subject.kind === 'remaining' && subject.key === 'disease'),
    ).toMatchObject({
      lower: 120,
      upper: 120,
      set: { allOf: [[{ kind: 'age', range: { from: 20, to: null } }]], noneOf: [disease] },
    })
    // On its own the exclusion counts those who meet it; without it nobody is excluded.
    expect(
      answers.find(({ subject }) => subject.kind === 'alone' && subject.key === 'disease')?.set,
    ).toMatchObject({
      allOf: [[disease]],
      noneOf: [],
    })
    expect(
      answers.find(({ subject }) => subject.kind === 'without' && subject.key === 'disease')?.set.noneOf,
    ).toEqual([])
    expect(
      answers.filter(({ subject }) => subject.kind === 'area').map(({ subject }) => subject.key),
    ).toEqual(['county:01', 'county:02', 'referral-area:1', 'referral-area:2', 'health-region:1'])
  })

  it.each(['approximated', 'stated', 'not-countable'] as const)('takes no number that is %s', (basis) => {
    expect(subjectsOf(protocol, resultWith({ ...counted, basis }))).toEqual([
      'remaining population',
      'remaining adults',
      'alone adults',
      'without disease',
    ])
  })

  it('writes equal criteria alike, whatever their order', () => {
    const codes = (...values: string[]) =>
      protocolOf({ inclusion: [group('disease', [criterion(diagnosis(...values))])] })
    const setOf = (used: Protocol) =>
      releasedAnswers(used, resultWith(counted)).find(
        ({ subject }) => subject.kind === 'alone' && subject.key === 'disease',
      )?.set
    expect(JSON.stringify(setOf(codes('A', 'B')))).toBe(JSON.stringify(setOf(codes('B', 'A'))))
  })

  it('knows whole numbers of people from bounds, and nothing from what is left out', () => {
    const remaining = { ...exact(0), lower: 117.2, upper: 121.9, kind: 'bounded' } as const
    const read = (quantity: Quantity) =>
      releasedAnswers(protocol, resultWith({ ...counted, remaining: quantity })).find(
        ({ subject }) => subject.kind === 'remaining' && subject.key === 'disease',
      )
    expect(read(remaining)).toMatchObject({ lower: 118, upper: 121 })
    expect(read(exact(367.7))).toMatchObject({ lower: 367, upper: 368 })
    expect(read(hideQuantity(600))).toBeUndefined()
  })
})

describe('hideAnswers', () => {
  const result = resultWith(counted)

  it('leaves out what is named, shares of it and what is made of it', () => {
    const hidden = hideAnswers(result, [
      { kind: 'remaining', key: 'disease' },
      { kind: 'area', key: 'county:01' },
    ])
    expect(hidden.steps.at(-1)).toMatchObject({ remaining: { hidden: { reason: 'protects' } }, kept: null })
    expect(hidden.eligible.hidden).toEqual({ reason: 'protects' })
    expect(hidden.available.hidden).toEqual({ reason: 'protects' })
    expect(hidden.counties.map(({ eligible }) => eligible.hidden?.reason)).toEqual(['protects', undefined])
    expect(subjectsOf(protocol, hidden)).not.toContain('remaining disease')
  })

  it('changes nothing when nothing is named', () => {
    expect(hideAnswers(result, [])).toBe(result)
  })
})
