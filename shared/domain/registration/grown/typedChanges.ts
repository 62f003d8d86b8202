import * as v from 'valibot'
import type { Json } from '../../../contract/outcome'
import { registrationRecord, type RegistrationRecord } from '../record/registrationRecord'
import { isList, isObject, keysOfItems, sameJson, type JsonObject } from './jsonParts'

/** Lists that grow from the study, each with the field that tells its items apart. */
export const growingLists: ReadonlyMap<string, string> = new Map([
  ['conditions', 'id'],
  ['eligibility.inclusion', 'id'],
  ['eligibility.exclusion', 'id'],
  ['recruitment.countries', 'country'],
  ['recruitment.locations', 'id'],
])

const json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([v.null(), v.boolean(), v.number(), v.string(), v.array(json), v.record(v.string(), json)]),
)

/**
 * Something that a person typed over what grows. `path` names an item of a growing list by its key:
 * `eligibility.inclusion[g1].text`. A whole item was added, one that is null was taken away, and a list of keys is an
 * order. `over`: what had grown there when it was typed.
 */
export const typedChange = v.strictObject({
  path: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  value: json,
  over: json,
})
export type TypedChange = v.InferOutput<typeof typedChange>
export const typedChanges = v.pipe(v.array(typedChange), v.maxLength(20_000))

/** What was typed: all in which the record differs from the one that grew. */
export function typedOver(grown: RegistrationRecord, record: RegistrationRecord): readonly TypedChange[] {
  return changesAt('', grown, record)
}

/**
 * The record with what was typed over what grows now. Changes of items that do not grow any more are left out. Null when the two
 * do not make a record: then a change is not from this program.
 */
export function applyTyped(
  grown: RegistrationRecord,
  changes: readonly TypedChange[],
): RegistrationRecord | null {
  const byPath = new Map(changes.map((change) => [change.path, change]))
  const parsed = v.safeParse(registrationRecord, appliedAt('', grown, byPath, changes))
  return parsed.success ? parsed.output : null
}

/** Changes of items that this version of the study does not grow: kept, for the version that does. */
export function changesOfOthers(
  grown: RegistrationRecord,
  record: RegistrationRecord,
  changes: readonly TypedChange[],
): readonly TypedChange[] {
  return changes.filter(({ path, value }) => {
    const found = /^([a-zA-Z.]+)\[([^\]]*)\](.*)$/.exec(path)
    if (found === null) return false
    const [, list = '', key = '', rest = ''] = found
    // An item that was added belongs to every version: where it is gone, it was taken away.
    if (rest === '' && value !== null) return false
    return ![grown, record].some((each) =>
      keysOfItems(valueAt(each, list), growingLists.get(list))?.includes(key),
    )
  })
}

/**
 * What is kept after a save: what is typed now, each with what had grown when it was typed first, and what other versions
 * of the study need.
 */
export function keptChanges(
  grown: RegistrationRecord,
  record: RegistrationRecord,
  before: readonly TypedChange[],
): readonly TypedChange[] {
  const earlier = new Map(before.map((change) => [change.path, change]))
  const typed = typedOver(grown, record).map((change) => {
    const same = earlier.get(change.path)
    return same !== undefined && sameJson(same.value, change.value) ? same : change
  })
  const here = new Set(typed.map(({ path }) => path))
  return [...typed, ...changesOfOthers(grown, record, before).filter(({ path }) => !here.has(path))]
}

function changesAt(path: string, grown: Json, record: Json): readonly TypedChange[] {
  const key = growingLists.get(path)
  if (key !== undefined && isList(grown) && isList(record)) {
    const [before, after] = [keysOfItems(grown, key), keysOfItems(record, key)]
    if (before !== null && after !== null) return changesOfList(path, before, grown, after, record)
  }
  if (isObject(grown) && isObject(record)) {
    return Object.entries(record).flatMap(([name, value]) =>
      changesAt(path === '' ? name : `${path}.${name}`, grown[name] ?? null, value),
    )
  }
  return sameJson(grown, record) ? [] : [{ path, value: record, over: grown }]
}

function changesOfList(
  path: string,
  before: readonly string[],
  grown: readonly Json[],
  after: readonly string[],
  record: readonly Json[],
): readonly TypedChange[] {
  const kept = new Map(before.map((key, index) => [key, grown[index] ?? null]))
  const items = after.flatMap((key, index): readonly TypedChange[] => {
    const at = `${path}[${key}]`
    const old = kept.get(key)
    const item = record[index] ?? null
    return old === undefined ? [{ path: at, value: item, over: null }] : changesAt(at, old, item)
  })
  const here = new Set(after)
  const removed = before.flatMap((key): readonly TypedChange[] =>
    here.has(key) ? [] : [{ path: `${path}[${key}]`, value: null, over: kept.get(key) ?? null }],
  )
  const usual = [...before.filter((key) => here.has(key)), ...after.filter((key) => !kept.has(key))]
  const order = usual.every((key, index) => key === after[index])
    ? []
    : [{ path, value: [...after], over: null }]
  return [...items, ...removed, ...order]
}

function appliedAt(
  path: string,
  grown: Json,
  byPath: ReadonlyMap<string, TypedChange>,
  changes: readonly TypedChange[],
): Json {
  const change = byPath.get(path)
  const key = growingLists.get(path)
  if (key !== undefined && isList(grown)) {
    const value = change?.value
    const order = isList(value) && value.every((each) => typeof each === 'string') ? value : null
    if (change !== undefined && (order === null || (order.length === 0 && change.over !== null)))
      return change.value
    return appliedList(path, key, grown, order, byPath, changes)
  }
  if (change !== undefined) return change.value
  if (!isObject(grown)) return grown
  return Object.fromEntries(
    Object.entries(grown).map(([name, value]) => [
      name,
      appliedAt(path === '' ? name : `${path}.${name}`, value, byPath, changes),
    ]),
  )
}

function appliedList(
  path: string,
  key: string,
  grown: readonly Json[],
  order: readonly string[] | null,
  byPath: ReadonlyMap<string, TypedChange>,
  changes: readonly TypedChange[],
): Json {
  const items = new Map<string, Json>()
  for (const item of grown) {
    const name = isObject(item) ? String(item[key]) : ''
    const value = appliedAt(`${path}[${name}]`, item, byPath, changes)
    if (value !== null) items.set(name, value)
  }
  for (const { path: at, value } of changes) {
    if (!at.startsWith(`${path}[`) || !at.endsWith(']') || value === null) continue
    const name = at.slice(path.length + 1, -1)
    if (!items.has(name)) items.set(name, value)
  }
  const place = new Map((order ?? []).map((name, index) => [name, index]))
  const last = place.size
  return [...items]
    .map(([name, value], index) => ({ value, place: place.get(name) ?? last, index }))
    .sort((one, other) => one.place - other.place || one.index - other.index)
    .map(({ value }) => value)
}

function valueAt(record: JsonObject, path: string): Json {
  return path
    .split('.')
    .reduce<Json>(
      (value, name) => (isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null),
      record,
    )
}
