import type { EvidenceChoice } from '#shared/domain/studies/protocol'
import {
  emptyRanged,
  rangedDraft,
  rangedProblem,
  rangedValue,
  scales,
  type RangedDraft,
  type RangedProblem,
} from '../assumptions/rangedValue'

export type StatedEvidence = Extract<EvidenceChoice, { kind: 'stated' }>

/** A stated share as it is typed: percent, with gaps while it is being filled in. */
export interface StatedShareDraft extends RangedDraft {
  readonly conditioning: StatedEvidence['conditioning']
  /** The study behind the share, where one is given. */
  readonly cases: number | null
  readonly people: number | null
}

export type StatedShareProblem = RangedProblem | SampleProblem
export type SampleProblem = 'sample-incomplete' | 'sample-not-whole' | 'sample-more-cases'

export const emptyStatedShare: StatedShareDraft = {
  ...emptyRanged,
  conditioning: 'remaining',
  cases: null,
  people: null,
}

export function statedShareDraft(evidence: StatedEvidence): StatedShareDraft {
  const { share, lower, upper, conditioning, citation, sample } = evidence
  return {
    ...rangedDraft({ value: share, lower, upper, citation }, scales.share),
    conditioning,
    cases: sample?.cases ?? null,
    people: sample?.people ?? null,
  }
}

export function sampleProblem({ cases, people }: StatedShareDraft): SampleProblem | null {
  if (cases === null && people === null) return null
  if (cases === null || people === null) return 'sample-incomplete'
  if (!Number.isInteger(cases) || !Number.isInteger(people)) return 'sample-not-whole'
  return cases > people ? 'sample-more-cases' : null
}

/** The first thing that keeps a stated share from being used; null when nothing does. */
export function statedShareProblem(draft: StatedShareDraft): StatedShareProblem | null {
  return rangedProblem(draft) ?? sampleProblem(draft)
}

/** The evidence that a complete draft stands for; null while it is not complete. */
export function statedEvidence(draft: StatedShareDraft): StatedEvidence | null {
  const stated = rangedValue(draft, scales.share)
  if (stated === null || sampleProblem(draft) !== null) return null
  const { value, ...limits } = stated
  const { conditioning, cases, people } = draft
  const sample = cases === null || people === null ? {} : { sample: { cases, people } }
  return { kind: 'stated', share: value, ...limits, conditioning, ...sample }
}
