import { codeOf, prefixOf, systemOfPrefix, uriOf } from '../codeSystems'
import type { AdministrativeSex, Code, CodedRole } from '../definition'

/** Terms of the NCI Thesaurus and GENO by which beacons name sex (Beacon v2 default model, individuals.sex). */
const sexTerms: ReadonlyMap<string, AdministrativeSex> = new Map([
  ['NCIT:C16576', 'female'],
  ['NCIT:C20197', 'male'],
  ['NCIT:C1799', 'unknown'],
  ['NCIT:C17998', 'unknown'],
  ['NCIT:C46112', 'male'],
  ['NCIT:C46113', 'female'],
])
const termOfSex: ReadonlyMap<AdministrativeSex, string> = new Map([
  ['female', 'NCIT:C16576'],
  ['male', 'NCIT:C20197'],
  ['unknown', 'NCIT:C17998'],
])

export function sexOfTerm(id: string): AdministrativeSex | null {
  return sexTerms.get(id.toUpperCase()) ?? null
}

export function sexTerm(sex: AdministrativeSex): string | null {
  return termOfSex.get(sex) ?? null
}

/** Stands for the prefixes of ontologies without an address here: `EFO:0001212`. */
export const curieAddress = 'curie'

const curieForm = /^([A-Za-z][\w.-]{0,30}):([^\s:]{1,100})$/

/** A CURIE as a code; null for text that is none. */
export function codeOfCurie(id: string, withDescendants: boolean): Code | null {
  const [, prefix, code] = curieForm.exec(id) ?? []
  if (prefix === undefined || code === undefined) return null
  const system = systemOfPrefix(prefix)
  if (system === null) return { system: 'other', uri: curieAddress, code: id, display: null, withDescendants }
  const written = system === 'hpo' ? `HP:${code}` : code
  return { ...codeOf(uriOf({ system, uri: '' }), written, null, withDescendants), system }
}

/** A code as a CURIE; null where its list has no prefix. */
export function curieOf({ system, uri, code }: Code): string | null {
  if (system === 'other') return uri === curieAddress ? code : null
  const prefix = prefixOf(system)
  if (prefix === null) return null
  return code.toUpperCase().startsWith(`${prefix.toUpperCase()}:`) ? code : `${prefix}:${code}`
}

const scopes: ReadonlyMap<string, CodedRole> = new Map([
  ['biosamples', 'specimen'],
  ['genomicVariations', 'variant'],
  ['g_variants', 'variant'],
])

export function roleOfTerm(code: Code, scope: string | undefined): CodedRole {
  const scoped = scope === undefined ? undefined : scopes.get(scope)
  if (scoped !== undefined) return scoped
  switch (code.system) {
    case 'hpo':
      return 'phenotype'
    case 'icd-10':
    case 'icd-10-gm':
    case 'orpha':
    case 'omim':
      return 'diagnosis'
    case 'atc':
      return 'medication'
    case 'loinc':
      return 'measurement'
    default:
      return 'other'
  }
}

export function scopeOfRole(role: CodedRole): string {
  if (role === 'specimen') return 'biosamples'
  return role === 'variant' ? 'genomicVariations' : 'individuals'
}
