import { protocolLimits, type EvidenceChoice } from '#shared/domain/studies/protocol'

export type StatedEvidence = Extract<EvidenceChoice, { kind: 'stated' }>

/** A stated share as it is typed: percent, with gaps while it is being filled in. */
export interface StatedShareDraft {
  readonly share: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly conditioning: StatedEvidence['conditioning']
  readonly citation: string
}

export type StatedShareProblem =
  'share-missing' | 'limits-missing' | 'share-outside' | 'citation-missing' | 'citation-too-long'

export const emptyStatedShare: StatedShareDraft = {
  share: null,
  lower: null,
  upper: null,
  conditioning: 'remaining',
  citation: '',
}

/** Percent as it is shown in a field, without the dust of binary fractions. */
function percent(share: number): number {
  return Number((share * 100).toFixed(6))
}

export function statedShareDraft(evidence: StatedEvidence): StatedShareDraft {
  const { share, lower, upper, conditioning, citation } = evidence
  return { share: percent(share), lower: percent(lower), upper: percent(upper), conditioning, citation }
}

/** The first thing that keeps a stated share from being used; null when nothing does. */
export function statedShareProblem(draft: StatedShareDraft): StatedShareProblem | null {
  const { share, lower, upper, citation } = draft
  if (share === null) return 'share-missing'
  if (lower === null || upper === null) return 'limits-missing'
  if (share < lower || share > upper) return 'share-outside'
  if (citation.trim() === '') return 'citation-missing'
  return citation.trim().length > protocolLimits.citation ? 'citation-too-long' : null
}

/** The evidence that a complete draft stands for; null while it is not complete. */
export function statedEvidence(draft: StatedShareDraft): StatedEvidence | null {
  const { share, lower, upper, conditioning, citation } = draft
  if (share === null || lower === null || upper === null || statedShareProblem(draft) !== null) return null
  return {
    kind: 'stated',
    share: share / 100,
    lower: lower / 100,
    upper: upper / 100,
    conditioning,
    citation: citation.trim(),
  }
}

/** The limits moved just so far that the share lies between them. */
export function widened(draft: StatedShareDraft): StatedShareDraft {
  const { share, lower, upper } = draft
  if (share === null) return draft
  return { ...draft, lower: Math.min(lower ?? share, share), upper: Math.max(upper ?? share, share) }
}
