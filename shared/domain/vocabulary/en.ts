import { derivedWords } from './derivedWords'
import type { Vocabulary } from './vocabulary'

export const en: Vocabulary = {
  measures: {
    'resident-population': { label: 'Residents', explanation: 'People registered as living in the area.' },
    prevalent: {
      label: 'Living with',
      explanation: 'People who have the disease at a point in time, treated or not.',
    },
    treated: {
      label: 'Treated per year',
      explanation: 'Different people in contact with the health service for the disease in a year.',
    },
    dispensed: {
      label: 'Dispensed per year',
      explanation: 'Different people who collected medication for the disease in a year.',
    },
    hospitalised: {
      label: 'Hospitalised per year',
      explanation: 'Different people admitted to hospital for the disease in a year.',
    },
    procedure: {
      label: 'Operated per year',
      explanation: 'Different people who had the procedure in a year.',
    },
    incident: { label: 'New per year', explanation: 'New cases of the disease in a year.' },
  },
  flags: {
    'treated-not-prevalent': {
      label: 'treated, not all',
      explanation:
        'Counts people treated in a year. Those who have the disease without treatment are missing.',
    },
    'dispensed-not-diagnosed': {
      label: 'medication, not diagnosis',
      explanation: 'Counts people who collected medication. The diagnosis is inferred from it.',
    },
    'incident-not-prevalent': {
      label: 'new cases',
      explanation: 'Counts new cases in a year, not everyone who lives with the disease.',
    },
    'procedure-not-diagnosis': {
      label: 'procedure, not diagnosis',
      explanation: 'Counts people who had a procedure. Many with the diagnosis never have it.',
    },
    'national-only': {
      label: 'national only',
      explanation:
        'The source gives one figure for the whole country. Differences between areas are not known.',
    },
    old: { label: 'old', explanation: 'The figures end before 2019.' },
    'areas-overlap': {
      label: 'areas overlap',
      explanation: 'The areas add up to more than the country: some people are counted in more than one.',
    },
    'areas-complete': {
      label: 'areas make up the country',
      explanation:
        'The source says that the areas add up to the national figure: everybody counted lives in one.',
    },
    'published-as-range': {
      label: 'published as a range',
      explanation: 'The source prints a lowest and a highest figure, not one number.',
    },
    'derived-from-share': {
      label: 'share, not count',
      explanation: 'The source prints a share of the population. The number of people is calculated from it.',
    },
    'code-assumed': {
      label: 'code assumed',
      explanation:
        'The source prints no usable diagnosis code. The one shown was inferred from the name of the disease.',
    },
    'ages-much-wider': {
      label: 'far wider ages',
      explanation:
        'The table covers far more ages than the study. All of them are given the same share, which is a rough guess for a few.',
    },
    'areas-defined-differently': {
      label: 'areas drawn otherwise',
      explanation:
        'The source counts some districts of Oslo under Akershus. For the bounds the two are taken together.',
    },
    'areas-carried': {
      label: 'areas carried over',
      explanation:
        'The source counts in counties of an earlier division. They are carried over to the counties of today.',
    },
    'areas-divided-by-population': {
      label: 'areas divided by population',
      explanation:
        'Some counties of the source were divided later. Each part gets its share by residents; the bounds reach from nobody to everybody.',
    },
    'areas-summed': {
      label: 'sums of municipalities',
      explanation: 'A county that the source does not print is the sum of all its municipalities.',
    },
    'ages-partly-covered': {
      label: 'some ages missing',
      explanation: 'The table does not cover all ages of the criterion.',
    },
    'sex-not-split': {
      label: 'sexes together',
      explanation: 'The table does not part women and men. Both are given the same share.',
    },
    'ages-not-split': {
      label: 'ages together',
      explanation: 'The table does not part the ages it covers. All of them are given the same share.',
    },
    'ages-and-sexes-only': {
      label: 'ages and sexes only',
      explanation:
        'The table says how people are spread over ages and sexes; how many there are comes from the table by area.',
    },
    'part-of-wider-code': {
      label: 'wider code',
      explanation: 'The table counts a wider group of diagnoses than the criterion asks for.',
    },
  },
  assumptions: {
    ...derivedWords.en.assumptions,
    independence: {
      title: 'Criteria are independent',
      explanation:
        'Within one area, sex and age band, meeting one criterion is taken to make another neither more nor less likely. The bounds hold without this.',
    },
    'rates-carried-to-2024': {
      title: 'Shares are carried to {year}',
      explanation: 'A share from an earlier period is applied to the residents of 1 January {year}.',
    },
    'referral-areas-carried': {
      title: 'Referral areas of {from} are carried to {year} by the growth of their counties',
      explanation:
        'The residents of {year} are published by county. Within a county, each referral area keeps its share of every sex and age band as of 1 January {from}.',
    },
    'even-within-age-band': {
      title: 'Even within five-year bands',
      explanation:
        'Where a criterion cuts a five-year age band, its residents are spread evenly over the five years.',
    },
    'even-within-source-ages': {
      title: 'Even across the ages of the source',
      explanation:
        'Where a source gives one figure for a wide range of ages, every age in it gets the same share.',
    },
    'even-across-sexes': {
      title: 'Even across sexes',
      explanation: 'Where a source does not part women and men, both get the same share.',
    },
    'even-across-country': {
      title: 'Even across the country',
      explanation: 'Where a source gives only a national figure, every area gets the national share.',
    },
    'base-areas-by-raking': {
      title: 'Population of the base areas by raking',
      explanation:
        'Age and sex are known per county and per referral area. Where they cross, the population is fitted so that both are met.',
    },
    'areas-scaled-to-nation': {
      title: 'Areas are scaled to the country',
      explanation:
        'Where areas add up to more than the country, they are scaled down so that they sum to the national figure.',
    },
    'treated-stands-for-having': {
      title: 'Treated stands for having the disease',
      explanation:
        'People treated or dispensed medication in a year are taken as the people who have the disease.',
    },
    'stated-share-applies': {
      title: 'The stated share applies here',
      explanation: 'A share stated with a citation is taken to hold for the people it is applied to.',
    },
    'alternatives-left-out': {
      title: 'Alternatives that nothing counts are left out',
      explanation:
        'People who meet only such an alternative are not in the estimate. The bounds allow for them.',
    },
    'areas-as-the-source-draws-them': {
      title: 'Areas as the source draws them',
      explanation:
        'The source counts some districts of Oslo under Akershus. The estimate gives each its own share; the bounds take the two together.',
    },
    'areas-divided-by-population': {
      title: 'Divided counties by population',
      explanation:
        'Where a county of the source was divided later, the same share of people is taken to be counted in each of its parts. The bounds hold without this.',
    },
    'hidden-cells-fitted': {
      title: 'Hidden counts are fitted',
      explanation:
        'A hidden count takes the number nearest to the middle of what its rule and the published totals leave. The bounds and the interval keep the whole range.',
    },
    'residence-unknown': {
      title: 'People of unknown residence are left out',
      explanation:
        'The national figure is larger than the sum of its areas: some people live abroad or nobody knows where. The estimate counts only those who live in an area.',
    },
    'ages-from-national-table': {
      title: 'Ages and sexes from a national table',
      explanation:
        'Every area has the ages and sexes of a national table of the same codes and measure, fitted to the number of people of the area.',
    },
    'parent-code-counted': {
      title: 'Counted as one parent code',
      explanation: 'A table of exactly these codes together counts the alternatives, nobody twice.',
    },
    'criteria-overlap': {
      title: 'Criteria overlap',
      explanation:
        'One hidden factor makes people meet many criteria or few, with the strength you set. Each condition keeps its own share; alternatives of one criterion overlap too.',
    },
    'criteria-associated': {
      title: 'Two criteria go together',
      explanation:
        'People who meet one have the stated odds of meeting the other, in every area, sex and age band.',
    },
    'table-completeness': {
      title: 'A table is incomplete',
      explanation:
        'The share of all cases that the table counts is as stated; those it misses are like those it counts.',
    },
    'table-trend': {
      title: 'A share changes by the year',
      explanation: 'The share is carried to the date of the population by the stated yearly change.',
    },
    'incidence-with-survival': {
      title: 'New cases turned into patients',
      explanation:
        'New cases come evenly, and people die at the stated rate after diagnosis. Whoever was diagnosed longer ago than stated is not counted.',
    },
    'shares-drift': {
      title: 'Older shares may have moved',
      explanation:
        'Nobody has counted since. The interval allows a random change for each year, which adds up.',
    },
    'availability-independent': {
      title: 'Availability is the same for all',
      explanation:
        'The steps after the criteria keep their share of everyone who is eligible, whatever the criteria.',
    },
    'nested-codes': {
      title: 'Nested codes are not independent',
      explanation:
        'Where the codes of one criterion lie within those of another, everyone with the narrower ones has the wider ones.',
    },
    'shared-conditions': {
      title: 'Criteria that have a condition in common',
      explanation:
        'A condition that several criteria ask for is one event and counted once; the conditions that they do not share are independent.',
    },
    'overlapping-codes': {
      title: 'Codes in common that no table counts',
      explanation:
        'Two criteria have some codes in common, and no table that they use counts these alone. They are taken to be independent all the same.',
    },
    'too-many-shared-conditions': {
      title: 'Too many conditions in common',
      explanation:
        'More than 12 conditions tie these criteria together. That is not worked out: they are taken to be independent, although they are not.',
    },
    'association-left-out': {
      title: 'An odds ratio was not applied',
      explanation:
        'The conditions of these criteria already say how they hang together, one of them is tied to another criterion through what it shares, or one of them is no share of everyone. The stated odds ratio changes nothing.',
    },
    'uncovered-ages-left-out': {
      title: 'Ages without figures are left out',
      explanation:
        'Ages that the table does not cover add nothing to the estimate. The upper bound still includes them.',
    },
  },
  bases: {
    counted: { label: 'Counted', explanation: 'From published counts that answer the criterion.' },
    approximated: {
      label: 'Approximated',
      explanation: 'From published counts that answer the criterion only nearly: other codes, ages or areas.',
    },
    stated: { label: 'Stated', explanation: 'From a share that was stated with a citation.' },
    'not-countable': {
      label: 'Not countable',
      explanation:
        'No published count answers the criterion. It is not in the estimate, and the lower bound allows for it.',
    },
  },
  notCountableReasons: {
    ...derivedWords.en.reasons,
    'no-table-for-codes': 'No table on this machine counts these codes.',
    'named-table-not-usable':
      'The table chosen for this criterion is not on this machine, or counts other codes or ages. Choose another source.',
    'only-wider-table': 'The only tables count a wider group of diagnoses.',
    'medication-not-held': 'No table on this machine counts this medication.',
    'measurement-not-held':
      'Measurements are not held in aggregate figures. State a share with a citation to include it.',
    'statement-without-share': 'A text cannot be counted. State a share with a citation to include it.',
    'switched-to-not-countable': 'Set to not countable in the protocol.',
    'only-narrower-tables':
      'Figures exist for some of these codes only. The lower bound counts them; no estimate is made.',
    'few-ages-covered':
      'The figures speak of less than half of the people studied, by age. The bounds use them; no estimate is made.',
    'areas-not-covered':
      'The figures leave out areas where people studied live. The bounds allow for that; no estimate is made.',
    'cells-without-number':
      'The source shows no number for some areas. The bounds allow for that; no estimate is made.',
    'survival-not-stated': 'New cases become people who have it only with a stated survival.',
    'area-not-an-exact-sum': 'The area is not a whole county, referral area or health region.',
  },
  evidenceReasons: {
    'codes-equal': 'same codes',
    'codes-table-within-criterion': 'part of the codes',
    'codes-criterion-within-table': 'wider codes',
    'codes-overlapping': 'overlapping codes',
    'recent-figures': 'recent figures',
    'older-figures': 'figures from before 2019',
    'covers-all-ages': 'covers all ages of the study',
    'covers-some-ages': 'covers some of the ages',
    'by-area': 'by area',
    'national-only': 'national only',
  },
  codeMatches: {
    equal: { label: 'same codes', explanation: 'The table counts exactly the codes of the criterion.' },
    'criterion-within-table': {
      label: 'table is wider',
      explanation: 'The table counts the codes of the criterion and others.',
    },
    'table-within-criterion': {
      label: 'table is narrower',
      explanation: 'The table counts some of the codes of the criterion and no others.',
    },
    overlapping: {
      label: 'codes overlap',
      explanation: 'The table and the criterion share some codes; each has others.',
    },
  },
  areaLevels: {
    nation: { one: 'country', many: 'countries' },
    'health-region': { one: 'health region', many: 'health regions' },
    county: { one: 'county', many: 'counties' },
    'referral-area': { one: 'referral area', many: 'referral areas' },
    municipality: { one: 'municipality', many: 'municipalities' },
  },
  precisions: {
    exact: 'exact',
    rounded: 'rounded',
    floored: 'rounded down',
    perturbed: 'noise added',
    magnitude: 'order of magnitude',
    suppressed: 'suppressed',
    missing: 'not stated',
    'not-applicable': 'does not apply',
    preliminary: 'preliminary',
    estimated: 'estimated',
  },
  grains: {
    persons: { one: 'person', many: 'people' },
    donors: { one: 'donor', many: 'donors' },
    samples: { one: 'sample', many: 'samples' },
    contacts: { one: 'contact', many: 'contacts' },
    cases: { one: 'case', many: 'cases' },
    deaths: { one: 'death', many: 'deaths' },
    procedures: { one: 'procedure', many: 'procedures' },
    births: { one: 'birth', many: 'births' },
    units: { one: 'unit', many: 'units' },
    trials: { one: 'trial', many: 'trials' },
  },
  conditionKinds: {
    age: 'Age',
    sex: 'Sex',
    area: 'Area',
    diagnosis: 'Diagnosis',
    medication: 'Medication',
    measurement: 'Measurement',
    statement: 'Statement',
    biobank: 'Biobank',
    genomic: 'Gene or variant',
    'rare-disease': 'Rare disease',
  },
  sexes: { any: 'Women and men', female: 'Women', male: 'Men' },
  catalogueKinds: {
    registry: { one: 'health registry', many: 'health registries' },
    biobank: { one: 'biobank or cohort', many: 'biobanks and cohorts' },
    'trial-site': { one: 'trial site', many: 'trial sites' },
    'nortrials-centre': { one: 'NorTrials centre', many: 'NorTrials centres' },
    testbed: { one: 'testbed', many: 'testbeds' },
    'trial-statistic': { one: 'trial statistic', many: 'trial statistics' },
    'hospital-unit': { one: 'hospital unit', many: 'hospital units' },
    'disease-figure': { one: 'national disease figure', many: 'national disease figures' },
    'registry-cases': { one: 'registry count by trust', many: 'registry counts by trust' },
    'nordic-population': { one: 'Nordic population figure', many: 'Nordic population figures' },
    'local-hospital-area': { one: 'local hospital area', many: 'local hospital areas' },
    'biobank-collection': { one: 'sample collection', many: 'sample collections' },
    'biobank-network': { one: 'biobank network', many: 'biobank networks' },
    'biobank-service': { one: 'biobank service', many: 'biobank services' },
    trial: { one: 'registered trial', many: 'registered trials' },
    'trial-location': { one: 'registered trial location', many: 'registered trial locations' },
    dataset: { one: 'dataset', many: 'datasets' },
    'municipality-change': { one: 'change of a municipality', many: 'changes of municipalities' },
    'county-change': { one: 'change of a county', many: 'changes of counties' },
    'municipality-code': { one: 'municipality code', many: 'municipality codes' },
    'county-code': { one: 'county code', many: 'county codes' },
    'county-municipality': { one: 'municipality of a county', many: 'municipalities of counties' },
    'county-division': { one: 'part of a former county', many: 'parts of former counties' },
  },
}
