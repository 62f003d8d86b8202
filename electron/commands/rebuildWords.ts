import type { Language } from '#shared/domain/studies/protocol'

interface RebuildWords {
  frozen(study: string, version: string, date: string): string
  identical(engine: string, tables: number): string
  differsByEngine(then: string, now: string): string
  differsBySameEngine(engine: string): string
  readonly eligible: string
  step(badge: string): string
  readonly population: string
  interval(range: string): string
  bounds(range: string): string
  readonly then: string
  readonly now: string
  readonly notThere: string
  readonly numbersEqual: string
}

/** Words of `kohort rebuild`. */
export const rebuildWords: Readonly<Record<Language, RebuildWords>> = {
  en: {
    frozen: (study, version, date) => `${study}, version ${version}, frozen ${date}`,
    identical: (engine, tables) =>
      `Identical: engine ${engine} gives the same result, byte for byte, from the ${tables} tables in the file.`,
    differsByEngine: (then, now) => `Differs: the file was made by engine ${then}, this is engine ${now}.`,
    differsBySameEngine: (engine) =>
      `Differs, although the engine is the same (${engine}): the result in the file is not what its tables give.`,
    eligible: 'Eligible',
    step: (badge) => `After ${badge}`,
    population: 'Population',
    interval: (range) => `80 % interval ${range}`,
    bounds: (range) => `hard bounds ${range}`,
    then: 'then',
    now: 'now',
    notThere: 'not there',
    numbersEqual:
      'The number of eligible people and every step are the same; other parts of the result differ.',
  },
  nb: {
    frozen: (study, version, date) => `${study}, versjon ${version}, frosset ${date}`,
    identical: (engine, tables) =>
      `Identisk: motor ${engine} gir samme resultat, byte for byte, av de ${tables} tabellene i filen.`,
    differsByEngine: (then, now) => `Avviker: filen ble laget av motor ${then}, dette er motor ${now}.`,
    differsBySameEngine: (engine) =>
      `Avviker, selv om motoren er den samme (${engine}): resultatet i filen er ikke det tabellene gir.`,
    eligible: 'Aktuelle',
    step: (badge) => `Etter ${badge}`,
    population: 'Befolkning',
    interval: (range) => `80 %-intervall ${range}`,
    bounds: (range) => `sikre grenser ${range}`,
    then: 'da',
    now: 'nå',
    notThere: 'finnes ikke',
    numbersEqual: 'Antall aktuelle og alle trinn er like; andre deler av resultatet avviker.',
  },
}
