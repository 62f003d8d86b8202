import type { LocalisedName } from '../../sources/localisedName'
import type { SourceRecord } from '../../sources/sourceRecord'
import type { CatalogueEntry } from '../../sources/starterDataset'
import type { ItemFacet } from '../search/countFacets'
import type { Statement } from '../statement'
import { statingOf, type Stating } from './stating'

/** The places in the plan of the Health Analysis Platform, by the words in which its list prints them. */
const phases: Readonly<Record<string, readonly [value: string, label: LocalisedName]>> = {
  'Phase 1': ['phase-1', { en: 'Phase 1', nb: 'Fase 1' }],
  'Phase 2': ['phase-2', { en: 'Phase 2', nb: 'Fase 2' }],
  'Phase 3': ['phase-3', { en: 'Phase 3', nb: 'Fase 3' }],
  'Phase 4': ['phase-4', { en: 'Phase 4', nb: 'Fase 4' }],
  'Not on HAP': ['not-on-platform', { en: 'Not for the platform', nb: 'Ikke aktuell for plattformen' }],
  Undecided: ['not-decided', { en: 'Not decided', nb: 'Ikke besluttet' }],
  'Not prioritised for now': [
    'not-prioritised',
    { en: 'Not prioritised for the time being', nb: 'Foreløpig ikke prioritert' },
  ],
}

export function platformFacet(printed: string | undefined): readonly ItemFacet[] {
  if (printed === undefined || !Object.hasOwn(phases, printed)) return []
  const [value, label] = phases[printed] ?? []
  return value === undefined || label === undefined ? [] : [{ facet: 'phase', value, label }]
}

/** The phase as what it is: a place in a plan that was given up. */
export function platformStatements(
  norwegian: string | undefined,
  english: string | undefined,
  { say }: Stating,
): readonly Statement[] {
  const [facet] = platformFacet(english)
  if (facet === undefined || norwegian === undefined) return []
  return [
    say('platform-phase', {
      en: `${facet.label.en} in the plan for the Health Analysis Platform: a priority of that time, no status of today`,
      nb: `${facet.label.nb} i planen for Helseanalyseplattformen: en prioritering fra den gang, ikke en status i dag`,
    }),
  ]
}

const events: Readonly<Record<string, LocalisedName>> = {
  'hap-status-health-analysis-platform-paused-2021': {
    en: 'Work on the platform was paused in December 2021',
    nb: 'Arbeidet med plattformen ble satt på pause i desember 2021',
  },
  'hap-status-health-analysis-platform-cancelled-2023': {
    en: 'The platform was cancelled early in 2023; the health data service and helsedata.no go on',
    nb: 'Plattformen ble avlyst tidlig i 2023; Helsedataservice og helsedata.no fortsetter',
  },
}

/** What became of the platform, from the statistics that ship. */
export function platformHistory(
  statistics: readonly CatalogueEntry[],
  recordOf: (source: string) => SourceRecord | undefined,
): readonly Statement[] {
  return statistics.flatMap((entry) => {
    const event = Object.hasOwn(events, entry.key) ? events[entry.key] : undefined
    return event === undefined
      ? []
      : [statingOf(entry, recordOf(entry.source)).say('platform-history', event)]
  })
}
