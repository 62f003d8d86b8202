import * as v from 'valibot'
import type { ListedFacet } from '../facets'
import { testbedNeed, type TestbedNeed } from './testbedNeed'

/** Parts of a need that are lists of words. */
export type WordedFacet = ListedFacet | 'countries' | 'areas'

function withList(need: TestbedNeed, facet: WordedFacet, words: readonly string[]): TestbedNeed {
  const changed = v.safeParse(testbedNeed, { ...need, [facet]: words })
  return changed.success ? changed.output : need
}

/** The need with a word more; the same where the word is none of its list, or there already. */
export function withWord(need: TestbedNeed, facet: WordedFacet, word: string): TestbedNeed {
  return withList(need, facet, [...need[facet], word])
}

export function withoutWord(need: TestbedNeed, facet: WordedFacet, word: string): TestbedNeed {
  return withList(
    need,
    facet,
    need[facet].filter((each) => each !== word),
  )
}
