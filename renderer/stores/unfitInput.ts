import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { SiteFieldKey } from '#shared/domain/sites/fields/siteFields'

interface Unfit {
  readonly unit: string
  readonly field: SiteFieldKey
  /** Where in the field: `value`, `low`, or `2.people` for a column of the third row. */
  readonly place: string
  readonly text: string
}

/**
 * What stands in fields of units and cannot be stated: no number, one number of two, a text that is too long. It stays for
 * who comes back to the field, until it is mended or Kohort is closed.
 */
export const useUnfitInput = defineStore('unfitInput', () => {
  const entries = shallowRef<readonly Unfit[]>([])

  function textAt(unit: string, field: SiteFieldKey, place: string): string | null {
    const found = entries.value.find(
      (entry) => entry.unit === unit && entry.field === field && entry.place === place,
    )
    return found?.text ?? null
  }

  /** Null: what stands there now can be stated. */
  function keep(unit: string, field: SiteFieldKey, place: string, text: string | null): void {
    if (textAt(unit, field, place) === text) return
    const others = entries.value.filter(
      (entry) => entry.unit !== unit || entry.field !== field || entry.place !== place,
    )
    entries.value = text === null ? others : [...others, { unit, field, place, text }]
  }

  /** A row went: what stands in it goes too, and rows behind it move up. Answers whether anything moved. */
  function dropRow(unit: string, field: SiteFieldKey, row: number): boolean {
    const before = entries.value
    entries.value = before.flatMap((entry) => {
      const [at = '', column = ''] = entry.place.split('.')
      const index = Number(at)
      if (entry.unit !== unit || entry.field !== field || index < row) return [entry]
      return index === row ? [] : [{ ...entry, place: `${index - 1}.${column}` }]
    })
    return before.some((entry, at) => entries.value[at] !== entry)
  }

  /** Forgets what stands in rows that are no more. */
  function dropRowsFrom(unit: string, field: SiteFieldKey, rows: number): void {
    entries.value = entries.value.filter(
      (entry) => entry.unit !== unit || entry.field !== field || Number(entry.place.split('.')[0]) < rows,
    )
  }

  function fieldsOf(unit: string): ReadonlySet<SiteFieldKey> {
    return new Set(entries.value.flatMap((entry) => (entry.unit === unit ? [entry.field] : [])))
  }

  return { textAt, keep, dropRow, dropRowsFrom, fieldsOf }
})
