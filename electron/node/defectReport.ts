import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DefectReport } from '#shared/contract/dispatch'

const logLimit = 1_000_000

/**
 * Keeps defects in `defects.log` of the data directory, one JSON line each, so that a reference a person quotes can be
 * looked up later. At one megabyte the log moves to `defects.previous.log`. Never throws: it runs while failing.
 */
export function createDefectReport(dataDirectory: string, now: () => Date = () => new Date()): DefectReport {
  const path = join(dataDirectory, 'defects.log')
  return ({ reference, operation, error }) => {
    const line = JSON.stringify({ at: now().toISOString(), reference, operation, error: describe(error) })
    try {
      mkdirSync(dataDirectory, { recursive: true })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > logLimit) {
        renameSync(path, join(dataDirectory, 'defects.previous.log'))
      }
      appendFileSync(path, `${line}\n`, { mode: 0o600 })
    } catch (failure) {
      process.stderr.write(`${line}\nThe line above could not be kept in ${path}: ${describe(failure)}\n`)
    }
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
