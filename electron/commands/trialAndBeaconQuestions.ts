import { standardQuestions } from '#shared/sources/questions/sourceQuestions'
import type { BeaconVariant } from '#shared/sources/questions/beaconQuestions'
import { readFilter } from '#shared/sources/questions/readFilter'
import { changeQuestions } from './askedQuestions'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'

const registers = { 'clinicaltrials-gov': 'clinicalTrials', ctis: 'ctis' } as const
export const registerKeys = Object.keys(registers)

/** Sets the conditions that a register of trials is searched for; none: every condition. */
export function conditionsCommand(
  source: string,
  conditions: readonly string[],
  data: string | undefined,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return changeQuestions(data, environment, ({ questions }) => {
    const register = Object.hasOwn(registers, source)
      ? registers[source as keyof typeof registers]
      : undefined
    if (register === undefined)
      return ended(
        exitCodes.wrongUse,
        `Conditions are set for ${registerKeys.join(' or ')}, not for "${source}".`,
      )
    return done({
      questions: { ...questions, trials: { ...questions.trials, [register]: [...conditions] } },
      said: () =>
        conditions.length === 0
          ? `${source} is searched for every condition.`
          : `${source} is searched for ${conditions.join(', ')}. What an earlier search found stays until the next sync.`,
    })
  })
}

export interface BeaconQuestionOptions {
  readonly filter: readonly string[]
  readonly variant?: BeaconVariant
  readonly data?: string
}

/** Adds a question to a beacon, or changes the one of that name. */
export function askBeaconCommand(
  name: string,
  { filter, variant, data }: BeaconQuestionOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return changeQuestions(data, environment, ({ questions }) => {
    const query = { name, filters: filter.map(readFilter), variant: variant ?? null }
    const others = questions.beacon.filter((asked) => asked.name !== name)
    return done({
      questions: { ...questions, beacon: [...others, query] },
      said: () => `The beacon is asked "${name}" at the next sync.`,
    })
  })
}

export interface ForgetQuestionOptions {
  readonly all: boolean
  readonly standard: boolean
  readonly data?: string
}

/** Takes a question to a beacon away, or all; or puts the first ones back. */
export function unaskBeaconCommand(
  name: string | undefined,
  { all, standard, data }: ForgetQuestionOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return changeQuestions(data, environment, ({ questions }) => {
    if ([name !== undefined, all, standard].filter(Boolean).length !== 1)
      return ended(exitCodes.wrongUse, 'Name a question, or write --all or --standard.')
    const kept = standard
      ? standardQuestions.beacon
      : all
        ? []
        : questions.beacon.filter((asked) => asked.name !== name)
    if (name !== undefined && kept.length === questions.beacon.length)
      return ended(
        exitCodes.wrongUse,
        `The beacon is not asked "${name}". It is asked: ${questions.beacon.map((asked) => asked.name).join(', ')}.`,
      )
    return done({
      questions: { ...questions, beacon: kept },
      said: () =>
        kept.length === 0
          ? 'The beacon has nothing to ask.'
          : `The beacon is asked ${kept.map((asked) => `"${asked.name}"`).join(', ')}.`,
    })
  })
}
