import { formatIsoDate } from '../../../../domain/counts/formatIsoDate'
import { needLabel } from '../../../../domain/sites/words/needLabel'
import { column, row, textCell } from '../../cells'
import type { Block, TableCell } from '../../reportModel'
import { paragraph, subheading } from '../../richText'
import { leftSites, shownSites, siteCell, statedCell, type KnownSite, type SitesContext } from './siteContext'

/** The profile that a site came from, with whether it still holds. */
export function profileInWords({ facts }: Pick<KnownSite, 'facts'>, { words, input }: SitesContext): string {
  const { capacity } = words.feasibility.sites
  const profile = facts?.profile ?? null
  if (profile === null) return capacity.noProfile
  const { version, validity, expires, validFrom } = profile
  const date = (iso: string) => formatIsoDate(iso, input.language, 'short')
  switch (validity) {
    case 'valid':
      return capacity.profile(version, date(expires))
    case 'expired':
      return capacity.expired(version, date(expires))
    case 'not-yet-valid':
      return capacity.notYet(version, date(validFrom))
  }
}

function listCell(needs: readonly string[], context: SitesContext): TableCell {
  const labels = needs.map((need) => needLabel(need, context.input.language))
  return statedCell(labels.length === 0 ? null : labels.join(', '), context)
}

/** What of the plan's requirements a site is not stated to have. */
export function missingOf({ site }: Pick<KnownSite, 'site'>, { plan }: SitesContext): readonly string[] {
  return plan.requires.filter((need) => !site.capabilities.includes(need))
}

/** What each site states to have and not to have, and what the plan requires beyond it. */
export function capacityBlocks(context: SitesContext): readonly Block[] {
  const { words, sites, plan, input } = context
  const { capacity, ranking } = words.feasibility.sites
  const needs = plan.requires.map((need) => needLabel(need, input.language))
  const asks = needs.length > 0
  return [
    subheading('capacity-heading', capacity.title),
    paragraph('capacity-requires', asks ? capacity.requires(needs.join(', ')) : capacity.requiresNothing),
    {
      kind: 'table',
      key: 'capacity',
      caption: capacity.caption,
      columns: [
        column('site', ranking.site, 'start', 1.1),
        column('has', capacity.has, 'start', 2),
        column('lacks', capacity.lacks, 'start', 1),
        ...(asks ? [column('missing', capacity.missing, 'start', 1)] : []),
      ],
      rows: shownSites(sites).map((known) => {
        const missing = missingOf(known, context)
        const cell = siteCell(known, context)
        const profile = profileInWords(known, context)
        return row(known.site.id, [
          { ...cell, detail: cell.detail === null ? profile : `${cell.detail}; ${profile}` },
          listCell(known.site.capabilities, context),
          listCell(known.facts?.profile?.statements.lacks ?? [], context),
          ...(asks
            ? [
                missing.length === 0
                  ? textCell(capacity.allMet, { tone: 'quiet' })
                  : listCell(missing, context),
              ]
            : []),
        ])
      }),
    },
    ...leftSites('capacity', sites.length, context),
  ]
}
