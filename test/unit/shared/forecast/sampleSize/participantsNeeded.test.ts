import { describe, expect, it } from 'vitest'
import type { SampleSizeDesign } from '#shared/domain/studies/sampleSize'
import { formulaCitation, participantsNeeded } from '#shared/forecast/sampleSize/participantsNeeded'

const common = { alpha: 0.05, sides: 2, power: 0.8, ratio: 1 } as const
const proportions: SampleSizeDesign = {
  ...{ test: 'proportions', method: 'pooled', ...common },
  ...{ control: 0.5, experimental: 0.65, margin: 0, dropOut: 0 },
}
const means: SampleSizeDesign = {
  ...{ test: 'means', ...common, difference: 0.5, standardDeviation: 1, dropOut: 0 },
}
const times: SampleSizeDesign = {
  ...{ test: 'log-rank', method: 'schoenfeld', ...common, hazardRatio: 0.7 },
  ...{ controlMedian: 12, accrual: 24, followUp: 12, dropOut: 0 },
}
const valueOf = (design: SampleSizeDesign) => {
  const found = participantsNeeded(design)
  if (!found.ok) throw new Error(found.error.message)
  return found.value
}

describe('participantsNeeded', () => {
  // power.prop.test and power.t.test of R 4.2.2.
  it('agrees with R on two shares and two means', () => {
    expect(valueOf(proportions)).toEqual({
      arms: { control: 170, experimental: 170 },
      evaluated: 340,
      participants: 340,
      events: null,
    })
    expect(valueOf(means)).toMatchObject({ arms: { control: 64, experimental: 64 }, participants: 128 })
  })

  it('needs the events of Schoenfeld, and more people where some leave', () => {
    const stays = valueOf(times)
    expect(stays).toMatchObject({ events: 247, arms: null })
    const leaves = valueOf({ ...times, dropOut: 0.1 })
    expect(leaves.events).toBe(247)
    expect(leaves.evaluated).toBe(stays.participants)
    expect(leaves.participants).toBeGreaterThan(stays.participants)
    // Those who leave still count until they do: fewer than by dividing.
    expect(leaves.participants).toBeLessThan(stays.participants / 0.9)
  })

  it('inflates each arm by those who leave, and keeps the ratio of the arms', () => {
    expect(valueOf({ ...proportions, dropOut: 0.15 })).toMatchObject({ evaluated: 340, participants: 400 })
    const uneven = valueOf({ ...proportions, ratio: 2 })
    expect(uneven.arms?.experimental).toBeGreaterThanOrEqual(2 * (uneven.arms?.control ?? 0) - 1)
    expect(uneven.participants).toBeGreaterThan(340)
  })

  it('never needs fewer for more power, less alpha or two sides', () => {
    for (const design of [proportions, means, times]) {
      const base = valueOf(design).participants
      expect(valueOf({ ...design, power: 0.9 }).participants).toBeGreaterThan(base)
      expect(valueOf({ ...design, alpha: 0.01 }).participants).toBeGreaterThan(base)
      expect(valueOf({ ...design, sides: 1 }).participants).toBeLessThan(base)
    }
  })

  it('refuses what no number of people would show', () => {
    const code = (design: SampleSizeDesign) => {
      const found = participantsNeeded(design)
      return found.ok ? null : found.error.code
    }
    expect(code({ ...proportions, experimental: 0.5 })).toBe('no_difference')
    expect(code({ ...proportions, experimental: 0.500001 })).toBe('too_large')
    expect(code({ ...means, difference: 0 })).toBe('no_difference')
    expect(code({ ...times, hazardRatio: 1 })).toBe('no_difference')
    expect(code({ ...times, accrual: 0, followUp: 0 })).toBe('no_events')
    expect(code({ ...proportions, method: 'noninferiority', experimental: 0.4, margin: 0.05 })).toBe(
      'no_difference',
    )
  })

  it('names the source of every formula', () => {
    expect(formulaCitation(proportions)).toContain('Fleiss')
    expect(formulaCitation({ ...proportions, method: 'noninferiority' })).toContain('Blackwelder')
    expect(formulaCitation(means)).toContain('Cohen')
    expect(formulaCitation(times)).toContain('Schoenfeld')
    expect(formulaCitation({ ...times, method: 'freedman' })).toContain('Freedman')
  })
})
