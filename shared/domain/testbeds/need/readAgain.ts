import { listedFacets } from '../facets'
import { withWord, type WordedFacet } from './changeNeed'
import { readNeed, type ReadNeed } from './readNeed'
import type { TestbedNeed } from './testbedNeed'

const facets: readonly WordedFacet[] = [...listedFacets, 'areas', 'countries']

function isSame(one: object | null, other: object | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Reads a description in place of the one before. What was asked beside that one, by hand, is asked still. Pure. */
export function readAgain(before: TestbedNeed, text: string): ReadNeed {
  const { need: read, unread } = readNeed(text)
  const earlier = readNeed(before.text).need
  let need: TestbedNeed = {
    ...read,
    readiness: read.readiness ?? (isSame(before.readiness, earlier.readiness) ? null : before.readiness),
    period: read.period ?? (isSame(before.period, earlier.period) ? null : before.period),
  }
  for (const facet of facets) {
    const said: readonly string[] = earlier[facet]
    for (const word of before[facet]) if (!said.includes(word)) need = withWord(need, facet, word)
  }
  return { need, unread }
}
