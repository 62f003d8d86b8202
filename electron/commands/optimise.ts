import { formatDecimal, formatInteger, formatShare } from '#shared/domain/counts/formatNumber'
import type { OptimiseAnswer, OptimiseObjective, SiteSet } from '#shared/forecast/result'
import { noteText } from '#shared/forecast/words/noteText'
import { done, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes, type ExitCode } from './exitCodes'
import { fromForecast, namingOf, plannedStudy, type PlanOptions } from './forecast'
import { listed, momentText, siteNames, type ForecastNaming } from './forecastText'
import { forecastCommandWords } from './forecastWords'
import { plainTable } from './plainTable'
import { withStudy } from './withStudy'

export interface OptimiseOptions extends PlanOptions {
  readonly objective: OptimiseObjective
  readonly confidence?: number
  readonly mostSites?: number
  readonly budget?: number
}

function setRow(title: string, set: SiteSet, naming: ForecastNaming): readonly string[] {
  const { language } = naming
  return [
    title,
    String(set.sites.length),
    formatShare(set.probability.value, language),
    momentText(set.median, language),
    formatDecimal(set.expected, language, 1),
    set.cost === null ? '–' : formatInteger(set.cost, language),
  ]
}

/** What a set has more and less than the best one. */
function tradeText(set: SiteSet, naming: ForecastNaming): string {
  const words = forecastCommandWords[naming.language]
  const name = siteNames(naming)
  return [
    ...(set.added.length === 0 ? [] : [`${words.with} ${set.added.map(name).join(', ')}`]),
    ...(set.removed.length === 0 ? [] : [`${words.without} ${set.removed.map(name).join(', ')}`]),
  ].join('; ')
}

function optimiseText(answer: OptimiseAnswer, naming: ForecastNaming): string {
  const words = forecastCommandWords[naming.language]
  const name = siteNames(naming)
  const best = answer.found ? answer.best : answer.nearest
  const runnersUp = answer.found ? answer.runnersUp : []
  const rows = [
    words.setColumns,
    ...(best === null ? [] : [setRow(answer.found ? words.best : words.nearest, best, naming)]),
    ...runnersUp.map((set, index) => setRow(words.runnerUp(String(index + 2)), set, naming)),
    setRow(words.now, answer.now, naming),
  ]
  const trades = runnersUp.map(
    (set, index) => `${words.runnerUp(String(index + 2))}: ${tradeText(set, naming)}`,
  )
  return `${[
    plainTable(rows, 1),
    '',
    ...(best === null
      ? []
      : [answer.found ? words.names : words.namesNearest, listed(best.sites.map(name), naming.width), '']),
    ...(trades.length === 0 ? [] : [listed(trades, naming.width), '']),
    ...(answer.found ? [answer.proved ? words.proved : words.notProved, ''] : []),
    listed(
      answer.notes.map((note) =>
        noteText(note, { language: naming.language, siteName: name, areaName: naming.areaName }),
      ),
      naming.width,
    ),
  ].join('\n')}\n`
}

/** The best set of sites of a study's plan: the whole answer as JSON, or for reading; with a code of its own where there is none. */
export async function optimiseCommand(
  file: string,
  options: OptimiseOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<{ readonly text: string; readonly code: ExitCode }>> {
  return withStudy(file, options, environment, async ({ study, version, ports, handlers }) => {
    const planned = plannedStudy(study, version.protocol, options)
    if (!planned.ok) return planned
    const answer = fromForecast(
      await handlers['forecasts.optimise']({
        ...planned.value,
        run: undefined,
        objective: options.objective,
        confidence: options.confidence ?? null,
        mostSites: options.mostSites ?? null,
        budget: options.budget ?? null,
        leastPerRegion: [],
        mostPerRegion: [],
        runnersUp: 3,
      }),
    )
    if (!answer.ok) return answer
    const code = answer.value.found ? exitCodes.done : exitCodes.noSet
    if (options.json) return done({ text: `${JSON.stringify(answer.value, null, 2)}\n`, code })
    const naming = namingOf(ports, version.protocol, options.language, environment)
    return done({ text: optimiseText(answer.value, naming), code })
  })
}
