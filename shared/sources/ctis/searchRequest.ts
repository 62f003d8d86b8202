import * as v from 'valibot'
import type { SourceRequest } from '../conversation'
import { trialRecord } from './trialRecord'

/** Countries by their ISO numbers, which the search takes, and the names that answers give them. */
export const ctisCountries: ReadonlyMap<number, string> = new Map([
  [208, 'Denmark'],
  [246, 'Finland'],
  [352, 'Iceland'],
  [578, 'Norway'],
  [752, 'Sweden'],
])

const pageSize = 100
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Pages are counted from 1: page 0 answers that there are no trials at all. */
export function searchRequest(
  countries: readonly number[],
  condition: string | null,
  page: number,
): SourceRequest {
  return {
    method: 'POST',
    path: 'search',
    body: {
      pagination: { page, size: pageSize },
      sort: { property: 'decisionDate', direction: 'DESC' },
      searchCriteria: {
        containAll: null,
        containAny: null,
        containNot: null,
        title: null,
        number: null,
        status: null,
        medicalCondition: condition,
        sponsor: null,
        msc: [...countries],
      },
    },
    mostBytes: 20_000_000,
    label: `search ${page}`,
  }
}

export const searchAnswer = v.object({
  pagination: v.object({ totalRecords: count, totalPages: v.nullish(count) }),
  data: v.pipe(v.array(trialRecord), v.maxLength(1000)),
})
export type SearchAnswer = v.InferOutput<typeof searchAnswer>
