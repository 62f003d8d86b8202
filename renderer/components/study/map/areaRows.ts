import {
  formatBounds,
  formatDecimal,
  formatEstimate,
  formatHidden,
  formatInterval,
} from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { AreaResult, Quantity } from '#shared/estimate/result'
import { hasWideInterval } from '../../../charts/mapClasses'

export type MapMeasure = 'number' | 'rate'

/** One area as map and table show it. */
export interface AreaRow {
  readonly key: string
  readonly name: string
  readonly eligible: Quantity
  /** Value of the chosen measure; null without an estimate or without anyone of the population living there. */
  readonly value: number | null
  readonly estimate: string | null
  /** The 80 % interval; null where none is known or it has no width. */
  readonly interval: string | null
  readonly bounds: string
  /** People per 1 000 of the base population, worded; null when it cannot be told. */
  readonly rate: string | null
  readonly wide: boolean
  /** True when nobody of the base population lives there. */
  readonly outside: boolean
}

/** People per 1 000 of the base population in the area; null without an estimate or without population. */
export function ratePerThousand({ eligible, population }: AreaResult): number | null {
  return eligible.estimate === null || population <= 0 ? null : (eligible.estimate / population) * 1000
}

/** People per 1 000 in words; the word for hidden where it would tell a hidden number; null when it cannot be told. */
function rateWords(area: AreaResult, language: Language): string | null {
  if (area.eligible.hidden !== undefined && area.population > 0)
    return formatHidden({ reason: 'protects' }, language)
  const rate = ratePerThousand(area)
  return rate === null ? null : formatDecimal(rate, language, rate < 10 ? 1 : 0)
}

/** Areas with their words, most first; those without a value last, by name. */
export function areaRows(
  areas: readonly AreaResult[],
  measure: MapMeasure,
  language: Language,
  nameOf: (key: string) => string,
): readonly AreaRow[] {
  const rows = areas.map((area): AreaRow => {
    const rate = ratePerThousand(area)
    const outside = area.population <= 0
    return {
      key: area.area,
      name: nameOf(area.area),
      eligible: area.eligible,
      value: outside ? null : measure === 'rate' ? rate : area.eligible.estimate,
      estimate: outside ? null : formatEstimate(area.eligible, language),
      interval: outside ? null : formatInterval(area.eligible, language),
      bounds: formatBounds(area.eligible, language),
      rate: rateWords(area, language),
      wide: !outside && hasWideInterval(area.eligible),
      outside,
    }
  })
  return rows.sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || a.name.localeCompare(b.name, 'nb'))
}

/** The area that an arrow key leads to among areas from the most to the fewest: down and right towards fewer. */
export function walkAreas(keys: readonly string[], current: string | null, key: string): string | null {
  if (keys.length === 0) return null
  const index = current === null ? -1 : keys.indexOf(current)
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return keys[Math.min(keys.length - 1, index + 1)] ?? null
    case 'ArrowUp':
    case 'ArrowLeft':
      return keys[Math.max(0, index - 1)] ?? null
    case 'Home':
      return keys[0] ?? null
    case 'End':
      return keys.at(-1) ?? null
    default:
      return null
  }
}
