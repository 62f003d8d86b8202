import { isEmptyMask, maskHolds, narrowed, type Mask } from '../demographicMask'
import type { Finding } from '../finding'
import { demographicKind, placeOfLine, type LintContext, type LintLine } from '../lines'

interface MaskedLine {
  readonly line: LintLine
  readonly mask: Mask
}

function leavesNobody(population: Mask, lines: readonly MaskedLine[]): boolean {
  const left = lines.reduce(
    (rest, { line, mask }) => narrowed(rest, mask, line.role === 'inclusion' ? 'keep' : 'drop'),
    population,
  )
  return isEmptyMask(left)
}

/** Takes away lines that are not needed for nobody to be left, the last first. */
function smallest(population: Mask, lines: readonly MaskedLine[]): readonly MaskedLine[] {
  return lines.toReversed().reduce<readonly MaskedLine[]>((needed, one) => {
    const others = needed.filter((other) => other !== one)
    return leavesNobody(population, others) ? others : needed
  }, lines)
}

/** Lines of age, sex and area that together leave nobody, each of them leaving somebody: contradictory ages, both sexes, two areas. */
export function linesContradict({ lines, population }: LintContext): readonly Finding[] {
  if (population === null || isEmptyMask(population)) return []
  const masked = lines
    .flatMap((line) => (line.mask === null ? [] : [{ line, mask: line.mask }]))
    .filter(({ line, mask }) =>
      line.role === 'inclusion' ? !isEmptyMask(mask) : !maskHolds(mask, population),
    )
  if (!leavesNobody(population, masked)) return []
  const needed = smallest(population, masked).map(({ line }) => line)
  const [first, ...others] = needed.map((line) => placeOfLine(line))
  if (first === undefined) return []
  return [
    {
      rule: 'lines-contradict',
      severity: 'refused',
      places: [first, ...others],
      values: { kind: demographicKind(needed) },
      mend: null,
    },
  ]
}
