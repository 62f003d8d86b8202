import { formatDecimal, formatStatedShare } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { ExplainedTable } from '#shared/estimate/explain/explanation'
import type { Translate } from '../result/resultText'
import { workedFactor } from './workedLine'

/** Years from the middle of a period need not be whole. */
function yearsWords(years: number, language: Language): string {
  return formatDecimal(years, language, Number.isInteger(years) ? 0 : 1)
}

/** What is done to the figures of a table before they are a share of today's residents, one sentence each. */
export function adjustmentWords(
  { overlapFactor, adjustments, drift, fitted }: ExplainedTable,
  language: Language,
  t: Translate,
): readonly string[] {
  const found = adjustments.map(({ kind, factor, value, years, citation }) =>
    t(`study.evidence.${kind}`, {
      value: kind === 'survival' ? formatDecimal(value, language, 3) : formatStatedShare(value, language),
      years: yearsWords(years, language),
      factor: workedFactor(factor, language),
      citation,
    }),
  )
  return [
    ...(overlapFactor === 1
      ? []
      : [t('study.evidence.overlapFactor', { factor: workedFactor(overlapFactor, language) })]),
    ...found,
    ...(fitted === 0 ? [] : [t('study.evidence.fitted', { count: fitted })]),
    ...(drift.years === 0
      ? []
      : [
          t('study.evidence.drift', {
            count: Math.ceil(drift.years),
            years: yearsWords(drift.years, language),
            yearly: formatStatedShare(drift.yearly, language),
          }),
        ]),
  ]
}
