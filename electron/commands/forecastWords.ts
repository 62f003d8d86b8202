/** Words of the forecast that only the command line has. */
const english = {
  title: (target: string, start: string, deadline: string) =>
    `${target} participants from ${start} to ${deadline}`,
  chance: 'Chance of reaching the target by the deadline',
  exact: 'worked out exactly',
  simulated: (replicates: string, error: string) => `${replicates} replicates, standard error ${error}`,
  crossCheck: (chance: string) => `By simulation: ${chance}`,
  expected: 'Expected by the deadline',
  interval: '80 % interval',
  reached: 'Target reached (P10, P50, P90)',
  notWithin: 'not within the time looked at',
  unreachable: 'The caps and quotas rule the target out.',
  enrolled: (enrolled: string, date: string, expected: string) =>
    `Enrolled by ${date}: ${enrolled} (the plan expected ${expected})`,
  indicator: (value: string, threshold: string) =>
    `Eligible people per participant wanted: ${value} (published threshold ${threshold}, exploratory)`,
  sites: 'Sites (people per month; expected by the deadline with 80 % interval)',
  sitesAfter: (date: string) =>
    `Sites (people per month; expected from ${date} to the deadline with 80 % interval)`,
  columns: ['Site', 'Pool', 'From data', 'Stated', 'Used', 'Opens', 'Expected', 'Share', 'Chance without'],
  notIncluded: 'not included',
  months: 'Months',
  monthColumns: ['Date', 'P10', 'P50', 'P90', 'Chance'],
  tornado: 'What moves the time to the target (months at the low and at the high value)',
  takenForGranted: 'Taken for granted',
  notes: 'Notes',
  best: 'Best set',
  now: 'As the plan is',
  nearest: 'No set reaches the probability under these rules. The nearest',
  runnerUp: (number: string) => `Runner-up ${number}`,
  setColumns: ['Set', 'Sites', 'Chance', 'Half by', 'Expected', 'Cost'],
  with: 'with',
  without: 'without',
  proved: 'The search ruled out every other set.',
  notProved: 'The search did not rule out every other set.',
  names: 'Sites of the best set',
  namesNearest: 'Sites of the nearest set',
} as const

type CommandWords = {
  readonly [Key in keyof typeof english]: (typeof english)[Key] extends (...words: infer Words) => string
    ? (...words: Words) => string
    : (typeof english)[Key] extends readonly string[]
      ? readonly string[]
      : string
}

const norwegian: CommandWords = {
  title: (target, start, deadline) => `${target} deltakere fra ${start} til ${deadline}`,
  chance: 'Sjanse for å nå målet innen fristen',
  exact: 'regnet ut eksakt',
  simulated: (replicates, error) => `${replicates} simuleringer, standardfeil ${error}`,
  crossCheck: (chance) => `Ved simulering: ${chance}`,
  expected: 'Ventet innen fristen',
  interval: '80 %-intervall',
  reached: 'Målet nådd (P10, P50, P90)',
  notWithin: 'ikke innen tiden det er sett på',
  unreachable: 'Grenser og kvoter utelukker målet.',
  enrolled: (enrolled, date, expected) => `Inkludert per ${date}: ${enrolled} (planen ventet ${expected})`,
  indicator: (value, threshold) =>
    `Aktuelle per ønsket deltaker: ${value} (publisert terskel ${threshold}, utforskende)`,
  sites: 'Studiesteder (personer per måned; ventet innen fristen med 80 %-intervall)',
  sitesAfter: (date) =>
    `Studiesteder (personer per måned; ventet fra ${date} til fristen med 80 %-intervall)`,
  columns: [
    'Studiested',
    'Tilgjengelige',
    'Fra data',
    'Oppgitt',
    'Brukt',
    'Åpner',
    'Ventet',
    'Andel',
    'Sjanse uten',
  ],
  notIncluded: 'ikke med',
  months: 'Måneder',
  monthColumns: ['Dato', 'P10', 'P50', 'P90', 'Sjanse'],
  tornado: 'Hva som flytter tiden til målet (måneder ved lav og ved høy verdi)',
  takenForGranted: 'Tatt for gitt',
  notes: 'Merknader',
  best: 'Beste utvalg',
  now: 'Slik planen er',
  nearest: 'Ingen utvalg når sannsynligheten med disse reglene. Det nærmeste',
  runnerUp: (number) => `Nummer ${number}`,
  setColumns: ['Utvalg', 'Steder', 'Sjanse', 'Halvparten innen', 'Ventet', 'Kostnad'],
  with: 'med',
  without: 'uten',
  proved: 'Søket har utelukket alle andre utvalg.',
  notProved: 'Søket har ikke utelukket alle andre utvalg.',
  names: 'Studiestedene i det beste utvalget',
  namesNearest: 'Studiestedene i det nærmeste utvalget',
}

export const forecastCommandWords = { en: english, nb: norwegian } as const
