import {
  array,
  finite,
  maxLength,
  number,
  picklist,
  pipe,
  strictObject,
  type GenericSchema,
  type ObjectEntries,
} from 'valibot'

/** Most entries of a list in the input of a method. */
export const mostEntries = 10_000

export const numeric = pipe(number(), finite())

/** A list of bounded length. */
export function list<const Schema extends GenericSchema>(item: Schema, most: number = mostEntries) {
  return pipe(array(item), maxLength(most))
}

/** An object with these keys only, so that a misspelt key is told and not overlooked. */
export function keys<const Entries extends ObjectEntries>(entries: Entries) {
  return strictObject(entries)
}

/** Error rates and allocation of a trial with two arms. */
export const design = { alpha: numeric, power: numeric, sides: picklist([1, 2]), ratio: numeric }
