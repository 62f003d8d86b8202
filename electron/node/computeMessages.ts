import type { Outcome } from '#shared/contract/outcome'

/** What jobs a pool knows: name -> what goes in, what comes out, and what is told meanwhile; cloned between threads. */
export interface JobTable {
  readonly [name: string]: {
    readonly request: unknown
    readonly response: unknown
    readonly progress?: unknown
  }
}

/** What a job tells of its progress; unless its table says more, the share that is done, from 0 to 1. */
export type ProgressOf<Job> = Job extends { readonly progress: infer Progress } ? Progress : number

export interface ComputeRequest {
  readonly job: number
  readonly name: string
  readonly request: unknown
}

export type ComputeMessage =
  | { readonly kind: 'progress'; readonly job: number; readonly progress: unknown }
  | { readonly kind: 'finished'; readonly job: number; readonly outcome: Outcome<unknown> }
  /** The job threw; the text is for the log only. */
  | { readonly kind: 'threw'; readonly job: number; readonly error: string }
