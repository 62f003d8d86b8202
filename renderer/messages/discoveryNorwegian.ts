import type { discoveryEnglish } from './discoveryEnglish'
import type { Translation } from './messageKey'

/** Texts of the discovery screen, and of the short-list of a study. */
export const discoveryNorwegian: Translation<typeof discoveryEnglish> = {
  title: 'Finn data og miljøer',
  lead: 'Datakilder, biobanker, utprøvingsenheter og testarenaer i én oversikt.',
  tabs: {
    label: 'Deler av oversikten',
    search: 'Søk',
  },
  search: {
    nothing: 'Ingen treff.',
  },
  access: {
    tab: 'Datatilgang',
    parts: 'Deler av datatilgangen',
    shortList: 'Kortliste',
  },
  shortList: {
    none: 'Ingenting på kortlisten ennå.',
    noneText: 'Finn datakilder, biobanker, enheter og testarenaer, og legg til dem studien kan trenge.',
  },
}
