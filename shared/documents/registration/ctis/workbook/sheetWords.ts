import type { Language } from '../../../../domain/studies/protocol'
import type { Conformance } from '../fields/fieldRow'
import type { EntryState } from '../sheet/ctisSheet'

interface SheetWords {
  readonly title: string
  readonly kicker: string
  readonly sheets: {
    readonly partOne: string
    readonly products: string
    readonly partTwo: string
    readonly countries: string
    readonly problems: string
  }
  readonly heads: {
    readonly field: string
    readonly label: string
    readonly item: string
    readonly value: string
    readonly code: string
    readonly state: string
    readonly conformance: string
    readonly limit: string
    readonly country: string
    readonly inArea: string
    readonly participants: string
    readonly severity: string
    readonly where: string
    readonly message: string
    readonly remedy: string
  }
  readonly conformance: Readonly<Record<Conformance, string>>
  readonly states: Readonly<Record<EntryState, string>>
  readonly severities: { readonly error: string; readonly warning: string; readonly note: string }
  readonly trial: string
  readonly memberState: string
  readonly outside: string
  readonly sums: { readonly within: string; readonly outside: string; readonly all: string }
  readonly notStated: string
  readonly none: string
  readonly noProducts: string
  readonly noSites: string
  readonly noProblems: string
  readonly howTo: string
  readonly leftOut: string
  readonly facts: { readonly edition: string; readonly counts: string; readonly made: string }
  readonly counts: (filled: number, missing: number, person: number) => string
  readonly labels: {
    readonly figure: string
    readonly table: string
    readonly pageOfPages: string
    readonly contents: string
  }
}

const english: SheetWords = {
  title: 'Data-entry sheet for CTIS',
  kicker: 'Clinical Trials Information System of the European Union',
  sheets: {
    partOne: 'Part I',
    products: 'Products',
    partTwo: 'Part II by site',
    countries: 'Participants by country',
    problems: 'Problems',
  },
  heads: {
    field: 'CTIS field',
    label: 'What CTIS asks for',
    item: 'Of which',
    value: 'What to type or choose',
    code: 'Code in the list',
    state: 'State',
    conformance: 'Asked for',
    limit: 'Characters at most',
    country: 'Country',
    inArea: 'Where',
    participants: 'Participants planned',
    severity: 'Kind',
    where: 'Field in Kohort',
    message: 'Problem',
    remedy: 'How it is mended',
  },
  conformance: {
    mandatory: 'Mandatory',
    conditional: 'In some trials',
    optional: 'Optional',
    'read-only': 'Filled in by CTIS',
  },
  states: {
    filled: 'Filled in',
    missing: 'Missing',
    'too-long': 'Too long',
    'by-person': 'To be filled in by a person',
    'read-only': 'Read-only',
    'not-applicable': 'Not asked for in this trial',
    empty: 'Left empty',
  },
  severities: { error: 'Error', warning: 'Warning', note: 'Note' },
  trial: 'The trial',
  memberState: 'Member state',
  outside: 'Outside the EEA',
  sums: { within: 'EEA, sum', outside: 'Outside the EEA, sum', all: 'All, sum' },
  notStated: 'Not stated',
  none: 'No countries are stated.',
  noProducts: 'No medicinal product is stated.',
  noSites: 'No site in a member state is stated.',
  noProblems: 'No problems found.',
  howTo:
    'CTIS takes no file: each value is typed or chosen by hand. Fields stand in the order of CTIS with its numbers. What stands as “To be filled in by a person” is a document or a decision that Kohort does not hold.',
  leftOut:
    'Fields that may be left empty, that CTIS fills in itself or that are not asked for in this trial stand in the workbook.',
  facts: { edition: 'Field list', counts: 'State', made: 'Made' },
  counts: (filled, missing, person) =>
    `${filled} filled in, ${missing} missing or too long, ${person} for a person to fill in`,
  labels: { figure: 'Figure', table: 'Table', pageOfPages: 'Page {page} of {pages}', contents: 'Contents' },
}

const norwegian: SheetWords = {
  title: 'Utfyllingsark for CTIS',
  kicker: 'EUs informasjonssystem for kliniske studier',
  sheets: {
    partOne: 'Del I',
    products: 'Legemidler',
    partTwo: 'Del II per studiested',
    countries: 'Deltakere per land',
    problems: 'Problemer',
  },
  heads: {
    field: 'Felt i CTIS',
    label: 'Hva CTIS spør etter',
    item: 'Gjelder',
    value: 'Det som skal skrives eller velges',
    code: 'Kode i listen',
    state: 'Status',
    conformance: 'Kreves',
    limit: 'Tegn, høyst',
    country: 'Land',
    inArea: 'Hvor',
    participants: 'Planlagte deltakere',
    severity: 'Type',
    where: 'Felt i Kohort',
    message: 'Problem',
    remedy: 'Slik rettes det',
  },
  conformance: {
    mandatory: 'Obligatorisk',
    conditional: 'I noen studier',
    optional: 'Valgfritt',
    'read-only': 'Fylles ut av CTIS',
  },
  states: {
    filled: 'Fylt ut',
    missing: 'Mangler',
    'too-long': 'For langt',
    'by-person': 'Fylles ut av en person',
    'read-only': 'Kan ikke endres',
    'not-applicable': 'Kreves ikke i denne studien',
    empty: 'Tomt',
  },
  severities: { error: 'Feil', warning: 'Advarsel', note: 'Merknad' },
  trial: 'Studien',
  memberState: 'Medlemsstat',
  outside: 'Utenfor EØS',
  sums: { within: 'EØS, sum', outside: 'Utenfor EØS, sum', all: 'I alt, sum' },
  notStated: 'Ikke oppgitt',
  none: 'Ingen land er oppgitt.',
  noProducts: 'Ikke noe legemiddel er oppgitt.',
  noSites: 'Ikke noe studiested i en medlemsstat er oppgitt.',
  noProblems: 'Ingen problemer er funnet.',
  howTo:
    'CTIS tar ikke imot noen fil: hver verdi skrives eller velges for hånd. Feltene står i samme rekkefølge og med samme numre som i CTIS. Det som står som «Fylles ut av en person», er et dokument eller en avgjørelse som Kohort ikke har.',
  leftOut:
    'Felter som kan stå tomme, som CTIS fyller ut selv, eller som ikke kreves i denne studien, står i arbeidsboken.',
  facts: { edition: 'Feltliste', counts: 'Status', made: 'Laget' },
  counts: (filled, missing, person) =>
    `${filled} fylt ut, ${missing} mangler eller er for lange, ${person} fylles ut av en person`,
  labels: { figure: 'Figur', table: 'Tabell', pageOfPages: 'Side {page} av {pages}', contents: 'Innhold' },
}

export const sheetWords: Readonly<Record<Language, SheetWords>> = { en: english, nb: norwegian }
