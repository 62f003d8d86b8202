import type { Json } from '../../../contract/outcome'

export type JsonObject = { readonly [key: string]: Json }

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two values are the same JSON; the order of keys does not count. */
export function sameJson(one: Json, other: Json): boolean {
  if (isList(one)) {
    return (
      isList(other) &&
      one.length === other.length &&
      one.every((each, index) => sameJson(each, other[index] ?? null))
    )
  }
  if (!isObject(one) || !isObject(other)) return one === other
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key] ?? null, other[key] ?? null))
  )
}

/** The keys of the items of a list; null where they do not tell the items apart, or it is no such list. */
export function keysOfItems(list: Json, key: string | undefined): readonly string[] | null {
  if (!isList(list) || key === undefined) return null
  const keys = list.map((item) => (isObject(item) ? item[key] : null))
  const named = keys.filter((each) => typeof each === 'string' && each !== '')
  if (named.length < keys.length || new Set(keys).size < keys.length) return null
  return named.map(String)
}
