import type { SyncNote } from './connector'

/** A note of so many things; none where there are none. */
export function countedNote(code: string, message: string, count: number): readonly SyncNote[] {
  return count === 0 ? [] : [{ code, message, count }]
}
