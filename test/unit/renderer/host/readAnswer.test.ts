import { expect, it } from 'vitest'
import { readEvent } from '#renderer/host/readAnswer'
import { exampleOfferRun, exampleRun, unreachable } from '../support/syncFixture'

it('an event of a sync arrives whole, and one that is not what it says does not', () => {
  const problem = { ...unreachable, details: { tries: 3, hosts: ['a', { port: 1 }], last: null } }
  const run = exampleRun({
    offers: [exampleOfferRun({ state: 'refused', problem, notes: [{ code: 'x', message: 'y', count: 1 }] })],
  })
  const event = { name: 'sync-changed', run } as const
  expect(readEvent(JSON.parse(JSON.stringify(event)))).toEqual(event)
  expect(readEvent({ name: 'sources-changed' })).toEqual({ name: 'sources-changed' })
  expect(readEvent({ name: 'sync-changed', run: { ...run, cause: 'magic' } })).toBeNull()
  expect(readEvent({ name: 'sync-changed' })).toBeNull()
})

it.each([{ name: 'sites-changed' }, { name: 'forecast-progress', run: 'a', share: 0.5 }])(
  'an event $name arrives',
  (event) => {
    expect(readEvent(event)).toEqual(event)
  },
)
