import type { SourceConnector } from '../../sources/connector'

/**
 * The offers that a sync brings after what is asked was changed: a table that was added is brought, and a new question where
 * the earlier one was. Null stays null: then what comes by itself is brought.
 */
export function carryChoice(
  chosen: readonly string[] | null,
  before: readonly SourceConnector[],
  after: readonly SourceConnector[],
): readonly string[] | null {
  if (chosen === null) return null
  const known = new Set(before.flatMap(({ offers }) => offers.map(({ key }) => key)))
  const wanted = new Set(chosen)
  const further = after.flatMap(({ key: source, offers, oneQuestion }) => {
    const earlier = before.find(({ key }) => key === source)?.offers ?? []
    const wasChosen = oneQuestion === true && earlier.some(({ key }) => wanted.has(key))
    return offers
      .filter(({ key, added }) => !known.has(key) && !wanted.has(key) && (added === true || wasChosen))
      .map(({ key }) => key)
  })
  return further.length === 0 ? chosen : [...chosen, ...further]
}
