import type { ConnectorDescription, OfferDescription, SyncState } from '#shared/contract/sync'
import { standardSyncSettings } from '#shared/contract/sync'
import { standardQuestions } from '#shared/sources/questions/sourceQuestions'
import type { OfferRunState, SyncRunState } from '#shared/sync/runState'

export function exampleOffer(change: Partial<OfferDescription> = {}): OfferDescription {
  return {
    key: 'ssb/14824',
    title: { en: 'Patients by diagnosis', nb: 'Pasienter etter diagnose' },
    purpose: { en: 'Counts patients.', nb: 'Teller pasienter.' },
    chosen: true,
    added: false,
    use: null,
    kept: null,
    ...change,
  }
}

export const keptOffer: NonNullable<OfferDescription['kept']> = {
  release: '2026-05-01T06:00:00Z',
  retrievedAt: '2026-11-18T10:00:00Z',
  checkedAt: '2026-11-18T10:00:00Z',
  tables: ['ssb/14824'],
  cells: 1234,
  entries: 0,
}

export function exampleConnector(change: Partial<ConnectorDescription> = {}): ConnectorDescription {
  return {
    key: 'ssb',
    name: { en: 'StatBank', nb: 'Statistikkbanken' },
    holder: { en: 'Statistics Norway', nb: 'Statistisk sentralbyrå' },
    licence: { en: 'CC BY 4.0', nb: 'CC BY 4.0' },
    suppressionRule: { en: 'Few are hidden.', nb: 'Få skjules.' },
    smallCountRule: { threshold: 3, zeroShown: true, citation: 'https://www.ssb.no/' },
    base: 'https://data.ssb.no/',
    standardBase: 'https://data.ssb.no/',
    authorisation: 'none',
    coverage: { en: 'Everyone.', nb: 'Alle.' },
    hasToken: false,
    server: null,
    takesTables: false,
    nothingToAsk: false,
    offers: [exampleOffer(), exampleOffer({ key: 'ssb/07459', chosen: false })],
    ...change,
  }
}

export function exampleState(change: Partial<SyncState> = {}): SyncState {
  return {
    running: null,
    settings: standardSyncSettings,
    questions: standardQuestions,
    left: [],
    connectors: [exampleConnector()],
    ...change,
  }
}

export function exampleOfferRun(change: Partial<OfferRunState> = {}): OfferRunState {
  return {
    offer: 'ssb/14824',
    state: 'brought',
    label: '',
    requests: 3,
    bytes: 1_234_567,
    resumed: 0,
    cells: 1234,
    problem: null,
    notes: [],
    ...change,
  }
}

export function exampleRun(change: Partial<SyncRunState> = {}): SyncRunState {
  return {
    id: 1,
    startedAt: '2026-11-18T10:00:00Z',
    endedAt: '2026-11-18T10:01:00Z',
    cause: 'manual',
    offers: [exampleOfferRun()],
    ...change,
  }
}

export const unreachable = {
  code: 'unreachable',
  message: 'The host did not answer.',
  details: { host: 'data.ssb.no' },
} as const
