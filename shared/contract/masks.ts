import * as v from 'valibot'
import { maskModes, type MaskMode } from '../interchange/masks/maskTable'
import type { MaskWhatIf } from '../interchange/masks/whatIf'
import { reads, writes } from './operation'

/** A table of counts by mask that is kept with a study. */
export interface MaskDescription {
  readonly id: string
  /** What a person calls it, such as the data holder. */
  readonly name: string
  /** ISO instant. */
  readonly keptAt: string
  /** In the order of the bits; null where the file names none. */
  readonly rules: readonly (string | null)[]
  readonly modes: readonly MaskMode[]
  /** Rows below this number are not in the table; null: all are. */
  readonly removedBelow: number | null
}

const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const study = { study: identifier }
const kept = { ...study, table: identifier }
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))

/** Most characters of a table, and of its definition, that a page sends. */
export const maskTextLimit = 3_000_000
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(maskTextLimit))
const rules = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(49))),
  v.maxLength(50),
  v.check((order) => new Set(order).size === order.length, 'A rule is named twice.'),
)

/** What a page may ask about exact counts of data holders; part of the one table of operations. */
export const maskOperations = {
  'masks.list': reads<readonly MaskDescription[]>()(v.strictObject(study)),
  /** Reads the file of a holder with the definition that was counted, and keeps it with the study. */
  'masks.import': writes<MaskDescription>()(
    v.strictObject({
      ...study,
      name,
      text,
      definition: v.nullable(text),
      removedBelow: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(1000))),
    }),
  ),
  'masks.remove': writes<null>()(v.strictObject(kept)),
  /** `order`: the rules that are asked, from 0; the others are dropped. */
  'masks.whatIf': reads<MaskWhatIf>()(v.strictObject({ ...kept, mode: v.picklist(maskModes), order: rules })),
} as const

export type MaskOperationName = keyof typeof maskOperations
