import * as v from 'valibot'
import { entryId, readEntryId } from '../entryId'
import { daysOf, variable } from './variable'

/** Most variables in the basket of a study. */
export const mostInBasket = 500

/** ISO date; the empty text: not stated. */
const date = v.union([v.literal(''), v.pipe(v.string(), v.isoDate())])

/** The list that a variable was taken from. */
const listOrigin = v.strictObject({
  fileName: v.pipe(v.string(), v.maxLength(255)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** ISO instant of the import. */
  importedAt: v.pipe(v.string(), v.isoTimestamp()),
})

/** A variable that a study asks for of one source. */
export const basketItem = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  entry: v.pipe(
    entryId,
    v.check((id) => readEntryId(id)?.kind === 'data-source', 'Only data sources have variables.'),
  ),
  /** As the list described it when it was put here. */
  variable,
  /** Null: written by hand. */
  list: v.nullable(listOrigin),
  from: date,
  to: date,
  codes: v.pipe(v.string(), v.maxLength(1000)),
  reason: v.pipe(v.string(), v.maxLength(500)),
  /** What of the criteria it answers, by its key; null: nothing that the criteria ask. */
  need: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
})
export type BasketItem = v.InferOutput<typeof basketItem>

export const basketItems = v.pipe(
  v.array(basketItem),
  v.maxLength(mostInBasket),
  v.check(
    (items) => new Set(items.map(({ id }) => id)).size === items.length,
    'Two variables share one identifier.',
  ),
)

export type BasketFinding = 'backwards' | 'before-list' | 'after-list' | 'no-period' | 'no-reason'

/** What does not fit of a chosen variable, or is missing for an application. Periods the list does not state say nothing. */
export function basketFindings({ from, to, reason, variable: listed }: BasketItem): readonly BasketFinding[] {
  const [begins, ends] = [daysOf(listed.from)?.first, daysOf(listed.to)?.last]
  const findings: BasketFinding[] = []
  if (from !== '' && to !== '' && from > to) findings.push('backwards')
  if (from !== '' && begins !== undefined && from < begins) findings.push('before-list')
  if (to !== '' && ends !== undefined && to > ends) findings.push('after-list')
  if (from === '' || to === '') findings.push('no-period')
  if (reason.trim() === '') findings.push('no-reason')
  return findings
}
