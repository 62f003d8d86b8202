import * as v from 'valibot'
import {
  derivedEvidence,
  type DerivationMethod,
  type DerivedEvidence,
  type DerivedFrom,
  type DonorCount,
  type ToldNumber,
} from '#shared/domain/studies/evidence/derivedEvidence'
import type { PrevalenceClass } from '#shared/domain/studies/evidence/prevalenceClass'
import { protocolLimits, type Condition } from '#shared/domain/studies/protocol'
import { emptyRanged, inField, scales, type RangedDraft } from '../assumptions/rangedValue'

/** What is told by a dataset of a beacon, as it was picked. */
export interface BeaconDraft {
  readonly beacon: string
  readonly dataset: string
  readonly met: ToldNumber
  readonly all: ToldNumber
}

/** Evidence that is worked out, as it is typed: every method keeps what was filled in. Shares are percent. */
export interface DerivedDraft {
  readonly method: DerivationMethod
  readonly donors: readonly DonorCount[]
  readonly linked: {
    readonly both: number | null
    readonly listed: number | null
    readonly sensitivity: RangedDraft
    readonly predictive: RangedDraft
  }
  readonly recaptured: {
    readonly first: number | null
    readonly second: number | null
    readonly both: number | null
  }
  readonly carriers: {
    readonly of: 'alleles' | 'carriers'
    readonly copies: 'one-or-two' | 'two'
    readonly frequency: RangedDraft
  }
  readonly prevalence: { readonly class: PrevalenceClass; readonly middle: boolean }
  readonly beacon: BeaconDraft | null
  readonly conditioning: 'remaining' | 'population'
  readonly citation: string
}

export type DerivedProblem =
  'derived-incomplete' | 'derived-contradicts' | 'derived-citation-missing' | 'derived-citation-too-long'

export const emptyDerived: DerivedDraft = {
  method: 'donors',
  donors: [],
  linked: { both: null, listed: null, sensitivity: emptyRanged, predictive: emptyRanged },
  recaptured: { first: null, second: null, both: null },
  carriers: { of: 'alleles', copies: 'one-or-two', frequency: emptyRanged },
  prevalence: { class: '1-9-in-100000', middle: false },
  beacon: null,
  conditioning: 'remaining',
  citation: '',
}

/** What can be worked out for a kind of condition. */
export function methodsFor(kind: Condition['kind']): readonly DerivationMethod[] {
  switch (kind) {
    case 'biobank':
      return ['donors', 'linked', 'recaptured']
    case 'genomic':
      return ['carriers', 'beacon']
    case 'rare-disease':
    case 'diagnosis':
      return ['prevalence']
    default:
      return []
  }
}

/** What is published of a population is a share of everyone; what was found among patients, of those who are left. */
export function usualConditioning(method: DerivationMethod): DerivedDraft['conditioning'] {
  return method === 'linked' || method === 'recaptured' ? 'remaining' : 'population'
}

function inPercent(
  stated: { readonly value: number; readonly lower: number; readonly upper: number } | null,
) {
  return stated === null
    ? emptyRanged
    : {
        value: inField(stated.value, scales.share),
        lower: inField(stated.lower, scales.share),
        upper: inField(stated.upper, scales.share),
        citation: '',
      }
}

function partsOf(from: DerivedFrom): Partial<DerivedDraft> {
  switch (from.method) {
    case 'donors':
      return { donors: from.counts }
    case 'linked': {
      const { both, listed, sensitivity, predictive, conditioning } = from
      return {
        linked: { both, listed, sensitivity: inPercent(sensitivity), predictive: inPercent(predictive) },
        conditioning,
      }
    }
    case 'recaptured': {
      const { first, second, both, conditioning } = from
      return { recaptured: { first, second, both }, conditioning }
    }
    case 'carriers': {
      const { of, copies, frequency: value, lower, upper, conditioning } = from
      return { carriers: { of, copies, frequency: inPercent({ value, lower, upper }) }, conditioning }
    }
    case 'prevalence':
      return { prevalence: { class: from.class, middle: from.middle } }
    case 'beacon': {
      const { beacon, dataset, met, all, conditioning } = from
      return { beacon: { beacon, dataset, met, all }, conditioning }
    }
  }
}

export function derivedDraft({ from, citation }: DerivedEvidence): DerivedDraft {
  return { ...emptyDerived, method: from.method, citation, ...partsOf(from) }
}

/** Null while a part is missing; `empty` where nothing at all was filled in. */
function stated({ value, lower, upper }: RangedDraft) {
  if (value === null && lower === null && upper === null) return 'empty'
  return value === null || lower === null || upper === null
    ? null
    : { value: value / 100, lower: lower / 100, upper: upper / 100 }
}

/** What the fields of the chosen method say; null while one of them is missing. */
function fromOf(draft: DerivedDraft): unknown {
  const { method, conditioning } = draft
  switch (method) {
    case 'donors':
      return draft.donors.length === 0 ? null : { method, counts: draft.donors }
    case 'linked': {
      const { both, listed } = draft.linked
      const [sensitivity, predictive] = [stated(draft.linked.sensitivity), stated(draft.linked.predictive)]
      if (both === null || listed === null || sensitivity === null || predictive === null) return null
      const certain = (part: typeof sensitivity) => (part === 'empty' ? null : part)
      return {
        method,
        both,
        listed,
        sensitivity: certain(sensitivity),
        predictive: certain(predictive),
        conditioning,
      }
    }
    case 'recaptured': {
      const { first, second, both } = draft.recaptured
      return first === null || second === null || both === null
        ? null
        : { method, first, second, both, conditioning }
    }
    case 'carriers': {
      const { of, copies, frequency } = draft.carriers
      const told = stated(frequency)
      if (told === null || told === 'empty') return null
      const { value, lower, upper } = told
      return { method, of, copies, frequency: value, lower, upper, conditioning }
    }
    case 'prevalence':
      return { method, ...draft.prevalence }
    case 'beacon':
      return draft.beacon === null ? null : { method, ...draft.beacon, conditioning }
  }
}

function read(draft: DerivedDraft) {
  return v.safeParse(derivedEvidence, { kind: 'derived', from: fromOf(draft), citation: draft.citation })
}

/** The first thing that keeps it from being used; null when nothing does. */
export function derivedProblem(draft: DerivedDraft): DerivedProblem | null {
  if (fromOf(draft) === null) return 'derived-incomplete'
  const cited = { ...draft, citation: 'x' }
  if (!read(cited).success) return 'derived-contradicts'
  const citation = draft.citation.trim()
  if (citation === '') return 'derived-citation-missing'
  return citation.length > protocolLimits.citation ? 'derived-citation-too-long' : null
}

/** The evidence that a complete draft stands for; null while it is not complete. */
export function derivedOf(draft: DerivedDraft): DerivedEvidence | null {
  const parsed = read(draft)
  return parsed.success ? parsed.output : null
}

/** What the numbers say while the citation may still be missing; null while they are not complete. */
export function derivedFromDraft(draft: DerivedDraft): DerivedFrom | null {
  const parsed = read({ ...draft, citation: 'x' })
  return parsed.success ? parsed.output.from : null
}
