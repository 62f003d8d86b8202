import type { Code, CodeSystemKey } from './definition'

interface SystemRow {
  readonly key: Exclude<CodeSystemKey, 'other'>
  /** As people say it. */
  readonly name: string
  /** The address that is written, then the others it is known by; without regard to case or a final slash. */
  readonly uris: readonly [written: string, ...others: string[]]
  /** The beginning of a CURIE: `HP:0002664`. */
  readonly prefixes: readonly string[]
}

/**
 * Addresses of code systems as FHIR R4 and HL7 Terminology write them, as German profiles write them (BfArM, earlier DIMDI),
 * and OIDs: of HL7 for international lists, of Norway (2.16.578.1.12.4.1.1, Volven) for national ones.
 */
const rows: readonly SystemRow[] = [
  {
    key: 'icd-10',
    name: 'ICD-10',
    uris: [
      'http://hl7.org/fhir/sid/icd-10',
      'urn:oid:2.16.840.1.113883.6.3',
      'urn:oid:2.16.578.1.12.4.1.1.7110',
      'http://id.who.int/icd/release/10',
    ],
    prefixes: ['ICD10', 'ICD-10', 'ICD10WHO'],
  },
  {
    key: 'icd-10-gm',
    name: 'ICD-10-GM',
    uris: [
      'http://fhir.de/CodeSystem/bfarm/icd-10-gm',
      'http://fhir.de/CodeSystem/dimdi/icd-10-gm',
      'urn:oid:1.2.276.0.76.5.409',
      'http://hl7.org/fhir/sid/icd-10-de',
    ],
    prefixes: ['ICD10GM', 'ICD-10-GM'],
  },
  {
    key: 'atc',
    name: 'ATC',
    uris: [
      'http://www.whocc.no/atc',
      'http://fhir.de/CodeSystem/bfarm/atc',
      'http://fhir.de/CodeSystem/dimdi/atc',
      'urn:oid:2.16.840.1.113883.6.73',
      'urn:oid:2.16.578.1.12.4.1.1.7180',
    ],
    prefixes: ['ATC'],
  },
  {
    key: 'loinc',
    name: 'LOINC',
    uris: ['http://loinc.org', 'urn:oid:2.16.840.1.113883.6.1'],
    prefixes: ['LOINC', 'LNC'],
  },
  {
    key: 'snomed',
    name: 'SNOMED CT',
    uris: ['http://snomed.info/sct', 'urn:oid:2.16.840.1.113883.6.96'],
    prefixes: ['SNOMED', 'SNOMEDCT', 'SCTID'],
  },
  {
    key: 'npu',
    name: 'NPU',
    uris: ['http://npu-terminology.org', 'urn:oid:1.2.208.176.2.1'],
    prefixes: ['NPU'],
  },
  {
    key: 'orpha',
    name: 'ORPHAcode',
    uris: ['http://www.orpha.net', 'http://www.orpha.net/ORDO'],
    prefixes: ['ORPHA', 'Orphanet', 'ORDO'],
  },
  {
    key: 'hpo',
    name: 'HPO',
    uris: [
      'http://human-phenotype-ontology.org',
      'http://purl.obolibrary.org/obo/hp.owl',
      'http://purl.obolibrary.org/obo/hp.fhir',
    ],
    prefixes: ['HP', 'HPO'],
  },
  { key: 'omim', name: 'OMIM', uris: ['http://www.omim.org', 'https://omim.org'], prefixes: ['OMIM', 'MIM'] },
  {
    key: 'icd-o-3',
    name: 'ICD-O-3',
    uris: ['http://terminology.hl7.org/CodeSystem/icd-o-3', 'urn:oid:2.16.840.1.113883.6.43.1'],
    prefixes: ['ICDO', 'ICD-O-3'],
  },
  {
    key: 'ops',
    name: 'OPS',
    uris: ['http://fhir.de/CodeSystem/bfarm/ops', 'http://fhir.de/CodeSystem/dimdi/ops'],
    prefixes: ['OPS'],
  },
  {
    key: 'rxnorm',
    name: 'RxNorm',
    uris: ['http://www.nlm.nih.gov/research/umls/rxnorm', 'urn:oid:2.16.840.1.113883.6.88'],
    prefixes: ['RxNorm', 'RXNORM'],
  },
  {
    key: 'omop',
    name: 'OMOP',
    uris: ['https://fhir-terminology.ohdsi.org', 'http://fhir-terminology.ohdsi.org'],
    prefixes: ['OMOP'],
  },
  {
    key: 'mii-consent',
    name: 'MII consent',
    uris: ['urn:oid:2.16.840.1.113883.3.1937.777.24.5.3'],
    prefixes: [],
  },
]

const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/\/$/, '')
const byUri = new Map(rows.flatMap(({ key, uris }) => uris.map((uri) => [folded(uri), key] as const)))
const byPrefix = new Map(
  rows.flatMap(({ key, prefixes }) => prefixes.map((prefix) => [prefix.toLowerCase(), key] as const)),
)
const byKey = new Map<CodeSystemKey, SystemRow>(rows.map((row) => [row.key, row]))

/** The list behind an address, with or without a version (`…|2023`); `other` where it is not known. */
export function systemOfUri(uri: string): CodeSystemKey {
  const [address = ''] = uri.split('|')
  return byUri.get(folded(address)) ?? 'other'
}

/** The list that a prefix of a CURIE names; null where it is not known. */
export function systemOfPrefix(prefix: string): CodeSystemKey | null {
  return byPrefix.get(prefix.toLowerCase()) ?? null
}

/** The address that is written for a list; for a list that is not known the one that was read. */
export function uriOf({ system, uri }: Pick<Code, 'system' | 'uri'>): string {
  return byKey.get(system)?.uris[0] ?? uri
}

/** The prefix that is written; null where the list has none. */
export function prefixOf(system: CodeSystemKey): string | null {
  return byKey.get(system)?.prefixes[0] ?? null
}

export function systemName({ system, uri }: Pick<Code, 'system' | 'uri'>): string {
  return byKey.get(system)?.name ?? uri
}

/** A code of a list by its address. */
export function codeOf(uri: string, code: string, display: string | null, withDescendants: boolean): Code {
  return { system: systemOfUri(uri), uri, code, display: display === '' ? null : display, withDescendants }
}

/** Codes that mean people's age and sex wherever a format asks for them as observations. */
export const ageCodes: ReadonlySet<string> = new Set([
  'snomed 424144002',
  'loinc 30525-0',
  'snomed 397669002',
])
export const sexCodes: ReadonlySet<string> = new Set([
  'snomed 263495000',
  'loinc LL2191-6',
  'loinc 76689-9',
  'loinc 46098-0',
  'snomed 429019009',
])

/** `snomed 424144002`. */
export function codeKey({ system, code }: Pick<Code, 'system' | 'code'>): string {
  return `${system} ${code}`
}
