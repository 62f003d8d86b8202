import { chapmanEstimate, sizeLimits } from '../../../statistics/availability/captureRecapture'
import { correctLinks } from '../../../statistics/availability/linkageCorrection'
import { binomialInterval } from '../../../statistics/intervals/binomialInterval'
import type { EvidenceChoice } from '../protocol'
import type { DerivedFrom, ToldNumber } from './derivedEvidence'
import { middleOfClass, prevalenceClasses } from './prevalenceClass'

/**
 * A share that is worked out, from 0 to 1: its limits, and the share itself, null where what is told gives no number.
 * `remaining`: of those who are left after the steps before; `population`: of everyone.
 */
export interface DerivedShare {
  readonly share: number | null
  readonly lower: number
  readonly upper: number
  readonly conditioning: 'remaining' | 'population'
  /** The people behind it, where nothing but chance makes it uncertain. */
  readonly sample?: { readonly cases: number; readonly people: number }
}

type From<Method extends DerivedFrom['method']> = Extract<DerivedFrom, { method: Method }>

const confidence = 0.95
const unknownShare = { share: null, lower: 0, upper: 1 } as const
const cut = (share: number) => Math.min(1, Math.max(0, share))

/** Limits of Wilson around cases among people; of no people anything. */
function wilson(cases: number, people: number): { readonly lower: number; readonly upper: number } {
  const limits = people === 0 ? null : binomialInterval(Math.min(cases, people), people, confidence)
  return limits?.ok === true ? limits.value : { lower: 0, upper: 1 }
}

/** Links corrected for those that are wrong and those that were missed, of the people listed. */
function linkedShare({ both, listed, sensitivity, predictive, conditioning }: From<'linked'>): DerivedShare {
  const found = wilson(both, listed)
  const certain = { value: 1, lower: 1, upper: 1 }
  const [sees, holds] = [sensitivity ?? certain, predictive ?? certain]
  const corrected = correctLinks(both, sees.value, holds.value)
  if (!corrected.ok) return { ...unknownShare, conditioning }
  return {
    share: cut(corrected.value / listed),
    lower: cut((found.lower * holds.lower) / sees.upper),
    upper: cut((found.upper * holds.upper) / sees.lower),
    conditioning,
    ...(sensitivity === null && predictive === null ? { sample: { cases: both, people: listed } } : {}),
  }
}

/** The first list over the size that both lists tell; nothing but an upper limit where they share nobody. */
function recapturedShare({ first, second, both, conditioning }: From<'recaptured'>): DerivedShare {
  const size = chapmanEstimate(first, second, both, confidence)
  if (!size.ok || size.value.distinct === 0) return { ...unknownShare, conditioning }
  const { lincolnPetersen, chapman, distinct } = size.value
  if (lincolnPetersen === null) return { share: null, lower: 0, upper: cut(first / distinct), conditioning }
  const limits = sizeLimits(size.value, both, confidence)
  return {
    share: cut(first / chapman),
    lower: cut(first / limits.upper),
    upper: cut(first / limits.lower),
    conditioning,
  }
}

/** Carriers as stated, or those that the frequency of an allele makes under Hardy–Weinberg proportions. */
function carrierShare({ of, copies, frequency, lower, upper, conditioning }: From<'carriers'>): DerivedShare {
  const carried = (allele: number) => {
    if (of === 'carriers') return allele
    return copies === 'two' ? allele * allele : 1 - (1 - allele) * (1 - allele)
  }
  return { share: carried(frequency), lower: carried(lower), upper: carried(upper), conditioning }
}

function prevalenceShare({ class: key, middle }: From<'prevalence'>): DerivedShare {
  const limits = prevalenceClasses[key]
  if (limits === null) return { ...unknownShare, conditioning: 'population' }
  return { share: middle ? middleOfClass(key) : null, ...limits, conditioning: 'population' }
}

/** Those who match over all of the dataset, each as far as the beacon tells, with the chance of so few individuals. */
function beaconShare({ met, all, conditioning }: From<'beacon'>): DerivedShare {
  const matching = (number: ToldNumber) => number.value
  const [some, every] = [matching(met), matching(all)]
  const share = some === null || every === null || every === 0 || some > every ? null : some / every
  const lower = all.upper === null ? 0 : wilson(met.lower, all.upper).lower
  const upper = met.upper === null || met.upper >= all.lower ? 1 : wilson(met.upper, all.lower).upper
  return { share, lower, upper, conditioning }
}

const worked = new WeakMap<DerivedFrom, DerivedShare | null>()

/** The share that evidence works out to; null for donors, who limit people and are no share of anyone known. */
export function derivedShare(from: DerivedFrom): DerivedShare | null {
  const known = worked.get(from)
  if (known !== undefined) return known
  const made = workOut(from)
  worked.set(from, made)
  return made
}

function workOut(from: DerivedFrom): DerivedShare | null {
  switch (from.method) {
    case 'donors':
      return null
    case 'linked':
      return linkedShare(from)
    case 'recaptured':
      return recapturedShare(from)
    case 'carriers':
      return carrierShare(from)
    case 'prevalence':
      return prevalenceShare(from)
    case 'beacon':
      return beaconShare(from)
  }
}

/** Most people who can be donors of any of them: the sum, as nobody knows who gave to several; null where one is open. */
export function mostDonors({ counts }: From<'donors'>): number | null {
  return counts.reduce<number | null>(
    (sum, { number: { upper } }) => (sum === null || upper === null ? null : sum + upper),
    0,
  )
}

/** A share with a number in the middle, as a person stated it or as it is worked out. */
export type NumberedShare = DerivedShare & { readonly share: number }

/** The share that stands for a criterion beside all tables; null where its evidence gives none. */
export function numberedShare(evidence: EvidenceChoice): NumberedShare | null {
  if (evidence.kind === 'stated') return evidence
  const derived = evidence.kind === 'derived' ? derivedShare(evidence.from) : null
  return derived === null || derived.share === null ? null : { ...derived, share: derived.share }
}
