import type { TableColumn } from '../../controls/tableColumn'
import type { Translate } from '../result/resultText'
import type { SiteRow } from './siteRows'

/** Widths of the pictures in the rows, in pixels. */
export const glyphWidths = { startUp: 88, rate: 140 } as const

/** Below every number: a row without one stands last when the largest come first. */
const none = -1

/** The columns of the table of sites; `valueOf` gives what a row is sorted by. */
export function siteColumns(
  t: Translate,
  valueOf: (row: SiteRow) => SiteRow,
): readonly TableColumn<SiteRow>[] {
  const by = (read: (row: SiteRow) => number | string | null | undefined) => (row: SiteRow) =>
    read(valueOf(row)) ?? none
  return [
    { key: 'use', label: t('study.sites.columns.use'), hideLabel: true, width: '34px' },
    { key: 'unit', label: t('study.sites.columns.unit'), width: 'auto', sortBy: by(({ site }) => site.name) },
    {
      key: 'eligible',
      label: t('study.sites.columns.eligible'),
      width: '80px',
      numeric: true,
      sortBy: by(({ forecast }) => forecast?.pool?.estimate),
    },
    {
      key: 'most',
      label: t('study.sites.columns.most'),
      width: '54px',
      numeric: true,
      sortBy: by(({ site }) => site.cap),
    },
    {
      key: 'start-up',
      label: t('study.sites.columns.startUp'),
      width: '100px',
      sortBy: by(({ forecast }) => forecast?.opening.median),
    },
    {
      key: 'competing',
      label: t('study.sites.columns.competing'),
      width: '62px',
      numeric: true,
      sortBy: by(({ site }) => site.competing?.trials),
    },
    {
      key: 'rate',
      label: t('study.sites.columns.rate'),
      width: '176px',
      sortBy: by(({ forecast }) => forecast?.dataRate?.value ?? forecast?.statedRate?.value),
    },
    {
      key: 'expected',
      label: t('study.sites.columns.expected'),
      width: '76px',
      numeric: true,
      sortBy: by(({ forecast }) => forecast?.expected?.mean),
    },
    { key: 'menu', label: t('study.sites.columns.more'), hideLabel: true, width: '36px' },
  ]
}
