import { cellKeyLegend } from '../jsonStat/markerLegend'
import type { PxWebSource } from '../pxweb/pxWebConnector'
import type { PxTable } from '../pxweb/pxTable'

const population: PxTable = {
  key: 'scb/TAB6471',
  table: 'TAB6471',
  title: {
    en: 'Population of Sweden by region, age and sex',
    nb: 'Befolkningen i Sverige etter region, alder og kjønn',
  },
  purpose: {
    en: 'How many people live in the Swedish regions. Every number carries a little noise.',
    nb: 'Hvor mange som bor i de svenske regionene. Hvert tall er tilført litt støy.',
  },
  byDefault: false,
  periods: 1,
  choices: { region: 'counties' },
  measures: { '000007SF': { grain: 'persons', additive: false } },
  evidence: null,
}

/** Statistics Sweden. Its areas are none that the estimate knows, so its tables are no evidence. */
export const scb: PxWebSource = {
  key: 'scb',
  record: {
    key: 'scb',
    name: { en: 'Statistical database of Sweden', nb: 'Statistikkdatabasen i Sverige' },
    holder: { en: 'Statistics Sweden (SCB)', nb: 'Statistiska centralbyrån (SCB)' },
    address: 'https://www.statistikdatabasen.scb.se/',
    licence: { en: 'CC0 1.0', nb: 'CC0 1.0' },
    suppressionRule: {
      en: 'From 2025 on every number of people carries a little random noise (cell key method); parts need not add up to totals.',
      nb: 'Fra 2025 er hvert tall på personer tilført litt tilfeldig støy (cell key-metoden); deler behøver ikke summere seg til totaler.',
    },
    smallCountRule: null,
  },
  base: 'https://statistikdatabasen.scb.se/api/v2/',
  politeness: { calls: 3, seconds: 1 },
  coverage: {
    en: 'Everyone registered as resident in Sweden.',
    nb: 'Alle folkeregistrert i Sverige.',
  },
  installation: {
    version: 2,
    language: 'sv',
    cellLimit: 150_000,
    legend: cellKeyLegend,
    areaVintage: () => '',
  },
  tables: [population],
}
