import { formatDecimal, formatShare, formatStatedShare } from '../../domain/counts/formatNumber'
import { inLanguage, type Language } from '../../domain/studies/protocol'
import type { Influence } from '../../estimate/result'
import { namesOfSteps, tableTitle, type ReportContext } from './reportContext'

/** What is uncertain, in words: `Completeness: Multiple sclerosis, treated per year`. */
export function influenceName({ kind, subject, steps }: Influence, context: ReportContext): string {
  const { kinds } = context.words.uncertainty.influences
  switch (kind) {
    case 'table':
    case 'completeness':
    case 'trend':
    case 'survival':
      return kinds[kind](tableTitle(subject, context))
    case 'stated':
    case 'association':
      return kinds[kind](namesOfSteps(steps, context))
    case 'overlap':
      return kinds.overlap
    case 'availability': {
      const step = context.input.protocol.availability?.find(({ id }) => id === subject)
      return kinds.availability(step === undefined ? subject : inLanguage(step.name, context.input.language))
    }
  }
}

/** A factor as the change it makes: 0.86 is `−14 %`, 1 is `0 %`; one too small to print has no sign. */
function changeInWords(factor: number, language: Language): string {
  const change = factor - 1
  const text = formatShare(Math.abs(change), language, Math.abs(change) < 0.1 ? 1 : 0)
  if (change === 0 || text.startsWith('<')) return text
  return `${change < 0 ? '\u2212' : '+'}${text}`
}

/** A value in the unit of its kind: a share, a change, a rate per year, an odds ratio or a correlation. */
export function influenceValue(kind: Influence['kind'], value: number, language: Language): string {
  switch (kind) {
    case 'table':
      return changeInWords(value, language)
    case 'trend':
      return changeInWords(1 + value, language)
    case 'completeness':
    case 'stated':
    case 'availability':
      return formatStatedShare(Number(value.toPrecision(3)), language)
    case 'survival':
    case 'association':
    case 'overlap':
      return formatDecimal(value, language, value >= 10 ? 0 : 2)
  }
}
