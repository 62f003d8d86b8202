import type { Protocol } from '#shared/domain/studies/protocol'
import type { ProtocolDifference } from '#shared/domain/studies/protocolDifferences'
import type { ChangeNaming } from '../whatIf/changeWords'
import { differenceLines } from './differenceLines'

/** One difference as a row of a table; null where there is nothing on that side. */
export interface DifferenceRow {
  readonly mark: 'added' | 'removed' | 'changed'
  readonly subject: string
  readonly before: string | null
  readonly after: string | null
}

/** A difference in words: one row, or one for each part of a criterion that changed. */
export function differenceRows(
  found: ProtocolDifference,
  before: Protocol,
  after: Protocol,
  naming: ChangeNaming,
): readonly DifferenceRow[] {
  return differenceLines(found, naming).map(({ subject, words }) => {
    const [was, is] = [words(before), words(after)]
    return {
      mark: was === null ? 'added' : is === null ? 'removed' : 'changed',
      subject,
      before: was,
      after: is,
    }
  })
}
