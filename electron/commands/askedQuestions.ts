import * as v from 'valibot'
import type { SyncState } from '#shared/contract/sync'
import { importSourceKey } from '#shared/services/imports/importSource'
import { sourceQuestions, type SourceQuestions } from '#shared/sources/questions/sourceQuestions'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { withData } from './withApplication'

/** What a person asks is changed to, and what to say of it once it is kept. */
export interface QuestionChange {
  readonly questions: SourceQuestions
  readonly said: (state: SyncState) => string
}

/** Changes what the sources are asked, in the data folder of the person. */
export function changeQuestions(
  data: string | undefined,
  environment: CommandEnvironment,
  change: (state: SyncState) => CommandOutcome<QuestionChange>,
): Promise<CommandOutcome<string>> {
  return withData(environment, data ?? null, async ({ handlers }) => {
    const before = fromService(await handlers['sync.describe']({}), exitCodes.notPossible)
    if (!before.ok) return before
    const changed = change(before.value)
    if (!changed.ok) return changed
    const parsed = v.safeParse(sourceQuestions, changed.value.questions)
    if (!parsed.success) return ended(exitCodes.wrongUse, parsed.issues[0].message)
    const after = fromService(await handlers['sync.ask'](parsed.output), exitCodes.wrongUse)
    return after.ok ? done(`${changed.value.said(after.value)}\n`) : after
  })
}

/** Takes away what is kept of a table or question that is no longer asked for, or of an imported file. */
export function forgetCommand(
  offer: string,
  data: string | undefined,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return withData(environment, data ?? null, async ({ handlers }) => {
    const taken = `Everything kept of ${offer} was taken away.\n`
    if (offer.startsWith(`${importSourceKey}/`)) {
      const removed = fromService(await handlers['imports.remove']({ key: offer }), exitCodes.wrongUse)
      return removed.ok ? done(taken) : removed
    }
    const before = fromService(await handlers['sync.describe']({}), exitCodes.notPossible)
    if (!before.ok) return before
    if (!before.value.left.some((left) => left.offer === offer))
      return ended(
        exitCodes.wrongUse,
        `Nothing is kept as "${offer}" that is no longer asked for. \`kohort sources\` lists what is.`,
      )
    const after = fromService(await handlers['sync.forget']({ offer }), exitCodes.notPossible)
    return after.ok ? done(taken) : after
  })
}
