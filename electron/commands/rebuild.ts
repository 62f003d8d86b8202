import {
  formatBounds,
  formatEstimate,
  formatInterval,
  formatIsoDate,
} from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import { engineVersion } from '#shared/estimate/estimateProtocol'
import { compareResults, type ResultChange } from '#shared/estimate/frozen/compareResults'
import { frozenLimits } from '#shared/estimate/frozen/frozenContent'
import { readFrozenFile, type FrozenFile } from '#shared/estimate/frozen/frozenFile'
import { rebuildEstimate } from '#shared/estimate/frozen/rebuildEstimate'
import { readResultSummary, summarise } from '#shared/estimate/frozen/resultSummary'
import type { EstimateResult, Quantity } from '#shared/estimate/result'
import { sha256 } from '../node/sha256'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { placeOf, readText, unreadable } from './readText'
import { checkedForecast } from './rebuildForecastText'
import { rebuildWords } from './rebuildWords'

export interface RebuildOptions {
  readonly language: Language
}

const readableFrozen = {
  limit: frozenLimits.file,
  whenEmpty: 'Nothing was given. Send a frozen estimate, for example with `< estimate.json`.',
  whenFolder: 'This is a folder. Name the file in it.',
  whenMissing: 'There is no such file. `kohort estimate FILE --freeze estimate.json` writes one.',
}

/** Makes a frozen estimate again from its file alone, without any database, and says whether it is identical. */
export async function rebuildCommand(
  file: string,
  { language }: RebuildOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const text = await readText(file, environment, readableFrozen)
  if (!text.ok) return text
  const frozen = readFrozenFile(text.value)
  if (!frozen.ok) return unreadable(placeOf(file), frozen.error.message)
  const { evidence, result, study, version, createdAt } = frozen.value
  const rebuilt = rebuildEstimate(evidence, sha256)
  if (!rebuilt.ok && rebuilt.error.code === 'unreadable-file')
    return unreadable(placeOf(file), rebuilt.error.message)
  const made = fromService(rebuilt, exitCodes.notPossible)
  if (!made.ok) return made
  const words = rebuildWords[language]
  const head = `${words.frozen(study, version, formatIsoDate(createdAt, language, 'short'))}\n`
  const forecast = await checkedForecast(frozen.value, language)
  if (JSON.stringify(made.value) !== result)
    return ended(
      exitCodes.numbersDiffer,
      `${head}${differences(frozen.value, made.value, language)}\n${forecast.text}`,
    )
  const { eligible } = made.value
  const same = `${head}${words.identical(engineVersion, evidence.tables.length)}\n${words.eligible}: ${inWords(eligible, language)}\n${forecast.text}`
  return forecast.same ? done(same) : ended(exitCodes.numbersDiffer, same)
}

function inWords(quantity: Quantity, language: Language): string {
  const words = rebuildWords[language]
  const estimate = formatEstimate(quantity, language)
  const interval = formatInterval(quantity, language)
  const bounds = words.bounds(formatBounds(quantity, language))
  if (estimate === null) return bounds
  return `${estimate} (${[...(interval === null ? [] : [words.interval(interval)]), bounds].join(', ')})`
}

function differences(file: FrozenFile, rebuilt: EstimateResult, language: Language): string {
  const words = rebuildWords[language]
  const reason =
    file.engineVersion === engineVersion
      ? words.differsBySameEngine(engineVersion)
      : words.differsByEngine(file.engineVersion, engineVersion)
  const then = readResultSummary(file.result)
  if (then === null) return reason
  return [reason, ...lines(compareResults(then, summarise(rebuilt)), language)].join('\n')
}

/** The number at the end and each step, where they are not what they were. */
function lines({ steps, eligible }: ResultChange, language: Language): readonly string[] {
  const words = rebuildWords[language]
  const show = (quantity: Quantity | null) =>
    quantity === null ? words.notThere : inWords(quantity, language)
  const rows = [
    ...steps.map(({ role, badge, then, now }) => ({
      name: role === 'population' ? words.population : words.step(badge),
      then,
      now,
    })),
    { name: words.eligible, ...eligible },
  ].filter(({ then, now }) => JSON.stringify(then) !== JSON.stringify(now))
  if (rows.length === 0) return [words.numbersEqual]
  return rows.map(({ name, then, now }) => `${name}: ${words.then} ${show(then)}, ${words.now} ${show(now)}`)
}
