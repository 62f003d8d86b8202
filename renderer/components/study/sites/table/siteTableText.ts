import type { Language } from '#shared/domain/studies/protocol'
import { toTabSeparated } from '../../../../composables/toTabSeparated'
import type { Translate } from '../../result/resultText'
import { hiddenWords } from '../forecastWords'
import { needLabel } from '../requirements/lackWords'
import type { SiteRow } from '../siteRows'
import { meanPerMonth, type WholeForecast } from './siteRiskWords'

type Cell = string | number | null

interface Naming {
  readonly t: Translate
  readonly language: Language
  areaName(key: string): string
}

interface Band {
  readonly lower: number
  readonly upper: number
}

/** Digits that survive rounding of a number that is an estimate anyway. */
const digits = 4
const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value.toPrecision(digits))
const wholePeople = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value)

/** A number with the ends of its interval in cells of their own. */
function banded(name: string, value: number | null, band: Band | null | undefined, { t }: Naming) {
  return [
    [name, value],
    [t('study.siteTable.text.lower', { name }), rounded(band?.lower)],
    [t('study.siteTable.text.upper', { name }), rounded(band?.upper)],
  ] as const
}

/** Everything that is known of one unit: heads and cells. What is not known or not shown is empty, never 0. */
function cellsOf(
  row: SiteRow,
  whole: WholeForecast | null,
  naming: Naming,
): readonly (readonly [string, Cell])[] {
  const { t, language, areaName } = naming
  const text = (key: Parameters<typeof t>[0]) => t(key)
  const { site, forecast, place, lacks } = row
  const { pool = null, dataRate = null, statedRate = null, expected = null } = forecast ?? {}
  const needs = (words: readonly { readonly word: string }[]) =>
    words.map(({ word }) => needLabel(word, language)).join('; ')
  return [
    [t('study.siteTable.text.unit'), site.name],
    [t('study.siteTable.text.trust'), place.trust],
    [t('study.siteTable.text.city'), place.city],
    [t('study.siteTable.text.area'), areaName(site.area)],
    [t('study.siteTable.text.included'), text(`study.siteTable.text.${site.included ? 'yes' : 'no'}`)],
    [t('study.siteTable.text.lock'), site.lock === 'none' ? null : t(`study.sites.lock.${site.lock}`)],
    ...banded(
      t('study.siteTable.text.eligible'),
      wholePeople(pool?.estimate),
      pool === null || pool.estimate === null ? null : (pool.interval ?? pool),
      naming,
    ),
    [t('study.siteTable.text.most'), site.cap],
    [t('study.siteTable.text.quota'), site.quota],
    [t('study.siteTable.text.startUp'), rounded(forecast?.opening.median)],
    [t('study.siteTable.text.startUpMost'), rounded(forecast?.opening.p90)],
    [
      t('study.siteTable.text.startUpStated'),
      forecast === null ? null : text(`study.siteTable.text.${forecast.opening.stated ? 'yes' : 'no'}`),
    ],
    [t('study.siteTable.text.competing'), site.competing?.trials ?? null],
    ...banded(t('study.siteTable.text.dataRate'), rounded(dataRate?.value), dataRate, naming),
    ...banded(t('study.siteTable.text.statedRate'), rounded(statedRate?.value), statedRate, naming),
    ...banded(
      t('study.siteTable.text.expected'),
      rounded(expected?.mean),
      expected === null ? null : { lower: expected.p10, upper: expected.p90 },
      naming,
    ),
    [t('study.siteTable.text.contribution'), rounded(forecast?.contribution)],
    [t('study.siteTable.text.monthly'), rounded(meanPerMonth(row, whole))],
    [t('study.siteTable.text.nobody'), rounded(forecast?.enrolsNobody)],
    [t('study.siteTable.text.without'), rounded(forecast?.probabilityWithout)],
    [t('study.siteTable.text.lacks'), needs(lacks.lacks)],
    [t('study.siteTable.text.notStated'), needs(lacks.notStated)],
    [t('study.siteTable.text.hidden'), forecast === null ? null : hiddenWords(forecast, language)],
  ]
}

/** The rows as text for a spreadsheet, each interval in two columns of its own. */
export function siteTableText(rows: readonly SiteRow[], whole: WholeForecast | null, naming: Naming): string {
  const cells = rows.map((row) => cellsOf(row, whole, naming))
  const head = (cells[0] ?? []).map(([name]) => name)
  return toTabSeparated([head, ...cells.map((row) => row.map(([, value]) => value))])
}
