import * as v from 'valibot'
import { entryId } from './entryId'

/** Most entries on the short-list of a study. */
export const mostListed = 200

/** An entry that a study keeps in view. */
export const shortListItem = v.strictObject({
  entry: entryId,
  note: v.pipe(v.string(), v.maxLength(2000)),
  /** ISO instant. */
  addedAt: v.pipe(v.string(), v.isoTimestamp()),
})
export type ShortListItem = v.InferOutput<typeof shortListItem>

export const shortListItems = v.pipe(
  v.array(shortListItem),
  v.maxLength(mostListed),
  v.check(
    (items) => new Set(items.map(({ entry }) => entry)).size === items.length,
    'An entry stands on the short-list twice.',
  ),
)
