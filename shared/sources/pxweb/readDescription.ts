import * as v from 'valibot'
import { cubeLimits } from '../../domain/cubes/cube'
import { answered, refused, type Answered, type SourceAnswer } from '../conversation'
import { readDataset, type JsonStatDataset } from '../jsonStat/readDataset'
import { answerText, readJson } from '../readAnswer'
import { refuseProblem } from './problems'

const code = v.pipe(v.string(), v.maxLength(500))
const line = v.pipe(v.string(), v.maxLength(20_000))

const variable = v.looseObject({
  code: v.pipe(code, v.minLength(1)),
  text: v.nullish(line),
  values: v.pipe(v.array(code), v.maxLength(cubeLimits.categories)),
  valueTexts: v.nullish(v.pipe(v.array(line), v.maxLength(cubeLimits.categories))),
  elimination: v.nullish(v.boolean()),
  time: v.nullish(v.boolean()),
})

const metadata = v.looseObject({
  title: v.nullish(line),
  variables: v.pipe(v.array(variable), v.minLength(1), v.maxLength(cubeLimits.dimensions)),
})

/** Description of a table in either version, as a dataset without cells. Version 1 gives no time of publication. */
export function readDescription(
  answer: SourceAnswer,
  version: 1 | 2,
  what: string,
): Answered<JsonStatDataset> {
  if (answer.status !== 200) return refuseProblem(answer, what)
  if (version === 2) return readDataset(answerText(answer), what)
  const parsed = readJson(answerText(answer), metadata, what)
  return parsed.ok ? arrange(parsed.value, what) : parsed
}

function arrange(
  { title, variables }: v.InferOutput<typeof metadata>,
  what: string,
): Answered<JsonStatDataset> {
  const uneven = variables.find(
    ({ values, valueTexts }) =>
      (valueTexts !== undefined && valueTexts !== null && valueTexts.length !== values.length) ||
      new Set(values).size !== values.length,
  )
  if (uneven !== undefined)
    return refused('malformed', `${what}: the codes and names of ${uneven.code} do not fit together.`, {
      what,
      dimension: uneven.code,
    })
  if (new Set(variables.map(({ code: id }) => id)).size !== variables.length)
    return refused('malformed', `${what}: a variable is described twice.`, { what })
  return answered({
    label: title ?? '',
    source: '',
    updated: '',
    language: null,
    table: null,
    notes: [],
    dimensions: variables.map(({ code: id, text, values, valueTexts, elimination, time }) => ({
      id,
      label: text ?? id,
      role: time === true ? 'time' : /^contentscode$/i.test(id) ? 'metric' : null,
      categories: values.map((value, index) => ({
        code: value,
        label: valueTexts?.[index] ?? value,
        parent: null,
        unit: null,
      })),
      notes: [],
      elimination: { allowed: elimination ?? false, code: null },
    })),
    aggregationAllowed: true,
    flags: null,
    value: null,
    status: null,
  })
}
