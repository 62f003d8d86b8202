import type { Finding } from '../finding'
import { placeOf, placeOfLine, type LintAlternative, type LintContext, type LintLine } from '../lines'
import { holds, same } from '../relate'
import { removalOfAlternative } from '../removal'

interface Held {
  readonly alternative: LintAlternative
  /** The first excluded alternative that takes away everyone whom it lets in; null when there is none. */
  readonly by: LintAlternative | null
}

function held(line: LintLine, excluded: readonly LintAlternative[]): readonly Held[] {
  return line.alternatives.map((alternative) => ({
    alternative,
    by: excluded.find((one) => holds(one, alternative)) ?? null,
  }))
}

/** Exclusions that take away everyone, or everyone of one alternative, whom an inclusion lets in. Ages, sex and area are weighed as a whole elsewhere. */
export function includedAndExcluded({ lines }: LintContext): readonly Finding[] {
  const excluded = lines
    .filter(({ role, mask }) => role === 'exclusion' && mask === null)
    .flatMap(({ alternatives }) => alternatives)
  return lines
    .filter(({ role, mask }) => role === 'inclusion' && mask === null)
    .flatMap((line): readonly Finding[] => {
      const all = held(line, excluded)
      const taken = all.flatMap(({ alternative, by }) => (by === null ? [] : [{ alternative, by }]))
      if (taken.length === 0) return []
      if (taken.length < all.length) return taken.map(({ alternative, by }) => partOf(alternative, by))
      const exclusions = [...new Set(taken.map(({ by }) => by.line))]
      const equal = taken.every(({ alternative, by }) => same(alternative, by))
      return [
        {
          rule: equal ? 'included-and-excluded' : 'exclusion-holds-inclusion',
          severity: 'refused',
          places: [placeOfLine(line), ...exclusions.map((exclusion) => placeOfLine(exclusion))],
          values: {},
          mend: null,
        },
      ]
    })
}

function partOf(alternative: LintAlternative, by: LintAlternative): Finding {
  return {
    rule: 'alternative-excluded',
    severity: 'questioned',
    places: [placeOf(alternative, 'line'), placeOf(by, 'line')],
    values: {},
    mend: removalOfAlternative(alternative),
  }
}
