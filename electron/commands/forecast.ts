import { forecastLimits, standardForecastSeed } from '#shared/contract/forecasts'
import type { Outcome } from '#shared/contract/outcome'
import type { Language, Protocol } from '#shared/domain/studies/protocol'
import type { Study } from '#shared/domain/studies/study'
import { areaNames } from '#shared/services/definitionService'
import type { Application } from '../node/application'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { forecastText, type ForecastNaming } from './forecastText'
import { textWidthOf } from './textWidth'
import { withStudy } from './withStudy'

/** What commands on a site plan have in common. */
export interface PlanOptions {
  readonly json: boolean
  readonly language: Language
  readonly seed?: number
  /** Participants wanted instead of those of the study. */
  readonly target?: number
  readonly protocolVersion?: string
  /** Data folder with what was synced. */
  readonly data?: string
}

export interface ForecastOptions extends PlanOptions {
  readonly preview: boolean
}

/** A protocol that has a plan, and what is wanted of it. */
export interface PlannedStudy {
  readonly protocol: Protocol
  readonly target: number
  readonly seed: number
}

/** What a forecast needs of a study; says what is missing and how to mend it. */
export function plannedStudy(
  study: Pick<Study, 'targetParticipants'>,
  protocol: Protocol,
  { target, seed = standardForecastSeed }: PlanOptions,
): CommandOutcome<PlannedStudy> {
  if (protocol.sites === undefined) {
    return ended(
      exitCodes.unreadableInput,
      'The protocol has no site plan. Add "sites" to it: a start, a deadline and the sites; docs/cli.md shows one.',
    )
  }
  const wanted = target ?? study.targetParticipants
  if (wanted === null) {
    return ended(
      exitCodes.wrongUse,
      'The study does not say how many participants it needs. Add "targetParticipants" to it, or give --target.',
    )
  }
  return wanted > forecastLimits.target
    ? ended(
        exitCodes.wrongUse,
        `The study needs ${String(wanted)} participants; a forecast takes ${String(forecastLimits.target)} at most. Give a lower --target.`,
      )
    : done({ protocol, target: wanted, seed })
}

/** The answer of a forecast; what the plan lacks is told apart from what this machine cannot do. */
export function fromForecast<Value>(outcome: Outcome<Value>): CommandOutcome<Value> {
  const lacking = !outcome.ok && outcome.error.code === 'malformed-request'
  return fromService(outcome, lacking ? exitCodes.unreadableInput : exitCodes.notPossible)
}

export function namingOf(
  ports: Application['ports'],
  protocol: Protocol,
  language: Language,
  environment: CommandEnvironment,
): ForecastNaming {
  return { language, protocol, width: textWidthOf(environment), areaName: areaNames(ports) }
}

/** When and how surely a study reaches its target: the whole answer as JSON, or for reading. */
export async function forecastCommand(
  file: string,
  options: ForecastOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return withStudy(file, options, environment, async ({ study, version, ports, handlers }) => {
    const planned = plannedStudy(study, version.protocol, options)
    if (!planned.ok) return planned
    const detail = options.preview ? 'preview' : 'refined'
    const result = fromForecast(
      await handlers['forecasts.compute']({ ...planned.value, detail, run: undefined }),
    )
    if (!result.ok) return result
    if (options.json) return done(`${JSON.stringify(result.value, null, 2)}\n`)
    const naming = namingOf(ports, version.protocol, options.language, environment)
    return done(forecastText(result.value, naming))
  })
}
