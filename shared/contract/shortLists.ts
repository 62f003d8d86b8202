import * as v from 'valibot'
import { shortListItems, type ShortListItem } from '../domain/discovery/shortList'
import { reads, writes } from './operation'

/** What a study keeps in view of the catalogue, in the order that people gave it. */
export interface ShortList {
  readonly study: string
  /** Number of the newest save; 0 while nothing was kept. */
  readonly sequence: number
  readonly items: readonly ShortListItem[]
}

const study = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

/** What a page may ask about short-lists; part of the one table of operations. */
export const shortListOperations = {
  'shortLists.read': reads<ShortList>()(v.strictObject({ study })),
  /** Keeps the whole list. Refused as a conflict when it was changed elsewhere since `sequence`. */
  'shortLists.save': writes<ShortList>()(
    v.strictObject({
      study,
      sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
      items: shortListItems,
    }),
  ),
} as const

export type ShortListOperationName = keyof typeof shortListOperations
