import type { Finding } from '../finding'
import type { LintContext } from '../lines'

/** Lines that are switched off: they stand in the protocol and are not used. */
export function switchedOff({ protocol }: LintContext): readonly Finding[] {
  return [...protocol.inclusion, ...protocol.exclusion]
    .filter(({ active }) => !active)
    .map(({ id }) => ({
      rule: 'switched-off',
      severity: 'note',
      places: [{ group: id, alternative: null, field: 'line' }],
      values: {},
      mend: null,
    }))
}
