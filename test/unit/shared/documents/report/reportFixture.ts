import { withoutDraws } from '#test/support/withoutDraws'
import { noAdditions } from '#shared/documents/report/reportAdditions'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import type { AreaRecord } from '#shared/domain/sources/starterDataset'
import type { CriterionGroup, EvidenceChoice, Condition } from '#shared/domain/studies/protocol'
import type {
  AreaResult,
  EstimateResult,
  EvidenceReference,
  FunnelStep,
  Quantity,
} from '#shared/estimate/result'

/** Invented numbers in the shape of real ones; the names of areas are those of 2024. */
export function quantity(
  estimate: number | null,
  lower: number,
  upper: number,
  interval: Quantity['interval'] = null,
): Quantity {
  return { estimate, lower, upper, interval, kind: lower === upper ? 'exact' : 'bounded' }
}

export function criterionGroup(
  id: string,
  condition: Condition,
  more: Partial<CriterionGroup> = {},
  evidence: EvidenceChoice = { kind: 'automatic' },
): CriterionGroup {
  return { id, name: null, active: true, defining: false, anyOf: [{ id: 'a', condition, evidence }], ...more }
}

const countyNames = [
  'Oslo',
  'Rogaland',
  'Møre og Romsdal',
  'Nordland',
  'Østfold',
  'Akershus',
  'Buskerud',
  'Innlandet',
  'Vestfold',
  'Telemark',
  'Agder',
  'Vestland',
  'Trøndelag',
  'Troms',
  'Finnmark',
]
const countyCodes = ['03', '11', '15', '18', '31', '32', '33', '34', '39', '40', '42', '46', '50', '55', '56']
const regionNames = ['Helse Sør-Øst', 'Helse Vest', 'Helse Midt-Norge', 'Helse Nord']
const referralNames = [
  'Akershus',
  'Innlandet',
  'Lovisenberg',
  'Helse Nord-Trøndelag',
  'Universitetssykehuset i Nord-Norge',
  'Østfold',
  'Vestre Viken',
]

const areas: readonly AreaRecord[] = [
  { key: 'nation:NO', name: 'Norge', level: 'nation', population: 5_550_203 },
  ...countyNames.map((name, index) => ({
    key: `county:${countyCodes[index] ?? ''}`,
    name,
    level: 'county' as const,
    population: 300_000 + index * 9_000,
  })),
  ...regionNames.map((name, index) => ({
    key: `health-region:${index + 1}`,
    name,
    level: 'health-region' as const,
    population: 900_000 + index * 100_000,
  })),
  ...referralNames.map((name, index) => ({
    key: `referral-area:${index + 1}`,
    name,
    level: 'referral-area' as const,
    population: 200_000 + index * 30_000,
  })),
]

function areaResults(level: AreaRecord['level'], share: number): readonly AreaResult[] {
  return areas
    .filter((area) => area.level === level)
    .map((area) => ({
      area: area.key,
      population: Math.round(area.population * 0.61),
      eligible: quantity(
        area.population * share,
        area.population * share * 0.3,
        area.population * share * 1.9,
        { lower: area.population * share * 0.66, upper: area.population * share * 1.47 },
      ),
    }))
}

function evidence(more: Partial<EvidenceReference>): EvidenceReference {
  return {
    table: 'helseatlas/epilepsy/treated/2019-2021/18-',
    title: {
      en: 'Epilepsy, adults treated in the specialist health service',
      nb: 'Epilepsi, voksne behandlet i spesialisthelsetjenesten',
    },
    source: 'helseatlas',
    period: '2019–2021',
    lastYear: 2021,
    measure: 'treated',
    areaLevel: 'referral-area',
    caseDefinition: {
      en: 'At least one contact with main diagnosis G40 or G41',
      nb: 'Minst én kontakt med hoveddiagnose G40 eller G41',
    },
    match: 'equal',
    flags: ['treated-not-prevalent', 'ages-not-split'],
    published: 22_410,
    hash: 'a3f1'.repeat(16),
    ...more,
  }
}

function step(more: Partial<FunnelStep> & Pick<FunnelStep, 'id' | 'role' | 'badge'>): FunnelStep {
  return {
    name: null,
    basis: 'counted',
    active: true,
    defining: false,
    alone: quantity(0, 0, 0),
    remaining: quantity(0, 0, 0),
    kept: null,
    withoutIt: null,
    together: null,
    alternatives: [],
    ...more,
  }
}

