import type { Precision } from '../../domain/counts/count'

/** What a symbol of a source says of the cell it stands in. */
export interface MarkerMeaning {
  readonly precision: Exclude<Precision, 'exact' | 'rounded'> | 'as-printed'
  /** Bounds of a count that the symbol hides, where the source states them. */
  readonly bounds?: { readonly lower: number; readonly upper: number | null }
}

/** How a source marks numbers that are not simply the number. */
export interface MarkerLegend {
  /** By symbol, as printed. A symbol that is not here hides a number as `missing`, and makes a shown one `estimated`. */
  readonly symbols: ReadonlyMap<string, MarkerMeaning>
  /** Numbers that the source prints in place of others, with what they may stand for. */
  readonly rewritten: ReadonlyMap<number, { readonly lower: number; readonly upper: number }>
  /** True when every count carries noise of a size that the source does not state. Its cells may not be added. */
  readonly noisy: boolean
}

const noRewriting: MarkerLegend['rewritten'] = new Map()

export function markerLegend(
  symbols: Readonly<Record<string, MarkerMeaning['precision']>>,
  further: Partial<Pick<MarkerLegend, 'rewritten' | 'noisy'>> = {},
): MarkerLegend {
  return {
    symbols: new Map(Object.entries(symbols).map(([symbol, precision]) => [symbol, { precision }])),
    rewritten: further.rewritten ?? noRewriting,
    noisy: further.noisy ?? false,
  }
}

/**
 * Symbols of the PxWeb family, "Standard symbols in the tables" of Statistics Norway: `.` can not occur, `..` no figures,
 * `:` not shown for confidentiality, `*` preliminary.
 */
const pxSymbols = {
  '.': 'not-applicable',
  '..': 'missing',
  '...': 'missing',
  ':': 'suppressed',
  '-': 'as-printed',
  '*': 'preliminary',
  p: 'preliminary',
  r: 'as-printed',
  e: 'estimated',
} as const

export const pxLegend = markerLegend(pxSymbols)

/** Counts with noise by the cell key method: Statistics Sweden since 2025. */
export const cellKeyLegend = markerLegend(pxSymbols, { noisy: true })

/**
 * Table 04362 of Statistics Norway and its like: 1 and 2 are printed as 0 or 3, which only its notes say. So a 0 may be a 2,
 * and a 3 a 1.
 */
export const roundedToThreeLegend = markerLegend(pxSymbols, {
  rewritten: new Map([
    [0, { lower: 0, upper: 2 }],
    [3, { lower: 1, upper: 3 }],
  ]),
})

/** Observation states of JSON-stat answers that follow SDMX, in either case; used where a source has no legend of its own. */
export const commonLegend = markerLegend({
  ...pxSymbols,
  a: 'as-printed',
  A: 'as-printed',
  b: 'as-printed',
  B: 'as-printed',
  E: 'estimated',
  P: 'preliminary',
  f: 'estimated',
  F: 'estimated',
  m: 'missing',
  M: 'missing',
  c: 'suppressed',
  C: 'suppressed',
})
