import type * as v from 'valibot'
import { markerLegend, pxLegend, type MarkerLegend, type MarkerMeaning } from '../jsonStat/markerLegend'
import type { flagsSchema } from './fhiSchema'

/** What a symbol means by its explanation in the answer; the symbols themselves differ from table to table. */
const meanings: readonly (readonly [RegExp, MarkerMeaning['precision']])[] = [
  [
    /(anonymis|skjul|personvern|konfidensi|små tall|lave tall|færre enn|suppress|hidden|confidential)/i,
    'suppressed',
  ],
  [
    /(ikke beregne|kan ikke forekomme|ikke relevant|ikke aktuel|not applicable|cannot be calculated)/i,
    'not-applicable',
  ],
  [/(foreløpig|preliminary)/i, 'preliminary'],
  [/(estimat|anslag|beregnet)/i, 'estimated'],
  [/(mangle|ikke tilgjengelig|missing|not available)/i, 'missing'],
]

/**
 * The legend of an answer. A symbol that the answer does not explain keeps the meaning it has at Statistics Norway where it
 * has one there; else it hides a number of which nothing is known.
 */
export function fhiLegend(flags: ReadonlyMap<string, string> | null): MarkerLegend {
  const symbols = new Map(pxLegend.symbols)
  for (const [symbol, words] of flags ?? []) {
    const found = meanings.find(([pattern]) => pattern.test(words))
    if (found !== undefined) symbols.set(symbol, { precision: found[1] })
    else if (!symbols.has(symbol)) symbols.set(symbol, { precision: 'missing' })
  }
  return { ...markerLegend({}), symbols }
}

/** The legend as the separate address of a table gives it. */
export function flagsOf(answer: v.InferOutput<typeof flagsSchema>): ReadonlyMap<string, string> {
  if (Array.isArray(answer))
    return new Map(
      answer.flatMap((row): [string, string][] => {
        const symbol = row.flag ?? row.symbol ?? row.code ?? row.value
        return symbol === undefined || symbol === null ? [] : [[symbol, row.description ?? row.label ?? '']]
      }),
    )
  const labels = new Map(Object.entries(answer.label ?? {}))
  return new Map((answer.index ?? [...labels.keys()]).map((symbol) => [symbol, labels.get(symbol) ?? '']))
}
