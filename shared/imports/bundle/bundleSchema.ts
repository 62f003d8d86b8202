import * as v from 'valibot'
import { grains, precisions } from '../../domain/counts/count'
import { cubeLimits, dimensionRoles } from '../../domain/cubes/cube'

/** The file in a bundle that names the others, with their fingerprints. */
export const manifestName = 'manifest.json'
export const bundleFormat = 'kohort-bundle'

const text = v.pipe(v.string(), v.maxLength(100_000))
const column = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(cubeLimits.cells))
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(cubeLimits.combinations))

export const bundleManifest = v.strictObject({
  format: v.literal(bundleFormat),
  formatVersion: v.literal(1),
  files: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.regex(/^tables\/[a-z0-9-]{1,80}\.json$/)),
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    v.minLength(1),
    v.maxLength(500),
  ),
})

export const bundledTable = v.strictObject({
  title: text,
  language: text,
  sourceTable: text,
  release: text,
  areaVintage: text,
  notes: v.pipe(v.array(text), v.maxLength(1000)),
  absent: v.nullable(
    v.strictObject({
      lower: v.number(),
      upper: v.number(),
      precision: v.literal('suppressed'),
      measures: v.exactOptional(v.array(text)),
    }),
  ),
  measures: v.array(
    v.strictObject({
      code: v.nullable(text),
      grain: v.nullable(v.picklist(grains)),
      unit: text,
      additive: v.boolean(),
    }),
  ),
  dimensions: v.pipe(
    v.array(
      v.strictObject({
        id: text,
        label: text,
        role: v.picklist(dimensionRoles),
        categories: v.array(v.strictObject({ code: text, label: text, parent: v.exactOptional(text) })),
        totals: v.array(v.strictObject({ total: text, parts: v.array(text), complete: v.boolean() })),
        additive: v.exactOptional(v.literal(false)),
      }),
    ),
    v.maxLength(cubeLimits.dimensions),
  ),
  /** One list for each property, all of the same length. `upper` null: unbounded. */
  cells: v.strictObject({
    place: column(place),
    value: column(v.nullable(v.number())),
    lower: column(v.number()),
    upper: column(v.nullable(v.number())),
    precision: column(v.picklist(precisions)),
    marker: column(v.nullable(text)),
    additive: column(v.boolean()),
  }),
})
export type BundledTable = v.InferOutput<typeof bundledTable>
