import type { EffectiveValues } from './effectiveValues'
import { isEmptyValue, isRows, type PaperRow, type PaperValue } from './paperContent'
import { fieldsOf, type PaperCatalogue, type PaperColumn, type PaperField } from './paperField'
import type { LocalisedName } from '../sources/localisedName'
import { paperProblem, type PaperProblem } from './paperProblem'
import type { PaperContext } from './rules'

type Place = Pick<PaperColumn, 'label' | 'need'> & { readonly path: string; readonly of: LocalisedName }

function missing({ label, need, path, of }: Place): readonly PaperProblem[] {
  if (need === 'optional') return []
  return [
    paperProblem(
      need === 'required' ? 'error' : 'warning',
      'missing',
      path,
      { en: `“${label.en}” is not stated${of.en}.`, nb: `«${label.nb}» er ikke oppgitt${of.nb}.` },
      need === 'required'
        ? { en: 'Fill it in: it is required.', nb: 'Fyll det ut: det er påkrevd.' }
        : { en: 'Fill it in, or expect to be asked.', nb: 'Fyll det ut, eller regn med å bli spurt.' },
    ),
  ]
}

function unfit(column: PaperColumn, value: PaperValue, path: string): readonly PaperProblem[] {
  const { label } = column
  if ((column.kind === 'line' || column.kind === 'text') && typeof value === 'string') {
    const over = value.length - column.limit
    if (over <= 0) return []
    return [
      paperProblem(
        'error',
        'too-long',
        path,
        {
          en: `“${label.en}” has ${value.length} of ${column.limit} characters.`,
          nb: `«${label.nb}» har ${value.length} av ${column.limit} tegn.`,
        },
        { en: `Shorten it by ${over}.`, nb: `Kort det ned med ${over}.` },
      ),
    ]
  }
  if (column.kind !== 'number' || typeof value !== 'number') return []
  if (value >= column.least && value <= column.most) return []
  return [
    paperProblem(
      'error',
      'out-of-range',
      path,
      {
        en: `“${label.en}” is ${value}; it lies between ${column.least} and ${column.most}.`,
        nb: `«${label.nb}» er ${value}; det ligger mellom ${column.least} og ${column.most}.`,
      },
      { en: 'Correct the number.', nb: 'Rett tallet.' },
    ),
  ]
}

/** Which row is meant: the site by its name, else the number of the row. */
function ofRow(row: PaperRow, index: number, { siteNames }: PaperContext): LocalisedName {
  const { site } = row
  const name = typeof site === 'string' ? siteNames?.get(site) : undefined
  return name === undefined
    ? { en: ` in row ${index + 1}`, nb: ` i rad ${index + 1}` }
    : { en: ` for ${name}`, nb: ` for ${name}` }
}

function checkField(
  field: PaperField,
  value: PaperValue | undefined,
  context: PaperContext,
): readonly PaperProblem[] {
  if (value === undefined || isEmptyValue(value))
    return missing({ ...field, path: field.key, of: { en: '', nb: '' } })
  if (field.kind === 'picks') return []
  if (field.kind !== 'rows') return unfit(field, value, field.key)
  if (!isRows(value)) return []
  return value.flatMap((row, index) =>
    field.columns.flatMap((column) => {
      const cell = row[column.key]
      const path = `${field.key}.${index}.${column.key}`
      return isEmptyValue(cell) || cell === undefined
        ? missing({ ...column, path, of: ofRow(row, index, context) })
        : unfit(column, cell, path)
    }),
  )
}

/** What is missing, too long or out of range, in the order of the form. */
export function checkFields(
  catalogue: PaperCatalogue,
  values: EffectiveValues,
  context: PaperContext,
): readonly PaperProblem[] {
  return fieldsOf(catalogue).flatMap((field) => checkField(field, values.get(field.key), context))
}
