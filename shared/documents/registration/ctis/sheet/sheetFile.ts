import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../../../contract/outcome'
import type { RegistrationContext } from '../../../../domain/registration/registrationFormat'
import { ctisEdition } from '../fields/ctisFields'
import { entryStates, itemKinds, type CtisEntry, type CtisItem, type CtisSheet } from './ctisSheet'

export const sheetFormat = 'kohort-ctis-sheet'
/** Characters of a sheet at most: a record of two million, with the names of all fields. */
const sheetLimit = 20_000_000

const mostEntries = 5000
const text = v.pipe(v.string(), v.maxLength(2_000_000))
const sheetFile = v.looseObject({
  format: v.literal(sheetFormat),
  formatVersion: v.literal(1),
  items: v.pipe(
    v.array(v.looseObject({ key: text, kind: v.picklist(itemKinds), number: v.number(), name: text })),
    v.maxLength(mostEntries),
  ),
  fields: v.pipe(
    v.record(
      v.pipe(v.string(), v.maxLength(64)),
      v.looseObject({
        part: v.optional(text),
        entries: v.pipe(
          v.array(
            v.looseObject({
              of: text,
              value: v.nullable(v.union([text, v.number()])),
              code: v.nullable(text),
              state: v.picklist(entryStates),
              path: text,
            }),
          ),
          v.maxLength(mostEntries),
        ),
      }),
    ),
    v.maxEntries(1000),
  ),
})

/** The sheet as JSON text: every field by its number in CTIS, with conformance, limit, list and what is filled in. */
export function writeSheetFile(
  sheet: CtisSheet,
  { now, applicationVersion }: Pick<RegistrationContext, 'now' | 'applicationVersion'>,
): string {
  const file = {
    format: sheetFormat,
    formatVersion: 1,
    edition: ctisEdition.en,
    madeAt: now,
    madeBy: `Kohort ${applicationVersion}`,
    items: sheet.items,
    fields: Object.fromEntries(
      sheet.fields.map(({ section, field, entries }) => [
        field.key,
        {
          part: section.part,
          section: section.title,
          label: field.label,
          conformance: field.conformance,
          limit: field.limit,
          list: field.list,
          entries,
        },
      ]),
    ),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What a sheet says, field by field. */
export interface ReadSheet {
  readonly items: readonly CtisItem[]
  /** Entries of a field, in the order of the file; none where the file has none. */
  readonly entriesOf: (key: string) => readonly CtisEntry[]
}

/** Reads a sheet that `writeSheetFile` made, filled in further or not. */
export function readSheetFile(file: string): Outcome<ReadSheet> {
  if (file.length > sheetLimit) {
    return fail(
      'too-large',
      `The sheet is longer than ${sheetLimit} characters. Read the sheet that Kohort wrote.`,
    )
  }
  let json: unknown
  try {
    json = JSON.parse(file)
  } catch {
    return fail('unreadable-file', 'The sheet is no JSON. Choose the JSON file that Kohort wrote.')
  }
  const parsed = v.safeParse(sheetFile, json)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return fail(
      'unreadable-file',
      `The sheet is not readable at ${v.getDotPath(issue) ?? 'its start'}: ${issue.message} Write it anew from the study.`,
    )
  }
  const { items, fields } = parsed.output
  const entries = new Map(Object.entries(fields).map(([key, field]) => [key, field.entries]))
  return succeed({ items, entriesOf: (key) => entries.get(key) ?? [] })
}
