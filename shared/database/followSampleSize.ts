import type { Protocol } from '../domain/studies/protocol'
import type { SampleSizeRecord } from '../domain/studies/sampleSize'
import type { WritableDatabase } from './port'
import { sql } from './sql'

/** A step of the protocols of a study: from one to another, by making it or by taking it back. */
export interface ProtocolMove {
  readonly before: Protocol
  readonly after: Protocol
  readonly direction: 'made' | 'undone'
}

const recordOf = ({ sites }: Protocol): SampleSizeRecord | undefined => sites?.sampleSize

/**
 * Lets the target of a study follow the calculation in its plan: one that comes in is the target, one that is taken back gives way to
 * the target before it. A target that was stated by hand in between is kept.
 */
export function followSampleSize(
  database: WritableDatabase,
  study: string,
  { before, after, direction }: ProtocolMove,
): void {
  if (JSON.stringify(recordOf(before)) === JSON.stringify(recordOf(after))) return
  const record = recordOf(direction === 'made' ? after : before)
  if (record === undefined) return
  const { participants, replaced } = record
  const [from, to] = direction === 'made' ? [replaced, participants] : [participants, replaced]
  database.run(sql`
    UPDATE study SET target_participants = ${to}
    WHERE id = ${study} AND target_participants IS ${from}`)
}
