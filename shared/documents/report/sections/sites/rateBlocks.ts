import type { RateBand } from '../../../../forecast/result'
import { column, row, textCell } from '../../cells'
import type { Block, TableCell } from '../../reportModel'
import { paragraph, subheading } from '../../richText'
import { plainDecimal } from '../forecast/forecastText'
import {
  leftSites,
  predictedCell,
  shownSites,
  siteCell,
  statedCell,
  type KnownSite,
  type SitesContext,
} from './siteContext'

function band({ value, lower, upper }: RateBand, { words, input }: SitesContext): TableCell {
  const say = (number: number) => plainDecimal(number, input.language, 2)
  return textCell(say(value), {
    detail: lower === upper ? null : words.availability.limits(say(lower), say(upper)),
  })
}

function usedCell({ forecast, site }: KnownSite, context: SitesContext): TableCell {
  const { rates, notIncluded } = context.words.feasibility.sites
  const used = forecast?.usedRate ?? null
  if (used === null) {
    return forecast?.hidden === undefined
      ? textCell(site.included ? rates.leftOut : notIncluded, { tone: 'unknown' })
      : predictedCell(null, forecast, context)
  }
  const differs =
    forecast?.disagreement === 'above' ? rates.above : forecast?.disagreement === 'below' ? rates.below : null
  return textCell(`${plainDecimal(used.value, context.input.language, 2)} (${rates.bases[used.basis]})`, {
    tone: 'strong',
    detail: differs,
  })
}

/** Rates from data beside those that sites state; nothing without a forecast. */
export function rateBlocks(context: SitesContext): readonly Block[] {
  const { words, sites, input } = context
  if (input.forecast.kind !== 'made') return []
  const { rates, ranking } = words.feasibility.sites
  return [
    subheading('rates-heading', rates.title),
    paragraph('rates-introduction', rates.introduction),
    {
      kind: 'table',
      key: 'rates',
      caption: rates.caption,
      columns: [
        column('site', ranking.site, 'start', 1.4),
        column('data', rates.data, 'end', 0.8),
        column('stated', rates.stated, 'end', 0.8),
        column('used', rates.used, 'end', 1.1),
      ],
      rows: shownSites(sites).map((known) => {
        const { site, forecast } = known
        const data = forecast?.dataRate ?? null
        return row(site.id, [
          siteCell(known, context),
          data === null ? predictedCell(null, forecast, context) : band(data, context),
          site.statedRate === null ? statedCell(null, context) : band(site.statedRate, context),
          usedCell(known, context),
        ])
      }),
    },
    ...leftSites('rates', sites.length, context),
  ]
}
