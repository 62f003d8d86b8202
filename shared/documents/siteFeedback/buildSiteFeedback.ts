import { formatIsoDate } from '../../domain/counts/formatIsoDate'
import { formatInteger } from '../../domain/counts/formatNumber'
import { needLabel } from '../../domain/sites/words/needLabel'
import { inLanguage } from '../../domain/studies/protocol'
import { column, row, textCell } from '../report/cells'
import { populationInWords } from '../report/criterionWords'
import { activeSteps, type ReportContext } from '../report/reportContext'
import type { Block, ReportSection, TableCell } from '../report/reportModel'
import { definitions, paragraph, plain, subheading } from '../report/richText'
import { knownSites, type KnownSite, type SitesContext } from '../report/sections/sites/siteContext'
import { firstOf, shorten } from '../report/shorten'
import { areaNumbers } from './areaNumbers'

const most = { criteria: 12, name: 120, question: 400 } as const

function criteria(role: 'inclusion' | 'exclusion', context: ReportContext): string | null {
  const { shown, left } = firstOf(
    activeSteps(context).filter(({ step }) => step.role === role),
    most.criteria,
  )
  if (shown.length === 0) return null
  const names = shown.map(({ name }) => shorten(name, most.name))
  return [...names, ...(left === 0 ? [] : [context.words.short.feedback.more(left)])].join('; ')
}

function studyBlocks(id: string, context: SitesContext): readonly Block[] {
  const { words, input, naming, plan } = context
  const labels = words.short.feedback
  const { question, targetParticipants } = input.study
  const date = (iso: string) => formatIsoDate(iso, input.language, 'short')
  const contact = [input.author, input.organisation].filter((text) => text !== '').join(', ')
  const items = [
    [
      'question',
      labels.question,
      question === null ? null : shorten(inLanguage(question, input.language), most.question),
    ],
    ['population', labels.population, populationInWords(input.protocol.population, naming)],
    ['included', labels.included, criteria('inclusion', context)],
    ['excluded', labels.excluded, criteria('exclusion', context)],
    [
      'target',
      labels.target,
      targetParticipants === null ? labels.notStated : formatInteger(targetParticipants, input.language),
    ],
    ['period', labels.period, `${date(plan.start)} – ${date(plan.deadline)}`],
    ['contact', labels.contact, contact === '' ? labels.notStated : contact],
  ] as const
  return [
    paragraph(`request-${id}`, labels.request(shorten(input.study.name, most.name), input.organisation)),
    subheading(`study-${id}`, labels.study),
    definitions(
      `frame-${id}`,
      items.flatMap(([key, term, text]) => (text === null ? [] : [{ key, term, text: plain(text) }])),
    ),
  ]
}

function stateCell(need: string, { site, facts }: KnownSite, { words }: ReportContext): TableCell {
  const labels = words.short.feedback
  if (site.capabilities.includes(need)) return textCell(labels.has)
  return facts?.profile?.statements.lacks.includes(need) === true
    ? textCell(labels.lacks, { tone: 'excluded' })
    : textCell(labels.notStated, { tone: 'unknown' })
}

function needBlocks(known: KnownSite, context: SitesContext): readonly Block[] {
  const { words, input, plan } = context
  const labels = words.short.feedback
  const { id } = known.site
  const heading = subheading(`needs-${id}`, labels.needs)
  if (plan.requires.length === 0) return [heading, paragraph(`no-needs-${id}`, labels.noNeeds, 'quiet')]
  return [
    heading,
    {
      kind: 'table',
      key: `needs-table-${id}`,
      caption: labels.needs,
      columns: [
        column('need', labels.need, 'start', 1.5),
        column('profile', labels.profile, 'start', 0.8),
        column('right', labels.right, 'start', 1.1),
      ],
      rows: plan.requires.map((need) =>
        row(need, [textCell(needLabel(need, input.language)), stateCell(need, known, context), textCell('')]),
      ),
    },
  ]
}

function answerBlocks(id: string, { words }: ReportContext): readonly Block[] {
  const labels = words.short.feedback
  const { questions } = labels
  const keys = [
    'interest',
    'patients',
    'eligible',
    'rate',
    'start',
    'competing',
    'resources',
    'changes',
    'name',
  ] as const
  return [
    subheading(`answers-${id}`, labels.answers),
    {
      kind: 'table',
      key: `answers-table-${id}`,
      caption: labels.answers,
      columns: [column('ask', labels.ask, 'start', 1), column('answer', labels.answer, 'start', 1.4)],
      rows: keys.map((key) => row(key, [textCell(questions[key]), textCell('')])),
    },
  ]
}

/** A sheet for each site of the plan: the study in short, what the numbers say of its area, what it needs, room for answers. */
export function buildSiteFeedback(context: ReportContext): readonly ReportSection[] {
  const { words, input } = context
  const labels = words.short.feedback
  const plan = input.protocol.sites
  if (plan === undefined || plan.sites.length === 0) {
    return [{ key: 'no-sites', title: labels.kicker, blocks: [paragraph('no-sites', labels.none)] }]
  }
  const whole: SitesContext = { ...context, plan, sites: knownSites(plan, context) }
  return whole.sites.map((known) => ({
    key: `site-${known.site.id}`,
    title: labels.title(known.site.name),
    blocks: [
      ...studyBlocks(known.site.id, whole),
      ...areaNumbers(known.site, known.forecast, whole),
      ...needBlocks(known, whole),
      ...answerBlocks(known.site.id, whole),
    ],
  }))
}
