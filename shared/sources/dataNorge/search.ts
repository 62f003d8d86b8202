import * as v from 'valibot'

const line = v.pipe(v.string(), v.maxLength(20_000))
const languages = v.nullish(
  v.object({ nb: v.nullish(line), no: v.nullish(line), nn: v.nullish(line), en: v.nullish(line) }),
)
export type LanguageMap = v.InferOutput<typeof languages>

const organisation = v.nullish(
  v.object({ id: v.nullish(line), name: v.nullish(line), prefLabel: languages, orgPath: v.nullish(line) }),
)
const accessRights = v.nullish(v.object({ code: v.nullish(line) }))

/** A dataset as the search lists it and as its own page gives it; the two name their publisher differently. */
export const datasetSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  uri: v.nullish(line),
  title: languages,
  description: languages,
  organization: organisation,
  publisher: organisation,
  accessRights,
  landingPage: v.nullish(v.union([line, v.pipe(v.array(line), v.maxLength(100))])),
})
export type CataloguedDataset = v.InferOutput<typeof datasetSchema>

/** One page of a search, counted from 0. */
export const searchPage = v.object({
  hits: v.pipe(v.array(datasetSchema), v.maxLength(1000)),
  page: v.object({
    currentPage: v.pipe(v.number(), v.integer(), v.minValue(0)),
    totalElements: v.pipe(v.number(), v.integer(), v.minValue(0)),
    totalPages: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
})
export type SearchPage = v.InferOutput<typeof searchPage>
