import type { Language } from '#shared/domain/studies/protocol'
import { maskLimits, modesOf, type MaskMode, type MaskTable } from '#shared/interchange/masks/maskTable'
import {
  countText,
  maskShareText,
  maskWords,
  reasonsOf,
  ruleName,
  tableNotes,
} from '#shared/interchange/masks/maskWords'
import { readMasks } from '#shared/interchange/masks/readMasks'
import { maskWhatIf, type MaskWhatIf } from '#shared/interchange/masks/whatIf'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { plainTable } from './plainTable'
import { readText, type ReadableFile } from './readText'

export interface MasksOptions {
  readonly definition?: string
  /** Numbers of rules, from 1. */
  readonly drop?: readonly number[]
  readonly order?: readonly number[]
  readonly removedBelow?: number
  readonly cohort?: number
  readonly events: boolean
  readonly json: boolean
  readonly language: Language
}

const readable: ReadableFile = {
  limit: maskLimits.characters,
  whenEmpty: 'Nothing came. Pipe the table of masks in, or name its file.',
  whenFolder: 'This is a folder. Name the file with the table of masks.',
  whenMissing: 'There is no such file. Name the export of cohort_inclusion_result, as JSON or CSV.',
}

/** Indexes of the rules that are asked, in order: those named first, then the others, without the dropped ones. */
function orderOf(
  table: MaskTable,
  { drop = [], order = [] }: MasksOptions,
): CommandOutcome<readonly number[]> {
  const unknown = [...drop, ...order].find((number) => number > table.rules.length)
  if (unknown !== undefined)
    return ended(exitCodes.wrongUse, `There is no rule ${unknown}; the table has ${table.rules.length}.`)
  if (new Set(order).size !== order.length)
    return ended(exitCodes.wrongUse, 'The order names a rule twice. Name each once, as in --order 2,1,3.')
  const named = order.map((number) => number - 1)
  const rest = table.rules.map((_name, index) => index).filter((index) => !named.includes(index))
  return done([...named, ...rest].filter((index) => !drop.includes(index + 1)))
}

function tableText(table: MaskTable, answer: MaskWhatIf, language: Language): string {
  const words = maskWords[language]
  const { start, steps, effects } = answer
  const effectOf = (rule: number) => effects.find((effect) => effect.rule === rule)
  const count = (one: Parameters<typeof countText>[0] | undefined) =>
    one === undefined ? '' : countText(one, language)
  const rows = steps.map(({ rule, remaining, lost, kept }) => {
    const effect = effectOf(rule)
    return [
      String(rule + 1),
      ruleName(table, rule, language),
      count(remaining),
      count(lost),
      maskShareText(kept, language),
      count(effect?.meets),
      count(effect?.change),
      maskShareText(effect?.changeShare ?? null, language),
    ]
  })
  const dropped = effects
    .filter(({ active }) => !active)
    .map(({ rule, meets, change, changeShare }) => [
      String(rule + 1),
      ruleName(table, rule, language),
      '',
      '',
      '',
      count(meets),
      count(change),
      maskShareText(changeShare, language),
    ])
  const entered = ['', words.entered, count(start)]
  const body = [[...words.columns], entered, ...rows]
  const all = dropped.length === 0 ? body : [...body, ['', `${words.dropped}:`], ...dropped]
  const notes = [...reasonsOf(answer).map((why) => words.notes[why]), ...tableNotes(table, language)]
  return `${words.modes[answer.mode]}\n${plainTable(all, 2)}\n\n${notes.join('\n')}\n`
}

/** What a cohort of a data holder would be with rules dropped or in another order, from its counts by mask. */
export async function masksCommand(
  file: string,
  options: MasksOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const text = await readText(file, environment, readable)
  if (!text.ok) return text
  const definition =
    options.definition === undefined ? done(null) : await readText(options.definition, environment, readable)
  if (!definition.ok) return definition
  const read = fromService(
    readMasks({
      text: text.value,
      definition: definition.value,
      removedBelow: options.removedBelow ?? null,
      cohort: options.cohort ?? null,
    }),
    exitCodes.unreadableInput,
  )
  if (!read.ok) return ended(read.failure.code, `${file}: ${read.failure.message}`)
  const table = read.value
  const modes = modesOf(table)
  const mode: MaskMode = options.events || !modes.includes('people') ? 'events' : 'people'
  if (!modes.includes(mode))
    return ended(exitCodes.wrongUse, `${file}: The table holds no counts of events; leave --events out.`)
  const order = orderOf(table, options)
  if (!order.ok) return order
  const answer = maskWhatIf(table, mode, order.value)
  return done(
    options.json
      ? `${JSON.stringify({ rules: table.rules, ...answer }, null, 2)}\n`
      : tableText(table, answer, options.language),
  )
}
