import { expect, it } from 'vitest'
import {
  addSources,
  changePermits,
  changeSource,
  removeSource,
  setChange,
  waitFor,
  waitForNothing,
} from '#renderer/components/study/access/road/roadEdits'
import { dayRange, longestDay } from '#renderer/components/study/access/road/roadRows'
import { emptyPermitPlan } from '#shared/domain/permits/permitPlan'
import { permitRoad } from '#shared/domain/permits/permitRoad'
import { permitPlanOfTest } from '#test/support/permitPlans'
import { sitePlanOf } from '#test/support/sitePlans'
import { protocolOf } from '#test/support/smallCountry'

const planned = { ...protocolOf(), sites: sitePlanOf() }

it('changes the plan of a protocol with sites, and no other', () => {
  const change = () => permitPlanOfTest
  expect(changePermits(planned, change).sites?.permits).toBe(permitPlanOfTest)
  expect(changePermits(protocolOf(), change)).toEqual(protocolOf())
})

it('adds a source once, changes it, and takes it out with what was changed of its steps', () => {
  const once = addSources(emptyPermitPlan, permitPlanOfTest.sources)
  expect(addSources(once, permitPlanOfTest.sources).sources).toHaveLength(3)
  expect(changeSource(once, 'registry/npr', { need: 'person-level' }).sources[1]).toMatchObject({
    need: 'person-level',
    basis: null,
  })
  const left = removeSource(permitPlanOfTest, 'biobank/hunt')
  expect(left.sources.map(({ entry }) => entry)).toEqual(['registry/krg', 'registry/npr'])
  expect(left.changes.some(({ step }) => step.includes('hunt'))).toBe(false)
  expect(left.changes).toHaveLength(permitPlanOfTest.changes.length - 1)
})

it('puts a change in the place of the one of its kind, and takes it back', () => {
  const time = { step: 'ethics', kind: 'time', days: { low: 1, high: 2 }, reason: 'x' } as const
  const changed = setChange(permitPlanOfTest, 'ethics', 'time', time)
  expect(changed.changes.filter(({ step }) => step === 'ethics')).toEqual([time])
  expect(setChange(changed, 'ethics', 'time', null).changes.some(({ step }) => step === 'ethics')).toBe(false)
})

it('lets sites wait for the end of the road, say that nobody knows it, and wait for nothing again', () => {
  const wish = { start: '2027-01-01' }
  const known = waitFor(planned, permitRoad(permitPlanOfTest, wish))
  expect(known.sites?.notBefore).toEqual({ days: { low: 115, high: 270 }, setBy: null })
  const unknown = waitFor(planned, permitRoad({ ...permitPlanOfTest, changes: [] }, wish))
  expect(unknown.sites?.notBefore).toEqual({ days: null, setBy: null })
  expect(waitForNothing(known)).toEqual(planned)
  expect(waitForNothing(planned)).toBe(planned)
})

it('writes days and draws to a round day', () => {
  expect(dayRange({ low: 42, high: 42 }, 'en')).toBe('42')
  expect(dayRange({ low: 30, high: 60 }, 'nb')).toBe('30–60')
  const { steps } = permitRoad(permitPlanOfTest, { start: null })
  expect(longestDay(steps)).toBe(300)
  expect(longestDay([])).toBe(30)
})
