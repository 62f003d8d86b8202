import * as v from 'valibot'
import { answered, refused, type Answered, type SourceAnswer } from '../conversation'
import { answerText, readJson, refuseStatus } from '../readAnswer'
import type { DirectorySchema } from './directoryQuery'

const message = v.pipe(v.string(), v.maxLength(100_000))
const errors = v.nullish(v.array(v.looseObject({ message: v.optional(message) })))
const identifier = v.pipe(v.string(), v.maxLength(200))

const schemaAnswer = v.object({
  errors,
  data: v.nullish(
    v.object({
      _schema: v.object({
        tables: v.pipe(
          v.array(
            v.object({
              id: identifier,
              columns: v.nullish(v.pipe(v.array(v.object({ id: identifier })), v.maxLength(2000))),
            }),
          ),
          v.maxLength(2000),
        ),
      }),
    }),
  ),
})

/** Most rows in one answer: a server that pays no heed to the limit sends all it has. */
const mostRows = 500_000

const pageAnswer = v.object({
  errors,
  data: v.nullish(v.record(v.string(), v.unknown())),
})
const jsonRow = v.record(v.string(), v.unknown())
const rowsOfPage = v.nullish(v.pipe(v.array(jsonRow), v.maxLength(mostRows)))
const countOfPage = v.nullish(v.object({ count: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0))) }))

export interface DirectoryPage {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  /** Rows in all; null on later pages. */
  readonly count: number | null
}

/** GraphQL tells errors in the body, with status 200, 400 or 500. */
function readGraphql<Schema extends v.GenericSchema<unknown, { errors?: v.InferOutput<typeof errors> }>>(
  answer: SourceAnswer,
  schema: Schema,
  what: string,
): Answered<v.InferOutput<Schema>> {
  const told = answer.status === 400 || answer.status === 500
  if (answer.status !== 200 && !told) return refuseStatus(answer, what)
  const read = readJson(answerText(answer), schema, what)
  if (!read.ok) return told ? refuseStatus(answer, what) : read
  const [first] = read.value.errors ?? []
  if (first === undefined) return told ? refuseStatus(answer, what) : read
  const words = (first.message ?? '').slice(0, 200)
  return refused('refused', `${what}: the Directory could not answer. It said: ${words}`, { what, words })
}

export function readSchemaAnswer(answer: SourceAnswer): Answered<DirectorySchema> {
  const read = readGraphql(answer, schemaAnswer, 'BBMRI Directory, schema')
  if (!read.ok) return read
  const tables = read.value.data?._schema.tables ?? []
  return answered(
    new Map(tables.map(({ id, columns }) => [id, new Set((columns ?? []).map((column) => column.id))])),
  )
}

export function readPageAnswer(answer: SourceAnswer, table: string, what: string): Answered<DirectoryPage> {
  const read = readGraphql(answer, pageAnswer, what)
  if (!read.ok) return read
  const { data } = read.value
  if (data === null || data === undefined)
    return refused('malformed', `${what}: the answer has no data.`, { what, place: 'data' })
  const rows = v.safeParse(rowsOfPage, Object.hasOwn(data, table) ? data[table] : null)
  const counted = `${table}_agg`
  const count = v.safeParse(countOfPage, Object.hasOwn(data, counted) ? data[counted] : null)
  if (!rows.success || !count.success)
    return refused('malformed', `${what}: the rows are not a list of records.`, {
      what,
      place: `data.${table}`,
    })
  return answered({ rows: rows.output ?? [], count: count.output?.count ?? null })
}
