import * as v from 'valibot'
import type { Json } from '../../contract/outcome'
import { maskLimits, type MaskTable } from './maskTable'
import { fieldsOf } from './readRows'

/** A whole number, also written as text. */
export const whole = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,16}$/), v.transform(Number))]),
  v.safeInteger(),
)

/** Whether a row tells of another cohort than the one that is read. */
function isOther(fields: ReadonlyMap<string, Json> | null, cohort: number | null): boolean {
  const own = v.safeParse(whole, fields?.get('cohort_definition_id'))
  return own.success && cohort !== null && own.output !== cohort
}

/** Names by rule from the table `cohort_inclusion`. */
export function namesIn(rows: readonly Json[], cohort: number | null): readonly (string | null)[] {
  const names: (string | null)[] = []
  for (const row of rows) {
    const fields = fieldsOf(row)
    const sequence = v.safeParse(whole, fields?.get('rule_sequence'))
    const name = fields?.get('name')
    if (!sequence.success || sequence.output < 0 || sequence.output >= maskLimits.rules) continue
    if (isOther(fields, cohort)) continue
    while (names.length <= sequence.output) names.push(null)
    names[sequence.output] =
      typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, maskLimits.name) : null
  }
  return names
}

/** Everybody who entered, from the table `cohort_summary_stats`. */
export function totalsIn(rows: readonly Json[], cohort: number | null): MaskTable['totals'] {
  const totals = rows.map((row) => {
    const fields = fieldsOf(row)
    const count = v.safeParse(whole, fields?.get('base_count'))
    const mode = v.safeParse(v.pipe(whole, v.picklist([0, 1])), fields?.get('mode_id'))
    if (isOther(fields, cohort) || !count.success || count.output < 0 || !mode.success) return null
    return { mode: mode.output === 0 ? ('events' as const) : ('people' as const), count: count.output }
  })
  return totals.filter((total) => total !== null)
}
