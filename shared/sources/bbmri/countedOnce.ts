import type { CollectionRecord } from './records'

/**
 * Collections whose number counts nobody twice by nesting: those that state one, and have no collection above that states
 * one. Orders of magnitude are never added over a tree, so they do not count as stated.
 */
export function countedOnce(
  collections: readonly CollectionRecord[],
  subject: 'samples' | 'donors',
): ReadonlySet<string> {
  const byId = new Map(collections.map((collection) => [collection.id, collection]))
  const counted = new Set<string>()
  for (const collection of collections) {
    if (collection[subject].precision !== 'exact') continue
    if (!hasStatedAbove(collection, byId, subject)) counted.add(collection.id)
  }
  return counted
}

/** Real trees have three levels. */
const deepestTree = 100

function hasStatedAbove(
  collection: CollectionRecord,
  byId: ReadonlyMap<string, CollectionRecord>,
  subject: 'samples' | 'donors',
): boolean {
  // Collections that name each other as parents are a mistake in entry; each is passed once.
  const passed = new Set([collection.id])
  let above = byId.get(collection.parent ?? '')
  while (above !== undefined && !passed.has(above.id) && passed.size < deepestTree) {
    if (above[subject].precision === 'exact') return true
    passed.add(above.id)
    above = byId.get(above.parent ?? '')
  }
  return false
}
