import type { EffectiveValues } from './effectiveValues'
import { isEmptyValue, isRows, type PaperValue } from './paperContent'
import { fieldsOf, type PaperCatalogue, type PaperColumn, type PaperField } from './paperField'
import { paperProblem, type PaperProblem } from './paperProblem'

type Place = Pick<PaperColumn, 'label' | 'need'> & { readonly path: string; readonly row: number | null }

function missing({ label, need, path, row }: Place): readonly PaperProblem[] {
  if (need === 'optional') return []
  const [en, nb] = row === null ? ['', ''] : [` in row ${row + 1}`, ` i rad ${row + 1}`]
  return [
    paperProblem(
      need === 'required' ? 'error' : 'warning',
      'missing',
      path,
      { en: `“${label.en}” is not stated${en}.`, nb: `«${label.nb}» er ikke oppgitt${nb}.` },
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

function checkField(field: PaperField, value: PaperValue | undefined): readonly PaperProblem[] {
  if (value === undefined || isEmptyValue(value)) return missing({ ...field, path: field.key, row: null })
  if (field.kind === 'picks') return []
  if (field.kind !== 'rows') return unfit(field, value, field.key)
  if (!isRows(value)) return []
  return value.flatMap((row, index) =>
    field.columns.flatMap((column) => {
      const cell = row[column.key]
      const path = `${field.key}.${index}.${column.key}`
      return isEmptyValue(cell) || cell === undefined
        ? missing({ ...column, path, row: index })
        : unfit(column, cell, path)
    }),
  )
}

/** What is missing, too long or out of range, in the order of the form. */
export function checkFields(catalogue: PaperCatalogue, values: EffectiveValues): readonly PaperProblem[] {
  return fieldsOf(catalogue).flatMap((field) => checkField(field, values.get(field.key)))
}
