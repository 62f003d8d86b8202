import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { neededSteps } from '#shared/domain/permits/neededSteps'
import {
  emptyPermitPlan,
  permitPlan,
  type PermitPlan,
  type PermitSource,
} from '#shared/domain/permits/permitPlan'
import { permitRoad } from '#shared/domain/permits/permitRoad'
import { permitRules } from '#shared/domain/permits/permitRules'
import { permitSteps } from '#shared/domain/permits/permitSteps'
import { schedule } from '#shared/domain/permits/schedule'

const register: PermitSource = {
  entry: 'registry/krg',
  name: 'Kreftregisteret',
  need: 'person-level',
  basis: 'exemption',
}
const second: PermitSource = { ...register, entry: 'registry/npr', name: 'NPR', basis: null }
const biobank: PermitSource = { entry: 'biobank/hunt', name: 'HUNT', need: 'samples', basis: 'consent' }
const statistics: PermitSource = { ...register, need: 'aggregate' }

function planOf(wish: Partial<PermitPlan>): PermitPlan {
  return {
    ...emptyPermitPlan,
    medicinalProduct: false,
    healthResearch: true,
    linked: false,
    processor: false,
    ...wish,
  }
}

/** What asks for each rule, and what does not: a record each. */
const cases: Readonly<
  Record<string, readonly [yes: Partial<PermitPlan>, no: Partial<PermitPlan>, start?: string]>
> = {
  'trial-ctr-validation': [{ medicinalProduct: true }, { medicinalProduct: null }],
  'trial-ctr-assessment': [{ medicinalProduct: true }, {}],
  'trial-ctr-decision': [{ medicinalProduct: true }, {}],
  'controller-answers': [{ sources: [biobank] }, { sources: [statistics] }],
  'impact-of-health-data': [{ sources: [register] }, { sources: [biobank] }],
  'impact-of-samples': [{ sources: [biobank] }, { sources: [register] }],
  'research-on-data': [{ sources: [register] }, { sources: [register], healthResearch: null }],
  'research-on-samples': [{ sources: [biobank] }, { sources: [biobank], healthResearch: false }],
  'rests-on-consent': [{ sources: [biobank] }, { sources: [register] }],
  'without-consent': [{ sources: [second] }, { sources: [biobank] }],
  aggregates: [{ sources: [statistics] }, { sources: [{ ...biobank, need: 'aggregate' }] }],
  'data-of-a-source': [{ sources: [register] }, { sources: [register], linked: null }],
  'data-of-one-source': [
    { sources: [register], linked: true },
    { sources: [register, second], linked: true },
  ],
  'linked-sources': [
    { sources: [register, second], linked: true },
    { sources: [register], linked: true },
  ],
  ehds: [{ sources: [register] }, { sources: [biobank] }, '2029-03-26'],
  'samples-of-a-biobank': [{ sources: [biobank] }, { sources: [register] }],
  'samples-without-consent': [{ sources: [{ ...biobank, basis: 'exemption' }] }, { sources: [biobank] }],
  'others-process': [{ sources: [register], processor: true }, { sources: [register] }],
  'safe-place': [{ sources: [register] }, { sources: [statistics] }],
}

describe('a rule of permits', () => {
  it('has a case that asks for it and one that does not, and words and paragraphs in both languages', () => {
    expect(Object.keys(cases).sort()).toEqual(permitRules.map(({ key }) => key).sort())
    for (const { reason, law } of permitRules)
      for (const words of [reason, law])
        expect([words.en, words.nb].every((text) => text.length > 5)).toBe(true)
  })

  it.each(permitRules)('$key', ({ key, step }) => {
    const [yes, no, start = '2027-01-01'] = cases[key] ?? [{}, {}]
    const asked = (wish: Partial<PermitPlan>) =>
      neededSteps(planOf(wish), start).filter(({ rules }) => rules.some((rule) => rule.key === key))
    expect(asked(yes).map(({ kind }) => kind)).toEqual([step])
    expect(asked(no)).toEqual([])
  })

  it('of the European Health Data Space holds from its day on', () => {
    const kinds = (start: string | null) =>
      neededSteps(planOf({ sources: [register] }), start).map(({ kind }) => kind)
    expect(kinds('2029-03-25')).not.toContain('ehds-permit')
    expect(kinds(null)).not.toContain('ehds-permit')
    expect(kinds('2029-03-26')).toContain('ehds-permit')
  })
})

