/**
 * `next` with every part that equals the same part of `before` put in its place: what did not change stays the same
 * object, so that nothing is drawn anew for it. Takes plain data as JSON holds it; neither argument is changed.
 */
export function keepEqual<Value>(before: unknown, next: Value): Value {
  if (Object.is(before, next)) return next
  if (typeof before !== 'object' || before === null) return next
  if (typeof next !== 'object' || next === null) return next
  if (Array.isArray(before) !== Array.isArray(next)) return next
  const known = new Map(Object.entries(before))
  const parts = Object.entries(next).map(
    ([key, part]: [string, unknown]) => [key, keepEqual(known.get(key), part)] as const,
  )
  const isEqual =
    parts.length === known.size &&
    parts.every(([key, part]) => known.has(key) && Object.is(known.get(key), part))
  if (isEqual) return before as Value
  return (Array.isArray(next) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as Value
}
