/** Reading of answers whose shape nobody has published: whatever is not there, or something else, is nothing. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = Object.getOwnPropertyDescriptor(found, key)?.value as unknown
  }
  return found
}

/** A text or a number as text; null for anything else. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 5000) : null
}

const mostItems = 5000

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, mostItems) : []
}

/** A list of texts, or one text, as a list. */
export function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? listOf(value) : [value]).flatMap((item) => textOf(item) ?? [])
}

/** First of several texts that is there. */
export function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = textOf(value)
    if (text !== null) return text
  }
  return null
}
