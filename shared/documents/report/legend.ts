import type { ReportMessages } from '../messages/en'
import type { Drawing } from './drawing'
import type { LegendEntry } from './reportModel'

const order = ['bounds', 'open', 'interval', 'included', 'excluded', 'stated', 'unknown', 'target'] as const

/** The marks that a drawing of intervals really uses, each with its words. */
export function legendOf(drawing: Drawing, words: ReportMessages): readonly LegendEntry[] {
  if (drawing.kind === 'tornado')
    return (['low', 'high'] as const).map((mark) => ({ mark, label: words.legend[mark] }))
  if (drawing.kind !== 'intervals') return []
  const marks = drawing.rows.flatMap((row) => (row.mark === null ? [] : [row.mark]))
  const used = new Set<LegendEntry['mark']>()
  for (const mark of marks) {
    if (mark.upper > mark.lower) used.add('bounds')
    if (mark.interval !== null) used.add('interval')
    if (mark.openLower || mark.openUpper) used.add('open')
    used.add(mark.estimate === null ? 'unknown' : mark.style)
  }
  if (drawing.target !== null) used.add('target')
  return order.filter((mark) => used.has(mark)).map((mark) => ({ mark, label: words.legend[mark] }))
}
