import type { Json } from '../../../contract/outcome'
import type { RegistrationRecord } from '../record/registrationRecord'
import { isList, isObject, keysOfItems, sameJson } from './jsonParts'
import { growingLists } from './typedChanges'

/** Every value of a record that states something, by path with positions, and whether it grew or was typed. */
export function originsOf(
  grown: RegistrationRecord,
  record: RegistrationRecord,
): { readonly [path: string]: 'study' | 'typed' } {
  return Object.fromEntries(originsAt('', grown, record).filter(([path]) => path !== 'formatVersion'))
}

function originsAt(path: string, grown: Json, value: Json): [string, 'study' | 'typed'][] {
  const below = (name: string | number) => (path === '' ? String(name) : `${path}.${name}`)
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, each]) =>
      originsAt(below(name), isObject(grown) ? (grown[name] ?? null) : null, each),
    )
  }
  if (isList(value) && value.some(isObject)) {
    const partner = partnersIn(path, grown)
    return value.flatMap((item, index) => originsAt(below(index), partner(item), item))
  }
  if (value === null || value === '' || (isList(value) && value.length === 0)) return []
  return [[path, sameJson(grown, value) ? 'study' : 'typed']]
}

/** Finds the item of the grown list that an item of the record grew from; null for one that was added. */
function partnersIn(path: string, grown: Json): (item: Json) => Json {
  const key = growingLists.get(path)
  const keys = keysOfItems(grown, key)
  if (key === undefined || keys === null || !isList(grown)) return () => null
  const byKey = new Map(keys.map((name, index) => [name, grown[index] ?? null]))
  return (item) => (isObject(item) ? (byKey.get(String(item[key])) ?? null) : null)
}
