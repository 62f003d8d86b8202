import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import loadHighs from 'highs'
import { createHighsSolver } from '#shared/statistics/solver/highsSolver'
import type { LinearSolver } from '#shared/statistics/solver/linearSolver'

let solver: Promise<LinearSolver> | undefined

/** The linear solver of this thread, loaded once from the WebAssembly file of its package. Rejects when that is missing. */
export function loadLinearSolver(): Promise<LinearSolver> {
  solver ??= load()
  return solver
}

async function load(): Promise<LinearSolver> {
  const modulePath = createRequire(import.meta.url).resolve('highs/runtime')
  return createHighsSolver(await loadHighs({ wasmBinary: await readFile(modulePath) }))
}
