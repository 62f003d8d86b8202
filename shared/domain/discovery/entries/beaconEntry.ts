import type { LocalisedName } from '../../sources/localisedName'
import { catalogueItem, type CatalogueItem } from './catalogueItem'
import { alike, stating, statementSource } from './stating'

/** A beacon that can be asked from here. */
export interface DescribedBeacon {
  readonly key: string
  readonly name: LocalisedName
  readonly holder: LocalisedName
  readonly coverage: LocalisedName
  readonly suppressionRule: LocalisedName | null
  readonly licence: LocalisedName
  /** Address of the beacon; null while the person has set none. */
  readonly address: string | null
  /** Names of the questions that it is asked. */
  readonly questions: readonly string[]
  /** ISO instant of its newest answers; null where none are here. */
  readonly answeredAt: string | null
}

export function beaconItem(beacon: DescribedBeacon): CatalogueItem {
  const readOn = beacon.answeredAt?.slice(0, 10) ?? null
  const state = stating(
    { ...statementSource(undefined, beacon.key, null, beacon.address), name: beacon.name },
    { asOf: null, readOn, language: 'other' },
  )
  const asked = beacon.questions.join('; ')
  return catalogueItem({
    origin: 'beacon',
    key: beacon.key,
    name: beacon.name,
    holder: null,
    line: { en: 'Genomic beacon (GA4GH Beacon v2)', nb: 'Genomisk beacon (GA4GH Beacon v2)' },
    facets: [
      {
        facet: 'access',
        value: 'token',
        label: { en: 'With an access token', nb: 'Med tilgangsnøkkel' },
      },
    ],
    addresses: [beacon.address],
    statements: [
      state.say('holds', {
        en: 'How many individuals meet a set of terms or carry a variant',
        nb: 'Hvor mange individer som har bestemte kjennetegn eller bærer en variant',
      }),
      state.say('coverage', beacon.coverage),
      state.say('grain', { en: 'individuals', nb: 'individer' }),
      ...(asked === '' ? [] : [state.say('services', alike(asked), { about: questionsAsked })]),
      state.say('controller', beacon.holder),
      state.say('access', {
        en: 'Asked with an access token of the beacon',
        nb: 'Spørres med en tilgangsnøkkel fra tjenesten',
      }),
      ...(beacon.suppressionRule === null ? [] : [state.say('suppression', beacon.suppressionRule)]),
      state.say('licence', beacon.licence),
      state.say(
        'note',
        readOn === null
          ? { en: 'No answers have been brought here yet', nb: 'Ingen svar er hentet hit ennå' }
          : { en: `Answers were brought here on ${readOn}`, nb: `Svar ble hentet hit ${readOn}` },
      ),
      ...state.print('contact', beacon.address ?? undefined),
    ],
    alsoSearched: [{ field: 'text', text: 'genom gen variant genetics genetikk genomikk' }],
  })
}

const questionsAsked: LocalisedName = { en: 'questions that are asked', nb: 'spørsmål som stilles' }
