import { norwegianAreaVintage } from '../codes/areaVintage'
import { pxLegend } from '../jsonStat/markerLegend'
import type { PxWebSource } from '../pxweb/pxWebConnector'
import { ssbTables } from './tables'

/** Statistics Norway, by version 2 of its interface. */
export const ssb: PxWebSource = {
  key: 'ssb',
  record: {
    key: 'ssb',
    name: { en: 'StatBank Norway', nb: 'Statistikkbanken' },
    holder: { en: 'Statistics Norway (SSB)', nb: 'Statistisk sentralbyrå (SSB)' },
    address: 'https://www.ssb.no/statbank',
    licence: { en: 'CC BY 4.0', nb: 'CC BY 4.0' },
    suppressionRule: {
      en: 'Cells that rest on fewer than three observations are hidden, and others with which they could be worked out.',
      nb: 'Celler som bygger på færre enn tre observasjoner, skjules, og andre som de kunne vært regnet ut fra.',
    },
    smallCountRule: {
      threshold: 3,
      zeroShown: true,
      citation: 'https://www.ssb.no/en/omssb/personvern/personopplysninger-i-statistikken',
    },
  },
  base: 'https://data.ssb.no/api/pxwebapi/v2/',
  // The guide of Statistics Norway says 30 a minute; the headers of its answers allow more.
  politeness: { calls: 30, seconds: 60 },
  coverage: {
    en: 'Everyone registered as resident in Norway; patients and resources of the specialist health service.',
    nb: 'Alle registrert bosatt i Norge; pasienter og ressurser i spesialisthelsetjenesten.',
  },
  installation: {
    version: 2,
    language: 'no',
    cellLimit: 800_000,
    legend: pxLegend,
    areaVintage: norwegianAreaVintage,
  },
  tables: ssbTables,
}

const keyVersion1 = 'ssb-v1'

/** The same tables by version 1 of the interface, where the newer one cannot be reached. */
export const ssbVersion1: PxWebSource = {
  ...ssb,
  key: keyVersion1,
  record: {
    ...ssb.record,
    key: keyVersion1,
    name: { en: 'StatBank Norway, interface version 1', nb: 'Statistikkbanken, grensesnitt versjon 1' },
  },
  tables: ssbTables.map((table) => ({ ...table, key: `${keyVersion1}/${table.table}`, byDefault: false })),
  base: 'https://data.ssb.no/api/v0/no/',
  installation: { ...ssb.installation, version: 1 },
}
