import {
  array,
  check,
  finite,
  literal,
  maxLength,
  minLength,
  minValue,
  number,
  optional,
  pipe,
  record,
  regex,
  strictObject,
  string,
  union,
  unknown,
  type InferOutput,
} from 'valibot'

const text = pipe(string(), minLength(1), maxLength(1000))
const name = pipe(
  string(),
  regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'A name holds small letters, digits, - and _'),
)
const amount = pipe(number(), finite(), minValue(0))
const tolerance = { relative: amount, absolute: amount }

const referenceCase = union(
  [
    strictObject({ id: name, input: unknown(), expected: record(string(), unknown()) }),
    strictObject({ id: name, input: unknown(), refusal: name }),
  ],
  'A case has an id, an input, and either what is expected or the code of the refusal',
)

/** Reference cases of one method: a file of `resources/validation`. `tolerance.keys` names outermost keys with one of their own. */
export const referenceFileSchema = strictObject({
  format: literal('kohort-reference-cases-1'),
  method: name,
  citation: text,
  obtained: strictObject({ en: text, nb: text }),
  tolerance: strictObject({ ...tolerance, keys: optional(record(string(), strictObject(tolerance)), {}) }),
  cases: pipe(
    array(referenceCase),
    minLength(1, 'There are no cases'),
    maxLength(1000),
    check((cases) => new Set(cases.map(({ id }) => id)).size === cases.length, 'Two cases have the same id'),
  ),
})

export type ReferenceFile = InferOutput<typeof referenceFileSchema>
export type ReferenceCase = ReferenceFile['cases'][number]
