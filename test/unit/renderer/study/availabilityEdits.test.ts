import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AvailabilityStep } from '#shared/domain/studies/assumptions'
import type { Protocol } from '#shared/domain/studies/protocol'
import {
  availabilityIn,
  moveStep,
  putStep,
  removeStep,
  restoreStep,
  toggleStep,
} from '#renderer/components/study/availability/availabilityEdits'
import { changeEnrolment, removeEnrolment } from '#renderer/components/study/enrolment/enrolmentEdits'
import { protocolOf } from './support/protocolFixture'

const step = (id: string): AvailabilityStep => ({
  id,
  name: `Step ${id}`,
  active: true,
  share: 0.8,
  lower: 0.7,
  upper: 0.9,
  citation: 'Pilot 2024',
})
const empty = protocolOf([])
const three = ['a', 'b', 'c'].reduce((protocol, id) => putStep(protocol, step(id)), empty)
const order = (protocol: Protocol) => availabilityIn(protocol).map(({ id }) => id)

describe('steps of availability', () => {
  it('are added, changed in place, turned off and removed without a trace', () => {
    expect(order(three)).toEqual(['a', 'b', 'c'])
    const changed = toggleStep(putStep(three, { ...step('b'), share: 0.75 }), 'b')
    expect(availabilityIn(changed)[1]).toEqual({ ...step('b'), share: 0.75, active: false })
    expect(['a', 'b', 'c'].reduce(removeStep, three)).toEqual(empty)
    expect(restoreStep(removeStep(three, 'b'), step('b'), 1)).toEqual(three)
    expect(restoreStep(three, step('b'), 0)).toBe(three)
  })

  it('move within their list, and nowhere beyond it', () => {
    expect(order(moveStep(three, 'a', 1))).toEqual(['b', 'a', 'c'])
    expect(order(moveStep(three, 'c', 0))).toEqual(['c', 'a', 'b'])
    expect(moveStep(three, 'a', -1)).toBe(three)
    expect(moveStep(three, 'c', 3)).toBe(three)
    expect(moveStep(three, 'x', 1)).toBe(three)
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 2 }), (id, to) => {
        const moved = order(moveStep(three, id, to))
        expect(moved[to]).toBe(id)
        expect([...moved].sort()).toEqual(['a', 'b', 'c'])
      }),
    )
  })
})

describe('the enrolment window', () => {
  it('begins with its length alone and is taken away whole', () => {
    const opened = changeEnrolment(empty, { months: 12 })
    expect(opened.enrolment).toEqual({ months: 12, newPerYear: null, leavingPerYear: null })
    expect(changeEnrolment(opened, { months: 18 }).enrolment?.months).toBe(18)
    expect(changeEnrolment(empty, { newPerYear: null })).toBe(empty)
    expect(removeEnrolment(opened)).toEqual(empty)
  })
})
