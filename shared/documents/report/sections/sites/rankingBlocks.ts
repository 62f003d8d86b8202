import { formatInteger, formatShare } from '../../../../domain/counts/formatNumber'
import { column, row, textCell } from '../../cells'
import { rankSites, type RankedSite } from '../../ranking/rankSites'
import { siteQualities, type SiteQuality } from '../../ranking/siteWeights'
import type { Block, TableCell } from '../../reportModel'
import { paragraph, subheading } from '../../richText'
import { plainDecimal } from '../forecast/forecastText'
import { leftSites, predictedCell, shownSites, siteCell, statedCell, type SitesContext } from './siteContext'

function qualityCell(quality: SiteQuality, ranked: RankedSite, context: SitesContext): TableCell {
  const { language } = context.input
  const value = ranked.values[quality]
  const known = context.sites.find(({ site }) => site.id === ranked.site)
  const forecast = known?.forecast ?? null
  if (quality === 'enrolment' && forecast !== null)
    return predictedCell(value === null ? null : plainDecimal(value, language, 2), forecast, context)
  if (value === null) return statedCell(null, context)
  switch (quality) {
    case 'past':
    case 'requirements':
      return textCell(formatShare(value, language))
    case 'competing':
      return textCell(formatInteger(value, language))
    default:
      return textCell(plainDecimal(value, language, quality === 'enrolment' ? 2 : 1))
  }
}

/** Sites by score, with the weights and the values that it rests on. */
export function rankingBlocks(context: SitesContext): readonly Block[] {
  const { words, input, sites, plan } = context
  const { ranking } = words.feasibility.sites
  const { language } = input
  const ranked = rankSites(input)
  const weighed = siteQualities.filter(
    (quality) => input.siteWeights[quality] > 0 && (quality !== 'requirements' || plan.requires.length > 0),
  )
  const weights = weighed.map((quality) =>
    ranking.weight(ranking.qualities[quality], plainDecimal(input.siteWeights[quality], language, 1)),
  )
  return [
    subheading('ranking-heading', ranking.title),
    paragraph('ranking-weights', ranking.weights(weights.join(', '))),
    {
      kind: 'table',
      key: 'ranking',
      caption: ranking.caption,
      columns: [
        column('rank', ranking.rank, 'end', 0),
        column('site', ranking.site, 'start', 1),
        column('score', ranking.score, 'end', 0),
        ...weighed.map((quality) => column(quality, ranking.qualities[quality], 'end', 0.55)),
        column('known', ranking.known, 'end', 0),
      ],
      rows: shownSites(ranked).flatMap((one, index) => {
        const known = sites.find(({ site }) => site.id === one.site)
        return known === undefined
          ? []
          : [
              row(one.site, [
                textCell(one.isRanked ? String(index + 1) : '', { tone: 'quiet' }),
                siteCell(known, context),
                one.score === null
                  ? textCell(ranking.none, { tone: 'unknown' })
                  : textCell(formatInteger(one.score, language), { tone: 'strong' }),
                ...weighed.map((quality) => qualityCell(quality, one, context)),
                textCell(formatShare(one.known, language), { tone: 'quiet' }),
              ]),
            ]
      }),
    },
    ...leftSites('ranking', ranked.length, context),
    paragraph('ranking-unknown', `${ranking.unknown} ${ranking.alone}`, 'quiet'),
  ]
}
