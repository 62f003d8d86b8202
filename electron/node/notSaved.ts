import { fail, type Outcome } from '#shared/contract/outcome'
import { errorCode } from './writeDurably'

export interface Refusal {
  readonly meaning: string
  readonly remedy: string
}

const full: Refusal = {
  meaning: 'there is no room left on the disk',
  remedy: 'Make room on the disk that holds',
}
const forbidden: Refusal = {
  meaning: 'the system does not let Kohort write there',
  remedy: 'Check that you may write to',
}
const gone: Refusal = {
  meaning: 'the disk or its folder does not answer',
  remedy: 'Check that the disk is there that holds',
}

const refusals: ReadonlyMap<string, Refusal> = new Map([
  ['ENOSPC', full],
  ['EDQUOT', full],
  ['EFBIG', full],
  ['EACCES', forbidden],
  ['EPERM', forbidden],
  ['EROFS', forbidden],
  ['EBUSY', forbidden],
])

/** What the code of a refused write means and what mends it; the remedy ends before the path. */
export function describeRefusal(reason: string): Refusal {
  return refusals.get(reason) ?? gone
}

/** Words a write that the system refused; throws the error again when it did not come from the system. */
export function notSaved(path: string, error: unknown): Outcome<never> {
  const reason = errorCode(error)
  if (reason === '') throw error
  const { meaning, remedy } = describeRefusal(reason)
  return fail(
    'not-saved',
    `This could not be saved: ${meaning} (${reason}). What was saved before is safe. ${remedy} ${path}, then try again.`,
    { file: path, reason },
  )
}
