import type { Strata } from '../domain/geography/strata'

/** Fingerprints of populations by identity: one population serves every edit. */
const known = new WeakMap<Strata, string>()

/** Fingerprint of a population; `hash` is the same at every call. */
export function populationHash(strata: Strata, hash: (text: string) => string): string {
  const made = known.get(strata) ?? hash(JSON.stringify(strata))
  known.set(strata, made)
  return made
}
