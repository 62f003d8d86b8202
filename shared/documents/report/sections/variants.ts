import {
  formatHidden,
  formatIsoDate,
  formatSigned,
  roundToCertainty,
} from '../../../domain/counts/formatNumber'
import { guardDifference } from '../../../domain/disclosure/guardNumber'
import { defaultSmallCountRule } from '../../../domain/disclosure/smallCountRule'
import { protocolDifferences } from '../../../domain/studies/protocolDifferences'
import type { Quantity } from '../../../estimate/result'
import { boundsCell, column, estimateCell, row, textCell } from '../cells'
import { differenceInWords } from '../differenceWords'
import type { ReportVariant, VariantForecast } from '../reportAdditions'
import type { ReportContext } from '../reportContext'
import type { Block, ReportSection, TableCell, TableRow } from '../reportModel'
import { paragraph } from '../richText'
import { chanceInWords, plainDecimal } from './forecast/forecastText'

/** How many more people than in another version: the digits that the difference itself allows, the mark where it is hidden. */
export function differenceCell(
  after: Quantity,
  before: Quantity,
  { words, input }: ReportContext,
): TableCell {
  const rule = input.estimate.smallCounts ?? defaultSmallCountRule
  const { value, hidden } = guardDifference(after, before, rule)
  if (hidden !== null) return textCell(formatHidden(hidden, input.language), { tone: 'unknown' })
  return value === null
    ? textCell(words.notKnown, { tone: 'unknown' })
    : textCell(formatSigned(roundToCertainty(value, Math.abs(value)), input.language), { tone: 'strong' })
}

function forecastCells(
  forecast: VariantForecast | null,
  baseline: VariantForecast | null,
  { words, input }: ReportContext,
): readonly TableCell[] {
  const labels = words.history.variants
  const none = textCell(labels.noForecast, { tone: 'unknown' })
  if (forecast === null) return [none, none]
  const { median } = forecast
  const from = baseline?.median ?? null
  const months =
    median === null
      ? textCell(labels.notReached, { tone: 'unknown' })
      : from === null
        ? none
        : textCell(signedMonths(median.months - from.months, input.language), { tone: 'strong' })
  return [textCell(chanceInWords(forecast.probability, input.language)), months]
}

/** `+2.5`, `−1`, `0`. */
export function signedMonths(months: number, language: ReportContext['input']['language']): string {
  const text = plainDecimal(months, language, 1)
  return Number(months.toFixed(1)) > 0 ? `+${text}` : text
}

function variantRow(variant: ReportVariant, context: ReportContext): TableRow {
  const { words, input } = context
  const labels = words.history.variants
  const differences = protocolDifferences(input.protocol, variant.protocol)
  const named = differences.map((difference) => differenceInWords(difference, context))
  return row(variant.id, [
    textCell(variant.name, { detail: formatIsoDate(variant.createdAt, input.language, 'short') }),
    estimateCell(variant.eligible, words.notKnown, input.language),
    boundsCell(variant.eligible, input.language),
    differenceCell(variant.eligible, input.estimate.eligible, context),
    ...forecastCells(variant.forecast, input.variants.baseline, context),
    textCell(named.length === 0 ? labels.nothing : named.join('; '), { tone: 'quiet' }),
  ])
}

function blocks(context: ReportContext): readonly Block[] {
  const { words, input } = context
  const labels = words.history.variants
  const { others, left, baseline } = input.variants
  const leftOut = left === 0 ? [] : [paragraph('variants-left', labels.left(left), 'quiet')]
  if (others.length === 0) return leftOut
  const { eligible } = input.estimate
  const hasForecast = baseline !== null || others.some(({ forecast }) => forecast !== null)
  const [chance = textCell('')] = forecastCells(baseline, null, context)
  return [
    paragraph('variants-introduction', labels.introduction),
    {
      kind: 'table',
      key: 'variants',
      caption: labels.caption,
      columns: [
        column('version', labels.version, 'start', 1),
        column('eligible', labels.eligible, 'end', 0),
        column('bounds', words.funnel.bounds, 'end', 0),
        column('difference', labels.difference, 'end', 0),
        column('chance', labels.chance, 'end', 0),
        column('months', labels.months, 'end', 0),
        column('differs', labels.differs, 'start', 1.3),
      ],
      rows: [
        row('this', [
          textCell(input.version.name, {
            tone: 'strong',
            detail: formatIsoDate(input.version.createdAt, input.language, 'short'),
          }),
          estimateCell(eligible, words.notKnown, input.language),
          boundsCell(eligible, input.language),
          textCell(''),
          chance,
          textCell(''),
          textCell(labels.this, { tone: 'quiet' }),
        ]),
        ...others.map((variant) => variantRow(variant, context)),
      ],
    },
    ...(hasForecast ? [paragraph('variants-preview', labels.preview, 'quiet')] : []),
    ...(others.some((variant) => variant.eligible.hidden !== undefined)
      ? [paragraph('variants-hidden', labels.hidden, 'quiet')]
      : []),
    ...leftOut,
  ]
}

/** The other versions of the protocol: people and months won or lost against the one of the report. Left out where there is one. */
export function buildVariants(context: ReportContext): readonly ReportSection[] {
  const { others, left } = context.input.variants
  return others.length === 0 && left === 0
    ? []
    : [{ key: 'variants', title: context.words.history.variants.title, blocks: blocks(context) }]
}
