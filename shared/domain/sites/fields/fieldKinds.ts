import * as v from 'valibot'
import {
  siteLimits,
  type FieldUnit,
  type NumberLimits,
  type Placed,
  type Placing,
  type SiteColumn,
  type TextForm,
  type WithSchema,
} from './field'
import { options, type OptionOf, type OptionSet } from './options'

function placed({ group, need = 'optional' }: Placing): Placed {
  return { group, need }
}

const shortText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(siteLimits.text))
const longText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(siteLimits.longText))
const anyNumber = v.pipe(v.number(), v.minValue(-siteLimits.number), v.maxValue(siteLimits.number))

export function text(placing: Placing, form: TextForm = 'any') {
  return {
    ...placed(placing),
    kind: 'text',
    lines: 'one',
    form,
    most: siteLimits.text,
    schema: shortText,
  } as const
}

export function lines(placing: Placing) {
  return {
    ...placed(placing),
    kind: 'text',
    lines: 'many',
    form: 'any',
    most: siteLimits.longText,
    schema: longText,
  } as const
}

/** True, false, or not stated. */
export function yesNo(placing: Placing) {
  return { ...placed(placing), kind: 'yes-no', schema: v.boolean() } as const
}

/** A draft takes any number, so that what was typed is not lost; the limits are looked at before publishing. */
export function number(placing: Placing, limits: NumberLimits) {
  return { ...placed(placing), kind: 'number', ...limits, schema: anyNumber } as const
}

export function count(placing: Placing, most: number, unit: FieldUnit | null = null) {
  return number(placing, { least: 0, most, decimals: 0, unit })
}

/** From the shortest to the longest that is usual. */
export function range(placing: Placing, limits: NumberLimits) {
  return {
    ...placed(placing),
    kind: 'range',
    ...limits,
    schema: v.strictObject({ low: anyNumber, high: anyNumber }),
  } as const
}

export function choice<Set extends OptionSet>(placing: Placing, set: Set) {
  return {
    ...placed(placing),
    kind: 'choice',
    set,
    schema: v.picklist<readonly OptionOf<Set>[]>(options[set]),
  } as const
}

export function choices<Set extends OptionSet>(placing: Placing, set: Set) {
  const allowed: readonly OptionOf<Set>[] = options[set]
  return {
    ...placed(placing),
    kind: 'choices',
    set,
    schema: v.pipe(v.array(v.picklist(allowed)), v.minLength(1), v.maxLength(allowed.length)),
  } as const
}

export function texts(placing: Placing) {
  return {
    ...placed(placing),
    kind: 'texts',
    most: siteLimits.texts,
    schema: v.pipe(v.array(shortText), v.minLength(1), v.maxLength(siteLimits.texts)),
  } as const
}

/** Keys of areas, such as `county:03` or `referral-area:6`. */
export function areas(placing: Placing) {
  return {
    ...placed(placing),
    kind: 'areas',
    most: siteLimits.areas,
    schema: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,20}:[A-Za-z0-9-]{1,20}$/))),
      v.minLength(1),
      v.maxLength(siteLimits.areas),
    ),
  } as const
}

/** A place on earth in degrees, WGS 84. */
export function point(placing: Placing) {
  return {
    ...placed(placing),
    kind: 'point',
    schema: v.strictObject({ latitude: anyNumber, longitude: anyNumber }),
  } as const
}

/** A day of the calendar, `2026-03-01`. */
export function date(placing: Placing) {
  return { ...placed(placing), kind: 'date', schema: v.pipe(v.string(), v.isoDate()) } as const
}

/** A month of the calendar, `2026-03`. */
export function month(placing: Placing) {
  return {
    ...placed(placing),
    kind: 'month',
    schema: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  } as const
}

export type Entries<Fields extends { readonly [key: string]: WithSchema }> = {
  -readonly [Key in keyof Fields]: v.ExactOptionalSchema<Fields[Key]['schema'], undefined>
}

/** Schemas of fields that may all be left out. */
export function entriesOf<Fields extends { readonly [key: string]: WithSchema }>(
  fields: Fields,
): Entries<Fields> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, { schema }]) => [key, v.exactOptional(schema)]),
  ) as Entries<Fields>
}

/** A list of things that are described by several fields each. */
export function rows<const Columns extends { readonly [key: string]: SiteColumn }>(
  placing: Placing,
  columns: Columns,
) {
  return {
    ...placed(placing),
    kind: 'rows',
    columns,
    most: siteLimits.rows,
    schema: v.pipe(v.array(v.strictObject(entriesOf(columns))), v.minLength(1), v.maxLength(siteLimits.rows)),
  } as const
}
