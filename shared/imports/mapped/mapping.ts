import * as v from 'valibot'
import { grains } from '../../domain/counts/count'
import { dimensionRoles } from '../../domain/cubes/cube'
import { delimiters } from '../../sources/delimited/readDelimited'
import { textEncodings } from '../importFormat'

const column = v.pipe(v.string(), v.minLength(1), v.maxLength(1000))
const bound = v.pipe(v.number(), v.minValue(0), v.maxValue(1e12))

/** What a symbol in place of a number means. `zero` is the number 0; the others are no number. */
export const symbolMeanings = ['suppressed', 'missing', 'not-applicable', 'zero'] as const

/** What a column of categories stands for. */
export const columnRoles = dimensionRoles.filter((role) => role !== 'measure')
export type ColumnRole = (typeof columnRoles)[number]

/** How the columns of a table are read. Columns that are not named are left out. */
export const importMapping = v.strictObject({
  encoding: v.optional(v.nullable(v.picklist(textEncodings)), null),
  delimiter: v.optional(v.nullable(v.picklist(delimiters)), null),
  /** Row with the headings, from 1; null for the first that fills the most columns. */
  headerRow: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
  decimal: v.optional(v.picklist(['.', ',']), '.'),
  dimensions: v.pipe(
    v.array(
      v.strictObject({
        column,
        role: v.picklist(columnRoles),
        /** Column with the names of the codes; null where the codes are names, or code and name stand together. */
        labels: v.optional(v.nullable(column), null),
      }),
    ),
    v.maxLength(30),
  ),
  measures: v.pipe(
    v.array(
      v.strictObject({
        column,
        /** Null for a number that counts nothing, such as a rate. */
        grain: v.nullable(v.picklist(grains)),
        unit: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
        /** Whether numbers of different rows may be added. */
        additive: v.optional(v.boolean(), true),
      }),
    ),
    v.minLength(1),
    v.maxLength(200),
  ),
  symbols: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.strictObject({
            symbol: v.pipe(v.string(), v.maxLength(100)),
            meaning: v.picklist(symbolMeanings),
            /** What a suppressed count is at least and at most; null when nobody says. */
            lower: v.optional(bound, 0),
            upper: v.optional(v.nullable(bound), null),
          }),
          v.check(({ lower, upper }) => upper === null || lower <= upper, 'lower is above upper'),
        ),
      ),
      v.maxLength(100),
    ),
    [],
  ),
})
export type ImportMapping = v.InferOutput<typeof importMapping>
export type MappingInput = v.InferInput<typeof importMapping>
