import type { BothLanguages, CodedRole } from '../definition'

interface CirceTable {
  readonly name: BothLanguages
  /** What a record with one of the codes answers; null where a record is no statement about health that has a code. */
  readonly role: CodedRole | null
  /** Domains of OMOP whose concepts the table holds; empty where any may stand. */
  readonly domains: readonly string[]
  /** Spans that the data model puts together from records. */
  readonly derived: boolean
}

function table(
  en: string,
  nb: string,
  role: CodedRole | null,
  domains: readonly string[] = [],
  derived = false,
): CirceTable {
  return { name: { en, nb }, role, domains, derived }
}

/** The tables of the OMOP common data model that a criterion asks. */
const tables = new Map<string, CirceTable>([
  ['ConditionOccurrence', table('diagnosis', 'diagnose', 'diagnosis', ['Condition'])],
  ['ConditionEra', table('period of a condition', 'periode med tilstand', 'diagnosis', ['Condition'], true)],
  ['DrugExposure', table('medication', 'legemiddel', 'medication', ['Drug'])],
  ['DrugEra', table('period of treatment', 'behandlingsperiode', 'medication', ['Drug'], true)],
  ['DoseEra', table('period on one dose', 'periode med én dose', 'medication', ['Drug'], true)],
  ['ProcedureOccurrence', table('procedure', 'prosedyre', 'procedure', ['Procedure'])],
  ['Measurement', table('measurement', 'måling', 'measurement', ['Measurement'])],
  ['Observation', table('observation', 'observasjon', 'other')],
  ['Specimen', table('specimen', 'prøve', 'specimen', ['Specimen'])],
  ['DeviceExposure', table('device', 'utstyr', 'other', ['Device'])],
  ['VisitOccurrence', table('visit', 'kontakt', 'other', ['Visit'])],
  ['VisitDetail', table('part of a visit', 'del av kontakt', 'other', ['Visit'])],
  ['Death', table('death', 'død', 'other', ['Condition'])],
  ['Episode', table('episode', 'episode', 'other', ['Episode'])],
  ['ObservationPeriod', table('observation period', 'observasjonsperiode', null)],
  ['PayerPlanPeriod', table('insurance period', 'forsikringsperiode', null)],
  ['LocationRegion', table('place of residence', 'bosted', null)],
])

export function tableOf(name: string): CirceTable | null {
  return tables.get(name) ?? null
}

/** In words; the name of the file for a table that is not known. */
export function tableName(name: string): BothLanguages {
  return tables.get(name)?.name ?? { en: name, nb: name }
}

/** The table that a question of a role is written for; null where the data model has none. */
const written: { readonly [role in CodedRole]: string | null } = {
  diagnosis: 'ConditionOccurrence',
  medication: 'DrugExposure',
  procedure: 'ProcedureOccurrence',
  measurement: 'Measurement',
  specimen: 'Specimen',
  other: 'Observation',
  phenotype: null,
  consent: null,
  variant: null,
}

export function tableOfRole(role: CodedRole): string | null {
  return written[role]
}
