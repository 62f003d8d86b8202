import { coverageHolds } from '../../terminology/matchCodes'
import type { BiobankCondition } from '../conditions/biobankCondition'
import type { GenomicCondition } from '../conditions/genomicCondition'
import { inLanguage, type LocalisedText } from '../protocol'
import { maskHolds } from './demographicMask'
import { foldName } from './foldName'
import { runsBackwards, type Measurement } from './limits'
import type { LintAlternative, LintLine } from './lines'

/** True when whoever meets `inner` also meets `outer`. False when that does not follow from the definition alone. */
export function holds(outer: LintAlternative, inner: LintAlternative): boolean {
  const wide = outer.criterion.condition
  const narrow = inner.criterion.condition
  if (wide.kind !== narrow.kind) return false
  if (outer.codes !== null && inner.codes !== null) return coverageHolds(outer.codes, inner.codes)
  if (outer.region !== null && inner.region !== null) return regionHolds(outer.region, inner.region)
  if (outer.mask !== null && inner.mask !== null) return maskHolds(outer.mask, inner.mask)
  if (wide.kind === 'measurement' && narrow.kind === 'measurement')
    return outer.measured === inner.measured && limitsHold(wide, narrow)
  if (wide.kind === 'biobank' && narrow.kind === 'biobank') return biobankHolds(wide, narrow)
  if (wide.kind === 'rare-disease' && narrow.kind === 'rare-disease') return wide.code === narrow.code
  if (wide.kind === 'genomic' && narrow.kind === 'genomic') return genomicHolds(wide, narrow)
  if (wide.kind === 'statement' && narrow.kind === 'statement') return sameText(wide.text, narrow.text)
  return false
}

/** No material asked for stands for any. */
function biobankHolds(wide: BiobankCondition, narrow: BiobankCondition): boolean {
  const anyMaterial = wide.materials.length === 0
  const fewer = narrow.materials.length > 0 && narrow.materials.every((one) => wide.materials.includes(one))
  return narrow.entries.every((one) => wide.entries.includes(one)) && (anyMaterial || fewer)
}

/** Who asks for a gene alone takes any variant of it; phenotypes must all be shown. */
function genomicHolds(wide: GenomicCondition, narrow: GenomicCondition): boolean {
  return (
    (wide.gene === null || wide.gene === narrow.gene) &&
    (wide.variant === null || wide.variant === narrow.variant) &&
    wide.phenotypes.every((term) => narrow.phenotypes.includes(term))
  )
}

export function same(one: LintAlternative, other: LintAlternative): boolean {
  return holds(one, other) && holds(other, one)
}

/** True when whoever meets the line `inner` also meets the line `outer`, among the base population. */
export function lineHolds(outer: LintLine, inner: LintLine): boolean {
  if (outer.mask !== null && inner.mask !== null) return maskHolds(outer.mask, inner.mask)
  return inner.alternatives.every((narrow) => outer.alternatives.some((wide) => holds(wide, narrow)))
}

function regionHolds(outer: ReadonlySet<string>, inner: ReadonlySet<string>): boolean {
  for (const piece of inner) if (!outer.has(piece)) return false
  return true
}

/** Limits that run backwards mean nothing, so nothing follows from them. */
function limitsHold(wide: Measurement, narrow: Measurement): boolean {
  if (runsBackwards(wide) || runsBackwards(narrow))
    return wide.low === narrow.low && wide.high === narrow.high
  return (
    (wide.low ?? -Infinity) <= (narrow.low ?? -Infinity) &&
    (narrow.high ?? Infinity) <= (wide.high ?? Infinity)
  )
}

function sameText(one: LocalisedText, other: LocalisedText): boolean {
  return (['en', 'nb'] as const).every(
    (language) => foldName(inLanguage(one, language)) === foldName(inLanguage(other, language)),
  )
}
