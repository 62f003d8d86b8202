import type { TableColumn } from '../../controls/tableColumn'
import type { Translate } from '../result/resultText'
import type { SiteRow } from './siteRows'
import { meanPerMonth, type WholeForecast } from './table/siteRiskWords'

/** Widths of the pictures in the rows, in pixels. */
export const glyphWidths = { startUp: 74, rate: 122, monthly: 50 } as const

/** Below every number: a row without one stands last when the largest come first. */
const none = -1

/** Width that the name of a unit keeps, in pixels. */
const nameWidth = 162

/** Columns without which a row would not tell what it is about. */
const fixed: ReadonlySet<string> = new Set(['use', 'unit', 'menu'])

/** The columns of the table of sites; `valueOf` gives what a row is sorted by. */
export function siteColumns(
  t: Translate,
  valueOf: (row: SiteRow) => SiteRow,
  whole: WholeForecast | null,
): readonly TableColumn<SiteRow>[] {
  const by = (read: (row: SiteRow) => number | string | null | undefined) => (row: SiteRow) =>
    read(valueOf(row)) ?? none
  const number = (
    key: string,
    label: string,
    width: string,
    read: (row: SiteRow) => number | null | undefined,
  ): TableColumn<SiteRow> => ({ key, label, width, numeric: true, sortBy: by(read) })
  return [
    {
      key: 'use',
      label: t('study.sites.columns.use'),
      hideLabel: true,
      width: '40px',
      pin: 'start',
      sortBy: by(({ site }) => Number(site.included)),
    },
    {
      key: 'unit',
      label: t('study.sites.columns.unit'),
      width: 'auto',
      pin: 'start',
      sortBy: by(({ site }) => site.name),
    },
    number('eligible', t('study.sites.columns.eligible'), '72px', ({ forecast }) => forecast?.pool?.estimate),
    number('most', t('study.sites.columns.most'), '46px', ({ site }) => site.cap ?? site.quota),
    {
      key: 'start-up',
      label: t('study.sites.columns.startUp'),
      width: '86px',
      sortBy: by(({ forecast }) => forecast?.opening.median),
    },
    number('competing', t('study.sites.columns.competing'), '64px', ({ site }) =>
      site.competing === null ? null : (site.competing.trials ?? 0.5),
    ),
    {
      key: 'rate',
      label: t('study.sites.columns.rate'),
      width: '154px',
      sortBy: by(({ forecast }) => forecast?.dataRate?.value ?? forecast?.statedRate?.value),
    },
    number(
      'expected',
      t(
        (whole?.interim ?? null) === null
          ? 'study.sites.columns.expected'
          : 'study.siteTable.columns.expectedFromHere',
      ),
      '72px',
      ({ forecast }) => forecast?.expected?.mean,
    ),
    number(
      'contribution',
      t('study.siteTable.columns.contribution'),
      '56px',
      ({ forecast }) => forecast?.contribution,
    ),
    number('monthly', t('study.siteTable.columns.monthly'), '64px', (row) => meanPerMonth(row, whole)),
    number('nobody', t('study.siteTable.columns.nobody'), '60px', ({ forecast }) => forecast?.enrolsNobody),
    number(
      'without',
      t('study.siteTable.columns.without'),
      '74px',
      ({ forecast }) => forecast?.probabilityWithout,
    ),
    {
      key: 'lacks',
      label: t('study.siteTable.columns.lacks'),
      width: '150px',
      sortBy: by(({ lacks }) => lacks.lacks.length * 100 + lacks.notStated.length),
    },
    { key: 'menu', label: t('study.sites.columns.more'), hideLabel: true, width: '36px', pin: 'end' },
  ]
}

/** Columns that a person can hide. */
export function hideableColumns(columns: readonly TableColumn<SiteRow>[]): readonly TableColumn<SiteRow>[] {
  return columns.filter(({ key }) => !fixed.has(key))
}

/** Columns without those that are hidden. */
export function shownColumns(
  columns: readonly TableColumn<SiteRow>[],
  hidden: ReadonlySet<string>,
): readonly TableColumn<SiteRow>[] {
  return columns.filter(({ key }) => fixed.has(key) || !hidden.has(key))
}

/** How wide the table is at least, in pixels. */
export function leastWidth(columns: readonly TableColumn<SiteRow>[]): number {
  return columns.reduce((sum, { width }) => sum + (Number.parseFloat(width) || nameWidth), 0)
}
