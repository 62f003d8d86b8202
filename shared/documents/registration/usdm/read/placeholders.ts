import type { UsdmVersion } from '../document/usdmDocument'
import type { TagWords } from '../document/xhtml'

/** Words of the placeholders in texts that use a dictionary, by the id of that dictionary. */
export type Placeholders = (dictionaryId: string | null) => TagWords

type Found = ReadonlyMap<string, ReadonlyMap<string, unknown>>

function collect(value: unknown, found: Map<string, ReadonlyMap<string, unknown>>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  if ('id' in value && typeof value.id === 'string') found.set(value.id, new Map(Object.entries(value)))
  for (const child of Object.values(value)) collect(child, found)
}

/** What a reference points to (`<usdm:ref klass="Quantity" id="Quantity_9" attribute="value"/>`), as words; a fixed text is itself. */
function resolve(reference: string, found: Found): string | null {
  if (!reference.startsWith('<usdm:ref')) return reference.includes('<') ? null : reference
  const id = /\bid="([^"]{1,300})"/.exec(reference)?.[1]
  const attribute = /\battribute="([^"]{1,100})"/.exec(reference)?.[1]
  const value = found.get(id ?? '')?.get(attribute ?? '')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** `content`: the version as it stands in the file, because placeholders may point to what is not read (activities …). */
export function placeholdersOf(version: UsdmVersion, content: unknown): Placeholders {
  if (version.dictionaries.length === 0) return () => () => null
  const found = new Map<string, ReadonlyMap<string, unknown>>()
  collect(content, found)
  const dictionaries = new Map(
    version.dictionaries.map(({ id, parameterMaps }) => [
      id,
      new Map(parameterMaps.map(({ tag, reference }) => [tag, resolve(reference, found)])),
    ]),
  )
  return (dictionaryId) => {
    const words = dictionaries.get(dictionaryId ?? '')
    return (name) => words?.get(name) ?? null
  }
}
