import { expect, it } from 'vitest'
import type { DiscoveryAnswer } from '#shared/contract/discovery'
import type { ParsedRequestOf } from '#shared/contract/operations'
import { createDiscoveryService } from '#shared/services/discovery/discoveryService'
import { discoveryPorts } from '#test/support/discovery'

type Wish = Omit<ParsedRequestOf<"discovery.search">, "query">

const everything: Wish = { kinds: [], facets: {}, language: "en", sort: "relevance", from: 0, limit: 200 }

async function catalogue() {
  const { handlers } = createDiscoveryService(await discoveryPorts())
  return async (query: string, further: Partial<Wish> = {}): Promise<DiscoveryAnswer> => {
      query,
      kinds: [],
      facets: {},
      language: 'en',
      sort: 'relevance',
      from: 0,
      limit: 200,
    } as const
    const answer = await handlers['discovery.search']({ query, ...everything, ...further })
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  }
}

it('finds the same by a word, its synonym in the other language and its code', async () => {
  const find = await catalogue()
  const found = async (query: string) => new Set((await find(query)).entries.map(({ entry }) => entry))
  const byWord = await found('hjerteinfarkt')
  expect(byWord.size).toBeGreaterThan(10)
  expect(await found('I21')).toEqual(byWord)
  expect(await found('myocardial infarction')).toEqual(byWord)
})
