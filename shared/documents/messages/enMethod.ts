import { enMethodsUsed } from './enMethodsUsed'

/** English words of the method and reproducibility annex. */
export const enMethod = {
  title: 'Method and reproducibility',
  population: 'Population',
  populationText: (date: string) =>
    `Residents as of ${date} are cut into strata: base area, sex and five-year age band. Base areas are the pieces in which counties and hospital referral areas cross. Where a county is divided, the residents of a piece are fitted to both published tables by iterative proportional fitting`,
  populationCarried: (year: string, from: string) =>
    `The residents of ${year} are published by county; those of the referral areas are of ${from}. Within each county, every base area keeps its share of each sex and age band, so that a referral area grows as its counties do and the counties are the published table itself.`,
  shares: 'Shares',
  sharesText:
    'Each criterion becomes a share of the residents of each stratum: the published count over the population it was made in. Age, sex and area are known from the population figures. A criterion that is met by any of several alternatives combines their shares as if they were independent.',
  estimate: 'Estimate',
  estimateText:
    'Within a stratum, inclusion criteria multiply by their share and exclusion criteria by what their share leaves. The estimate is the sum over strata:',
  estimateFormula:
    'Eligible equals the sum over strata s of residents N s times the product of inclusion shares p i s times the product of one minus exclusion shares q j s.',
  bounds: 'Hard bounds',
  boundsText:
    'Bounds need no assumption on how criteria go together. They take the counts of the tables, from the published ones to those carried to the year of the population, as given; they are not confidence intervals. If k criteria keep between l and u people of a population of N, the number who meet all of them lies between these limits, computed for areas in which figures are published and summed',
  boundsFormula:
    'The larger of zero and the sum of lower counts l i minus k minus one times N; at most the smallest upper count u i.',
  boundsExclusion:
    'An exclusion that removes between a and b people keeps between N − b and N − a. Alternatives that are joined by “or” together keep at least the largest of their lower counts and at most the sum of their upper counts',
  rounding:
    'Estimates are printed with as many digits as their 80\u00A0% interval allows, or their bounds where there is none; bounds are rounded outward. A cell that a source suppresses enters as the interval its rule leaves open, never as a number.',
  cost: 'Cost of a criterion',
  costText: 'The whole estimate is computed again without the criterion; its cost is the difference.',
  methods: 'Further methods used',
  used: enMethodsUsed,
  draws: 'Draws',
  drawsValue: (count: string, seed: string, detail: 'preview' | 'refined') =>
    `${count}, seed ${seed}, ${detail === 'preview' ? 'preview' : 'refined'}`,
  reproducibility: 'Reproducibility',
  reproducibilityText:
    'The same protocol and the same tables give the same fingerprint and the same numbers. The estimate, the protocol and the sources are attached to this document as JSON.',
  application: 'Application',
  engine: 'Estimation engine',
  fingerprint: 'Fingerprint of the input (SHA-256)',
  populationDate: 'Population figures',
  reportDate: 'Report date',
  tables: 'Tables as they were used',
  table: 'Table key',
  hash: 'SHA-256',
  codes: 'Codes as they were used',
  criterion: 'Criterion',
  code: 'Code',
  codeName: 'Name',
  noName: 'no name on this machine',
  noCodes: 'The protocol uses no codes.',
  protocol: 'Protocol as text',
  references: 'References',
  includeLine: 'Include',
  excludeLine: 'Exclude',
  populationLine: 'Population',
  offLine: 'off',
}
