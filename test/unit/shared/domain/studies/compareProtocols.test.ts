import { describe, expect, it } from 'vitest'
import { compareProtocols } from '#shared/domain/studies/compareProtocols'
import { defaultAssumptions } from '#shared/domain/studies/assumptions'
import type { Protocol } from '#shared/domain/studies/protocol'
import { criterion, diagnosis, group, protocolOf } from '#test/support/smallCountry'

const ms = group('ms', [criterion(diagnosis('G35'))])
const asthma = group('asthma', [criterion(diagnosis('J45'))])
const stroke = group('stroke', [criterion(diagnosis('I63'))])
const base = protocolOf({ inclusion: [ms, asthma], exclusion: [stroke] })

/** Each difference in short. */
function told(then: Protocol, now: Protocol): readonly string[] {
  return compareProtocols(then, now).map((difference) =>
    difference.kind === 'criterion'
      ? `${difference.role} ${difference.group.id}: ${difference.aspects.join(', ')}`
      : difference.kind,
  )
}

describe('compareProtocols', () => {
  it('finds nothing between equal protocols', () => {
    expect(compareProtocols(base, structuredClone(base))).toEqual([])
  })

  it('tells ages, sex and areas with both values; the order of areas is nothing', () => {
    const now = protocolOf({
      ...base,
      population: { age: { from: 40, to: 60 }, sex: 'female', areas: ['county:03'] },
    })
    expect(compareProtocols(base, now)).toEqual([
      { kind: 'ages', then: { from: 0, to: null }, now: { from: 40, to: 60 } },
      { kind: 'sex', then: 'any', now: 'female' },
      { kind: 'areas', then: [], now: ['county:03'] },
    ])
    const areas = (...keys: string[]) =>
      protocolOf({ population: { age: { from: 0, to: null }, sex: 'any', areas: keys } })
    expect(told(areas('county:03', 'county:15'), areas('county:15', 'county:03'))).toEqual([])
  })

  it.each<[string, Protocol, readonly string[]]>([
    [
      'added',
      { ...base, exclusion: [stroke, group('g', [criterion(diagnosis('I10'))])] },
      ['exclusion g: added'],
    ],
    ['removed', { ...base, inclusion: [ms] }, ['inclusion asthma: removed']],
    [
      'moved to the other side',
      { ...base, inclusion: [ms], exclusion: [asthma, stroke] },
      ['exclusion asthma: inclusion-to-exclusion'],
    ],
    [
      'switched off',
      { ...base, inclusion: [ms, { ...asthma, active: false }] },
      ['inclusion asthma: switched-off'],
    ],
    [
      'renamed and made defining',
      { ...base, inclusion: [{ ...ms, name: 'MS', defining: true }, asthma] },
      ['inclusion ms: defining, name'],
    ],
    [
      'of other codes',
      { ...base, inclusion: [group('ms', [criterion(diagnosis('G36'))]), asthma] },
      ['inclusion ms: condition'],
    ],
    [
      'of other evidence',
      { ...base, inclusion: [group('ms', [criterion(diagnosis('G35'), { kind: 'none' })]), asthma] },
      ['inclusion ms: evidence'],
    ],
    [
      'with one more alternative',
      {
        ...base,
        inclusion: [
          group('ms', [...ms.anyOf, criterion(diagnosis('G36'), { kind: 'automatic' }, 'b')]),
          asthma,
        ],
      },
      ['inclusion ms: alternatives'],
    ],
  ])('tells a criterion %s', (_, now, differences) => {
    expect(told(base, now)).toEqual(differences)
  })

  it('names the one criterion that was moved, not those around it', () => {
    const three = protocolOf({ inclusion: [ms, asthma, stroke] })
    expect(told(three, protocolOf({ inclusion: [stroke, ms, asthma] }))).toEqual(['inclusion stroke: order'])
  })

  it('tells other assumptions, availability and enrolment', () => {
    const now: Protocol = {
      ...base,
      assumptions: { ...defaultAssumptions, yearlyDrift: 0.05 },
      availability: [],
      enrolment: { months: 12, newPerYear: null, leavingPerYear: null },
    }
    expect(told(base, now)).toEqual(['assumptions', 'availability', 'enrolment'])
  })
})
