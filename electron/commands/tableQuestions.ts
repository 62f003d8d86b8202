import type { ImportedCounts } from '#shared/imports/importedCounts'
import { changeQuestions } from './askedQuestions'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'

export interface AddTableOptions {
  readonly measure?: ImportedCounts['measure']
  readonly contents?: string
  readonly codes?: Pick<ImportedCounts, 'system' | 'codes'>
  readonly data?: string
}

/** Adds a table by its identifier, or says anew what the numbers of one that was added are. */
export function addTableCommand(
  source: string,
  table: string,
  { measure, contents, codes, data }: AddTableOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return changeQuestions(data, environment, ({ questions }) => {
    if (measure === undefined && (contents !== undefined || codes !== undefined))
      return ended(exitCodes.wrongUse, 'Say with --measure what the numbers of people are.')
    const counts =
      measure === undefined
        ? null
        : {
            measure,
            contents: contents ?? null,
            system: codes?.system ?? ('icd-10' as const),
            codes: [...(codes?.codes ?? [])],
          }
    const others = questions.tables.filter((wanted) => wanted.source !== source || wanted.table !== table)
    return done({
      questions: { ...questions, tables: [...others, { source, table, counts }] },
      said: () => `${source}/${table} is asked for. Bring it: kohort sync ${source}/${table}`,
    })
  })
}

export function removeTableCommand(
  source: string,
  table: string,
  data: string | undefined,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return changeQuestions(data, environment, ({ questions }) => {
    const tables = questions.tables.filter((wanted) => wanted.source !== source || wanted.table !== table)
    if (tables.length === questions.tables.length)
      return ended(exitCodes.wrongUse, `${source}/${table} was not added by you.`)
    return done({
      questions: { ...questions, tables },
      said: ({ left }) =>
        left.some(({ offer }) => offer === `${source}/${table}`)
          ? `${source}/${table} is no longer asked for. What was brought stays in use until \`kohort sources forget ${source}/${table}\`.`
          : `${source}/${table} is no longer asked for.`,
    })
  })
}
