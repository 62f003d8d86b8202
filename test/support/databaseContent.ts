import type { Count, Provenance } from '#shared/domain/counts/count'
import type { CountTable, TableCell } from '#shared/domain/sources/countTable'
import type { SourceRecord } from '#shared/domain/sources/sourceRecord'
import type { AreaRecord, StarterDataset } from '#shared/domain/sources/starterDataset'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { Study } from '#shared/domain/studies/study'

/** Invented content for databases; nothing here is a real figure. */
export const exampleSource: SourceRecord = {
  key: 'example-register',
  name: { en: 'Example register', nb: 'Eksempelregisteret' },
  holder: { en: 'Example holder', nb: 'Eksempelforvalter' },
  address: 'https://register.example.org',
  licence: { en: 'No licence stated', nb: 'Ingen lisens oppgitt' },
  retrievedAt: '2024-05-02',
  suppressionRule: null,
  smallCountRule: { threshold: 3, zeroShown: false, citation: 'Example yearbook, page 4' },
}

export const exampleAreas: readonly AreaRecord[] = [
  { key: 'nation:NO', name: 'Norge', level: 'nation', population: 100 },
  { key: 'county:03', name: 'Oslo', level: 'county', population: 60 },
  { key: 'county:15', name: 'Møre og Romsdal', level: 'county', population: 40 },
]

export const exampleProvenance: Provenance = {
  source: 'example-register',
  table: 'table 1',
  release: '2023',
  retrievedAt: '2024-05-02',
  queryHash: 'a'.repeat(64),
  licence: 'CC BY 4.0',
  areaVintage: '2024',
}

export function exactCount(value: number): Count {
  return {
    value,
    lower: value,
    upper: value,
    precision: 'exact',
    marker: null,
    grain: 'persons',
    additive: true,
    provenance: [exampleProvenance],
  }
}

/** A cell that the source hides: between one and four people. */
export const suppressedCount: Count = {
  ...exactCount(0),
  value: null,
  lower: 1,
  upper: 4,
  precision: 'suppressed',
  marker: '<5',
}

export function exampleCell(changes: Partial<TableCell> = {}): TableCell {
  return {
    area: 'county:03',
    sex: 'any',
    ageFrom: 0,
    ageTo: null,
    count: exactCount(12),
    population: 60,
    share: null,
    ...changes,
  }
}

export function exampleTable(changes: Partial<CountTable> = {}): CountTable {
  return {
    key: 'example/multiple-sclerosis/2023',
    title: { en: 'Multiple sclerosis', nb: 'Multippel sklerose' },
    source: exampleSource.key,
    period: '2023',
    lastYear: 2023,
    measure: 'treated',
    grain: 'persons',
    caseDefinition: { en: 'Main or other diagnosis G35', nb: 'Hoved- eller bidiagnose G35' },
    concept: { system: 'icd-10', codes: ['G35'] },
    areaLevel: 'county',
    ageFrom: 0,
    ageTo: null,
    bySex: false,
    flags: ['treated-not-prevalent', 'old'],
    cells: [exampleCell(), exampleCell({ area: 'county:15', count: suppressedCount, population: null })],
    ...changes,
  }
}

export const exampleDataset: StarterDataset = {
  sources: [exampleSource],
  tables: [exampleTable()],
  catalogue: [
    {
      kind: 'registry',
      key: 'example',
      name: 'Eksempelregisteret på Ås',
      source: exampleSource.key,
      citation: 'Example list of registries',
      year: null,
      fields: { controller: 'Example hospital', constructor: 'a name that objects inherit' },
    },
  ],
  areas: exampleAreas,
  baseAreas: [
    {
      key: 'county:15/referral-area:9',
      county: 'county:15',
      referralArea: 'referral-area:9',
      healthRegion: 'health-region:4',
      population: 40,
    },
    {
      key: 'county:03/referral-area:6',
      county: 'county:03',
      referralArea: 'referral-area:6',
      healthRegion: 'health-region:1',
      population: 60.5,
    },
  ],
}

export function exampleProtocol(oldest: number | null = null): Protocol {
  return {
    population: { age: { from: 0, to: oldest }, sex: 'any', areas: [] },
    inclusion: [],
    exclusion: [],
  }
}

export function exampleStudy(changes: Partial<Study> = {}): Study {
  return {
    id: 'study-1',
    name: 'Ærlig forsøk',
    question: { en: 'How many?', nb: 'Hvor mange?' },
    targetParticipants: 120,
    versions: [
      {
        id: 'version-1',
        name: 'Version 1',
        createdAt: '2024-05-02T10:00:00.000Z',
        protocol: exampleProtocol(),
      },
    ],
    ...changes,
  }
}
