import { sha256 } from '#electron/node/sha256'
import type { SourceRules } from '#shared/estimate/disclosure/guardResult'
import type { EstimateInput } from '#shared/estimate/estimateProtocol'
import type { EvidenceTable } from '#shared/estimate/evidence'
import type { Protocol } from '#shared/domain/studies/protocol'
import {
  criterion,
  diagnosis,
  evidenceOf,
  group,
  protocolOf,
  publish,
  strataOf,
  type Resident,
} from './smallCountry'

export { sha256 }

/** Every tenth resident has G35, every fourth of them I10 too. */
export const residents: readonly Resident[] = Array.from({ length: 6000 }, (_, index) => ({
  baseArea: index % 3,
  sex: index % 2 === 0 ? 'male' : 'female',
  age: 20 + ((index * 7) % 60),
  diagnoses: [...(index % 10 === 0 ? ['G35'] : []), ...(index % 40 === 0 ? ['I10'] : [])],
}))

/** A table under the fingerprint of its content, as the services hand it to the engine. */
export function fingerprinted({ hash: _, ...table }: EvidenceTable): EvidenceTable {
  return { ...table, hash: sha256(JSON.stringify(table)) }
}

export const multipleSclerosis = fingerprinted(publish(residents, { code: 'G35' }))
export const hypertension = fingerprinted(publish(residents, { code: 'I10', level: 'county' }))

export const everyRule: SourceRules = {
  of: () => ({ threshold: 5, zeroShown: true }),
  population: { threshold: 3, zeroShown: true },
}

export const frozenProtocol: Protocol = protocolOf({
  inclusion: [group('ms', [criterion(diagnosis('G35'))], { defining: true })],
  exclusion: [group('hypertension', [criterion(diagnosis('I10'))])],
})

export function inputOf(
  tables: readonly EvidenceTable[] = [multipleSclerosis, hypertension],
  protocol: Protocol = frozenProtocol,
): Omit<EstimateInput, 'detail'> {
  return { protocol, strata: strataOf(residents), ...evidenceOf(tables), hash: sha256 }
}
