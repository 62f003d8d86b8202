import * as v from 'valibot'

/** Limits of a protocol; a larger one is refused with the place named. */
export const protocolLimits = {
  groups: 60,
  alternatives: 20,
  codes: 200,
  areas: 60,
  name: 200,
  text: 2000,
  citation: 1000,
  oldestAge: 120,
} as const

export const identifier = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'An identifier has 1 to 64 letters, digits, - or _.'),
)
export const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(protocolLimits.text))
export const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(protocolLimits.name))
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
export const citation = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'A stated share needs a citation.'),
  v.maxLength(protocolLimits.citation),
)

/** Text that a person wrote, or that we ship in both languages. */
export const localisedText = v.union([name, v.strictObject({ en: name, nb: name })])
export const localisedLongText = v.union([text, v.strictObject({ en: text, nb: text })])

export const between = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most))

export function inOrder({ value, lower, upper }: { value: number; lower: number; upper: number }): boolean {
  return lower <= value && value <= upper
}
export const outOfOrder = 'A stated value lies between its limits.'

/** A value with the least and the most that it may be; the range is what draws reach over. */
export function ranged(least: number, most: number) {
  const value = between(least, most)
  return v.pipe(
    v.strictObject({ value, lower: value, upper: value, citation }),
    v.check((stated) => inOrder(stated), outOfOrder),
  )
}

/** Area keys as in `domain/geography`: `county:03`, `referral-area:6`, `health-region:1`, `municipality:0301`. */
export const areaKey = v.pipe(
  v.string(),
  v.regex(/^(county|referral-area|health-region|municipality):[0-9a-z-]{1,20}$/),
)

/** An area that is an exact sum of base areas. */
export const countedAreaKey = v.pipe(
  v.string(),
  v.regex(/^(county|referral-area|health-region):[0-9a-z-]{1,20}$/),
)
