import type { BundleContent, BundleReport, Confirmation } from './bundleReport'

/** What is known when a bundle comes in. */
export interface BundleKnowledge {
  /** ISO date. */
  readonly today: string
  /** Public key of this workspace; null without one. */
  readonly ownKey: string | null
  readonly isOwnUnit: boolean
  /** All keys that were confirmed. */
  readonly knownKeys: readonly { readonly key: string; readonly organisationNumber: string }[]
  /** What is held of the unit. */
  readonly held: readonly {
    readonly version: number
    readonly hash: string
    readonly organisationNumber: string
  }[]
}

function keyAsks(
  { key, organisationNumber }: BundleContent,
  { knownKeys, ownKey }: BundleKnowledge,
): readonly Confirmation[] {
  if (key === ownKey) return []
  const owners = knownKeys.filter((known) => known.key === key)
  if (owners.some((known) => known.organisationNumber === organisationNumber)) return []
  if (owners.length > 0) return ['key-of-another']
  return knownKeys.some((known) => known.organisationNumber === organisationNumber)
    ? ['key-changed']
    : ['unknown-key']
}

function versionOf(
  { version, hash }: BundleContent,
  { held }: BundleKnowledge,
): NonNullable<BundleReport['version']> {
  if (held.length === 0) return 'first'
  const same = held.filter((other) => other.version === version)
  if (same.some((other) => other.hash === hash)) return 'held'
  if (same.length > 0) return 'conflict'
  return held.some((other) => other.version > version) ? 'older' : 'newer'
}

/** What a bundle that is whole means here: whose key it is, which version, and what has to be confirmed before it is kept. */
export function judgeBundle(content: BundleContent, knowledge: BundleKnowledge): BundleReport {
  const { today, ownKey, isOwnUnit, held, knownKeys } = knowledge
  const version = versionOf(content, knowledge)
  const key =
    content.key === ownKey
      ? 'own'
      : knownKeys.some((known) => known.key === content.key)
        ? 'known'
        : 'unknown'
  const heldVersion = held.length === 0 ? null : Math.max(...held.map((other) => other.version))
  const fault = isOwnUnit
    ? {
        code: 'own-unit' as const,
        message: 'This is a profile of your own. It stands under My unit, and is not imported beside it.',
      }
    : null
  const asks: Confirmation[] = [...keyAsks(content, knowledge)]
  if (held.some((other) => other.organisationNumber !== content.organisationNumber))
    asks.push('organisation-changed')
  if (content.expires < today) asks.push('expired')
  if (content.validFrom > today) asks.push('not-yet-valid')
  if (version === 'older') asks.push('downgrade')
  if (version === 'conflict') asks.push('conflict')
  return { fault, content, key, version, heldVersion, asks: fault === null ? asks : [] }
}

/** A report on a file of which nothing can be believed. */
export function refusedReport(fault: NonNullable<BundleReport['fault']>): BundleReport {
  return { fault, content: null, key: null, version: null, heldVersion: null, asks: [] }
}
