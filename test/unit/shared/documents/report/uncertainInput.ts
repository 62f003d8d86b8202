import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import type { EstimateResult } from '#shared/estimate/result'
import type { Protocol } from '#shared/domain/studies/protocol'
import { quantity, reportInput } from './reportFixture'

const epilepsyTable = 'helseatlas/epilepsy/treated/2019-2021/18-'
const newCasesTable = 'npr/epilepsy/incident/2022'

const availability: NonNullable<Protocol['availability']> = [
  {
    id: 'reached',
    name: { en: 'Can be reached', nb: 'Kan nås' },
    active: true,
    share: 0.9,
    lower: 0.8,
    upper: 0.97,
    citation: 'Reachability report 2023.',
  },
  {
    id: 'reserved',
    name: { en: 'Has not reserved', nb: 'Har ikke reservert seg' },
    active: false,
    share: 0.98,
    lower: 0.97,
    upper: 0.99,
    citation: 'Reservation register 2024.',
  },
]

const enrolment: NonNullable<Protocol['enrolment']> = {
  months: 18,
  newPerYear: { kind: 'table', table: newCasesTable, criterion: 'epilepsy' },
  leavingPerYear: { value: 0.04, lower: 0.02, upper: 0.08, citation: 'Mortality in epilepsy 2020.' },
}

const assumptions: NonNullable<Protocol['assumptions']> = {
  overlap: { value: 0.1, lower: 0, upper: 0.2 },
  associations: [
    { between: ['cancer', 'women'], value: 2, lower: 1.2, upper: 3.5, citation: 'Association study 2019.' },
  ],
  tables: [
    {
      table: epilepsyTable,
      completeness: { value: 0.95, lower: 0.9, upper: 0.99, citation: 'Completeness audit 2021.' },
      trend: { value: -0.02, lower: -0.04, upper: 0.01, citation: 'Trend analysis 2022.' },
    },
  ],
  yearlyDrift: 0.03,
}

export const availablePeople = quantity(2_580, 330, 20_300, { lower: 1_640, upper: 3_860 })

const parts: Partial<EstimateResult> = {
  lossOrder: [
    { id: 'epilepsy', remaining: 15_200 },
    { id: 'seizures', remaining: 4_560 },
    { id: 'women', remaining: 3_504 },
    { id: 'cancer', remaining: 2_862 },
    { id: 'creatinine', remaining: null },
  ],
  availability: availability.map(({ id, name, active, share, lower, upper }) => ({
    id,
    name,
    active,
    share,
    lower,
    upper,
    remaining: availablePeople,
  })),
  available: availablePeople,
  enrolment: {
    months: 18,
    stock: availablePeople,
    newCases: quantity(310, 190, 450, { lower: 250, upper: 370 }),
    everAvailable: quantity(2_890, 520, 20_750, { lower: 1_930, upper: 4_180 }),
    atEnd: null,
  },
  influences: [
    {
      kind: 'stated',
      steps: ['seizures'],
      subject: 'seizures/a',
      atLow: 2_090,
      atHigh: 3_070,
      value: 0.3,
      low: 0.243,
      high: 0.357,
      narrowing: 0.31,
    },
    {
      kind: 'table',
      steps: ['epilepsy'],
      subject: epilepsyTable,
      atLow: 2_440,
      atHigh: 2_720,
      value: 1,
      low: 0.945,
      high: 1.055,
      narrowing: 0.03,
    },
    {
      kind: 'overlap',
      steps: ['epilepsy', 'seizures'],
      subject: 'overlap',
      atLow: 2_580,
      atHigh: 2_581,
      value: 0.1,
      low: 0.04,
      high: 0.16,
      narrowing: 0,
    },
  ],
}

/** The example study with everything a person can assume, and the parts of an estimate that follow from it. */
export function uncertainInput(more: Partial<FeasibilityReportInput> = {}): FeasibilityReportInput {
  const input = reportInput(more)
  return {
    ...input,
    protocol: { ...input.protocol, assumptions, availability, enrolment },
    tableTitles: { [newCasesTable]: { en: 'New cases of epilepsy', nb: 'Nye tilfeller av epilepsi' } },
    estimate: {
      ...input.estimate,
      ...parts,
      assumptions: [
        ...input.estimate.assumptions.filter(({ key }) => key !== 'independence'),
        { key: 'criteria-overlap', steps: [] },
        { key: 'criteria-associated', steps: ['cancer', 'women'] },
        { key: 'table-completeness', steps: ['epilepsy'] },
        { key: 'table-trend', steps: ['epilepsy'] },
        { key: 'shares-drift', steps: ['epilepsy'] },
        { key: 'availability-independent', steps: [] },
      ],
      ...more.estimate,
    },
  }
}
