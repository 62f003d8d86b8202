import * as v from 'valibot'
import { fieldsOf, paperLimits, type PaperCatalogue, type PaperColumn, type PaperField } from './paperField'

const line = v.pipe(v.string(), v.maxLength(paperLimits.line))
const text = v.pipe(v.string(), v.maxLength(paperLimits.text))
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const number = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(paperLimits.number)))
/** Empty: not stated. */
const date = v.union([v.literal(''), v.pipe(v.string(), v.isoDate())])

export type PaperScalar = string | number | boolean | null
export type PaperRow = { readonly [column: string]: PaperScalar | undefined }
export type PaperValue = PaperScalar | readonly string[] | readonly PaperRow[]

/**
 * What a person typed of a paper. A field that is left out was not typed: what the study says then stands. An empty text
 * or null was taken out on purpose.
 */
export type PaperContent = { readonly [field: string]: PaperValue | undefined }

function columnSchema(column: PaperColumn): v.GenericSchema<unknown, PaperScalar> {
  switch (column.kind) {
    case 'line':
      return line
    case 'text':
      return text
    case 'number':
      return number
    case 'date':
      return date
    case 'yes-no':
      return v.nullable(v.boolean())
    case 'choice':
      return v.nullable(v.picklist(column.options.map(({ value }) => value)))
  }
}

function fieldSchema(field: PaperField): v.GenericSchema<unknown, PaperValue> {
  if (field.kind === 'picks') return v.pipe(v.array(key), v.maxLength(paperLimits.picks))
  if (field.kind !== 'rows') return columnSchema(field)
  const columns = Object.fromEntries(
    field.columns.map((column) => [column.key, v.exactOptional(columnSchema(column))]),
  )
  const row = field.of === 'sites' ? v.strictObject({ site: key, ...columns }) : v.strictObject(columns)
  return v.pipe(v.array(row), v.maxLength(paperLimits.rows))
}

/** Parses what was typed of a paper; fields that it does not have are refused. */
export function paperContentSchema(catalogue: PaperCatalogue): v.GenericSchema<unknown, PaperContent> {
  return v.strictObject(
    Object.fromEntries(fieldsOf(catalogue).map((field) => [field.key, v.exactOptional(fieldSchema(field))])),
  )
}

export function isRows(value: PaperValue | undefined): value is readonly PaperRow[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null)
}

export function isPicks(value: PaperValue | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

export function isScalar(value: PaperValue | undefined): value is PaperScalar {
  return value !== undefined && !Array.isArray(value)
}

/** Whether nothing is stated: an empty text, an empty list or null. */
export function isEmptyValue(value: PaperValue | undefined): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}
