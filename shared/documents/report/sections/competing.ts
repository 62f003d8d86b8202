import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import { formatInteger } from '../../../domain/counts/formatNumber'
import type { CompetingAnswer, CompetingTrial } from '../../../domain/sites/competing/competingAnswer'
import { statusWords } from '../../../domain/sites/competing/trialState'
import { column, row, textCell } from '../cells'
import type { ReportContext } from '../reportContext'
import type { Block, ReportSection, TableCell } from '../reportModel'
import { paragraph } from '../richText'
import { siteName } from './forecast/forecastText'

const mostShown = 60

function participantsCell({ participants }: CompetingTrial, { words, input }: ReportContext): TableCell {
  const { kinds, notStated } = words.path.competing
  if (participants === null) return textCell(notStated, { tone: 'unknown' })
  const details = [
    ...(participants.kind === null ? [] : [kinds[participants.kind]]),
    ...(participants.of === 'eea' ? [kinds.eea] : []),
  ]
  return textCell(formatInteger(participants.number, input.language), {
    detail: details.length === 0 ? null : details.join(', '),
  })
}

function placesInWords(trial: CompetingTrial, answer: CompetingAnswer, context: ReportContext): string {
  const { fits, fit } = context.words.path.competing
  return answer.sites
    .flatMap(({ site, trials }) => {
      const here = trials.find((one) => one.trial === trial.identifier && one.source === trial.source)
      return here === undefined ? [] : [fit(siteName(site, context), fits[here.fit])]
    })
    .join(', ')
}

/** Trials at a site first, those that recruit before those that will. */
function inOrder(answer: CompetingAnswer): readonly CompetingTrial[] {
  const states = ['recruiting', 'planned', 'unknown', 'not-recruiting'] as const
  const placed = new Set(
    answer.sites.flatMap(({ trials }) => trials.map(({ trial, source }) => `${source} ${trial}`)),
  )
  const isPlaced = ({ source, identifier }: CompetingTrial) => placed.has(`${source} ${identifier}`)
  return [...answer.trials].sort(
    (one, other) =>
      Number(isPlaced(other)) - Number(isPlaced(one)) ||
      states.indexOf(one.state) - states.indexOf(other.state) ||
      (one.identifier < other.identifier ? -1 : 1),
  )
}

function table(answer: CompetingAnswer, context: ReportContext): readonly Block[] {
  const labels = context.words.path.competing
  const trials = inOrder(answer)
  if (trials.length === 0) return [paragraph('competing-none', labels.none, 'quiet')]
  return [
    {
      kind: 'table',
      key: 'competing-trials',
      caption: labels.caption,
      columns: [
        column('number', labels.number, 'start', 1),
        column('name', labels.name, 'start', 2.2),
        column('state', labels.state, 'start', 0.9),
        column('phase', labels.phase, 'start', 0.6),
        column('participants', labels.participants, 'end', 0.8),
        column('sites', labels.sites, 'start', 1.3),
      ],
      rows: trials.slice(0, mostShown).map((trial) => {
        const printed = statusWords(trial.source, trial.status)
        const state = labels.states[trial.state]
        const places = placesInWords(trial, answer, context)
        return row(`${trial.source} ${trial.identifier}`, [
          textCell(trial.identifier, { tone: 'code' }),
          textCell(trial.name, { detail: trial.match.condition }),
          textCell(state, { detail: printed === null || printed.toLowerCase() === state ? null : printed }),
          trial.phase === null ? textCell(labels.notStated, { tone: 'unknown' }) : textCell(trial.phase),
          participantsCell(trial, context),
          places === '' ? textCell(labels.notStated, { tone: 'unknown' }) : textCell(places),
        ])
      }),
    },
    ...(trials.length <= mostShown
      ? []
      : [paragraph('competing-left', labels.left(trials.length - mostShown), 'quiet')]),
    paragraph('competing-remaining', labels.remaining, 'quiet'),
  ]
}

function blocks(answer: CompetingAnswer, context: ReportContext): readonly Block[] {
  const { words, input } = context
  const labels = words.path.competing
  if (answer.sources.length === 0) return [paragraph('competing-unknown', labels.unknown, 'quiet')]
  if (answer.words.length === 0) return [paragraph('competing-no-words', labels.noWords, 'quiet')]
  const sources = answer.sources.map(({ name, limited, asOf, trials }) =>
    labels.source(
      limited ? labels.limited(name[input.language]) : name[input.language],
      formatIsoDate(asOf, input.language, 'short'),
      formatInteger(trials, input.language),
    ),
  )
  return [
    paragraph(
      'competing-introduction',
      labels.introduction([...new Set(answer.words.map(({ text }) => text))].join(', ')),
    ),
    ...table(answer, context),
    ...(answer.unplaced.length === 0
      ? []
      : [paragraph('competing-unplaced', labels.unplaced(answer.unplaced.length), 'quiet')]),
    ...(answer.notRecruiting === 0
      ? []
      : [paragraph('competing-closed', labels.closed(answer.notRecruiting), 'quiet')]),
    paragraph('competing-sources', labels.sources(sources.join('; ')), 'quiet'),
  ]
}

/** Trials for the same patients at the sites of the plan. Left out where the plan has no sites. */
export function buildCompeting(context: ReportContext): readonly ReportSection[] {
  const { competing } = context.input
  return competing === null
    ? []
    : [{ key: 'competing', title: context.words.path.competing.title, blocks: blocks(competing, context) }]
}
