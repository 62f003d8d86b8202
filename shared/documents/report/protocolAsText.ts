import { conditionInWords, populationInWords, statedInWords } from './criterionWords'
import type { NamedStep, ReportContext } from './reportContext'

function lineOf({ step, group, name }: NamedStep, context: ReportContext): string {
  const { words, naming } = context
  const role = step.role === 'exclusion' ? words.method.excludeLine : words.method.includeLine
  const alternatives = (group?.anyOf ?? []).map((alternative) => {
    const stated = statedInWords(alternative.evidence, naming)
    const condition = conditionInWords(alternative.condition, naming)
    return stated === null ? condition : `${condition} [${stated.value}]`
  })
  const joined = alternatives.join(` ${words.or} `)
  const off = step.active ? '' : ` (${words.method.offLine})`
  return joined === name
    ? `${role} ${step.badge}${off}: ${name}`
    : `${role} ${step.badge}${off}: ${name}: ${joined}`
}

/** The protocol in one line for the population and one for each criterion, in the order of the funnel. */
export function protocolAsText(context: ReportContext): readonly string[] {
  const population = populationInWords(context.input.protocol.population, context.naming)
  return [
    `${context.words.method.populationLine}: ${population}`,
    ...context.steps.filter(({ group }) => group !== null).map((step) => lineOf(step, context)),
  ]
}
