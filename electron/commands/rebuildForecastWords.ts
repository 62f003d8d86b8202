import type { Language } from '#shared/domain/studies/protocol'

interface HeadlineParts {
  readonly chance: string
  readonly target: string
  readonly deadline: string
  readonly expected: string
  readonly range: string
}

interface RebuildForecastWords {
  identical(version: string): string
  differsByVersion(then: string, now: string): string
  differsBySameVersion(version: string): string
  readonly notMade: string
  readonly then: string
  readonly now: string
  headline(parts: HeadlineParts): string
}

/** Words of `kohort rebuild` on the forecast in a file. */
export const rebuildForecastWords: Readonly<Record<Language, RebuildForecastWords>> = {
  en: {
    identical: (version) =>
      `Forecast identical: version ${version} gives the same, byte for byte, with the seed in the file.`,
    differsByVersion: (then, now) => `Forecast differs: made by version ${then}, this is version ${now}.`,
    differsBySameVersion: (version) =>
      `Forecast differs, although the version is the same (${version}): it is not what the tables and the plan give.`,
    notMade: 'The forecast was not made again.',
    then: 'Then',
    now: 'Now',
    headline: ({ chance, target, deadline, expected, range }) =>
      `${chance} chance of ${target} by ${deadline}; ${expected} expected by then (${range} in 80 of 100 runs)`,
  },
  nb: {
    identical: (version) =>
      `Prognosen er identisk: versjon ${version} gir den samme, byte for byte, med frøet i filen.`,
    differsByVersion: (then, now) => `Prognosen avviker: laget av versjon ${then}, dette er versjon ${now}.`,
    differsBySameVersion: (version) =>
      `Prognosen avviker, selv om versjonen er den samme (${version}): den er ikke det tabellene og planen gir.`,
    notMade: 'Prognosen ble ikke laget på nytt.',
    then: 'Da',
    now: 'Nå',
    headline: ({ chance, target, deadline, expected, range }) =>
      `${chance} sjanse for ${target} innen ${deadline}; ${expected} ventet innen da (${range} i 80 av 100 kjøringer)`,
  },
}
