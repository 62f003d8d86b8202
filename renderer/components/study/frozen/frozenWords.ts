import { formatBounds, formatEstimate, formatInterval } from '#shared/domain/counts/formatNumber'
import type { SnapshotDescription } from '#shared/contract/snapshots'
import type { Language } from '#shared/domain/studies/protocol'
import type { CellFigure } from '#shared/estimate/frozen/compareTables'
import type { Quantity } from '#shared/estimate/result'
import { formatIsoDate, formatRange, formatShare, formatInteger } from '#shared/domain/counts/formatNumber'
import type { Translate } from '../result/resultText'

/** What a frozen estimate is called: its name, or the report that it stands behind. */
export function snapshotName({ name }: Pick<SnapshotDescription, 'name'>, t: Translate): string {
  return name === '' ? t('study.frozen.ofReport') : name
}

/** A number in three columns: estimate, 80 % interval and bounds; a dash where one is not there. */
export function quantityColumns(quantity: Quantity | null, language: Language) {
  if (quantity === null) return { estimate: '–', interval: '–', bounds: '–' }
  return {
    estimate: formatEstimate(quantity, language) ?? '–',
    interval: formatInterval(quantity, language) ?? '–',
    bounds: formatBounds(quantity, language),
  }
}

/** A number in one line: `9 080 (80 % interval 8 000–10 000, hard bounds 0–17 000)`. */
export function quantityLine(quantity: Quantity, language: Language, t: Translate): string {
  const estimate = formatEstimate(quantity, language)
  const interval = formatInterval(quantity, language)
  const bounds = t('study.frozen.bounds', { bounds: formatBounds(quantity, language) })
  if (estimate === null) return bounds
  const ranges = [...(interval === null ? [] : [t('study.frozen.interval', { interval })]), bounds]
  return `${estimate} (${ranges.join(', ')})`
}

/** The figure of a cell, or its limits where it is hidden. */
export function figureWords(figure: CellFigure, language: Language, t: Translate): string {
  if (figure === null) return t('study.frozen.noNumber')
  if (figure.kind === 'share') return formatShare(figure.value, language, 2)
  if (figure.value === null) return formatRange(figure.lower, figure.upper, language)
  return formatInteger(figure.value, language)
}

/** Day of an instant as the page writes it. */
export function dayOf(instant: string, language: Language): string {
  return formatIsoDate(instant, language, 'short')
}
