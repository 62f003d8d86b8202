import type { Language } from '../../studies/protocol'
import type { ListedFacet, TestbedArea } from '../facets'
import type { MatchReason } from '../match/matchNeed'
import type { ItemMatch } from '../match/matchNeed'
import type { NeedItem } from '../need/needItems'
import type { TestbedOffer } from '../offers/testbedOffer'

export type NeedFacet = ListedFacet | Exclude<NeedItem['facet'], ListedFacet>

/** What needs, places and enquiries are called. */
export interface TestbedWords {
  readonly facets: Readonly<Record<NeedFacet, string>>
  readonly areas: Readonly<Record<TestbedArea, string>>
  readonly states: Readonly<Record<ItemMatch['state'], string>>
  readonly reasons: Readonly<Record<MatchReason, string>>
  readonly texts: Readonly<Record<TestbedOffer['texts'][number]['kind'], string>>
  readonly levels: (low: number, high: number) => string
  readonly ownLevel: (level: number) => string
  readonly period: (from: string, to: string) => string
  /** What is asked of a place about one thing that it does not state. */
  readonly questions: Readonly<Record<NeedFacet, (what: string) => string>>
  readonly or: string
}

const english: TestbedWords = {
  facets: {
    technologies: 'Technologies',
    settings: 'Fields and settings',
    testServices: 'Services',
    targetGroups: 'User groups',
    therapeuticAreas: 'Therapeutic areas',
    infrastructure: 'Infrastructure',
    regulationSupport: 'Regulation and quality',
    countries: 'Country',
    areas: 'Area',
    readiness: 'Readiness level (TRL)',
    period: 'Period',
  },
  areas: {
    arctic: 'North of the Arctic Circle',
    north: 'Northern Norway health region',
    central: 'Central Norway health region',
    west: 'Western Norway health region',
    'south-east': 'South-Eastern Norway health region',
  },
  states: { met: 'Fits', lacks: 'Missing', 'not-stated': 'Not stated' },
  reasons: {
    said: 'It is stated.',
    'said-not': 'It is stated that this is not there.',
    'not-listed': 'The profile lists others and not this one.',
    'lies-there': 'The place lies there.',
    'lies-elsewhere': 'The place lies elsewhere.',
    'takes-levels': 'These levels are taken in.',
    'takes-some-levels': 'Only some of these levels are taken in.',
    'takes-other-levels': 'Other levels are taken in.',
    'own-level': 'Only how mature the service itself is, is stated.',
    free: 'The time is free.',
    'free-in-part': 'Only a part of the time is free.',
    'not-free': 'The time is not free.',
    'time-open': 'When the free time begins is not stated.',
    'not-stated': 'Nobody states it. Ask.',
  },
  texts: {
    type: 'Kind',
    services: 'Services',
    technologies: 'Technologies',
    networks: 'Networks',
    description: 'Description',
    infrastructure: 'Other infrastructure',
    access: 'Access',
    unitOfAccess: 'Unit of access',
  },
  levels: (low, high) => (low === high ? `TRL ${low}` : `TRL ${low}–${high}`),
  ownLevel: (level) => `the service itself is at TRL ${level}`,
  period: (from, to) => `${from} to ${to}`,
  questions: {
    technologies: (what) => `Do you take in solutions of this kind: ${what}?`,
    settings: (what) => `Can this be tested with you: ${what}?`,
    testServices: (what) => `Do you offer this: ${what}?`,
    targetGroups: (what) => `Can this group take part: ${what}?`,
    therapeuticAreas: (what) => `Do you have users or patients in this area: ${what}?`,
    infrastructure: (what) => `Do you have this: ${what}?`,
    regulationSupport: (what) => `Can you do or support this: ${what}?`,
    countries: (what) => `In which country would the test take place? We ask for ${what}.`,
    areas: (what) => `Where would the test take place? We ask for: ${what}.`,
    readiness: (what) => `Do you take in solutions at ${what}?`,
    period: (what) => `Could the test be done from ${what}?`,
  },
  or: 'or',
}

const norwegian: TestbedWords = {
  facets: {
    technologies: 'Teknologier',
    settings: 'Fagfelt og arenaer',
    testServices: 'Tjenester',
    targetGroups: 'Brukergrupper',
    therapeuticAreas: 'Fagområder',
    infrastructure: 'Infrastruktur',
    regulationSupport: 'Regelverk og kvalitet',
    countries: 'Land',
    areas: 'Område',
    readiness: 'Modenhetsnivå (TRL)',
    period: 'Tidsrom',
  },
  areas: {
    arctic: 'Nord for polarsirkelen',
    north: 'Helseregion Nord',
    central: 'Helseregion Midt-Norge',
    west: 'Helseregion Vest',
    'south-east': 'Helseregion Sør-Øst',
  },
  states: { met: 'Passer', lacks: 'Mangler', 'not-stated': 'Ikke oppgitt' },
  reasons: {
    said: 'Det er oppgitt.',
    'said-not': 'Det er oppgitt at dette ikke finnes.',
    'not-listed': 'Profilen nevner andre og ikke denne.',
    'lies-there': 'Stedet ligger der.',
    'lies-elsewhere': 'Stedet ligger et annet sted.',
    'takes-levels': 'Disse nivåene tas inn.',
    'takes-some-levels': 'Bare noen av disse nivåene tas inn.',
    'takes-other-levels': 'Andre nivåer tas inn.',
    'own-level': 'Bare hvor moden tjenesten selv er, er oppgitt.',
    free: 'Tiden er ledig.',
    'free-in-part': 'Bare en del av tiden er ledig.',
    'not-free': 'Tiden er ikke ledig.',
    'time-open': 'Når den ledige tiden begynner, er ikke oppgitt.',
    'not-stated': 'Ingen har oppgitt det. Spør.',
  },
  texts: {
    type: 'Type',
    services: 'Tjenester',
    technologies: 'Teknologier',
    networks: 'Nettverk',
    description: 'Beskrivelse',
    infrastructure: 'Annen infrastruktur',
    access: 'Tilgang',
    unitOfAccess: 'Enhet for tilgang',
  },
  levels: (low, high) => (low === high ? `TRL ${low}` : `TRL ${low}–${high}`),
  ownLevel: (level) => `tjenesten selv er på TRL ${level}`,
  period: (from, to) => `${from} til ${to}`,
  questions: {
    technologies: (what) => `Tar dere inn løsninger av denne typen: ${what}?`,
    settings: (what) => `Kan dette prøves ut hos dere: ${what}?`,
    testServices: (what) => `Tilbyr dere dette: ${what}?`,
    targetGroups: (what) => `Kan denne gruppen være med: ${what}?`,
    therapeuticAreas: (what) => `Har dere brukere eller pasienter innen dette fagområdet: ${what}?`,
    infrastructure: (what) => `Har dere dette: ${what}?`,
    regulationSupport: (what) => `Kan dere gjøre eller støtte dette: ${what}?`,
    countries: (what) => `I hvilket land ville utprøvingen foregå? Vi ber om ${what}.`,
    areas: (what) => `Hvor ville utprøvingen foregå? Vi ber om: ${what}.`,
    readiness: (what) => `Tar dere inn løsninger på ${what}?`,
    period: (what) => `Kan utprøvingen gjøres fra ${what}?`,
  },
  or: 'eller',
}

export const testbedWords: Readonly<Record<Language, TestbedWords>> = { en: english, nb: norwegian }
