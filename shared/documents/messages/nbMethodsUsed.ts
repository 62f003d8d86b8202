import type { enMethodsUsed } from './enMethodsUsed'

/** Norske ord om metodene et estimat bruker i tillegg til de vanlige; kilden følger etter hver tekst. */
export const nbMethodsUsed: typeof enMethodsUsed = {
  overlap: {
    term: 'Overlapp mellom kriterier',
    text: 'Én skjult faktor gjør at folk oppfyller mange kriterier eller få: en gaussisk kopula med én faktor i hvert stratum, med den oppgitte korrelasjonen; hvert kriterium beholder sin egen andel',
  },
  association: {
    term: 'Kriterier som henger sammen',
    text: 'To kriterier knyttes sammen i hvert stratum slik at begge andelene og den oppgitte oddsratioen holder (Placketts fordeling)',
  },
  linked: {
    term: 'Andeler av en liste eller et datasett',
    text: 'Koblinger ganges med andelen som er sanne, og deles på andelen som ble funnet; grensene er de til andelens 95 %-intervall',
  },
  recaptured: {
    term: 'To lister',
    text: 'Hvor mange det er, følger av to lister og personene på begge, hvis listene er uavhengige; grensene er de til det log-normale 95 %-intervallet for dem på ingen av listene, eller, der alle på den ene listen står på den andre, hvor sjelden alle ville blitt funnet igjen ved en tilfeldighet',
  },
  carriers: {
    term: 'Bærere',
    text: 'Allelfrekvensen blir en andel personer som om de to kopiene var trukket uavhengig av hverandre',
  },
  survival: {
    term: 'Fra nye tilfeller til pasienter',
    text: 'Prevalens med begrenset varighet: nye tilfeller kommer jevnt og dør med den oppgitte raten; de som fikk diagnosen lenger tilbake enn oppgitt, telles ikke',
  },
  completeness: {
    term: 'Ufullstendige tabeller',
    text: 'En andel deles på andelen av alle tilfeller som tabellen teller; den nedre grensen beholder det som er telt',
  },
  trend: {
    term: 'Oppgitt trend',
    text: 'En andel ganges med én pluss den årlige endringen for hvert år fra perioden til datoen for befolkningstallene',
  },
  drift: {
    term: 'Alderen på en andel',
    text: 'En andel som ingen har talt siden, flytter seg som en tilfeldig gang: spredningen øker med kvadratroten av årene. Grensene åpner for tre standardavvik',
  },
  hidden: {
    term: 'Skjulte antall',
    text: 'Et antall som kilden skjuler, ligger der regelen og alle publiserte summer lar det ligge; lineær programmering finner grensene, og estimatet er punktet nærmest midten',
  },
  influences: {
    term: 'Hva som flytter svaret',
    text: 'Hele estimatet regnes ut på nytt med én verdi ved 10. og ved 90. persentil; dens del av summen av kvadrerte bredder sier hvor mye smalere intervallet ville blitt, regnet til første orden',
  },
  availability: {
    term: 'Tilgjengelighet',
    text: 'Hvert trinn ganger med sin oppgitte andel, uavhengig av de andre; grensene ganges med spennet for andelen',
  },
  enrolment: {
    term: 'Inklusjonsperiode',
    text: 'Én gruppe: nye kommer jevnt til, og folk faller fra med konstant rate. Tilgjengelige en eller annen gang er de som var der ved start, og alle som kom til',
  },
  disclosure: {
    term: 'Små tall',
    text: (threshold) =>
      `Antall personer under ${threshold} oppgis som et spenn, uansett hvem som spør; ingen ende av et spenn er et slikt tall, og flere områder skjules der ett kunne vært regnet ut fra summer`,
  },
}
