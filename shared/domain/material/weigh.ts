import { parseCodeRange, rangesOverlap } from '../terminology/codeRange'
import type { Holding } from './holding'
import { nothingKnown, partOf, type MaterialBounds } from './materialBounds'
import { asksForAll, type MaterialTarget } from './target'
import type { MaterialReason } from './verdict'

/** What is there of what is asked for, and why it is known no better. */
export interface Weighed {
  readonly bounds: MaterialBounds
  readonly reasons: readonly MaterialReason[]
}

/** True where a disease that is listed may be one that is asked for. */
export function listsDisease(listed: readonly string[], asked: readonly string[]): boolean {
  return asked.some((code) => {
    const range = code.startsWith('ORPHA:') ? null : parseCodeRange(code)
    return listed.some((held) => {
      const other = held.startsWith('ORPHA:') ? null : parseCodeRange(held)
      return range === null || other === null ? held === code : rangesOverlap(range, other)
    })
  })
}

/** What the lists of a collection say of what is asked for. What is not listed is not stated, and no 0. */
function listed(
  { materials, diseases, storage }: Holding,
  target: MaterialTarget,
): readonly MaterialReason[] {
  const reasons: MaterialReason[] = []
  if (target.materials.length > 0 && !target.materials.some((key) => materials.includes(key)))
    reasons.push('material-not-listed')
  if (target.diseases.length > 0 && !listsDisease(diseases, target.diseases))
    reasons.push('disease-not-listed')
  if (target.storage.length > 0 && !target.storage.some((key) => storage.includes(key)))
    reasons.push('storage-not-listed')
  return reasons
}

/** True where a collection lists nothing but what is asked for: all that it has is of that kind. */
function hasOnly<Key>(held: readonly Key[], asked: readonly Key[]): boolean {
  return asked.length === 0 || (held.length > 0 && held.every((key) => asked.includes(key)))
}

/** Numbers that a cohort prints beside the materials asked for. */
function printedBounds(holding: Holding, target: MaterialTarget): Weighed | null {
  const parts = holding.printed.filter(({ materials }) =>
    materials.some((key) => target.materials.includes(key)),
  )
  const same = parts.filter(({ grain }) => grain === target.grain)
  const [only] = same
  if (only !== undefined && parts.length === 1 && target.materials.length === 1) {
    const { value, lower, upper, precision } = only
    return { bounds: { value, lower, upper, precision }, reasons: ['printed'] }
  }
  // Parts may count the same people, and materials that stand without a number have more.
  if (same.length > 0)
    return {
      bounds: {
        value: null,
        lower: Math.max(...same.map(({ lower }) => lower)),
        upper: null,
        precision: 'rounded',
      },
      reasons: ['printed'],
    }
  const [other] = parts
  if (other?.grain !== 'samples' || parts.length > 1 || target.materials.length > 1) return null
  // Whoever gave something gave one sample or more.
  const { lower, upper, precision } = other
  return {
    bounds: { value: null, lower: Math.min(1, lower), upper, precision },
    reasons: ['other-grain'],
  }
}

/**
 * How much a collection has of what is asked for, as far as it is stated in its lists and sizes.
 * @param counted what its facts say of disease, material, sex and age; null where it has none
 */
export function weigh(holding: Holding, target: MaterialTarget, counted: MaterialBounds | null): Weighed {
  const inAll = holding[target.grain]
  const isMagnitude = inAll.precision === 'magnitude'
  const missing = listed(holding, target)
  const byStorage = hasOnly(holding.storage, target.storage)
  const onlyMaterials = { ...target, materials: [], storage: [] }
  const found: Weighed = ((): Weighed => {
    if (counted !== null && (counted.lower > 0 || counted.value !== null))
      return { bounds: counted, reasons: [counted.value === null ? 'bounded' : 'counted'] }
    if (asksForAll({ ...target, storage: [] })) {
      const reason = isMagnitude ? 'magnitude' : inAll.precision === 'estimated' ? 'estimated' : 'counted'
      return { bounds: inAll, reasons: inAll.precision === 'missing' ? ['nothing-stated'] : [reason] }
    }
    if (holding.origin === 'cohort' && target.materials.length > 0) {
      const printed = printedBounds(holding, target)
      if (printed !== null)
        return asksForAll(onlyMaterials)
          ? printed
          : { bounds: partOf(printed.bounds), reasons: [...printed.reasons, 'total-only'] }
    }
    if (
      holding.origin === 'directory' &&
      asksForAll(onlyMaterials) &&
      hasOnly(holding.materials, target.materials)
    )
      return { bounds: inAll, reasons: ['only-such', ...(isMagnitude ? (['magnitude'] as const) : [])] }
    const upper = counted ?? inAll
    const part = partOf(upper)
    if (part.upper === null) return { bounds: { ...nothingKnown }, reasons: ['nothing-stated'] }
    return {
      bounds: part,
      reasons: ['total-only', ...(part.precision === 'magnitude' ? (['magnitude'] as const) : [])],
    }
  })()
  if (byStorage) return { bounds: found.bounds, reasons: [...found.reasons, ...missing] }
  const split: readonly MaterialReason[] = missing.includes('storage-not-listed') ? [] : ['storage-not-split']
  return { bounds: partOf(found.bounds), reasons: [...found.reasons, ...missing, ...split] }
}
