import { formatInteger } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { Coverage } from '#shared/estimate/result'
import { listWords } from '../words/conditionWords'
import type { Translate } from '../result/resultText'

/** One sentence: how many of the criteria in use are counted, and how the others got their number. */
export function coverageText(coverage: Coverage, language: Language, t: Translate): string {
  const { counted, approximated, stated, notCountable } = coverage
  const write = (value: number) => formatInteger(value, language)
  const total = counted + approximated + stated + notCountable
  if (total === 0) return t('study.assumptions.coverageNone')
  if (counted === total) return t('study.assumptions.coverageAll', { total: write(total), count: total })
  const parts = [
    { count: counted, key: 'study.assumptions.partCounted' as const },
    { count: approximated, key: 'study.assumptions.partApproximated' as const },
    { count: stated, key: 'study.assumptions.partStated' as const },
    { count: notCountable, key: 'study.assumptions.partNotCountable' as const },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, key }) => t(key, { number: write(count), count }))
  return t('study.assumptions.coverageSome', {
    total: write(total),
    count: total,
    parts: listWords(parts, language, 'and'),
  })
}
