import type { AreaLevel, Measure, TableConcept, TableFlag } from '../domain/sources/countTable'
import type { CatalogueKind } from '../domain/sources/starterDataset'
import type { Grain } from '../domain/counts/count'
import type { WordSet } from './row'

export const areaLevels: WordSet<AreaLevel> = {
  nation: true,
  'health-region': true,
  county: true,
  'referral-area': true,
  municipality: true,
}

export const measures: WordSet<Measure> = {
  'resident-population': true,
  prevalent: true,
  treated: true,
  dispensed: true,
  hospitalised: true,
  procedure: true,
  incident: true,
}

export const grains: WordSet<Grain> = {
  persons: true,
  donors: true,
  samples: true,
  contacts: true,
  cases: true,
  deaths: true,
  procedures: true,
  births: true,
  units: true,
  trials: true,
}

export const codingSystems: WordSet<TableConcept['system']> = { 'icd-10': true, atc: true }

export const tableFlags: WordSet<TableFlag> = {
  'treated-not-prevalent': true,
  'dispensed-not-diagnosed': true,
  'incident-not-prevalent': true,
  'procedure-not-diagnosis': true,
  'national-only': true,
  old: true,
  'areas-overlap': true,
  'areas-complete': true,
  'published-as-range': true,
  'derived-from-share': true,
  'code-assumed': true,
  'areas-defined-differently': true,
  'areas-carried': true,
  'areas-divided-by-population': true,
  'areas-summed': true,
}

export const catalogueKinds: WordSet<CatalogueKind> = {
  registry: true,
  biobank: true,
  'trial-site': true,
  'nortrials-centre': true,
  testbed: true,
  'trial-statistic': true,
  'hospital-unit': true,
  'disease-figure': true,
  'registry-cases': true,
  'nordic-population': true,
  'local-hospital-area': true,
  'biobank-collection': true,
  'biobank-network': true,
  'biobank-service': true,
  trial: true,
  'trial-location': true,
  dataset: true,
  'municipality-change': true,
  'county-change': true,
  'municipality-code': true,
  'county-code': true,
  'county-municipality': true,
  'county-division': true,
}
