import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** An empty folder, removed when the test ends that asks for it, itself or before each. */
export function temporaryFolder(): string {
  const folder = create()
  onTestFinished(() => {
    remove(folder)
  })
  return folder
}

/** An empty folder for all tests of a file, removed when they have ended. To be asked for outside of tests and hooks. */
export function sharedTemporaryFolder(): string {
  const folder = create()
  afterAll(() => {
    remove(folder)
  })
  return folder
}

function create(): string {
  return mkdtempSync(join(tmpdir(), 'kohort-test-'))
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
