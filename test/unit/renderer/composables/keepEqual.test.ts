import { expect, it } from 'vitest'
import { keepEqual } from '#renderer/composables/keepEqual'

it('answers what was there before when nothing changed', () => {
  const before = { steps: [{ id: 'a', people: [1, null, 'x'] }], hidden: { reason: 'small' } }
  expect(keepEqual(before, structuredClone(before))).toBe(before)
})

it('keeps the parts that did not change and takes the others', () => {
  const before = { steps: [{ id: 'a' }, { id: 'b', people: 1 }], total: { value: 4 } }
  const next = { steps: [{ id: 'a' }, { id: 'b', people: 2 }, { id: 'c' }], total: { value: 4 } }
  const kept = keepEqual(before, next)
  expect(kept).toEqual(next)
  expect(kept.steps[0]).toBe(before.steps[0])
  expect(kept.steps[1]).not.toBe(before.steps[1])
  expect(kept.total).toBe(before.total)
  expect(before.steps).toHaveLength(2)
})

it.each([
  [{ a: 1 }, {}],
  [{}, { a: 1 }],
  [{ a: undefined }, { b: undefined }],
  [{ 0: 'x' }, ['x']],
  [[1, 2], [1]],
  [null, { a: 1 }],
  [{ a: 0 }, { a: null }],
  [{ a: 0 }, { a: -0 }],
])('does not take %j for %j', (before, next) => {
  expect(keepEqual<unknown>(before, next)).toStrictEqual(next)
  expect(keepEqual<unknown>(before, next)).not.toBe(before)
})
