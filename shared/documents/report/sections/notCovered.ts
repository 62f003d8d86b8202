import type { Block } from '../reportModel'
import { listItem, paragraph, subheading } from '../richText'
import { activeSteps, type ReportContext } from '../reportContext'

/** What the 80 % interval leaves out: only what this estimate really rests on. Nothing where there is no interval. */
export function notCoveredBlocks(context: ReportContext): readonly Block[] {
  const { input, words } = context
  if (input.estimate.eligible.interval === null) return []
  const labels = words.uncertainty.notCovered
  const active = activeSteps(context)
  const dependent = active.filter(({ step }) => step.basis !== 'not-countable').length > 1
  const statements = [
    ...(dependent ? [{ key: 'dependence', text: labels.dependence }] : []),
    ...(context.tables.length === 0 ? [] : [{ key: 'definitions', text: labels.definitions }]),
    ...(active.some(({ step }) => step.basis === 'stated') ||
    input.estimate.availability.some((step) => step.active)
      ? [{ key: 'stated', text: labels.stated }]
      : []),
    ...(active.some(({ step }) => step.basis === 'not-countable')
      ? [{ key: 'not-countable', text: labels.notCountable }]
      : []),
    { key: 'future', text: labels.future },
  ]
  return [
    subheading('not-covered-heading', labels.title),
    paragraph('not-covered', dependent ? labels.introduction : labels.introductionAlone),
    {
      kind: 'list',
      key: 'not-covered-list',
      items: statements.map(({ key, text }) => listItem(key, text)),
    },
  ]
}
