import * as v from 'valibot'
import { measures } from '../domain/sources/countTable'
import { normaliseCode } from '../domain/terminology/normaliseCode'

/** What the numbers of people in a file can be said to be. */
export const importedMeasures = measures.filter((measure) => measure !== 'resident-population')

/** What a person says the numbers of people in a file are, so that estimates can use them. */
export const importedCounts = v.strictObject({
  /** New residents come from a source only: their table is what all shares are shares of. */
  measure: v.picklist(importedMeasures),
  system: v.picklist(['icd-10', 'atc']),
  /** Codes of the whole table; not used where a column of the file names codes. */
  codes: v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(24))), v.maxLength(200)),
  /** Year of the numbers; not used where a column of the file names years. */
  year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))),
})
export type ImportedCounts = v.InferOutput<typeof importedCounts>

/** The first code that is none of the system; null when all are. */
export function unknownCode({ system, codes }: ImportedCounts): string | null {
  return codes.find((code) => normaliseCode(system, code) === null) ?? null
}
