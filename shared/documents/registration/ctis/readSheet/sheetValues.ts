import { registrationLimits } from '../../../../domain/registration/record/basics'
import type { ItemKind } from '../sheet/ctisSheet'
import type { ReadSheet } from '../sheet/sheetFile'

/** Values of a sheet, of the trial or of one of its items. */
export interface SheetValues {
  /** Text of a field; empty where there is none. */
  readonly text: (key: string, of?: string) => string
  /** The same, cut to what one line of a record takes. */
  readonly line: (key: string, of?: string) => string
  readonly code: (key: string, of?: string) => string | null
  /** Whole number of a field; null where there is none. */
  readonly number: (key: string, of?: string) => number | null
  readonly yesOrNo: (key: string, of?: string) => boolean | null
  /** Keys of the items of a kind, by number. */
  readonly items: (kind: ItemKind) => readonly string[]
}

export function sheetValues(sheet: ReadSheet): SheetValues {
  const entry = (key: string, of: string) => sheet.entriesOf(key).find((one) => one.of === of)
  const text = (key: string, of = ''): string => {
    const value = entry(key, of)?.value ?? null
    return value === null ? '' : String(value).slice(0, registrationLimits.text)
  }
  return {
    text,
    line: (key, of) => text(key, of).slice(0, registrationLimits.name),
    code: (key, of = '') => entry(key, of)?.code ?? null,
    number: (key, of) => {
      const value = text(key, of)
      return /^\d{1,8}$/.test(value) ? Number(value) : null
    },
    yesOrNo: (key, of) => {
      const value = text(key, of).toLowerCase()
      return value === 'yes' ? true : value === 'no' ? false : null
    },
    items: (kind) =>
      sheet.items
        .filter((item) => item.kind === kind)
        .toSorted((one, other) => one.number - other.number)
        .map(({ key }) => key),
  }
}
