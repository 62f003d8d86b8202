import * as v from 'valibot'

const line = v.pipe(v.string(), v.maxLength(2000))
const many = <Item extends v.GenericSchema>(item: Item) =>
  v.nullish(v.pipe(v.array(item), v.maxLength(100_000)))

const codeable = v.object({
  text: v.nullish(line),
  coding: many(v.object({ code: v.nullish(line), display: v.nullish(line) })),
})
const extension = v.object({ url: line, valueCode: v.nullish(line) })
const population = v.object({
  code: v.nullish(codeable),
  count: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12))),
  /** Why there is no count, as FHIR writes it beside a missing value. */
  _count: v.nullish(v.object({ extension: many(extension) })),
})
const stratum = v.object({
  value: v.nullish(codeable),
  component: many(v.object({ code: v.nullish(codeable), value: v.nullish(codeable) })),
  population: many(population),
})
const group = v.object({
  code: v.nullish(codeable),
  extension: many(v.looseObject({ url: line, valueCode: v.nullish(line) })),
  population: many(population),
  stratifier: many(
    v.object({
      /** One, or a list of one: both are in use. */
      code: v.nullish(v.union([v.pipe(v.array(codeable), v.maxLength(20)), codeable])),
      stratum: many(stratum),
    }),
  ),
})

export const measureReport = v.object({
  resourceType: v.literal('MeasureReport'),
  date: v.nullish(line),
  period: v.nullish(v.object({ start: v.nullish(line), end: v.nullish(line) })),
  group: v.nullish(v.pipe(v.array(group), v.maxLength(1000))),
})
export const measureReports = v.union([
  measureReport,
  v.object({
    resourceType: v.literal('Bundle'),
    entry: v.nullish(v.pipe(v.array(v.object({ resource: v.nullish(v.unknown()) })), v.maxLength(10_000))),
  }),
])

export type MeasureReport = v.InferOutput<typeof measureReport>
export type ReportGroup = v.InferOutput<typeof group>
export type ReportPopulation = v.InferOutput<typeof population>
export type ReportCode = v.InferOutput<typeof codeable>
