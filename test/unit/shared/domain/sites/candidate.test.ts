import { describe, expect, it } from 'vitest'
import { leftByChance, leftByNeed, ledgerTrials } from '#shared/domain/sites/candidate/competingTrials'
import { pastRecruitment } from '#shared/domain/sites/candidate/pastRecruitment'
import { profileStatements } from '#shared/domain/sites/candidate/profileStatements'
import { startUpFrom } from '#shared/domain/sites/candidate/startUpFrom'
import { matchRequirements } from '#shared/domain/sites/match/matchRequirements'
import {
  allNeeds,
  needOf,
  needWord,
  requirementsOf,
  statedWords,
  wordOfRequirement,
} from '#shared/domain/sites/match/needWords'
import { capability, planSiteLimits } from '#shared/domain/studies/planSite'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import * as v from 'valibot'

describe('startUpFrom', () => {
  it('takes the later of contract and approval, and activation after it', () => {
    // Middles in weeks: max(5.5, 7) + 2 = 9; ends: max(8, 10) + 3 = 13.
    const months = startUpFrom(exampleProfile())
    expect(months?.median).toBeCloseTo((9 * 7 * 12) / 365.25, 2)
    expect(months?.p90).toBeCloseTo((13 * 7 * 12) / 365.25, 2)
  })

  it('says nothing where a part is not stated', () => {
    const { approvalTime: _, ...rest } = exampleProfile()
    expect(startUpFrom(rest)).toBeNull()
    expect(profileStatements(rest, '2026-06').startUpParts.approvalTime).toBeNull()
  })

  it('is a fixed day for a unit that is always as fast', () => {
    const nothing = { low: 0, high: 0 }
    expect(startUpFrom({ contractTime: nothing, approvalTime: nothing, activationTime: nothing })).toEqual({
      median: 0,
      p90: 0,
    })
  })
})

describe('pastRecruitment', () => {
  it('gives enrolled over months with the limits of a Poisson rate, and where it stands', () => {
    const [past] = pastRecruitment(exampleProfile())
    // 485 days.
    expect(past).toMatchObject({ name: 'EKSEMPEL-0', enrolled: 17, months: 15.9, planned: 20 })
    expect(past?.rate?.value).toBeCloseTo(17 / 15.934, 3)
    expect(past?.rate?.lower).toBeLessThan(past?.rate?.value ?? 0)
    expect(past?.rate?.upper).toBeGreaterThan(past?.rate?.value ?? Infinity)
  })

  it('says nothing of a trial that has not closed, or whose days or numbers are missing', () => {
    const [open, backwards, unknown] = pastRecruitment({
      recruitment: [
        { name: 'A', opened: '2024-01-01', enrolled: 5 },
        { name: 'B', opened: '2024-01-01', closed: '2023-01-01', enrolled: 5 },
        { name: 'C', opened: '2024-01-01', closed: '2024-12-31' },
      ],
    })
    expect([open?.rate, backwards?.rate, unknown?.rate]).toEqual([null, null, null])
  })
})

describe('competing trials of a ledger', () => {
  const trials = [
    { name: 'running', status: 'running' as const, remaining: 10 },
    { name: 'full', status: 'running' as const, remaining: 0 },
    { name: 'closed', status: 'running' as const, closes: '2026-05' },
    { name: 'planned', status: 'planned' as const },
  ]

  it('counts those that seek people now, and lists them all', () => {
    const listed = ledgerTrials({ trials }, '2026-06') ?? []
    expect(listed.map(({ name, seeks }) => [name, seeks])).toEqual([
      ['running', true],
      ['full', false],
      ['closed', false],
      ['planned', false],
    ])
    expect(ledgerTrials({}, '2026-06')).toBeNull()
  })

  it('leaves a share by chance or by need, and none where the need is not stated', () => {
    expect(leftByChance(1)).toBe(0.5)
    expect(leftByNeed([{ remaining: 10 }, { remaining: 15 }], 100)).toBe(0.75)
    expect(leftByNeed([{ remaining: 200 }], 100)).toBe(0)
    expect(leftByNeed([{ remaining: null }], 100)).toBeNull()
    expect(leftByNeed([{ remaining: 1 }], null)).toBeNull()
  })
})

describe('profileStatements', () => {
  it('takes areas that can be counted, with everybody in them, and names the others', () => {
    const areas = ['county:55', 'municipality:5501', 'county:55', 'somewhere:1']
    const { catchment, uncountedAreas } = profileStatements(exampleProfile({ areas }), '2026-06')
    expect(catchment).toEqual([{ area: 'county:55', share: 1 }])
    expect(uncountedAreas).toEqual(['municipality:5501', 'somewhere:1'])
  })
})

describe('words of needs', () => {
  it('are names that plans take, each for one need, and no more than a site can hold', () => {
    const words = allNeeds.map(needWord)
    expect(new Set(words).size).toBe(words.length)
    expect(words.length).toBeLessThanOrEqual(planSiteLimits.capabilities)
    for (const word of words) {
      expect(v.is(capability, word)).toBe(true)
      const need = needOf(word)
      expect(need === null ? null : needWord(need)).toBe(word)
    }
    expect(needOf('pet-ct')).toBeNull()
    expect(needOf('constructor')).toBeNull()
  })

  it('say of a profile what matching it says', () => {
    const profile = exampleProfile()
    const { has, lacks } = statedWords(profile)
    const words = allNeeds.map(needWord)
    const matches = matchRequirements(profile, requirementsOf([...words, 'pet-ct']))
    expect(matches).toHaveLength(words.length)
    for (const { requirement, state } of matches) {
      const word = wordOfRequirement(requirement) ?? ''
      expect([word, has.includes(word), lacks.includes(word)]).toEqual([
        word,
        state === 'met',
        state === 'lacks',
      ])
    }
    expect(has).toContain('trial-phase-3')
    expect(lacks).toContain('population-paediatric')
  })
})
