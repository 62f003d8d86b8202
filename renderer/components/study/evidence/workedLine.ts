import { formatCount } from '#shared/domain/counts/formatCount'
import { formatDecimal, formatHidden, formatInteger, formatShare } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'
import type { ExplainedCell, ExplainedTable } from '#shared/estimate/explain/explanation'
import type { Quantity } from '#shared/estimate/result'
import type { Translate } from '../result/resultText'

/** A share with four digits, so that a person who multiplies it by hand gets the number beside it. */
export function workedShare(share: number, language: Language): string {
  if (share <= 0 || share >= 1) return formatShare(share, language)
  const digits = Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(share * 100))))
  return formatShare(share, language, digits)
}

/** A factor as it is written: `1.0526`. */
export function workedFactor(factor: number, language: Language): string {
  return formatDecimal(factor, language, 4)
}

function adjustmentsOf({ overlapFactor, adjustments }: ExplainedTable): readonly number[] {
  return [...(overlapFactor === 1 ? [] : [overlapFactor]), ...adjustments.map(({ factor }) => factor)]
}

/** What a cell gives before the arrow: `11 940 of 4 245 000`, `0.2–0.4 % as printed`. */
function figureOf(cell: ExplainedCell, language: Language, t: Translate): string {
  if (cell.published !== null)
    return t('study.evidence.printedShare', { share: workedShare(cell.published.value, language) })
  const count = formatCount(cell.count, language)
  return cell.population === null
    ? t('study.evidence.ofResidents', { count })
    : t('study.evidence.ofPeople', { count, people: formatInteger(cell.population, language) })
}

/** A number inside a working: every digit, so that the next line can be worked out from it. Null without an estimate. */
export function workedPeople({ estimate, hidden }: Quantity, language: Language): string | null {
  if (hidden !== undefined) return formatHidden(hidden, language)
  return estimate === null ? null : formatInteger(estimate, language)
}

/** A working in two parts: what the source says, and what it comes to; an arrow stands between them. */
export interface WorkedLine {
  readonly figure: string
  readonly result: string
}

/**
 * A cell worked out as a person would do it again: `11 940 of 4 245 000` comes to `0.2813 % × 2 790 626 = 7 849`, with the
 * factors of the table before the share.
 */
export function workedLine(
  cell: ExplainedCell,
  table: ExplainedTable,
  shaped: boolean,
  language: Language,
  t: Translate,
): WorkedLine {
  const published = figureOf(cell, language, t)
  if (cell.hidden !== undefined) return { figure: published, result: formatHidden(cell.hidden, language) }
  if (cell.share === null || cell.people === null)
    return { figure: published, result: t('study.evidence.noNumber') }
  const factors = adjustmentsOf(table).map((factor) => ` × ${workedFactor(factor, language)}`)
  const figure = `${published}${factors.join('')}`
  const share = workedShare(cell.share, language)
  const people = formatInteger(cell.people, language)
  const residents = formatInteger(cell.residents, language)
  return {
    figure,
    result: shaped
      ? t('study.evidence.spread', { share, residents, people })
      : `${share} × ${residents} = ${people}`,
  }
}

/** Whom a cell speaks of besides its area; empty for everyone. */
export function cellGroup({ sex, ageFrom, ageTo }: ExplainedCell, ages: string, language: Language): string {
  const parts = [
    ...(sex === 'any' ? [] : [vocabulary[language].sexes[sex].toLocaleLowerCase(language)]),
    ...(ageFrom === 0 && ageTo === null ? [] : [ages]),
  ]
  return parts.join(', ')
}
