import { formatInteger, formatIsoDate, formatRange } from '../../domain/counts/formatNumber'
import { rowsOf } from '../../domain/papers/rules'
import type { PaperRow } from '../../domain/papers/paperContent'
import { papers } from '../../domain/papers/papers'
import { column, row, textCell } from '../report/cells'
import type { ReportSection, TableCell } from '../report/reportModel'
import { paragraph } from '../report/richText'
import type { WorkbookCell, WorkbookModel } from '../workbook/workbookModel'
import type { ExpectedAtSite, PaperInput } from './paperInput'
import { paperWords } from './paperWords'

interface PlannedLine {
  readonly site: string
  readonly name: string
  readonly planned: number | null
  readonly expected: ExpectedAtSite
  readonly from: string
  readonly to: string
  readonly note: string
}

function lineOf(each: PaperRow, { sites, expected }: PaperInput): PlannedLine {
  const site = String(each['site'])
  const text = (key: string) => (typeof each[key] === 'string' ? each[key] : '')
  return {
    site,
    name: sites.find(({ id }) => id === site)?.name ?? site,
    planned: typeof each['participants'] === 'number' ? each['participants'] : null,
    expected: expected === 'withheld' ? 'hidden' : (expected?.get(site) ?? null),
    from: text('from'),
    to: text('to'),
    note: text('note'),
  }
}

/** Participants of all sites; null where one of them is not stated, for then the sum is not known. */
function totalOf(lines: readonly PlannedLine[]): number | null {
  return lines.reduce<number | null>(
    (sum, { planned }) => (sum === null || planned === null ? null : sum + planned),
    lines.length === 0 ? null : 0,
  )
}

function linesOf(input: PaperInput): readonly PlannedLine[] {
  return rowsOf(input.values, 'sites').map((each) => lineOf(each, input))
}

/** Planned participants of each site, with what the forecast expects beside them where it may be shown. */
export function enrolmentPlanSections(input: PaperInput): readonly ReportSection[] {
  const { language, expected } = input
  const words = paperWords[language]
  const lines = linesOf(input)
  const number = (value: number | null): TableCell =>
    value === null ? textCell(words.notStated, { tone: 'unknown' }) : textCell(formatInteger(value, language))
  const day = (iso: string) => textCell(iso === '' ? '–' : formatIsoDate(iso, language, 'short'))
  const forecastCells = (value: ExpectedAtSite): readonly TableCell[] => {
    if (value === null || value === 'hidden') {
      const cell = textCell(value === null ? '–' : words.plan.hidden, { tone: 'unknown' })
      return [cell, textCell('–', { tone: 'unknown' })]
    }
    return [
      textCell(formatInteger(Math.round(value.mean), language)),
      textCell(formatRange(value.p10, value.p90, language)),
    ]
  }
  return [
    {
      key: 'sites',
      title: papers['enrolment-plan'].groups[1]?.title[language] ?? '',
      blocks: [
        paragraph('explanation', words.plan.explanation, 'quiet'),
        ...(expected === null ? [paragraph('no-forecast', words.plan.noForecast, 'quiet')] : []),
        ...(expected === 'withheld' ? [paragraph('withheld', words.plan.withheld, 'quiet')] : []),
        {
          kind: 'table',
          key: 'plan',
          caption: words.plan.caption,
          columns: [
            column('site', words.plan.site, 'start', 3),
            column('planned', words.plan.planned, 'end', 1),
            column('expected', words.plan.expected, 'end', 1),
            column('range', words.plan.range, 'end', 1),
            column('from', words.plan.from, 'start', 1),
            column('to', words.plan.to, 'start', 1),
          ],
          rows: [
            ...lines.map((line) =>
              row(line.site, [
                textCell(line.name, { detail: line.note === '' ? null : line.note }),
                number(line.planned),
                ...forecastCells(line.expected),
                day(line.from),
                day(line.to),
              ]),
            ),
            row(
              'total',
              [
                textCell(words.plan.total),
                number(totalOf(lines)),
                ...['', '', '', ''].map((text) => textCell(text)),
              ],
              true,
            ),
          ],
        },
      ],
    },
  ]
}

/** The same as a sheet; numbers stay numbers, and what is not stated or hidden is said in words. */
export function enrolmentPlanWorkbook(input: PaperInput): WorkbookModel {
  const words = paperWords[input.language]
  const { plan } = words
  const cell = (value: string | number | null, look: WorkbookCell['look'] = 'plain'): WorkbookCell => ({
    value: value === '' ? null : value,
    look,
  })
  const lines = linesOf(input)
  const total = totalOf(lines)
  const { expected, missing } = input
  const notes = [
    ...(missing === 0 ? [] : [words.draft(missing)]),
    ...(expected === null ? [plan.noForecast] : []),
    ...(expected === 'withheld' ? [plan.withheld] : []),
  ]
  const expectedCells = (value: ExpectedAtSite): readonly WorkbookCell[] =>
    value === null || value === 'hidden'
      ? [cell(value === null ? null : plan.hidden, 'quiet'), cell(null), cell(null)]
      : [cell(Math.round(value.mean)), cell(value.p10), cell(value.p90)]
  return {
    sheets: [
      {
        name: papers['enrolment-plan'].name[input.language],
        widths: [44, 14, 20, 10, 10, 14, 14, 40],
        headRows: 1,
        rows: [
          [plan.site, plan.planned, plan.expected, 'P10', 'P90', plan.from, plan.to, plan.note].map((head) =>
            cell(head, 'head'),
          ),
          ...lines.map((line) => [
            cell(line.name, 'text'),
            line.planned === null ? cell(words.notStated, 'quiet') : cell(line.planned),
            ...expectedCells(line.expected),
            cell(line.from),
            cell(line.to),
            cell(line.note, 'text'),
          ]),
          [cell(plan.total), total === null ? cell(words.notStated, 'quiet') : cell(total)],
          ...notes.map((note) => [cell(note, 'quiet')]),
        ],
        choices: [],
      },
    ],
  }
}
