import type { ReportMessages } from './en'

/** Norske ord om verdiene estimatet tar for gitt. */
export const nbAssumed: ReportMessages['assumed'] = {
  caption: 'Verdier estimatet tar for gitt',
  what: 'Hva som antas, og hvor det kommer fra',
  value: 'Verdi',
  limits: 'Spenn',
  setByAuthor: 'satt av dem som har laget studien',
  overlap: 'Overlapp mellom alle kriteriene: korrelasjon med én skjult faktor (0 er uavhengighet)',
  association: (criteria) => `Disse henger sammen: ${criteria} (oddsratio)`,
  completeness: (table) => `Andel av alle tilfeller som denne tabellen teller: ${table}`,
  trend: (table) => `Endring i andelen per år: ${table}`,
  survival: (step, years) =>
    `Dødsfall per person og år etter diagnosen: ${step}; tilfeller fra de siste ${years} år teller`,
  drift: 'Endring per år i en andel som ingen har talt siden (standardavvik)',
  driftSource:
    'Kohorts egen verdi: de årlige endringene programmets data har for samme tilstand, spriker omtrent så mye (kvadratisk middel 3,4\u00A0%)',
  sample: (cases, people) => `${cases} av ${people} undersøkte`,
}
