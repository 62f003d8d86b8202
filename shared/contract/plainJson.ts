/** Deepest nesting of a request or an answer; the deepest study file needs about a dozen levels. */
export const depthLimit = 48

/** Keys that could reach an object's prototype when somebody merges or assigns what was sent. */
const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

interface Place {
  readonly value: unknown
  readonly parent: Place | null
  readonly key: string | number
  readonly depth: number
}

/**
 * Says in words why a value would not be the same after it crossed as JSON, with the path; null when it would.
 * Refuses undefined, NaN, infinities, minus zero, bigint, functions, class instances, prototype keys and values nested
 * deeper than `depthLimit` (so cycles too). Walks without recursion: a hostile depth costs no stack.
 */
export function explainNotPlain(root: unknown): { readonly path: string; readonly reason: string } | null {
  const places: Place[] = [{ value: root, parent: null, key: '', depth: 0 }]
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const reason = explainPlace(place)
    if (reason !== null) return { path: pathTo(place), reason }
    const { value } = place
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        places.push({ value: value[index], parent: place, key: index, depth: place.depth + 1 })
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        places.push({ value: child, parent: place, key, depth: place.depth + 1 })
      }
    }
  }
  return null
}

function explainPlace({ value, key, depth }: Place): string | null {
  if (depth > depthLimit) return `nested deeper than ${depthLimit} levels`
  if (typeof key === 'string' && prototypeKeys.has(key)) return `the key "${key}" is not allowed`
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return null
    case 'number':
      if (!Number.isFinite(value)) return `${value} is not a JSON number`
      return Object.is(value, -0) ? 'minus zero becomes zero in JSON' : null
    case 'object':
      return value === null || isPlain(value) ? null : 'only plain objects and arrays may cross'
    default:
      return `${typeof value} does not exist in JSON`
  }
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === null) return true
  // Object.prototype of this realm or of another one: what IPC and tests in a sandbox hand over.
  return Object.getPrototypeOf(prototype) === null && Object.getOwnPropertySymbols(value).length === 0
}

function pathTo(place: Place): string {
  const keys: (string | number)[] = []
  for (let at: Place = place; at.parent !== null; at = at.parent) keys.unshift(at.key)
  return keys.join('.')
}
