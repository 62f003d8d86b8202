import { markerLegend, type MarkerLegend, type MarkerMeaning } from '../../sources/jsonStat/markerLegend'
import type { ImportMapping } from './mapping'

type SymbolMeaning = ImportMapping['symbols'][number]

const hidden = /^(\*+|:|k|x|xx|x{3}|skjult|anonymisert|suppressed|masked|confidential|konfidensielt)$/i
const notThere = /^(|-|–|—|\.\.|\.\.\.|na|n\/a|null|nan|mangler|missing|ukjent|unknown|ikke tilgjengelig)$/i

/**
 * What a symbol may mean, to be confirmed by the person: `<5` hides 0 to 4, `1-4` just those, `*` and `:` a number nobody
 * says, `.` what cannot occur. Null for whatever else. A dash is taken for missing: never is a 0 made of it unasked.
 */
export function guessSymbol(symbol: string): SymbolMeaning | null {
  const below = /^<\s*(\d{1,6})$/.exec(symbol)
  if (below !== null)
    return { symbol, meaning: 'suppressed', lower: 0, upper: Math.max(0, Number(below[1]) - 1) }
  const most = /^(?:<=|≤)\s*(\d{1,6})$/.exec(symbol)
  if (most !== null) return { symbol, meaning: 'suppressed', lower: 0, upper: Number(most[1]) }
  const between = /^(\d{1,6})\s*[-–]\s*(\d{1,6})$/.exec(symbol)
  if (between !== null && Number(between[1]) <= Number(between[2]))
    return { symbol, meaning: 'suppressed', lower: Number(between[1]), upper: Number(between[2]) }
  if (hidden.test(symbol)) return { symbol, meaning: 'suppressed', lower: 0, upper: null }
  if (symbol === '.') return { symbol, meaning: 'not-applicable', lower: 0, upper: null }
  return notThere.test(symbol) ? { symbol, meaning: 'missing', lower: 0, upper: null } : null
}

/** The confirmed symbols as a legend. `zero` is no part of it: such a cell is read as the number 0. */
export function legendOf(symbols: ImportMapping['symbols']): MarkerLegend {
  return {
    ...markerLegend({}),
    symbols: new Map(
      symbols.flatMap(({ symbol, meaning, lower, upper }): [string, MarkerMeaning][] =>
        meaning === 'zero'
          ? []
          : [
              [
                symbol,
                meaning === 'suppressed'
                  ? { precision: meaning, bounds: { lower, upper } }
                  : { precision: meaning },
              ],
            ],
      ),
    ),
  }
}
