/** English names of the parts of a site plan, on screen and in documents. */
export const planWordsEnglish = {
  whole: 'Site plan',
  start: 'Start of the site plan',
  deadline: 'Deadline of recruitment',
  allocation: 'Sharing out of participants',
  confidence: 'Probability wanted',
  season: 'Recruitment by month of the year',
  betweenSiteVariation: 'Variation between sites',
  meeting: 'Months to meet the pool once',
  screenFailure: 'Screen failure',
  screening: 'Time of screening',
  statedRateFactor: 'Factor on stated rates',
  completion: 'Completion',
  currency: 'Currency of costs',
  requires: 'What sites must have',
  interim: 'Interim look',
  sampleSize: 'Sample size',
}

/** The same in Bokmål. */
export const planWordsNorwegian: typeof planWordsEnglish = {
  whole: 'Plan for studiestedene',
  start: 'Planlagt start',
  deadline: 'Rekrutteringsfrist',
  allocation: 'Fordeling av deltakere',
  confidence: 'Ønsket sannsynlighet',
  season: 'Rekruttering etter måned i året',
  betweenSiteVariation: 'Variasjon mellom studiesteder',
  meeting: 'Måneder til alle er møtt én gang',
  screenFailure: 'Frafall ved screening',
  screening: 'Tid fra funnet til inkludert',
  statedRateFactor: 'Faktor på oppgitte rater',
  completion: 'Fullføring',
  currency: 'Valuta for kostnader',
  requires: 'Krav til studiestedene',
  interim: 'Inkludert hittil, per dato',
  sampleSize: 'Utvalgsstørrelse',
}
