import { formatInteger, formatShare } from '../../../../domain/counts/formatNumber'
import type { PastTrial } from '../../../../domain/sites/candidate/pastRecruitment'
import { column, row, textCell } from '../../cells'
import type { Block, TableCell } from '../../reportModel'
import { subheading } from '../../richText'
import { plainDecimal } from '../forecast/forecastText'
import { leftSites, shownSites, siteCell, statedCell, type KnownSite, type SitesContext } from './siteContext'

function startUpCell({ site }: KnownSite, context: SitesContext): TableCell {
  if (site.startUp === null) return statedCell(null, context)
  const say = (months: number) => plainDecimal(months, context.input.language, 1)
  const { median, p90, citation } = site.startUp
  return textCell(context.words.feasibility.sites.facts.startUpValue(say(median), say(p90)), {
    detail: citation === '' ? null : citation,
  })
}

/** Most trials named in one cell. */
const mostTrials = 3

function pastInWords(trial: PastTrial, { words, input }: SitesContext): string {
  const { facts, notStated } = words.feasibility.sites
  const say = (value: number | null) => (value === null ? notStated : formatInteger(value, input.language))
  return `${trial.name}: ${facts.enrolled(say(trial.enrolled), say(trial.planned))}`
}

function pastCell({ facts }: KnownSite, context: SitesContext): TableCell {
  const past = facts?.profile?.statements.past ?? []
  if (past.length === 0) return statedCell(null, context)
  return textCell(context.words.feasibility.sites.facts.trials(past.length), {
    detail: past
      .slice(0, mostTrials)
      .map((trial) => pastInWords(trial, context))
      .join('; '),
  })
}

function competingCell({ site }: KnownSite, context: SitesContext): TableCell {
  const { facts } = context.words.feasibility.sites
  const found = context.input.competing?.sites.find((one) => one.site === site.id)
  const registers =
    found === undefined || found.recruiting === null || found.planned === null
      ? null
      : facts.recruiting(found.recruiting, found.planned)
  const { trials = null, left = null } = site.competing ?? {}
  const stated = [
    ...(trials === null ? [] : [facts.stated(formatInteger(trials, context.input.language))]),
    ...(left === null ? [] : [facts.leave(formatShare(left, context.input.language))]),
  ].join('; ')
  if (registers === null) return statedCell(stated === '' ? null : stated, context)
  return textCell(registers, { detail: stated === '' ? null : stated })
}

/** Start-up time, past enrolment and competing trials of each site, as far as they are known. */
export function factBlocks(context: SitesContext): readonly Block[] {
  const { words, sites } = context
  const { facts, ranking } = words.feasibility.sites
  return [
    subheading('site-facts-heading', facts.title),
    {
      kind: 'table',
      key: 'site-facts',
      caption: facts.caption,
      columns: [
        column('site', ranking.site, 'start', 1),
        column('startUp', facts.startUp, 'start', 1),
        column('past', facts.past, 'start', 1),
        column('competing', facts.competing, 'start', 1),
      ],
      rows: shownSites(sites).map((known) =>
        row(known.site.id, [
          siteCell(known, context),
          startUpCell(known, context),
          pastCell(known, context),
          competingCell(known, context),
        ]),
      ),
    },
    ...leftSites('site-facts', sites.length, context),
  ]
}
