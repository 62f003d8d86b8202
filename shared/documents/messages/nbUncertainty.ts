import type { ReportMessages } from './en'

/** Norske ord om 80 %-intervallet, om hva som flytter svaret, og om hva intervallet ikke dekker. */
export const nbUncertainty: ReportMessages['uncertainty'] = {
  interval: '80\u00A0%-intervall',
  coverInterval: (range) => `80\u00A0%-intervall ${range}`,
  meaning: 'Hvis antakelsene holder, ligger antallet i 80\u00A0%-intervallet i åtte av ti tilfeller.',
  preview: (draws) =>
    `Dette er en forhåndsvisning med ${draws} trekninger: intervallet er grovt, og hva som flytter svaret, er ikke regnet ut.`,
  influences: {
    title: 'Hva som flytter svaret',
    introduction:
      'Én usikker verdi om gangen settes til sin nedre og til sin øvre ende, som den ligger mellom i åtte av ti tilfeller; alle andre står der estimatet har dem. Den sterkeste står først.',
    none: 'Estimatet bygger ikke på noen usikker verdi; den bredden intervallet har, skyldes tilfeldighet alene.',
    preview: 'Ikke regnet ut i en forhåndsvisning.',
    hidden: 'Antallet til slutt er skjult, så hva som flytter det, er ikke vist.',
    caption: 'Antallet til slutt, én verdi om gangen',
    figureCaption: 'Antallet til slutt med hver verdi ved sin nedre og sin øvre ende',
    value: 'Usikker verdi',
    range: 'Nedre til øvre',
    atLow: 'Ved nedre',
    atHigh: 'Ved øvre',
    narrowing: 'Innsnevrer',
    axis: 'Personer til slutt',
    alternative: (rows) => `Antallet til slutt med hver verdi ved sin nedre og sin øvre ende. ${rows}`,
    row: (name, low, high) => `${name}: ${low} og ${high}.`,
    strongest: (name, share) =>
      `Ingenting ville snevret inn intervallet mer enn å kjenne denne verdien eksakt: ${name}. Intervallet ville blitt ${share} smalere.`,
    equal: 'Ingen enkelt verdi ville gjort intervallet merkbart smalere om den var kjent eksakt.',
    left: (number) =>
      number === 1
        ? 'Én svakere verdi er ikke vist; grunnlaget har alle.'
        : `${number} svakere verdier er ikke vist; grunnlaget har alle.`,
    meaning:
      '«Innsnevrer» er den delen av intervallets bredde som ville falle bort om verdien var kjent eksakt, regnet til første orden; resten er tilfeldighet og de andre verdiene.',
    kinds: {
      table: (table) => `Andelen i dag: ${table}`,
      completeness: (table) => `Kompletthet: ${table}`,
      trend: (table) => `Årlig endring: ${table}`,
      survival: (table) => `Dødelighet etter diagnosen: ${table}`,
      stated: (criterion) => `Oppgitt andel: ${criterion}`,
      association: (criteria) => `Hvordan disse henger sammen: ${criteria}`,
      overlap: 'Overlapp mellom alle kriteriene',
      availability: (step) => `Tilgjengelighet: ${step}`,
    },
  },
  notCovered: {
    title: 'Hva intervallet ikke dekker',
    introduction:
      'Intervallet holder så langt antakelsene gjør det. Dette tar det ikke høyde for; de sikre grensene tar høyde for det første.',
    introductionAlone: 'Intervallet holder så langt antakelsene gjør det. Dette tar det ikke høyde for.',
    dependence:
      'Avhengighet mellom kriterier som ingen har oppgitt. Hvis de som oppfyller ett kriterium, oftere enn tilfeldig også oppfyller et annet, kan det sanne antallet ligge utenfor intervallet.',
    definitions:
      'Hva kildene mener med et tilfelle: kodene, kontaktene og periodene deres, og hvordan leger bruker kodene. Et antall behandlede er ikke et antall syke.',
    stated:
      'Om en verdi det er vist til, gjelder her. Intervallet spenner over grensene som er oppgitt, ikke over valget av kilde.',
    notCountable:
      'Kriterier som ingenting teller. De er ikke med i estimatet, og dermed heller ikke i intervallet.',
    future: 'Endringer etter datoen for befolkningstallene.',
  },
  lossOrder: {
    title: 'I rekkefølge etter tap',
    introduction:
      'De samme kriteriene, men for hvert trinn kommer det som levner færrest, først. Slutten er den samme.',
    caption: 'Kriteriene i rekkefølge etter tap',
    position: 'Nr.',
    criterion: 'Kriterium',
    left: 'Gjenstår',
    kept: 'Andel',
  },
  method: {
    title: '80\u00A0%-intervall',
    draws: (count, seed) =>
      `Estimatet regnes ut ${count} ganger (frø ${seed}), hver gang med alle usikre verdier trukket på nytt; områdene bruker en del av trekningene. Intervallet går fra 10. til 90. persentil og aldri utenfor de sikre grensene. Trekningene er spredt jevnt over hver verdi (latinsk hyperkube)`,
    values:
      'Andelen fra en tabell er spredt log-normalt rundt det tabellen gir, etter hva cellene lar stå åpent, og etter hvor gammel den er. En andel fra et utvalg følger betafordelingen av tilfellene; en oppgitt verdi uten utvalg er spredt som en trekant mellom grensene, en oddsratio på logaritmisk skala',
    chance:
      'Hvem som tilfeldigvis oppfyller kriteriene, trekkes også: binomisk eller Poisson for få personer, normalt for mange',
  },
}
