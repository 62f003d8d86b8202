import type { ReportSection } from '../reportModel'
import { listItem } from '../richText'
import { activeSteps, namesOfSteps, type NamedStep, type ReportContext } from '../reportContext'
import { ageOfNumber } from '../ageOfNumber'
import { flagsInUse } from './dataSources'
import { forecastLimits } from './forecast/forecastLimits'
import { notCoveredBlocks } from './notCovered'

function stepsWithBadges(badges: readonly string[], context: ReportContext): string {
  return namesOfSteps(
    context.steps.filter(({ step }) => badges.includes(step.badge)).map(({ step }) => step.id),
    context,
  )
}

function names(steps: readonly NamedStep[], context: ReportContext): string {
  return namesOfSteps(
    steps.map(({ step }) => step.id),
    context,
  )
}

function oldestNumber(context: ReportContext): readonly { key: string; text: string }[] {
  const { input, words } = context
  const [oldest] = [...context.tables].sort((a, b) => a.evidence.lastYear - b.evidence.lastYear)
  if (oldest === undefined) return []
  const { lastYear, title } = oldest.evidence
  const years = ageOfNumber(lastYear, input.date)
  return years < 1
    ? []
    : [
        {
          key: 'oldest',
          text: words.limitations.oldest(words.sources.years(years), title[input.language], lastYear),
        },
      ]
}

/** Whether the report goes on from eligible to available. */
export function hasAvailability({ input }: ReportContext): boolean {
  return input.estimate.availability.some(({ active }) => active)
}

/** What the number does not say: only what follows from the evidence and assumptions that were really used. */
export function buildLimitations(context: ReportContext): ReportSection {
  const { input, words, vocabulary } = context
  const labels = words.limitations
  const active = activeSteps(context)
  const unknown = active.filter(({ step }) => step.basis === 'not-countable')
  const stated = active.filter(({ step }) => step.basis === 'stated')
  const uncovered = input.estimate.assumptions.find(({ key }) => key === 'uncovered-ages-left-out')
  const flags = [...flagsInUse(context)].map(([flag, badges]) => ({
    key: flag,
    text: labels.flag(vocabulary.flags[flag].explanation, stepsWithBadges(badges, context)),
  }))
  const statements = [
    ...(active.length > 1 ? [{ key: 'aggregates', text: labels.aggregates }] : []),
    ...(unknown.length === 0
      ? []
      : [{ key: 'not-countable', text: labels.notCountable(names(unknown, context)) }]),
    ...flags,
    ...(uncovered === undefined
      ? []
      : [{ key: 'uncovered', text: labels.uncovered(namesOfSteps(uncovered.steps, context)) }]),
    ...oldestNumber(context),
    ...(stated.length === 0 ? [] : [{ key: 'stated', text: labels.stated(names(stated, context)) }]),
    ...(input.estimate.eligible.lower < 0.5 ? [{ key: 'nobody', text: labels.nobody }] : []),
    ...forecastLimits(context),
    {
      key: 'not-enrolled',
      text: hasAvailability(context) ? labels.notEnrolledAfterSteps : labels.notEnrolled,
    },
  ]
  return {
    key: 'limitations',
    title: labels.title,
    blocks: [
      { kind: 'list', key: 'limitations', items: statements.map(({ key, text }) => listItem(key, text)) },
      ...notCoveredBlocks(context),
    ],
  }
}
