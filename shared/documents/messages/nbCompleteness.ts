import type { ReportMessages } from './en'

/** Norske ord om hvordan kriteriene ble tellbare, om tap i første trinn og om grensene for prognosen. */
export const nbCompleteness: ReportMessages['completeness'] = {
  title: 'Hvordan protokollen ble tellbar',
  criteria: 'Kriterier i bruk',
  criteriaValue: (all, alternatives) =>
    alternatives > all ? `${all}, til sammen ${alternatives} alternativer` : String(all),
  freeText: 'Fritekst og målinger',
  freeTextValue: (text, measurements) =>
    `${text} i fritekst, ${measurements} på en målt verdi; begge telles bare der en andel er oppgitt`,
  terminology: 'Kodeverk',
  codes: (system, number) => `${system}: ${number === 1 ? 'én kode' : `${number} koder`}`,
  noCodes: 'ingen koder',
  mapped: 'Koder som en tabell besvarer',
  mappedValue: (share, mapped, all, equal) =>
    `${mapped} av ${all} (${share}); ${equal} av en tabell med de samme kodene`,
  missing: 'Der ingenting er publisert',
  missingValue:
    'Et kriterium som ingenting teller, er utelatt fra estimatet med navn og gjør den nedre grensen til 0; det som mangler, regnes verken som ingen eller som alle. Skjulte celler beholder grensene sine.',
  firstIn: {
    title: 'Hvert kriterium for seg',
    introduction:
      'Hva hvert kriterium tar bort når det er det første som brukes på grunnpopulasjonen, ved siden av hva det gir tilbake til slutt om det alene fjernes. Et kriterium som tar bort mye først og gir lite tilbake til slutt, dekkes også av andre.',
    caption: 'Personer som faller fra når et kriterium brukes først',
    criterion: 'Kriterium',
    lost: 'Faller fra først',
    share: 'Av grunnpopulasjonen',
    figureCaption: 'Tapt når kriteriet brukes først, og vunnet når det fjernes til slutt',
    axis: 'tapt først, av grunnpopulasjonen (venstre) · vunnet om det fjernes, av de aktuelle (høyre)',
    alternative: (rows) =>
      `Andel av grunnpopulasjonen som tapes når hvert kriterium brukes først, og andel av de aktuelle som vinnes når det fjernes. ${rows}`,
    row: (name, lost, gained) => `${name}: ${lost} tapt, ${gained} vunnet.`,
    lostLegend: 'tapt når det brukes først',
    gainedLegend: 'vunnet når det fjernes',
  },
  limits: {
    defaults: (names) =>
      `Prognosen bruker standardverdier fra litteraturen der ingenting er oppgitt: ${names}. De passer kanskje ikke for denne studien.`,
    hiddenSites: (number) =>
      number === 1
        ? 'Tallene for ett studiested er skjult fordi få er tilgjengelige der; stedet er med i summen.'
        : `Tallene for ${number} studiesteder er skjult fordi få er tilgjengelige der; stedene er med i summen.`,
    withoutRate: (names) => `Studiesteder uten noen rate er ikke med i prognosen: ${names}.`,
    competing: 'Konkurrerende studier er ikke kjent: ingen registre er lest, så ingen er regnet med.',
    future:
      'Prognosen gjelder planen slik den er; hva myndigheter, studiesteder eller andre sponsorer bestemmer senere, er ikke med.',
    permits: 'Datoene for godkjenninger forutsetter komplette søknader på planens første dag.',
  },
}
