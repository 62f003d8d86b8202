import * as v from 'valibot'

/** Limits of the record itself, wider than any register's: what is too long for a register is kept, and said. */
export const registrationLimits = {
  name: 1000,
  text: 60_000,
  list: 500,
  locations: 1000,
} as const

export const identifier = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))
/** One line; empty means that nothing is stated. */
export const line = v.pipe(v.string(), v.maxLength(registrationLimits.name))
/** Several lines; empty means that nothing is stated. */
export const text = v.pipe(v.string(), v.maxLength(registrationLimits.text))

export function listOf<Schema extends v.GenericSchema>(
  schema: Schema,
  most: number = registrationLimits.list,
) {
  return v.pipe(v.array(schema), v.maxLength(most))
}

/** Null: not stated. */
export function choice<const Options extends readonly [string, ...string[]]>(options: Options) {
  return v.nullable(v.picklist(options))
}

/** Null: not stated, which is neither yes nor no. */
export const yesOrNo = v.nullable(v.boolean())

/** Whole number of people or things; null: not stated. */
export const wholeNumber = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)))

/** `2027-01` or `2027-01-31`, as far as it is known; empty: not stated. */
export const partialDate = v.pipe(
  v.string(),
  v.regex(/^(\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'A date is written 2027-01 or 2027-01-31.'),
)

/** ISO 3166-1 alpha-2 code; empty: not stated. */
export const country = v.pipe(v.string(), v.regex(/^([A-Z]{2})?$/))

/** When something happens, and whether it has. `actual` null: not stated. */
export const plannedDate = v.strictObject({ date: partialDate, actual: yesOrNo })
export type PlannedDate = v.InferOutput<typeof plannedDate>

/** Someone whom the sponsor names. The person who keeps the study types it; nothing is filled in from elsewhere. */
export const contact = v.strictObject({
  firstName: line,
  lastName: line,
  degrees: line,
  role: line,
  affiliation: line,
  address: line,
  city: line,
  postalCode: line,
  country,
  phone: line,
  phoneExtension: line,
  email: line,
})
export type Contact = v.InferOutput<typeof contact>
