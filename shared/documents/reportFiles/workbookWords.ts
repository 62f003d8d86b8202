import type { Language } from '../../domain/studies/protocol'
import type { ReportForecast } from '../report/reportAdditions'

type AbsentReason = Extract<ReportForecast, { readonly kind: 'absent' }>['reason']

interface WorkbookWords {
  readonly sheets: Readonly<
    Record<'about' | 'funnel' | 'areas' | 'sites' | 'forecast' | 'sources' | 'assumptions' | 'cells', string>
  >
  /** Columns of a number of people, each after the name of what is counted. */
  readonly counts: readonly [string, string, string, string, string, string]
  readonly about: Readonly<
    Record<
      'study' | 'version' | 'date' | 'author' | 'eligible' | 'available' | 'fingerprint' | 'madeBy',
      string
    >
  >
  readonly reading: string
  readonly funnel: Readonly<
    Record<
      'badge' | 'criterion' | 'role' | 'active' | 'basis' | 'kept' | 'alone' | 'remaining' | 'without',
      string
    >
  >
  readonly roles: Readonly<Record<'population' | 'inclusion' | 'exclusion', string>>
  readonly yes: string
  readonly no: string
  readonly areas: Readonly<Record<'level' | 'key' | 'area' | 'residents' | 'eligible', string>>
  readonly levels: Readonly<Record<'counties' | 'referralAreas' | 'healthRegions', string>>
  readonly sites: Readonly<
    Record<
      | 'site'
      | 'area'
      | 'included'
      | 'pool'
      | 'stated'
      | 'data'
      | 'used'
      | 'opening'
      | 'most'
      | 'expected'
      | 'low'
      | 'high'
      | 'share'
      | 'without'
      | 'missing',
      string
    >
  >
  readonly forecast: Readonly<
    Record<'month' | 'date' | 'probability' | 'mean' | 'target' | 'deadline' | 'atDeadline', string>
  >
  readonly absent: Readonly<Record<AbsentReason, string>>
  readonly sources: Readonly<
    Record<'key' | 'name' | 'holder' | 'read' | 'licence' | 'rule' | 'address', string>
  >
  readonly assumptions: Readonly<Record<'assumption' | 'meaning' | 'touches', string>>
  readonly cells: Readonly<
    Record<
      | 'table'
      | 'title'
      | 'source'
      | 'period'
      | 'measure'
      | 'areas'
      | 'printed'
      | 'number'
      | 'remarks'
      | 'hash',
      string
    >
  >
}

const en: WorkbookWords = {
  sheets: {
    about: 'About',
    funnel: 'Funnel',
    areas: 'Areas',
    sites: 'Sites',
    forecast: 'Forecast',
    sources: 'Sources',
    assumptions: 'Assumptions',
    cells: 'Cells',
  },
  counts: ['as shown', 'estimate', 'P10', 'P90', 'lower bound', 'upper bound'],
  about: {
    study: 'Study',
    version: 'Version',
    date: 'Date',
    author: 'Author',
    eligible: 'Eligible people',
    available: 'Available people',
    fingerprint: 'Fingerprint',
    madeBy: 'Made by Kohort',
  },
  reading:
    'An estimate that may not be shown is left empty; “as shown” then says the range of small numbers, or that it is hidden. An empty cell is never zero.',
  funnel: {
    badge: 'Step',
    criterion: 'Criterion',
    role: 'Role',
    active: 'Switched on',
    basis: 'Basis',
    kept: 'Share of the step before',
    alone: 'Alone',
    remaining: 'Left after it',
    without: 'Without it',
  },
  roles: { population: 'population', inclusion: 'inclusion', exclusion: 'exclusion' },
  yes: 'yes',
  no: 'no',
  areas: { level: 'Level', key: 'Key', area: 'Area', residents: 'Residents', eligible: 'Eligible' },
  levels: { counties: 'county', referralAreas: 'referral area', healthRegions: 'health region' },
  sites: {
    site: 'Site',
    area: 'Area',
    included: 'Included',
    pool: 'Available in its catchment',
    stated: 'Stated rate per month',
    data: 'Data-based rate per month',
    used: 'Rate used per month',
    opening: 'Median months until open',
    most: 'Most it can enrol',
    expected: 'Expected by the deadline',
    low: 'Expected, P10',
    high: 'Expected, P90',
    share: 'Share of all',
    without: 'Probability without it',
    missing: 'Missing of what is required',
  },
  forecast: {
    month: 'Month',
    date: 'Date',
    probability: 'Probability of the target',
    mean: 'Expected participants',
    target: 'Target',
    deadline: 'Deadline',
    atDeadline: 'Probability at the deadline',
  },
  absent: {
    'not-asked': 'No forecast was asked for.',
    'no-target': 'There is no forecast: the study states no number of participants.',
    'no-plan': 'There is no forecast: the version has no site plan.',
    'no-sites': 'There is no forecast: the plan has no sites.',
    refused: 'The forecast could not be made.',
  },
  sources: {
    key: 'Key',
    name: 'Source',
    holder: 'Holder',
    read: 'Read',
    licence: 'Licence',
    rule: 'Small numbers',
    address: 'Address',
  },
  assumptions: { assumption: 'Assumption', meaning: 'What it means', touches: 'Steps it touches' },
  cells: {
    table: 'Table',
    title: 'Title',
    source: 'Source',
    period: 'Period',
    measure: 'Measure',
    areas: 'By',
    printed: 'National figure as printed',
    number: 'National figure',
    remarks: 'Remarks',
    hash: 'SHA-256 of the table',
  },
}