const cancer = evidence({
  table: 'national/cancer/prevalent/2012',
  title: { en: 'People living with cancer', nb: 'Personer som lever med kreft' },
  source: 'kreftregisteret',
  period: '2012',
  lastYear: 2012,
  measure: 'prevalent',
  areaLevel: 'nation',
  match: 'table-within-criterion',
  flags: ['old', 'national-only'],
  published: null,
  hash: '0b9d'.repeat(16),
})

const left = quantity(10_940, 3_100, 21_600)
const eligible = quantity(2_862, 410, 20_900, { lower: 1_904, upper: 4_216 })

const estimate: EstimateResult = {
  engineVersion: '1.0.0',
  inputHash: '9c41e07b'.repeat(8),
  populationDate: '2024-01-01',
  eligible,
  ...withoutDraws(eligible),
  draws: { count: 10_000, seed: 20_240_101, detail: 'refined' },
  steps: [
    step({
      id: 'population',
      role: 'population',
      badge: '',
      alone: quantity(3_390_000, 3_390_000, 3_390_000),
      remaining: quantity(3_390_000, 3_390_000, 3_390_000),
    }),
    step({
      id: 'epilepsy',
      role: 'inclusion',
      badge: '1',
      defining: true,
      alone: quantity(15_200, 12_800, 22_410),
      remaining: quantity(15_200, 12_800, 22_410, { lower: 13_420, upper: 17_110 }),
      kept: 0.00448,
      withoutIt: quantity(640_000, 9_000, 2_100_000),
      alternatives: [
        {
          id: 'a',
          basis: 'counted',
          alone: quantity(15_200, 12_800, 22_410),
          evidence: [evidence({})],
          reason: null,
        },
      ],
    }),
    step({
      id: 'seizures',
      role: 'inclusion',
      badge: '2',
      basis: 'stated',
      alone: quantity(null, 0, 3_390_000),
      remaining: quantity(4_560, 2_560, 8_970, { lower: 3_020, upper: 6_310 }),
      kept: 0.3,
      withoutIt: quantity(9_540, 1_900, 21_400, { lower: 8_260, upper: 10_900 }),
      alternatives: [
        { id: 'a', basis: 'stated', alone: quantity(null, 0, 3_390_000), evidence: [], reason: null },
      ],
    }),
    step({
      id: 'creatinine',
      role: 'inclusion',
      badge: '3',
      basis: 'not-countable',
      alone: quantity(null, 0, 3_390_000),
      remaining: quantity(4_560, 2_560, 8_970, { lower: 3_020, upper: 6_310 }),
      withoutIt: eligible,
      alternatives: [
        {
          id: 'a',
          basis: 'not-countable',
          alone: quantity(null, 0, 3_390_000),
          evidence: [],
          reason: 'measurement-not-held',
        },
      ],
    }),
    step({
      id: 'cancer',
      role: 'exclusion',
      badge: 'E1',
      basis: 'approximated',
      alone: quantity(171_000, 150_000, 240_000),
      remaining: quantity(3_720, 600, 8_970, { lower: 2_450, upper: 5_290 }),
      kept: 0.816,
      withoutIt: quantity(3_504, 500, left.upper),
      alternatives: [
        {
          id: 'a',
          basis: 'approximated',
          alone: quantity(171_000, 150_000, 240_000),
          evidence: [cancer],
          reason: null,
        },
      ],
    }),
    step({
      id: 'women',
      role: 'exclusion',
      badge: 'E2',
      basis: 'counted',
      alone: quantity(1_650_000, 1_650_000, 1_650_000),
      remaining: eligible,
      kept: 0.769,
      withoutIt: quantity(3_720, 600, 8_970),
      alternatives: [
        {
          id: 'a',
          basis: 'counted',
          alone: quantity(1_650_000, 1_650_000, 1_650_000),
          evidence: [],
          reason: null,
        },
      ],
    }),
    step({ id: 'off', role: 'exclusion', badge: 'E3', active: false, remaining: eligible, alternatives: [] }),
  ],
  counties: areaResults('county', 0.00052),
  referralAreas: areaResults('referral-area', 0.00052),
  healthRegions: areaResults('health-region', 0.00052),
  coverage: { counted: 2, approximated: 1, stated: 1, notCountable: 1 },
  assumptions: [
    { key: 'independence', steps: [] },
    { key: 'rates-carried-to-2024', steps: ['epilepsy', 'cancer'] },
    { key: 'treated-stands-for-having', steps: ['epilepsy'] },
    { key: 'even-across-country', steps: ['cancer'] },
    { key: 'stated-share-applies', steps: ['seizures'] },
    { key: 'uncovered-ages-left-out', steps: ['epilepsy'] },
    { key: 'base-areas-by-raking', steps: [] },
  ],
}

