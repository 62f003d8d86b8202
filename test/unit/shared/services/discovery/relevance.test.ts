import { beforeAll, describe, expect, it } from 'vitest'
import { createDiscoveryService } from '#shared/services/discovery/discoveryService'
import { discoveryPorts } from '#test/support/discovery'

/** Questions as people ask them, and the entry that must stand first. */
const table: readonly (readonly [question: string, first: string])[] = [
  ['hjerteinfarkt', 'registry/hjerteinfarkt'],
  ['myocardial infarction', 'registry/hjerteinfarkt'],
  ['I21', 'registry/hjerteinfarkt'],
  ['i21.4', 'registry/hjerteinfarkt'],
  ['heart attack registry', 'registry/hjerteinfarkt'],
  ['kreftregisteret', 'registry/krg'],
  ['cancer registry of norway', 'registry/krg'],
  ['KRG', 'registry/krg'],
  ['dødsårsak', 'registry/dar'],
  ['dodsarsaksregisteret', 'registry/dar'],
  ['cause of death', 'registry/dar'],
  ['npr', 'registry/npr'],
  ['norsk pasientreg', 'registry/npr'],
  ['medical birth registry', 'registry/mfr'],
  ['slag', 'registry/hjerneslag'],
  ['stroke', 'registry/hjerneslag'],
  ['hjertesvikt', 'registry/hjertesvikt'],
  ['I50', 'registry/hjertesvikt'],
  ['brystkreft', 'registry/brystkreft'],
  ['breast cancer registry', 'registry/brystkreft'],
  ['prostatakreft', 'registry/prostata'],
  ['diabetes hos barn', 'registry/barnediabetes'],
  ['childhood diabetes', 'registry/barnediabetes'],
  ['multippel sklerose register', 'registry/ms'],
  ['MS biobank', 'biobank/ms_bb'],
  ['parkinsons sykdom', 'registry/parkinson'],
  ['demens', 'registry/norkog'],
  ['hip fracture', 'registry/hoftebrudd'],
  ['lårhalsbrudd', 'registry/hoftebrudd'],
  ['spiseforstyrrelser', 'registry/norspis'],
  ['rusmiddelavhengighet', 'registry/kvarus'],
  ['vaksine', 'registry/sysvak'],
  ['HUNT', 'biobank/hunt'],
  ['helseundersøkelsen i trøndelag', 'biobank/hunt'],
  ['mor og barn-undersøkelsen', 'biobank/moba'],
  ['janusbanken serum', 'biobank/janus'],
  ['syklotron Tromsø', 'trial-site/unn_pet'],
  ['early phase oncology', 'trial-site/ous_phase1'],
  ['avstandsoppfølging', 'testbed/ehealth'],
  ['fall detection', 'testbed/wnri'],
  ['velferdsteknologi Stavanger', 'testbed/nscl'],
  ['rehabilitation testbed', 'testbed/sunnaas'],
  ['ICD-10 C50', 'registry/brystkreft'],
  ['icd10-kode: I21', 'registry/hjerteinfarkt'],
  ['hjertinfarkt', 'registry/hjerteinfarkt'],
  ['hjerteinfrakt', 'registry/hjerteinfarkt'],
  ['multipel sklerose', 'registry/ms'],
  ['norsk pasientregistret', 'registry/npr'],
  ['KUHR', 'registry/kpr'],
  ['mor og barn', 'biobank/moba'],
]

describe('what stands first', () => {
  let search: ReturnType<typeof createDiscoveryService>['handlers']['discovery.search']
  beforeAll(async () => {
    search = createDiscoveryService(await discoveryPorts()).handlers['discovery.search']
  })

  it.each(table)('%s', async (query, first) => {
    const wish = { kinds: [], facets: {}, language: 'nb', sort: 'relevance', from: 0, limit: 3 } as const
    const answer = await search({ query, ...wish, kinds: [], facets: {} })
    expect(answer.ok ? answer.value.entries.map(({ entry }) => entry)[0] : answer.error).toBe(first)
  })
})
