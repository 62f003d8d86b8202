import type { Finding } from '../finding'
import type { LintContext } from '../lines'

/** Nothing is asked for: everyone in the base population who is not excluded is counted. */
export function noInclusion({ lines }: LintContext): readonly Finding[] {
  if (lines.some(({ role }) => role === 'inclusion')) return []
  return [
    {
      rule: 'no-inclusion',
      severity: 'note',
      places: [{ group: null, alternative: null, field: 'line' }],
      values: {},
      mend: null,
    },
  ]
}
