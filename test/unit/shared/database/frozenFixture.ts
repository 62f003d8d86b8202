import type { NewSavedEstimate } from '#shared/database/savedEstimates'
import { freezeEstimate } from '#shared/estimate/frozen/freezeEstimate'
import { everyRule, inputOf } from '#test/support/frozenCountry'

const frozen = freezeEstimate(inputOf(), everyRule)

/** A frozen estimate of the study of `databaseContent`, with two tables. */
export function exampleFrozen(changes: Partial<NewSavedEstimate> = {}): NewSavedEstimate {
  if (!frozen.ok) throw new Error(frozen.error.message)
  return {
    id: 'estimate-1',
    study: 'study-1',
    version: 'version-1',
    name: 'Before the amendment',
    note: 'As sent to the sponsor.',
    author: 'Kari Nordmann',
    origin: 'person',
    createdAt: '2024-05-02T10:00:00.000Z',
    ...frozen.value,
    ...changes,
  }
}
