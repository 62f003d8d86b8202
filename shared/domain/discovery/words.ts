import type { LocalisedName } from '../sources/localisedName'
import type { HitField } from './entry'
import type { EntryKind } from './entryId'
import type { FacetKey } from './facets'
import type { StatementField } from './statement'

/** What kinds of entries are called, one of them. */
export const kindWords: Readonly<Record<EntryKind, LocalisedName>> = {
  'data-source': { en: 'Data source', nb: 'Datakilde' },
  biobank: { en: 'Biobank or collection', nb: 'Biobank eller samling' },
  beacon: { en: 'Genomic beacon', nb: 'Genomisk beacon' },
  'trial-unit': { en: 'Trial unit', nb: 'Utprøvingsenhet' },
  testbed: { en: 'Testbed', nb: 'Testarena' },
}

export const facetWords: Readonly<Record<FacetKey, LocalisedName>> = {
  kind: { en: 'Kind', nb: 'Slag' },
  country: { en: 'Country', nb: 'Land' },
  topic: { en: 'Topic', nb: 'Tema' },
  phase: { en: 'Platform phase', nb: 'Plattformfase' },
  coverage: { en: 'Coverage', nb: 'Dekningsgrad' },
  'legal-basis': { en: 'Legal basis or consent', nb: 'Rettslig grunnlag eller samtykke' },
  material: { en: 'Material', nb: 'Materiale' },
  access: { en: 'Access conditions', nb: 'Vilkår for tilgang' },
  type: { en: 'Type', nb: 'Type' },
  capability: { en: 'Capability', nb: 'Kapasitet' },
  readiness: { en: 'Readiness level', nb: 'Modenhetsnivå' },
  region: { en: 'Health region', nb: 'Helseregion' },
  county: { en: 'County', nb: 'Fylke' },
}

export const statementWords: Readonly<Record<StatementField, LocalisedName>> = {
  holds: { en: 'What it holds', nb: 'Hva det inneholder' },
  type: { en: 'Type', nb: 'Type' },
  topic: { en: 'Topic', nb: 'Tema' },
  codes: { en: 'ICD-10', nb: 'ICD-10' },
  since: { en: 'Data since', nb: 'Data fra' },
  until: { en: 'Data until', nb: 'Data til' },
  size: { en: 'Size', nb: 'Størrelse' },
  coverage: { en: 'Coverage', nb: 'Dekningsgrad' },
  completeness: { en: 'Completeness', nb: 'Kompletthet' },
  'coding-systems': { en: 'Coding systems', nb: 'Kodeverk' },
  grain: { en: 'What is counted', nb: 'Hva som telles' },
  ages: { en: 'Ages', nb: 'Alder' },
  sexes: { en: 'Sex', nb: 'Kjønn' },
  materials: { en: 'Materials', nb: 'Materialer' },
  diseases: { en: 'Diseases', nb: 'Sykdommer' },
  linkage: { en: 'Linkage', nb: 'Kobling' },
  controller: { en: 'Data controller', nb: 'Dataansvarlig' },
  'legal-basis': { en: 'Legal basis', nb: 'Rettslig grunnlag' },
  access: { en: 'Access', nb: 'Tilgang' },
  suppression: { en: 'Small numbers', nb: 'Små tall' },
  licence: { en: 'Licence', nb: 'Lisens' },
  'platform-phase': { en: 'Platform phase', nb: 'Plattformfase' },
  'platform-history': { en: 'What became of the platform', nb: 'Hva som ble av plattformen' },
  capabilities: { en: 'Capabilities', nb: 'Kapasiteter' },
  services: { en: 'Services', nb: 'Tjenester' },
  'target-groups': { en: 'For whom or what', nb: 'For hvem eller hva' },
  readiness: { en: 'Readiness level', nb: 'Modenhetsnivå' },
  networks: { en: 'Networks', nb: 'Nettverk' },
  'part-of': { en: 'Part of', nb: 'Del av' },
  place: { en: 'Place', nb: 'Sted' },
  tables: { en: 'Tables here', nb: 'Tabeller her' },
  note: { en: 'Note', nb: 'Merknad' },
  contact: { en: 'Contact point', nb: 'Kontaktpunkt' },
}

/** Where words were found. */
export const hitFieldWords: Readonly<Record<HitField, LocalisedName>> = {
  short: { en: 'short name', nb: 'kortnavn' },
  name: { en: 'name', nb: 'navn' },
  codes: { en: 'codes', nb: 'koder' },
  topic: { en: 'topic', nb: 'tema' },
  type: { en: 'type', nb: 'type' },
  holder: { en: 'holder', nb: 'eier' },
  place: { en: 'place', nb: 'sted' },
  materials: { en: 'materials', nb: 'materialer' },
  capabilities: { en: 'capabilities', nb: 'kapasiteter' },
  text: { en: 'description', nb: 'beskrivelse' },
}

export const notStatedWords: LocalisedName = { en: 'Not stated', nb: 'Ikke oppgitt' }
