/**
 * How Node compiles WebAssembly in processes that live for one test: once and simply. SQLite, the typesetter and the solver
 * would be compiled a second time, for speed, and most of these processes end before that pays. `smokeStart.mjs` and the
 * tests of the start command run what a person runs.
 */
export const startCheaply = ['--liftoff-only'] as const
