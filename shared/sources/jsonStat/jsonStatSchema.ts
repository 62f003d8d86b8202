import * as v from 'valibot'
import { cubeLimits } from '../../domain/cubes/cube'

const line = v.pipe(v.string(), v.maxLength(20_000))
const code = v.pipe(v.string(), v.maxLength(500))
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(cubeLimits.categories))

function list<Schema extends v.GenericSchema>(item: Schema, most: number) {
  return v.pipe(v.array(item), v.maxLength(most))
}

const dimensionId = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
/** Notes stand as a list or, from older servers, as one text. */
const notes = v.nullish(v.union([list(line, 1000), line]))

const unit = v.looseObject({
  base: v.nullish(line),
  label: v.nullish(line),
  decimals: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))),
  multiplier: v.nullish(v.number()),
})

const category = v.looseObject({
  index: v.nullish(v.union([list(code, cubeLimits.categories), v.record(code, place)])),
  label: v.nullish(v.record(code, v.nullish(line))),
  child: v.nullish(v.record(code, list(code, cubeLimits.categories))),
  unit: v.nullish(v.record(code, v.nullish(unit))),
})

const dimension = v.looseObject({
  label: v.nullish(line),
  category,
  note: notes,
  extension: v.nullish(
    v.looseObject({ elimination: v.nullish(v.boolean()), eliminationValueCode: v.nullish(code) }),
  ),
})

const roles = v.looseObject({
  time: v.nullish(list(dimensionId, cubeLimits.dimensions)),
  geo: v.nullish(list(dimensionId, cubeLimits.dimensions)),
  metric: v.nullish(list(dimensionId, cubeLimits.dimensions)),
})

/** Legend of symbols that stand among the values (FHI Statistikk). */
const flags = v.looseObject({
  index: v.nullish(list(code, 200)),
  label: v.nullish(v.record(code, v.nullish(line))),
})

const extension = v.looseObject({
  px: v.nullish(
    v.looseObject({
      tableid: v.nullish(line),
      aggregallowed: v.nullish(v.boolean()),
      language: v.nullish(line),
      decimals: v.nullish(v.number()),
    }),
  ),
  flags: v.nullish(flags),
})

/** The parts of a JSON-stat 2.0 dataset that mean something here. `value` and `status` are read cell by cell, for speed. */
export const datasetSchema = v.looseObject({
  label: v.nullish(line),
  source: v.nullish(line),
  updated: v.nullish(line),
  note: notes,
  role: v.nullish(roles),
  id: list(dimensionId, cubeLimits.dimensions),
  size: list(place, cubeLimits.dimensions),
  dimension: v.record(dimensionId, dimension),
  value: v.optional(v.unknown()),
  status: v.optional(v.unknown()),
  extension: v.nullish(extension),
})
export type RawDataset = v.InferOutput<typeof datasetSchema>
export type RawDimension = v.InferOutput<typeof dimension>

/** Any answer in JSON-stat, before its version and class are known. */
export const anySchema = v.record(v.string(), v.unknown())