describe('the road', () => {
  const assumed = (step: string, low: number, high: number) =>
    ({ step, kind: 'time', days: { low, high }, reason: 'Earlier decisions' }) as const
  const known = ['controller', 'impact', 'ethics', 'exemption', 'analysis-room'].map((step, index) =>
    assumed(step, 10 * (index + 1), 20 * (index + 1)),
  )

  it('has no end while a time is not known, and names the steps', () => {
    const road = permitRoad(planOf({ sources: [register] }), { start: '2027-01-01' })
    expect(road.end).toBeNull()
    expect(road.unknown).toEqual(['controller', 'impact', 'ethics', 'exemption', 'analysis-room'])
    const data = road.steps.find(({ id }) => id === 'register-data@registry/krg')
    expect(data).toMatchObject({ days: { low: 42, high: 42 }, begins: null, ends: null, origin: 'rule' })
  })

  it('follows the order, and marks what the end moves with', () => {
    const road = permitRoad(planOf({ sources: [register], changes: [...known] }), { start: '2027-01-01' })
    // Controller 10-20, REK 30-60, exemption 40-80, data 42 days by rule.
    expect(road.end).toEqual({ low: 10 + 30 + 40 + 42, high: 20 + 60 + 80 + 42 })
    expect(road.steps.filter(({ critical }) => critical).map(({ id }) => id)).toEqual([
      'controller',
      'ethics',
      'exemption',
      'register-data@registry/krg',
    ])
    expect(road.unknown).toEqual([])
  })

  it('passes over what is not needed, with its reason, and takes what a person adds', () => {
    const changes: PermitPlan['changes'] = [
      ...known,
      { step: 'ethics', kind: 'without', reason: 'Approved already' },
      { step: 'analysis-room', kind: 'holds', holds: false, reason: 'Needed later' },
    ]
    const own = { id: 'own', label: 'Board', reason: 'Local rule', holds: true } as const
    const added = [{ ...own, days: { low: 5, high: 500 }, follows: ['controller'] }]
    const road = permitRoad(planOf({ sources: [register], changes, added }), { start: null })
    expect(road.end).toEqual({ low: 10 + 40 + 42, high: 520 })
    expect(road.steps.find(({ id }) => id === 'ethics')).toMatchObject({
      without: 'Approved already',
      ends: null,
    })
    expect(road.steps.filter(({ critical }) => critical).map(({ id }) => id)).toEqual(['controller', 'own'])
    const unknown = permitRoad(planOf({ changes, added: [{ ...own, days: null, follows: [] }] }), {
      start: null,
    })
    expect(unknown.end).toBeNull()
  })

  it('counts a step that is done from its day, whatever came before', () => {
    const done = new Map([['exemption', 100]])
    const road = permitRoad(
      planOf({ sources: [register], changes: known.filter(({ step }) => step !== 'exemption') }),
      { start: '2027-01-01', done },
    )
    expect(road.end).toEqual({ low: 142, high: 142 })
    expect(road.steps.find(({ id }) => id === 'exemption')).toMatchObject({ origin: 'done' })
  })

  it('asks what nobody has answered, and has no end until then', () => {
    const road = permitRoad({ ...emptyPermitPlan, sources: [statistics] }, { start: null })
    expect(road).toMatchObject({ end: null, open: ['medicinalProduct'], unknown: [] })
    // Statistics alone keep nobody waiting.
    expect(permitRoad(planOf({ sources: [statistics] }), { start: null }).end).toEqual({ low: 0, high: 0 })
  })

  it('leads nowhere in a circle', () => {
    const days = { low: 1, high: 1 }
    const times = schedule([
      { id: 'a', follows: ['b'], days },
      { id: 'b', follows: ['a'], days },
    ])
    expect([...times.values()].map(({ ends }) => ends)).toEqual([null, null])
    for (const { key, follows } of permitSteps)
      for (const before of follows)
        expect(permitSteps.findIndex((step) => step.key === before)).toBeLessThan(
          permitSteps.findIndex((step) => step.key === key),
        )
  })
})

describe('a plan of permits', () => {
  const change = { step: 'ethics', kind: 'without', reason: 'x' } as const
  it.each([
    ['two plans of a source', { sources: [register, register] }, /planned twice/],
    ['two changes of a kind', { changes: [change, change] }, /changed twice/],
    ['a change without reason', { changes: [{ ...change, reason: ' ' }] }, /needs a reason/],
    ['turned days', { changes: [{ ...change, kind: 'time', days: { low: 2, high: 1 } }] }, /shortest/],
    ['what is no entry', { sources: [{ ...register, entry: 'nothing/here' }] }, /no entry/],
  ])('is refused with %s', (_, wish, message) => {
    const result = v.safeParse(permitPlan, { ...emptyPermitPlan, ...wish })
    expect(result.issues?.map((issue) => issue.message).join()).toMatch(message)
  })
})
