import { formatIsoDate } from '../../../../domain/counts/formatIsoDate'
import { formatInteger, formatRange, formatShare } from '../../../../domain/counts/formatNumber'
import { monthsAfter } from '../../../../domain/studies/sitePlan'
import { column, row, textCell } from '../../cells'
import type { Block, TableRow } from '../../reportModel'
import { subheading } from '../../richText'
import { meanInWords } from '../forecast/forecastText'
import {
  leftSites,
  predictedCell,
  shownSites,
  siteCell,
  type KnownSite,
  type SitesContext,
} from './siteContext'

const nothingExpected = { expected: null, enrolsNobody: null, contribution: null }

function planRow(known: KnownSite, context: SitesContext): TableRow {
  const { words, input, plan } = context
  const labels = words.feasibility.sites.plan
  const { language } = input
  const { site, forecast } = known
  const opens = (months: number) => formatIsoDate(monthsAfter(plan.start, months), language, 'short')
  const { expected, enrolsNobody: nobody, contribution } = forecast ?? nothingExpected
  const most = plan.allocation === 'quota' ? (site.quota ?? site.cap) : site.cap
  return row(site.id, [
    siteCell(known, context),
    forecast === null
      ? predictedCell(null, null, context)
      : textCell(opens(forecast.opening.median), {
          detail: [
            labels.late(opens(forecast.opening.p90)),
            ...(forecast.opening.stated ? [] : [labels.usual]),
          ].join('; '),
        }),
    expected === null
      ? predictedCell(null, forecast, context)
      : textCell(meanInWords(expected.mean, language), {
          tone: 'strong',
          detail: nobody === null ? null : labels.nobody(formatShare(nobody, language)),
        }),
    predictedCell(
      expected === null ? null : formatRange(expected.p10, expected.p90, language),
      forecast,
      context,
    ),
    predictedCell(contribution === null ? null : formatShare(contribution, language), forecast, context),
    most === null ? textCell(labels.none, { tone: 'unknown' }) : textCell(formatInteger(most, language)),
  ])
}

/** When each site opens and what it is expected to enrol by the deadline; nothing without a forecast. */
export function planBlocks(context: SitesContext): readonly Block[] {
  const { words, input, sites } = context
  if (input.forecast.kind !== 'made') return []
  const { plan, ranking } = words.feasibility.sites
  const included = sites.filter(({ site }) => site.included)
  if (included.length === 0) return []
  const { expected } = input.forecast.result
  return [
    subheading('enrolment-plan-heading', plan.title),
    {
      kind: 'table',
      key: 'enrolment-plan',
      caption: plan.caption,
      columns: [
        column('site', ranking.site, 'start', 1.3),
        column('opens', plan.opens, 'start', 1.1),
        column('expected', plan.expected, 'end', 0.6),
        column('eighty', plan.eighty, 'end', 0),
        column('share', plan.share, 'end', 0),
        column('most', plan.most, 'end', 0.45),
      ],
      rows: [
        ...shownSites(included).map((known) => planRow(known, context)),
        row(
          'total',
          [
            textCell(plan.total, { tone: 'strong' }),
            textCell(''),
            textCell(meanInWords(expected.mean, input.language), { tone: 'strong' }),
            textCell(formatRange(expected.p10, expected.p90, input.language)),
            textCell(''),
            textCell(''),
          ],
          true,
        ),
      ],
    },
    ...leftSites('enrolment-plan', included.length, context),
  ]
}
