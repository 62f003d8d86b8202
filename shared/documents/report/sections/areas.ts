import {
  formatDecimal,
  formatEstimate,
  formatHidden,
  formatInteger,
} from '../../../domain/counts/formatNumber'
import type { AreaResult } from '../../../estimate/result'
import { linearAxis, markOn, type Axis } from '../axis'
import { boundsCell, column, estimateCell, intervalCell, row, textCell } from '../cells'
import type { Block, ReportSection, TableRow } from '../reportModel'
import { paragraph, subheading } from '../richText'
import type { ReportContext } from '../reportContext'

type AreaKind = 'county' | 'health-region' | 'referral-area'

function rateText({ eligible, population }: AreaResult, context: ReportContext): string {
  if (eligible.hidden !== undefined) return formatHidden({ reason: 'protects' }, context.input.language)
  if (eligible.estimate === null || population <= 0) return ''
  return formatDecimal((eligible.estimate / population) * 1000, context.input.language, 2)
}

/** Residents of an area, with the digits that the base population of the whole study allows: no part of it is surer. */
function residentsText({ population }: AreaResult, { input }: ReportContext): string {
  const whole = input.estimate.steps.find((step) => step.role === 'population')?.remaining
  const spread =
    whole === undefined || whole.estimate === null || whole.estimate <= 0
      ? 0
      : (whole.upper - whole.lower) / whole.estimate
  const half = (spread / 2) * population
  const residents = { estimate: population, lower: population - half, upper: population + half }
  return formatEstimate(residents, input.language) ?? ''
}

function areaRow(area: AreaResult, axis: Axis, context: ReportContext): TableRow {
  const { words, input, naming } = context
  return row(area.area, [
    textCell(naming.areaName(area.area)),
    textCell(residentsText(area, context), { tone: 'quiet' }),
    { ...estimateCell(area.eligible, words.notKnown, input.language), tone: 'strong' },
    intervalCell(area.eligible, input.language),
    boundsCell(area.eligible, input.language),
    textCell(rateText(area, context)),
    area.eligible.hidden?.reason === 'protects'
      ? textCell('')
      : textCell('', { drawing: { kind: 'interval', mark: markOn(axis, area.eligible, 'included') } }),
  ])
}

/** The axis ends at half as much again as the largest estimate, so that wide bounds do not flatten all dots. */
function areaAxis(areas: readonly AreaResult[], context: ReportContext): Axis {
  const estimates = areas.flatMap(({ eligible }) => (eligible.estimate === null ? [] : [eligible.estimate]))
  const shown = areas.filter(({ eligible }) => eligible.hidden?.reason !== 'protects')
  const largest = Math.max(0, ...shown.map(({ eligible }) => eligible.upper))
  const end = estimates.length === 0 ? largest : Math.min(largest, Math.max(...estimates) * 1.5)
  return linearAxis([end], context.words.areas.eligible, context.input.language)
}

/** Hidden areas stand last, by name: their place among the others would tell what they hide. */
function orderOf({ eligible }: AreaResult): number {
  return eligible.hidden === undefined ? (eligible.estimate ?? eligible.upper) : -1
}

/** How many numbers are hidden, and why; nothing where there are none. */
function protection(context: ReportContext): readonly Block[] {
  const { areaProtection, smallCounts } = context.input.estimate
  if (areaProtection === undefined || smallCounts === undefined) return []
  const { small, hidden } = areaProtection
  return small + hidden === 0
    ? []
    : [paragraph('protection', context.words.areas.protection(small, hidden, smallCounts.threshold), 'quiet')]
}

function areaTable(kind: AreaKind, results: readonly AreaResult[], context: ReportContext): readonly Block[] {
  const { words, naming, input } = context
  const labels = words.areas
  const inside = results.filter(({ population }) => population > 0)
  if (inside.length === 0)
    return [subheading(`${kind}-heading`, labels[kind]), paragraph(`${kind}-none`, labels.none, 'quiet')]
  const axis = areaAxis(inside, context)
  const sorted = [...inside].sort(
    (a, b) => orderOf(b) - orderOf(a) || (naming.areaName(a.area) < naming.areaName(b.area) ? -1 : 1),
  )
  const left = results.length - inside.length
  return [
    {
      kind: 'table',
      key: kind,
      caption: labels[kind],
      columns: [
        column('area', labels.area, 'start', 1.5),
        column('residents', labels.residents, 'end', 0),
        column('eligible', labels.eligible, 'end', 0),
        column('interval', words.uncertainty.interval, 'end', 0),
        column('bounds', labels.bounds, 'end', 0),
        column('rate', labels.rate, 'end', 0),
        column('mark', labels.mark(formatInteger(axis.to, input.language)), 'start', 1),
      ],
      rows: sorted.map((area) => areaRow(area, axis, context)),
    },
    ...(left === 0 ? [] : [paragraph(`${kind}-left`, labels.left(left), 'quiet')]),
  ]
}

/** Where eligible people live, by county, health region and referral area, the largest first. */
export function buildAreas(context: ReportContext): ReportSection {
  const { estimate } = context.input
  return {
    key: 'areas',
    title: context.words.areas.title,
    blocks: [
      paragraph('introduction', context.words.areas.introduction),
      ...protection(context),
      ...areaTable('county', estimate.counties, context),
      ...areaTable('health-region', estimate.healthRegions, context),
      ...areaTable('referral-area', estimate.referralAreas, context),
    ],
  }
}
