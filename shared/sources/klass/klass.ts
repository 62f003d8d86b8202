import type { SourceConnector, TableOffer } from '../connector'
import { refuseOffer } from '../refuseOffer'
import { syncAreas, type AreaClassification } from './syncAreas'

const municipalities: TableOffer = {
  key: 'klass/131',
  title: { en: 'Municipalities and their changes', nb: 'Kommuner og endringene i dem' },
  purpose: {
    en: 'Which municipalities were joined, divided and renamed in 2018, 2020 and 2024, so that series can be carried across.',
    nb: 'Hvilke kommuner som ble slått sammen, delt og fikk nye navn i 2018, 2020 og 2024, så tidsserier kan føres over.',
  },
  byDefault: true,
}
const counties: TableOffer = {
  key: 'klass/104',
  title: { en: 'Counties and their changes', nb: 'Fylker og endringene i dem' },
  purpose: {
    en: 'Which counties were joined and divided, and which municipalities each has.',
    nb: 'Hvilke fylker som ble slått sammen og delt, og hvilke kommuner hvert har.',
  },
  byDefault: true,
}

const classifications: ReadonlyMap<string, AreaClassification> = new Map([
  [municipalities.key, { number: 131, level: 'municipality', target: null }],
  [counties.key, { number: 104, level: 'county', target: 131 }],
])

/** KLASS, the classifications of Statistics Norway: how the areas of Norway changed. */
export const klass: SourceConnector = {
  key: 'klass',
  record: {
    key: 'klass',
    name: { en: 'Classifications and codes (KLASS)', nb: 'Klassifikasjoner og kodelister (KLASS)' },
    holder: { en: 'Statistics Norway (SSB)', nb: 'Statistisk sentralbyrå (SSB)' },
    address: 'https://www.ssb.no/klass/',
    licence: { en: 'CC BY 4.0', nb: 'CC BY 4.0' },
    suppressionRule: null,
    smallCountRule: null,
  },
  base: 'https://data.ssb.no/api/klass/v1/',
  politeness: { calls: 30, seconds: 60 },
  authorisation: 'none',
  coverage: {
    en: 'All municipalities and counties of Norway.',
    nb: 'Alle kommuner og fylker i Norge.',
  },
  offers: [municipalities, counties],
  sync(offer, context) {
    const classification = classifications.get(offer.key)
    return classification === undefined ? refuseOffer(offer) : syncAreas(classification, context)
  },
  evidence: () => [],
}
