/** Results of Achilles as a database of a few thousand people would have them. */
export const achilles = [
  'ANALYSIS_ID;STRATUM_1;STRATUM_2;STRATUM_3;STRATUM_4;STRATUM_5;COUNT_VALUE',
  '0;Made-up hospital;v5.4;2026-01-02;;;1000',
  '1;;;;;;1\u00a0000',
  '2;8507;;;;;480',
  '2;8532;;;;;520',
  '10;1950;8507;;;;12',
  '10;1951;8532;;;;9',
  '400;201826;;;;;70',
  '404;201826;2024;8507;5;;11',
  '404;201826;2025;8532;6;;14',
  '1800;3000963;;;;;900',
  '2000404;;;;;;6',
].join('\r\n')

const initial = [{ coding: [{ code: 'initial-population' }] }][0]
const population = (count: number) => [{ code: initial, count }]
const masked = [
  {
    code: initial,
    _count: {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' }],
    },
  },
]

/** A report with three groups that count different things. */
export const measureReport = {
  resourceType: 'MeasureReport',
  date: '2026-01-02',
  period: { start: '2000', end: '2026' },
  group: [
    {
      code: { text: 'patients' },
      population: population(74),
      stratifier: [
        {
          code: [{ text: 'Gender' }],
          stratum: [
            { value: { text: 'female' }, population: population(31) },
            { value: { text: 'male' }, population: population(40) },
            { value: { text: 'null' }, population: population(3) },
          ],
        },
        {
          code: { text: 'Age' },
          stratum: [{ value: { text: '40' }, population: masked }, { value: { text: '50' } }],
        },
      ],
    },
    {
      code: { text: 'diagnosis' },
      population: population(324),
      stratifier: [{ code: [{ text: 'diagnosis' }] }],
    },
    {
      code: { text: 'any' },
      extension: [
        {
          url: 'http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-populationBasis',
          valueCode: 'Specimen',
        },
      ],
    },
  ],
}

export const lens = {
  stratifiers: { gender: { female: 30, male: 50 }, sample_kind: { serum: 10 } },
  totals: { patients: 70, specimens: 10 },
}

export const pxWebCsv = [
  '"07459: Persons, by region, age, contents and year"',
  '',
  '"region";"age";"Persons 2023";"Persons 2024"',
  '"K-3101 Halden";"0 years";286;290',
  '"K-3101 Halden";"1 year";:;245',
  '"K-3103 Moss";"0 years";1;2',
  '"K-3103 Moss";"1 year";3;4',
  '',
  '"Small numbers are hidden."',
].join('\r\n')

export const jsonStat = {
  version: '2.0',
  class: 'dataset',
  label: 'People',
  id: ['Region', 'Tid'],
  size: [2, 1],
  dimension: {
    Region: { label: 'region', category: { index: ['03', '11'], label: { '03': 'Oslo', '11': 'Rogaland' } } },
    Tid: { label: 'år', category: { index: ['2024'] } },
  },
  value: [5, null],
  status: { '1': ':' },
}