const nb: WorkbookWords = {
  sheets: {
    about: 'Om',
    funnel: 'Trakt',
    areas: 'Områder',
    sites: 'Studiesteder',
    forecast: 'Prognose',
    sources: 'Kilder',
    assumptions: 'Forutsetninger',
    cells: 'Celler',
  },
  counts: ['slik det vises', 'estimat', 'P10', 'P90', 'nedre grense', 'øvre grense'],
  about: {
    study: 'Studie',
    version: 'Versjon',
    date: 'Dato',
    author: 'Forfatter',
    eligible: 'Aktuelle personer',
    available: 'Tilgjengelige personer',
    fingerprint: 'Fingeravtrykk',
    madeBy: 'Laget med Kohort',
  },
  reading:
    'Et estimat som ikke kan vises, står tomt; «slik det vises» sier da spennet for små tall, eller at tallet er skjult. En tom celle er aldri null.',
  funnel: {
    badge: 'Steg',
    criterion: 'Kriterium',
    role: 'Rolle',
    active: 'Slått på',
    basis: 'Grunnlag',
    kept: 'Andel av steget før',
    alone: 'Alene',
    remaining: 'Igjen etter steget',
    without: 'Uten steget',
  },
  roles: { population: 'befolkning', inclusion: 'inklusjon', exclusion: 'eksklusjon' },
  yes: 'ja',
  no: 'nei',
  areas: { level: 'Nivå', key: 'Nøkkel', area: 'Område', residents: 'Innbyggere', eligible: 'Aktuelle' },
  levels: { counties: 'fylke', referralAreas: 'opptaksområde', healthRegions: 'helseregion' },
  sites: {
    site: 'Studiested',
    area: 'Område',
    included: 'Med',
    pool: 'Tilgjengelige i opptaksområdet',
    stated: 'Oppgitt rate per måned',
    data: 'Databasert rate per måned',
    used: 'Brukt rate per måned',
    opening: 'Måneder til åpning, median',
    most: 'Kan høyst ta inn',
    expected: 'Ventet innen fristen',
    low: 'Ventet, P10',
    high: 'Ventet, P90',
    share: 'Andel av alle',
    without: 'Sannsynlighet uten stedet',
    missing: 'Mangler av det som kreves',
  },
  forecast: {
    month: 'Måned',
    date: 'Dato',
    probability: 'Sannsynlighet for å nå målet',
    mean: 'Ventet antall deltakere',
    target: 'Mål',
    deadline: 'Frist',
    atDeadline: 'Sannsynlighet ved fristen',
  },
  absent: {
    'not-asked': 'Det ble ikke bedt om noen prognose.',
    'no-target': 'Ingen prognose: Studien oppgir ikke antall deltakere.',
    'no-plan': 'Ingen prognose: Versjonen har ingen stedsplan.',
    'no-sites': 'Ingen prognose: Planen har ingen studiesteder.',
    refused: 'Prognosen kunne ikke lages.',
  },
  sources: {
    key: 'Nøkkel',
    name: 'Kilde',
    holder: 'Forvalter',
    read: 'Lest',
    licence: 'Lisens',
    rule: 'Små tall',
    address: 'Adresse',
  },
  assumptions: { assumption: 'Forutsetning', meaning: 'Hva den betyr', touches: 'Steg den gjelder' },
  cells: {
    table: 'Tabell',
    title: 'Tittel',
    source: 'Kilde',
    period: 'Periode',
    measure: 'Mål',
    areas: 'Fordelt på',
    printed: 'Nasjonalt tall som trykt',
    number: 'Nasjonalt tall',
    remarks: 'Merknader',
    hash: 'SHA-256 for tabellen',
  },
}

export const workbookWords: { readonly [language in Language]: WorkbookWords } = { en, nb }
