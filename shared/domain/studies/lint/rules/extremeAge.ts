import type { Finding } from '../finding'
import { allAlternatives, placeOf, type LintContext } from '../lines'

/** Nobody in Norway has reached the age of 114; above 110 there is hardly anyone (Gerontology Research Group, validated list). */
const hardlyAnyone = 110

/** Ages that hardly anyone reaches: most often a slip of the keyboard. */
export function extremeAge(context: LintContext): readonly Finding[] {
  const { from } = context.protocol.population.age
  const population: readonly Finding[] =
    from < hardlyAnyone
      ? []
      : [
          {
            rule: 'extreme-age',
            severity: 'questioned',
            places: [{ group: null, alternative: null, field: 'ages' }],
            values: { from },
            mend: null,
          },
        ]
  const lines = allAlternatives(context).flatMap((alternative): readonly Finding[] => {
    const { condition } = alternative.criterion
    if (condition.kind !== 'age' || condition.range.from < hardlyAnyone) return []
    const values = { from: condition.range.from }
    return [
      {
        rule: 'extreme-age',
        severity: 'questioned',
        places: [placeOf(alternative, 'ages')],
        values,
        mend: null,
      },
    ]
  })
  return [...population, ...lines]
}
