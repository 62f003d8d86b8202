import { expect, it } from 'vitest'
import { isAsked } from '#shared/domain/papers/isAsked'

it.each([
  // Field, before a route is chosen, for statistics, for data on persons.
  ['purpose', true, true, true],
  ['check-purpose', false, true, true],
  ['check-tables', false, true, false],
  ['check-ethics', false, false, true],
  ['legalBasis', false, false, true],
])('asks %s of an application where its route needs it', (key, before, statistics, persons) => {
  const asked = ['', 'aggregate', 'person-level'].map((route) =>
    isAsked('helsedata', key, new Map([['route', route]])),
  )
  expect(asked).toEqual([before, statistics, persons])
  expect(isAsked('bbmri', key, new Map())).toBe(true)
})
