import { describe, expect, it } from 'vitest'
import type { EvidenceChoice } from '#shared/domain/studies/protocol'
import { applyChange } from '#shared/estimate/whatIf/protocolChange'
import { criterion, diagnosis, group, protocolOf } from '#test/support/smallCountry'
import { stated } from './whatIfFixture'

function shareAfter(evidence: EvidenceChoice, value: number): EvidenceChoice | undefined {
  const protocol = protocolOf({
    inclusion: [group('g', [criterion({ kind: 'statement', text: 'x' }, evidence)])],
  })
  const change = { kind: 'stated-share', group: 'g', alternative: 'a', value } as const
  return applyChange(protocol, change)?.inclusion[0]?.anyOf[0]?.evidence
}

describe('applyChange', () => {
  it('moves the limits of a stated share along, as far as a share can go', () => {
    expect(shareAfter(stated(0.5, 0.4, 0.65), 0.45)).toMatchObject({ share: 0.45, lower: 0.35, upper: 0.6 })
    expect(shareAfter(stated(0.5, 0.4, 0.65), 0.9)).toMatchObject({ share: 0.9, lower: 0.8, upper: 1 })
    expect(shareAfter(stated(0.5, 0.5, 0.5), 0.7)).toMatchObject({ share: 0.7, lower: 0.7, upper: 0.7 })
    expect(shareAfter(stated(0.2, 0.1, 0.3), 0.05)).toMatchObject({ share: 0.05, lower: 0, upper: 0.15 })
  })

  it('drops the sample that another share was counted in', () => {
    const counted = { ...stated(0.5, 0.4, 0.6), sample: { cases: 50, people: 100 } }
    expect(shareAfter(counted, 0.55)).not.toHaveProperty('sample')
    expect(shareAfter(counted, 0.5)).toHaveProperty('sample')
  })

  it('makes nothing of a place that is gone or ages that cross', () => {
    const protocol = protocolOf({
      population: { age: { from: 40, to: 50 }, sex: 'any', areas: [] },
      inclusion: [group('g', [criterion(diagnosis('A'))])],
    })
    expect(applyChange(protocol, { kind: 'population-age', end: 'from', value: 60 })).toBeNull()
    expect(applyChange(protocol, { kind: 'criterion-off', group: 'gone' })).toBeNull()
    expect(applyChange(protocol, { kind: 'availability', step: 'gone', value: 0.5 })).toBeNull()
    expect(applyChange(protocol, { kind: 'alternative-removed', group: 'g', alternative: 'a' })).toBeNull()
    const ages = { kind: 'criterion-age', group: 'g', alternative: 'a', end: 'to', value: 60 } as const
    expect(applyChange(protocol, ages)).toBeNull()
  })

  it('leaves the rest of the protocol as it is', () => {
    const protocol = protocolOf({ exclusion: [group('g', [criterion(diagnosis('A'))])] })
    const changed = applyChange(protocol, { kind: 'overlap', value: 0.3 })
    expect(changed?.assumptions?.overlap).toEqual({ value: 0.3, lower: 0.3, upper: 0.3 })
    expect(changed?.exclusion).toBe(protocol.exclusion)
  })
})
