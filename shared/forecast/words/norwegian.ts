import type { ForecastWords } from './forecastWords'

const assumptions: ForecastWords['assumptions'] = {
  'between-site-variation': 'Variasjon mellom studiesteder (standardavvik over gjennomsnitt)',
  meeting: 'Måneder til et studiested har møtt alle aktuelle én gang',
  'start-up': 'Måneder fra start til studiestedet er åpent',
  'not-before': 'Dager fra start før noe studiested åpner',
  'screen-failure': 'Frafall ved screening',
  screening: 'Måneder fra funnet til inkludert',
  'stated-rate-factor': 'Faktor på oppgitte rater',
  completion: 'Frafall per år',
  season: 'Inklusjon etter måned i året',
  catchment: 'Opptak',
  'competing-trials': 'Andel som konkurrerende studier lar være igjen',
  cap: 'Flest deltakere på et studiested',
  inflow: 'Nye tilgjengelige per år for hver som er det nå',
  leaving: 'Forlater gruppen per år',
  'between-site-independence': 'Studiestedene er uavhengige',
  availability: 'Andel av de aktuelle som er tilgjengelige',
}

/** What sites wait for where no person words it. */
const permits = 'tillatelsene og datatilgangene som er planlagt'

/** Words of a forecast in Bokmål. */
export const norwegian: ForecastWords = {
  assumptions,
  origins: { stated: 'oppgitt', default: 'standard', estimate: 'fra protokollen' },
  without: {
    'between-site-variation': 'ikke kjent',
    meeting: 'ikke kjent',
    'start-up': 'ikke kjent',
    'not-before': 'ingen vet hvor lenge: ventetiden er ikke regnet med',
    'screen-failure': 'ingen faller fra ved screening',
    screening: 'inkludert med det samme',
    'stated-rate-factor': 'oppgitte rater tas som de er',
    completion: 'inkluderte deltakere teller, enten de fullfører eller ikke',
    season: 'likt i alle måneder',
    catchment: 'alle i eget område',
    'competing-trials': 'ingen er med i en annen studie',
    cap: 'ingen grense',
    inflow: 'ingen kommer til',
    leaving: 'ingen forlater gruppen uten å bli inkludert',
    'between-site-independence':
      'studiestedene varierer uavhengig av hverandre, bortsett fra feilen i estimatet, som de deler',
    availability: 'alle aktuelle er tilgjengelige',
  },
  bars: {
    ...assumptions,
    eligible: 'Estimatet av tilgjengelige',
    'stated-rates': 'Oppgitte rater, alle ved nedre eller øvre grense',
    consent: 'Trinn i tilgjengeligheten',
  },
  notes: {
    'site-without-rate': ({ sites }) =>
      `${sites}: verken oppgitt rate eller rate fra data. Ikke med i prognosen.`,
    'rate-basis-not-there': ({ sites }) =>
      `${sites}: raten som skulle brukes, finnes ikke; den andre er brukt.`,
    'rates-disagree': ({ sites }) => `${sites}: den oppgitte raten ligger utenfor spennet i dataene.`,
    'catchments-overlap': ({ sites, words, value }) =>
      `${words}: ${sites} gjør krav på ${value} av de samme personene. Hvert krav er skalert ned slik at alle telles én gang, også for dem som ikke er krysset av; oppgi andeler som til sammen er 100 %, eller utelukk for godt det som ikke teller.`,
    'catchment-not-counted': ({ sites }) => `${sites}: ingen i protokollen bor i opptaksområdet.`,
    'pool-pressed': ({ sites, value }) =>
      `${sites}: ventes å inkludere ${value} av alle som noen gang er tilgjengelige der. Det går tomt; en fast rate ville love for mye.`,
    'target-beyond-caps': ({ value }) => `Grenser og kvoter er til sammen ${value}: målet kan ikke nås.`,
    'target-beyond-pools': ({ value }) =>
      `Bare ${value} personer er tilgjengelige ved studiestedene fram til fristen: færre enn målet.`,
    'screen-failure-counted-already': () =>
      'Screening er alt et trinn i tilgjengeligheten: frafallet i planen trekkes ikke fra en gang til.',
    'wait-not-counted': ({ words }) =>
      `Studiestedene venter på ${words === '' ? permits : words}. Ingen vet hvor lang tid det tar: prognosen regner ikke med ventetiden, og lover for mye.`,
    'sites-wait': ({ sites, words }) =>
      `${sites}: klare før ${words === '' ? permits : words}. Ingen studiesteder åpner før det.`,
    'site-without-quota': ({ sites }) => `${sites}: ingen kvote oppgitt; bare den øvre grensen begrenser.`,
    'no-estimate': () =>
      'Protokollen har ikke noe estimat: det finnes verken rater fra data eller antall tilgjengelige.',
    'requirement-missing': ({ sites, words }) => `${sites}: ikke oppgitt å ha ${words}, som planen krever.`,
    'sites-kept': ({ sites }) =>
      `${sites}: så få er tilgjengelige der at tall er skjult. Søket lar dem være som de er.`,
    'search-approximated': () =>
      'Søket følger antall tilgjengelige og felles feil bare grovt; hvert utvalg som vises, har så fått en full prognose.',
  },
}
