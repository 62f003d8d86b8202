import type { ReportMessages } from './en'

/** Norske ord om veien fra aktuell til tilgjengelig, og om inklusjonsperioden. */
export const nbAvailability: ReportMessages['availability'] = {
  title: 'Fra aktuell til tilgjengelig',
  introduction:
    'Ikke alle som er aktuelle, kan spørres. Hvert trinn beholder en oppgitt andel av dem som gjenstår, uansett kriterier; grensene bruker de oppgitte grensene.',
  noSteps:
    'Det er ikke oppgitt noen trinn fra aktuell til tilgjengelig: alle aktuelle regnes som tilgjengelige.',
  caption: 'Trinn fra aktuell til tilgjengelig',
  figureCaption: 'Personer som gjenstår på veien fra aktuell til tilgjengelig',
  step: 'Trinn, og hvor andelen kommer fra',
  share: 'Andel',
  limitsHead: 'Spenn',
  limits: (lower, upper) => `${lower} – ${upper}`,
  available: (quantity) => `Tilgjengelige etter trinnene som er oppgitt: ${quantity}.`,
  everAvailable: (months, quantity) =>
    `Tilgjengelige i løpet av ${months} ${months === 1 ? 'måned' : 'måneder'}: ${quantity}.`,
  enrolment: {
    title: 'Inklusjonsperiode',
    introduction: (months) =>
      `I løpet av ${months} ${months === 1 ? 'måned' : 'måneder'} kommer det folk til, og andre faller fra. Den som er tilgjengelig ved start eller blir det, telles én gang. Ingen regnes som inkludert underveis.`,
    caption: (months) => `Tilgjengelige over ${months} ${months === 1 ? 'måned' : 'måneder'}`,
    pool: 'Gruppe',
    people: 'Personer',
    stock: 'Tilgjengelige ved start',
    newCases: 'Nye i perioden',
    everAvailable: 'Tilgjengelige en eller annen gang',
    atEnd: 'Fortsatt tilgjengelige ved slutten',
    notStated: 'ikke oppgitt',
    noInflow: 'Ingenting er oppgitt om nye personer, så ingen er lagt til: antallet ved start er alt.',
    noLeaving: 'Ingenting er oppgitt om hvor fort folk faller fra, så antallet ved slutten er ikke kjent.',
    inflowStated: (value, lower, upper, citation) =>
      `Nye aktuelle per år: ${value}, mellom ${lower} og ${upper}. Henvisning: ${citation}`,
    inflowFromTable: (table, criterion) =>
      `Nye aktuelle per år: de nye tilfellene i «${table}», der samme andel er aktuell som av dem som nå oppfyller ${criterion}.`,
    leavingStated: (value, lower, upper, citation) =>
      `Frafall per år: ${value}, mellom ${lower} og ${upper}. Henvisning: ${citation}`,
  },
}
