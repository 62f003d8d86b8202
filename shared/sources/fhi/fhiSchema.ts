import * as v from 'valibot'
import { cubeLimits } from '../../domain/cubes/cube'

const code = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
const line = v.pipe(v.string(), v.maxLength(20_000))

/** A category with those below it; the nesting of the answer itself is limited before it is parsed. */
export interface FhiCategory {
  readonly value: string
  readonly label?: string | null | undefined
  readonly children?: readonly FhiCategory[] | null | undefined
}

const category: v.GenericSchema<FhiCategory> = v.looseObject({
  value: code,
  label: v.nullish(line),
  children: v.nullish(v.pipe(v.array(v.lazy(() => category)), v.maxLength(cubeLimits.categories))),
})

/** `{src}/table/{id}/dimension` */
export const dimensionsSchema = v.looseObject({
  dimensions: v.pipe(
    v.array(
      v.looseObject({
        code,
        label: v.nullish(line),
        categories: v.pipe(v.array(category), v.minLength(1), v.maxLength(cubeLimits.categories)),
      }),
    ),
    v.minLength(1),
    v.maxLength(cubeLimits.dimensions),
  ),
})
export type FhiDimensions = v.InferOutput<typeof dimensionsSchema>['dimensions']

/** `{src}/table`: what the collection holds. */
export const tablesSchema = v.pipe(
  v.array(
    v.looseObject({
      tableId: v.pipe(v.number(), v.integer()),
      title: v.nullish(line),
      publishedAt: v.nullish(line),
      modifiedAt: v.nullish(line),
    }),
  ),
  v.maxLength(20_000),
)

/** `{src}/table/{id}/flag`: symbols with their meaning, in any of the forms that have been seen described. */
export const flagsSchema = v.union([
  v.pipe(
    v.array(
      v.looseObject({
        flag: v.nullish(code),
        value: v.nullish(code),
        code: v.nullish(code),
        symbol: v.nullish(code),
        label: v.nullish(line),
        description: v.nullish(line),
      }),
    ),
    v.maxLength(200),
  ),
  v.looseObject({
    index: v.nullish(v.pipe(v.array(code), v.maxLength(200))),
    label: v.nullish(v.record(code, v.nullish(line))),
  }),
])
