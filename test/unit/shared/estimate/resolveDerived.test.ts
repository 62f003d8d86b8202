import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DerivedFrom } from '#shared/domain/studies/evidence/derivedEvidence'
import type { Condition, EvidenceChoice } from '#shared/domain/studies/protocol'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import type { EstimateResult } from '#shared/estimate/result'
import { anyDerived, told } from '#test/support/criteria/anyDerived'
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

const residents: readonly Resident[] = Array.from({ length: 120 }, (_, index) => ({
  baseArea: index % 3,
  sex: index % 2 === 0 ? 'female' : 'male',
  age: 30,
  diagnoses: index % 4 < 2 ? ['A'] : [],
}))
const table = publish(residents, { code: 'A' })
const biobank: Condition = { kind: 'biobank', name: 'HUNT', entries: ['biobank/hunt'], materials: [] }
const derived = (from: DerivedFrom): EvidenceChoice => ({
  kind: 'derived',
  from,
  citation: 'A report of 2024',
})
const donors = (upper: number | null) =>
  derived({
    method: 'donors',
    counts: [{ entry: 'biobank/hunt', counted: 'HUNT', number: told(0, upper), asOf: null }],
  })

function estimate(
  evidence: EvidenceChoice,
  { condition = biobank, role = 'inclusion' as 'inclusion' | 'exclusion' } = {},
): EstimateResult {
  const asked = group('asked', [criterion(condition, evidence)])
  const disease = group('disease', [criterion(diagnosis('A'))])
  const inclusion = role === 'inclusion' ? [disease, asked] : [disease]
  const result = estimateProtocol({
    protocol: protocolOf({ inclusion, exclusion: role === 'exclusion' ? [asked] : [] }),
    strata: strataOf(residents),
    ...evidenceOf([table]),
    hash: (text) => String(text.length),
    detail: 'preview',
  })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('evidence that is worked out', () => {
  it.each<[Condition, string]>([
    [biobank, 'material-not-held'],
    [{ kind: 'genomic', gene: 'BRCA1', variant: null, phenotypes: [] }, 'genome-not-held'],
    [{ kind: 'rare-disease', code: 'ORPHA:558', name: 'Marfan' }, 'rare-disease-not-held'],
  ])('leaves %j out by name while nothing is told', (condition, reason) => {
    const result = estimate({ kind: 'automatic' }, { condition })
    expect(result.steps[2]?.alternatives[0]).toMatchObject({ basis: 'not-countable', reason })
    expect(result.eligible).toMatchObject({ estimate: 60, lower: 0, upper: 60 })
  })

  it('lets donors limit from above, without an estimate', () => {
    const result = estimate(donors(25))
    expect(result.eligible).toMatchObject({ estimate: null, lower: 0, upper: 25 })
    expect(result.steps[2]?.alternatives[0]?.reason).toBe('donors-only-limit')
    expect(result.assumptions.map(({ key }) => key)).toContain('donors-once-counted')
    // Who gave samples may be excluded to the last: at least the others stay.
    expect(estimate(donors(25), { role: 'exclusion' }).eligible).toMatchObject({ lower: 35, upper: 60 })
  })

  it('takes nothing from a least number of donors', () => {
    const result = estimate(donors(null))
    expect(result.eligible).toMatchObject({ estimate: 60, lower: 0, upper: 60 })
    expect(result.steps[2]?.alternatives[0]?.reason).toBe('donors-without-limit')
  })

  it('uses a linked count as the share that it is', () => {
    const from = {
      method: 'linked',
      both: 30,
      listed: 120,
      sensitivity: null,
      predictive: null,
      conditioning: 'remaining',
    } as const
    const result = estimate(derived(from))
    const same = estimate({
      kind: 'stated',
      share: 0.25,
      lower: 0.18104,
      upper: 0.33456,
      conditioning: 'remaining',
      sample: { cases: 30, people: 120 },
      citation: 'A report of 2024',
    })
    expect(result.eligible.estimate).toBe(15)
    expect(result.eligible.interval).toEqual(same.eligible.interval)
    expect(result.eligible.lower).toBeCloseTo(same.eligible.lower, 2)
    expect(result.steps[2]?.basis).toBe('stated')
    expect(result.assumptions.map(({ key }) => key)).toContain('linked-share-applies')
  })

  it('keeps a prevalence class a range, unless its middle was chosen', () => {
    const condition: Condition = { kind: 'rare-disease', code: 'ORPHA:558', name: 'Marfan' }
    const open = estimate(derived({ method: 'prevalence', class: '1-5-in-10000', middle: false }), {
      condition,
    })
    expect(open.eligible).toMatchObject({ estimate: null, lower: 0 })
    expect(open.eligible.upper).toBeLessThan(10)
    const middle = estimate(derived({ method: 'prevalence', class: '1-5-in-10000', middle: true }), {
      condition,
    })
    expect(middle.eligible.estimate).toBeCloseTo(60 * Math.sqrt(1e-4 * 6e-4), 5)
    expect(middle.assumptions.map(({ key }) => key)).toContain('middle-of-class')
  })

  it('keeps every estimate inside the bounds, and gives none where no share is told', () => {
    fc.assert(
      fc.property(anyDerived, fc.constantFrom('inclusion' as const, 'exclusion' as const), (from, role) => {
        const { eligible } = estimate(derived(from), { role })
        const { lower, upper, estimate: people } = eligible
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeLessThanOrEqual(60)
        if (people !== null) {
          expect(people).toBeGreaterThanOrEqual(lower)
          expect(people).toBeLessThanOrEqual(upper)
        }
      }),
      { numRuns: 25 },
    )
  })
})
