import { registrationLimits } from '../../../domain/registration/record/basics'
import { at, listOf } from '../../../sources/ctis/looseValues'

/** Text of a place, whole up to what a record takes; empty where there is none. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path)
  return typeof found === 'string' ? found.slice(0, registrationLimits.text) : ''
}

export function lineAt(value: unknown, ...path: readonly (string | number)[]): string {
  return textAt(value, ...path).slice(0, registrationLimits.name)
}

export function itemsAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  return listOf(at(value, ...path))
}

/** Code of a concept in one system; empty where it has none. */
export function codeIn(concept: unknown, system: string): string {
  const found = itemsAt(concept, 'coding').find((one) => at(one, 'system') === system)
  return lineAt(found, 'code')
}

export function telecomAt(resource: unknown, system: 'phone' | 'email'): string {
  const found = itemsAt(resource, 'telecom').find((one) => at(one, 'system') === system)
  return lineAt(found, 'value')
}

/** The key of a map whose value has a code; null where none has. */
export function keyOf<Key>(map: ReadonlyMap<Key, readonly [string, string]>, code: string): Key | null {
  for (const [key, [own]] of map) if (own === code) return key
  return null
}

/** Resources of a bundle by type and address. */
export interface Resources {
  readonly first: (type: string) => unknown
  readonly all: (type: string) => readonly unknown[]
  readonly byReference: (reference: unknown) => unknown
}

export function resourcesOf(bundle: unknown): Resources {
  const entries = itemsAt(bundle, 'entry').map((entry) => ({
    url: textAt(entry, 'fullUrl'),
    resource: at(entry, 'resource'),
  }))
  const all = (type: string): readonly unknown[] =>
    entries.map(({ resource }) => resource).filter((resource) => at(resource, 'resourceType') === type)
  return {
    all,
    first: (type) => all(type)[0],
    byReference: (reference) =>
      entries.find(({ url }) => url !== '' && url === textAt(reference, 'reference'))?.resource,
  }
}
