import { formatInteger } from '../../../domain/counts/formatNumber'
import { column, row, textCell } from '../cells'
import { quantityInWords } from '../quantityWords'
import type { ReportContext } from '../reportContext'
import { activeSteps } from '../reportContext'
import type { Block, ListItem, ReportSection, TableRow } from '../reportModel'
import { listItem, paragraph, subheading } from '../richText'
import { firstOf, shorten } from '../shorten'
import { costedSteps, gainInWords } from './costedSteps'
import { forecastFan } from './forecast/forecastFan'
import { chanceInWords, momentInWords, rangesOf } from './forecast/forecastText'
import { hasAvailability } from './limitations'

/** Characters of a name, and items of a list, that one page has room for. */
const most = { name: 70, costs: 3, names: 4 } as const

function numberRows(context: ReportContext): readonly TableRow[] {
  const { words, input } = context
  const labels = words.short.onePage
  const { language, estimate, forecast, competing } = input
  const line = (key: string, label: string, value: string) =>
    row(key, [textCell(label), textCell(value, { tone: 'strong' })])
  const recruiting = (competing?.sites ?? []).flatMap(({ recruiting: number }) => number ?? [])
  const { facts } = words.feasibility.forecast
  const result = forecast.kind === 'made' ? forecast.result : null
  return [
    line('eligible', labels.eligible, quantityInWords(estimate.eligible, context)),
    ...(hasAvailability(context)
      ? [line('available', labels.available, quantityInWords(estimate.available, context))]
      : []),
    ...(result === null
      ? []
      : [
          line('chance', labels.chance, chanceInWords(result.probability.value, language)),
          line(
            'expected',
            labels.expected,
            `${formatInteger(result.expected.p50, language)} (${facts.range(rangesOf(result.expected, language).eighty, facts.eighty)})`,
          ),
          line('reached', labels.reached, momentInWords(result.timeToTarget.p50, context)),
          line(
            'sites',
            labels.sites,
            formatInteger(result.sites.filter(({ included }) => included).length, language),
          ),
        ]),
    ...(recruiting.length === 0
      ? []
      : [
          line(
            'competing',
            labels.competing,
            formatInteger(
              new Set(
                (competing?.sites ?? []).flatMap(({ trials }) =>
                  trials
                    .filter(({ state, fit }) => state === 'recruiting' && fit !== 'area')
                    .map(({ source, trial }) => `${source} ${trial}`),
                ),
              ).size,
              language,
            ),
          ),
        ]),
  ]
}

function fanBlocks(context: ReportContext): readonly Block[] {
  const { forecast } = context.input
  const fan = forecast.kind === 'made' ? forecastFan({ ...context, result: forecast.result }) : null
  return fan === null ? [] : [fan]
}

function costBlocks(context: ReportContext): readonly Block[] {
  const labels = context.words.short.onePage
  const { shown } = firstOf(
    costedSteps(context).filter(({ gain }) => gain !== null && gain > 0),
    most.costs,
  )
  return [
    subheading('summary-costs-heading', labels.costs),
    shown.length === 0
      ? paragraph('summary-no-costs', labels.noCosts, 'quiet')
      : {
          kind: 'list',
          key: 'summary-costs',
          items: shown.map((step) =>
            listItem(step.step.id, labels.cost(shorten(step.name, most.name), gainInWords(step, context)), {
              badge: step.step.badge,
              tone: step.step.role === 'exclusion' ? 'excluded' : 'counted',
            }),
          ),
        },
  ]
}

function doubts(context: ReportContext): readonly ListItem[] {
  const { words, input } = context
  const labels = words.short.onePage
  const unknown = activeSteps(context).filter(({ step }) => step.basis === 'not-countable')
  const { shown, left } = firstOf(unknown, most.names)
  const names = [
    ...shown.map(({ step, name }) => `${step.badge} ${shorten(name, most.name)}`),
    ...(left === 0 ? [] : [labels.more(left)]),
  ]
  const { coverage, eligible } = input.estimate
  return [
    ...(names.length === 0 ? [] : [listItem('not-counted', labels.notCounted(names.join(', ')))]),
    ...(coverage.stated === 0 ? [] : [listItem('stated', words.cover.stated(coverage.stated))]),
    ...(eligible.lower < 0.5 ? [listItem('nobody', words.limitations.nobody)] : []),
    listItem(
      'not-enrolled',
      hasAvailability(context) ? words.cover.notEnrolledAfterSteps : words.cover.notEnrolled,
    ),
    listItem('fuller', labels.fuller),
  ]
}

/** What fits on one page beside the decision: the numbers, what costs most, and what to keep in mind. Long names are cut. */
export function buildSummary(context: ReportContext): ReportSection {
  const labels = context.words.short.onePage
  return {
    key: 'summary',
    title: labels.title,
    blocks: [
      {
        kind: 'table',
        key: 'summary-numbers',
        caption: labels.numbers,
        columns: [column('what', labels.what, 'start', 1), column('value', labels.value, 'start', 1.6)],
        rows: numberRows(context),
      },
      ...fanBlocks(context),
      ...costBlocks(context),
      subheading('summary-doubts-heading', labels.doubts),
      { kind: 'list', key: 'summary-doubts', items: doubts(context) },
    ],
  }
}
