import { roundBoundsOutward } from '#shared/domain/counts/formatNumber'
import { protocolDifferences } from '#shared/domain/studies/protocolDifferences'
import type { Quantity } from '#shared/estimate/result'
import { toTabSeparated } from '../../../composables/toTabSeparated'
import { roundedLike } from '../funnel/criterionCosts'
import { differenceWords } from '../whatIf/relaxRows'
import type { ChangeNaming } from '../whatIf/changeWords'
import { difference, type ComparedVersion } from './comparison'
import { differenceRows } from './differenceWords'

type Cell = string | number | null

/** A number rounded as its certainty allows; hidden and missing numbers stay empty. */
function rounded(value: number | null, quantity: Quantity): Cell {
  return value === null ? null : roundedLike(value, quantity)
}

/** The numbers of the versions and in what their definitions differ, cell by cell for a spreadsheet. */
export function comparisonText(versions: readonly ComparedVersion[], naming: ChangeNaming): string {
  const { t, language } = naming
  const [reference, ...others] = versions
  if (reference === undefined) return ''
  const head: readonly Cell[] = [
    t('study.compare.version'),
    t('study.compare.estimate'),
    t('study.compare.lower'),
    t('study.compare.upper'),
    t('study.compare.lowerBound'),
    t('study.compare.upperBound'),
    t('study.compare.people'),
    t('study.compare.percent'),
  ]
  const numbers = versions.map((version): readonly Cell[] => {
    const { eligible } = version.result
    const { interval, estimate } = eligible
    const bounds = roundBoundsOutward(eligible.lower, eligible.upper)
    const more = difference(version, reference, ({ result }) => result.eligible)
    const told = differenceWords(more, { before: reference.result.eligible, after: eligible }, language)
    return [
      version.name,
      rounded(estimate, eligible),
      rounded(interval?.lower ?? null, eligible),
      rounded(interval?.upper ?? null, eligible),
      bounds.lower,
      bounds.upper,
      ...(version === reference ? [null, null] : [rounded(more.value, eligible), told.percent]),
    ]
  })
  const definitions = others.flatMap((version): readonly (readonly Cell[])[] => [
    [],
    [
      t('study.compare.definitionOf', { name: version.name, reference: reference.name }),
      t('study.compare.before', { name: reference.name }),
      t('study.compare.after', { name: version.name }),
    ],
    ...protocolDifferences(reference.protocol, version.protocol)
      .flatMap((found) => differenceRows(found, reference.protocol, version.protocol, naming))
      .map(({ mark, subject, before, after }) => [
        `${t(`study.compare.${mark}`)}: ${subject}`,
        before,
        after,
      ]),
  ])
  return toTabSeparated([head, ...numbers, ...definitions])
}
