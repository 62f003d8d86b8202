import type { CatalogueEntry } from '../../domain/sources/starterDataset'

/** Characters of a field that are kept; longer descriptions end in an ellipsis. */
const longestField = 2000

/** Fields of a catalogue entry. What a source does not give is left out, never written as an empty text or as 0. */
export function entryFields(
  fields: Readonly<Record<string, string | number | readonly string[] | null | undefined>>,
): CatalogueEntry['fields'] {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const text = fieldText(value)
      return text === '' ? [] : [[name, text]]
    }),
  )
}

function fieldText(value: string | number | readonly string[] | null | undefined): string {
  if (value === null || value === undefined) return ''
  const text = (typeof value === 'object' ? value.join('; ') : String(value)).trim()
  return text.length > longestField ? `${text.slice(0, longestField - 1)}…` : text
}
