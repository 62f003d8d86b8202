import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import {
  formatBounds,
  formatEstimate,
  formatInteger,
  formatInterval,
} from '../../../domain/counts/formatNumber'
import { inLanguage } from '../../../domain/studies/protocol'
import { quantityInWords } from '../quantityWords'
import type { ReportCover } from '../reportModel'
import { activeSteps, type ReportContext } from '../reportContext'
import { coverageInWords } from './coverage'
import { coverageFigure, decisionFigure } from './coverFigures'
import { againstTarget } from './coverTarget'
import { hasAvailability } from './limitations'
import { statementBox } from './statement'

function facts(context: ReportContext): ReportCover['facts'] {
  const { input, words } = context
  const labels = words.cover.facts
  const target = input.study.targetParticipants
  const all = [
    { key: 'version', label: labels.version, value: input.version.name },
    {
      key: 'created',
      label: labels.created,
      value: formatIsoDate(input.version.createdAt, input.language, 'short'),
    },
    {
      key: 'target',
      label: labels.target,
      value:
        target === null
          ? words.cover.noTargetValue
          : words.question.participants(formatInteger(target, input.language)),
    },
    {
      key: 'population',
      label: labels.population,
      value: formatIsoDate(input.estimate.populationDate, input.language, 'short'),
    },
    { key: 'date', label: labels.date, value: formatIsoDate(input.date, input.language, 'short') },
    { key: 'author', label: labels.author, value: input.author },
    { key: 'organisation', label: labels.organisation, value: input.organisation },
    { key: 'application', label: labels.application, value: `Kohort ${input.applicationVersion}` },
  ]
  return all.filter((fact) => fact.value.trim() !== '')
}

/** Who is available, and who becomes so within the enrolment window, where the study says so. */
function afterEligible(context: ReportContext): readonly string[] {
  const { available, enrolment } = context.input.estimate
  const labels = context.words.availability
  return [
    ...(hasAvailability(context) ? [labels.available(quantityInWords(available, context))] : []),
    ...(enrolment === null
      ? []
      : [labels.everAvailable(enrolment.months, quantityInWords(enrolment.everAvailable, context))]),
  ]
}

function preview({ input, words }: ReportContext): readonly string[] {
  const { draws } = input.estimate
  return draws.detail === 'preview'
    ? [words.uncertainty.preview(formatInteger(draws.count, input.language))]
    : []
}

/** The first page. Its number is the estimate with its hard bounds; without an estimate, the bounds alone. */
export function buildCover(context: ReportContext): ReportCover {
  const { input, words } = context
  const { eligible, coverage } = input.estimate
  const number = formatEstimate(eligible, input.language)
  const range = formatBounds(eligible, input.language)
  const interval = formatInterval(eligible, input.language)
  const summary = activeSteps(context).length === 0 ? words.cover.noCriteria : coverageInWords(context)
  return {
    statement: statementBox(context),
    kicker: words.title,
    title: input.study.name,
    question: input.study.question === null ? null : inLanguage(input.study.question, input.language),
    decision: {
      label: number === null ? words.cover.eligibleWithoutEstimate : words.cover.eligible,
      number: number ?? range,
      interval: interval === null ? null : words.uncertainty.coverInterval(interval),
      bounds:
        number === null
          ? words.cover.withoutEstimate
          : eligible.kind === 'exact'
            ? words.cover.exactNumber
            : words.cover.bounds(range),
      figure: decisionFigure(context),
      sentences: [
        ...againstTarget(context),
        ...(interval === null ? [] : [words.uncertainty.meaning]),
        ...(coverage.notCountable > 0 ? [words.cover.notCountable(coverage.notCountable)] : []),
        ...(coverage.stated > 0 ? [words.cover.stated(coverage.stated)] : []),
        ...afterEligible(context),
        hasAvailability(context) ? words.cover.notEnrolledAfterSteps : words.cover.notEnrolled,
        ...preview(context),
      ],
    },
    coverage: { figure: coverageFigure(context, summary), sentence: summary },
    facts: facts(context),
  }
}
