import type { Outcome } from '#shared/contract/outcome'

/** What jobs a pool knows: name -> what goes in and what comes out; both are cloned between threads. */
export interface JobTable {
  readonly [name: string]: { readonly request: unknown; readonly response: unknown }
}

export interface ComputeRequest {
  readonly job: number
  readonly name: string
  readonly request: unknown
}

export type ComputeMessage =
  /** Share of the job that is done, from 0 to 1. */
  | { readonly kind: 'progress'; readonly job: number; readonly share: number }
  | { readonly kind: 'finished'; readonly job: number; readonly outcome: Outcome<unknown> }
  /** The job threw; the text is for the log only. */
  | { readonly kind: 'threw'; readonly job: number; readonly error: string }
