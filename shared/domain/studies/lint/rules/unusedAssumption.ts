import type { Finding, Place } from '../finding'
import type { LintContext } from '../lines'
import { namedLines } from '../namedLines'

/** Assumptions about lines that are switched off or gone: they change nothing. */
export function unusedAssumption({ protocol, lines }: LintContext): readonly Finding[] {
  const used = new Set(lines.map(({ group }) => group.id))
  const known = new Set([...protocol.inclusion, ...protocol.exclusion].map(({ id }) => id))
  return namedLines(protocol)
    .filter((named) => named.lines.some((id) => !used.has(id)))
    .map((named) => {
      const [first = null, ...others] = named.lines.filter((id) => known.has(id))
      const place = (group: string | null): Place => ({ group, alternative: null, field: 'line' })
      return {
        rule: 'unused-assumption',
        severity: 'note',
        places: [place(first), ...others.map(place)],
        values: { of: named.of },
        mend: null,
      }
    })
}
