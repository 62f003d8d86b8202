import type { RegistrationProblem } from '../../../../domain/registration/registrationProblem'
import { ctisNumber } from '../fields/ctisFields'
import type { CtisEntry, CtisItem, CtisSheet, FilledField } from '../sheet/ctisSheet'
import { problem } from './problems'

function labelOf(
  { field }: FilledField,
  item: CtisItem | undefined,
): { readonly en: string; readonly nb: string } {
  if (item === undefined) return field.label
  const name = item.name.length > 60 ? `${item.name.slice(0, 59)}…` : item.name
  return { en: `${field.label.en} (${name})`, nb: `${field.label.nb} (${name})` }
}

function entryProblem(
  filled: FilledField,
  entry: CtisEntry,
  item: CtisItem | undefined,
): readonly RegistrationProblem[] {
  const { field } = filled
  const label = labelOf(filled, item)
  const number = ctisNumber(field.key)
  if (entry.state === 'missing') {
    return [
      problem({
        severity: 'error',
        rule: field.key,
        path: entry.path,
        field: number,
        message: [
          `${label.en} is not stated, and CTIS asks for it.`,
          `${label.nb} er ikke oppgitt, og CTIS krever det.`,
        ],
        remedy: [
          `State it, or fill in field ${number} in CTIS.`,
          `Oppgi det, eller fyll ut felt ${number} i CTIS.`,
        ],
      }),
    ]
  }
  if (entry.state === 'too-long') {
    const length = String(entry.value).length
    return [
      problem({
        severity: 'error',
        rule: `${field.key}-length`,
        path: entry.path,
        field: number,
        message: [
          `${label.en}: ${length} of ${field.limit ?? ''} characters.`,
          `${label.nb}: ${length} av ${field.limit ?? ''} tegn.`,
        ],
        remedy: ['Shorten it.', 'Kort det ned.'],
      }),
    ]
  }
  return []
}

/** What each field alone has to say: asked for and not stated, or too long. */
export function fieldProblems(sheet: CtisSheet): readonly RegistrationProblem[] {
  const items = new Map(sheet.items.map((item) => [item.key, item]))
  return sheet.fields.flatMap((filled) =>
    filled.entries.flatMap((entry) => entryProblem(filled, entry, items.get(entry.of))),
  )
}