/** A study with every kind of basis, an inactive criterion, old and national tables and a stated share. */
export function reportInput(more: Partial<FeasibilityReportInput> = {}): FeasibilityReportInput {
  return {
    ...noAdditions,
    language: 'en',
    study: {
      name: 'EPI-NORTH 2',
      question: {
        en: 'Can 120 adults with drug-resistant epilepsy be enrolled in Norway within 18 months?',
        nb: 'Kan 120 voksne med legemiddelresistent epilepsi inkluderes i Norge i løpet av 18 måneder?',
      },
      targetParticipants: 120,
    },
    version: { name: 'v3 draft', createdAt: '2026-11-18T09:30:00.000Z' },
    protocol: {
      population: { age: { from: 18, to: 65 }, sex: 'any', areas: [] },
      inclusion: [
        criterionGroup(
          'epilepsy',
          { kind: 'diagnosis', system: 'icd-10', codes: ['G40', 'G41'] },
          { defining: true, name: { en: 'Epilepsy', nb: 'Epilepsi' } },
        ),
        criterionGroup(
          'seizures',
          {
            kind: 'statement',
            text: {
              en: 'At least four focal seizures in four weeks despite two medicines',
              nb: 'Minst fire fokale anfall på fire uker til tross for to legemidler',
            },
          },
          { name: { en: 'Drug-resistant', nb: 'Legemiddelresistent' } },
          {
            kind: 'stated',
            share: 0.3,
            lower: 0.2,
            upper: 0.4,
            conditioning: 'remaining',
            citation:
              'Kwan P, Brodie MJ. Early identification of refractory epilepsy. N Engl J Med 2000; 342: 314–319.',
          },
        ),
        criterionGroup('creatinine', {
          kind: 'measurement',
          analyte: 'eGFR',
          low: 45,
          high: null,
          unit: 'mL/min/1.73 m²',
        }),
      ],
      exclusion: [
        criterionGroup(
          'cancer',
          { kind: 'diagnosis', system: 'icd-10', codes: ['C00-C97'] },
          { name: { en: 'Cancer', nb: 'Kreft' } },
        ),
        criterionGroup('women', { kind: 'sex', sex: 'female' }),
        criterionGroup('off', { kind: 'medication', system: 'atc', codes: ['N03AG01'] }, { active: false }),
      ],
    },
    estimate,
    sources: [
      {
        key: 'ssb-07459',
        name: { en: 'Statistics Norway, table 07459', nb: 'Statistisk sentralbyrå, tabell 07459' },
        holder: { en: 'Statistics Norway', nb: 'Statistisk sentralbyrå' },
        address: 'https://www.ssb.no/statbank/table/07459',
        licence: { en: 'CC BY 4.0', nb: 'CC BY 4.0' },
        retrievedAt: '2026-11-20',
        suppressionRule: null,
        smallCountRule: null,
      },
      {
        key: 'helseatlas',
        name: { en: 'Health atlas', nb: 'Helseatlas' },
        holder: { en: 'SKDE', nb: 'SKDE' },
        address: 'https://www.skde.no/helseatlas',
        licence: { en: 'No licence stated', nb: 'Ingen lisens oppgitt' },
        retrievedAt: '2026-11-20',
        suppressionRule: { en: 'Fewer than 5 people are not shown.', nb: 'Færre enn 5 personer vises ikke.' },
        smallCountRule: null,
      },
      {
        key: 'kreftregisteret',
        name: { en: 'Cancer Registry of Norway', nb: 'Kreftregisteret' },
        holder: { en: 'Norwegian Institute of Public Health', nb: 'Folkehelseinstituttet' },
        address: null,
        licence: { en: 'NLOD 2.0', nb: 'NLOD 2.0' },
        retrievedAt: '2026-11-20',
        suppressionRule: null,
        smallCountRule: null,
      },
    ],
    populationSource: 'ssb-07459',
    areas,
    definition: { explanation: ['Women and men aged 18–65 are taken in.'], findings: [] },
    tableTitles: {},
    codeNames: { G40: 'Epilepsy', G41: 'Status epilepticus', N03AG01: 'valproic acid' },
    author: 'Kari Nordmann',
    organisation: 'Haukeland universitetssjukehus',
    date: '2026-11-21',
    applicationVersion: '0.1.0',
    ...more,
  }
}
