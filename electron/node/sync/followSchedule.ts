import { syncIsDue } from '#shared/services/sync/schedule'
import type { SyncEngine } from '#shared/services/sync/syncService'

export interface FollowScheduleOptions {
  readonly ports: Parameters<typeof syncIsDue>[0]
  readonly engine: Pick<SyncEngine, 'start'>
  /** Milliseconds to wait. */
  readonly delay: number
  onDefect(error: unknown): void
}

/** Begins the sync that the person wants of itself, once; calls it off when the returned function is called first. */
export function followSchedule({ ports, engine, delay, onDefect }: FollowScheduleOptions): () => void {
  if (!syncIsDue(ports)) return () => undefined
  const timer = setTimeout(() => {
    try {
      engine.start({ offers: null, sinceYear: null, inFull: false }, 'schedule')
    } catch (error) {
      onDefect(error)
    }
  }, delay)
  return () => clearTimeout(timer)
}
