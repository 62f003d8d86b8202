import { noAdditions, type ReportAdditions, type SiteFacts } from '#shared/documents/report/reportAdditions'
import type { FeasibilityReportInput } from '#shared/documents/report/reportInput'
import type { CompetingAnswer } from '#shared/domain/sites/competing/competingAnswer'
import { defaultSmallCountRule } from '#shared/domain/disclosure/smallCountRule'
import type { Language } from '#shared/domain/studies/protocol'
import { readResultSummary } from '#shared/estimate/frozen/resultSummary'
import { finish } from '#shared/forecast/evaluation'
import { forecast } from '#shared/forecast/forecast'
import { guardForecast } from '#shared/forecast/guardForecast'
import type { ForecastResult } from '#shared/forecast/result'
import { summariseForecast } from '#shared/forecast/frozen/forecastSummary'
import { inputOf, recruitableOfTest, statedSite } from '#test/support/forecastInputs'
import { known, planSiteOf } from '#test/support/sitePlans'
import { quantity, reportInput } from './reportFixture'

const sites = [
  statedSite('haukeland', 1.6, {
    name: 'Haukeland universitetssjukehus',
    area: 'county:01',
    rateBasis: 'pooled',
    capabilities: ['mri-3t', 'pet-ct'],
    cap: 40,
  }),
  planSiteOf({ id: 'ous', name: 'Oslo universitetssykehus', area: 'county:02', capabilities: ['mri-3t'] }),
  statedSite('unn', 0.4, {
    name: 'Universitetssykehuset Nord-Norge',
    competing: { trials: 2, left: 0.6, citation: 'The unit' },
  }),
  planSiteOf({ id: 'stolav', name: 'St. Olavs hospital', area: 'referral-area:2', included: false }),
]

/** Bars as a refined forecast gives them; working them out would take seconds. */
const tornado: ForecastResult['tornado'] = [
  {
    key: 'consent',
    subject: 'consents',
    low: 0.05,
    high: 0.2,
    monthsAtLow: 8.1,
    monthsAtHigh: -5.2,
    probabilityAtLow: 0.12,
    probabilityAtHigh: 0.68,
  },
  {
    key: 'start-up',
    subject: '',
    low: 0.1,
    high: 0.9,
    monthsAtLow: -3.1,
    monthsAtHigh: null,
    probabilityAtLow: 0.55,
    probabilityAtHigh: 0.26,
  },
]

/** A plan of four sites, three of them included, with a preview of its forecast by the engine, worked out once. */
function planned(): { input: ReturnType<typeof inputOf>; result: ForecastResult } {
  const input = inputOf(sites, {
    target: 40,
    recruitable: recruitableOfTest(),
    plan: {
      requires: ['mri-3t', 'pet-ct'],
      screenFailure: known(0.3),
      start: '2027-01-01',
      deadline: '2028-07-01',
    },
  })
  const numbers = { ...finish(forecast(input, 'preview')), tornado }
  const guarded = guardForecast(numbers, defaultSmallCountRule, { lower: 0.7, upper: 1.4 })
  return {
    input,
    result: { ...guarded, detail: 'refined', estimateHash: 'a1'.repeat(32), inputHash: 'b2'.repeat(32) },
  }
}

let kept: ReturnType<typeof planned> | null = null

export function plannedForecast(): ReturnType<typeof planned> {
  kept ??= planned()
  return kept
}

const facts: SiteFacts = {
  site: 'haukeland',
  type: 'hospital',
  trust: 'Helse Bergen',
  city: 'Bergen',
  profile: {
    version: 3,
    validFrom: '2026-01-01',
    expires: '2027-01-01',
    validity: 'valid',
    statements: {
      catchment: [],
      uncountedAreas: [],
      startUp: null,
      startUpParts: { contractTime: null, approvalTime: null, activationTime: null },
      trials: null,
      past: [
        {
          name: 'EPI-1',
          opened: '2022-01-01',
          closed: '2023-06-01',
          planned: 20,
          enrolled: 14,
          screenFailures: null,
          therapeuticArea: null,
          condition: null,
          months: 17,
          rate: null,
        },
      ],
      has: ['mri-3t'],
      lacks: ['pet-mri'],
    },
  },
}

export const competing: CompetingAnswer = {
  words: [{ text: 'Epilepsy', origin: 'code', code: 'G40' }],
  sources: [
    {
      source: 'ctgov',
      name: { en: 'ClinicalTrials.gov', nb: 'ClinicalTrials.gov' },
      title: null,
      limited: true,
      asOf: '2026-11-20',
      trials: 120,
    },
  ],
  trials: [
    {
      identifier: 'NCT09999999',
      name: 'A trial of something in focal epilepsy',
      source: 'ctgov',
      status: 'RECRUITING',
      phase: 'PHASE3',
      participants: { number: 240, of: 'trial', kind: 'planned' },
      address: null,
      match: {
        word: { text: 'Epilepsy', origin: 'code', code: 'G40' },
        condition: 'Focal epilepsy',
        fit: 'narrower',
      },
      state: 'recruiting',
    },
  ],
  sites: [
    {
      site: 'haukeland',
      townUnknown: false,
      trials: [
        {
          trial: 'NCT09999999',
          source: 'ctgov',
          fit: 'town',
          place: { facility: 'Haukeland', city: 'Bergen', status: null },
          state: 'recruiting',
        },
      ],
      recruiting: 1,
      planned: 0,
    },
  ],
  unplaced: [],
  notRecruiting: 2,
}

function additions(base: FeasibilityReportInput): ReportAdditions {
  const { result } = plannedForecast()
  const { protocol, estimate } = base
  return {
    ...noAdditions,
    forecast: { kind: 'made', result },
    competing,
    siteFacts: [facts],
    variants: {
      baseline: { probability: 0.42, median: { months: 19, date: '2028-08-01' } },
      others: [
        {
          id: 'v2',
          name: 'v2 without exclusion of cancer',
          createdAt: '2026-11-10T09:00:00.000Z',
          protocol: { ...protocol, exclusion: protocol.exclusion.slice(1) },
          eligible: quantity(3_504, 500, 21_600, { lower: 2_300, upper: 5_100 }),
          forecast: { probability: 0.61, median: { months: 16.5, date: '2028-05-16' } },
        },
      ],
      left: 1,
    },
    permits: [{ step: 'ethics', low: 30, high: 60, citation: 'Earlier decisions of the committee' }],
    previous: {
      at: '2026-10-01T08:00:00.000Z',
      versionName: 'v2',
      engineVersion: '0.9.0',
      protocol: { ...protocol, inclusion: protocol.inclusion.slice(0, 2) },
      result: readResultSummary(JSON.stringify({ ...estimate, eligible: quantity(3_000, 500, 21_000) })),
      forecast: { ...summariseForecast(result), probability: { value: 0.3, error: 0 } },
      tables: [
        {
          key: 'national/cancer/prevalent/2012',
          title: { en: 'People living with cancer', nb: 'Personer som lever med kreft' },
          change: 'changed',
          periodThen: '2011',
          periodNow: '2012',
        },
      ],
      population: 'same',
    },
  }
}

/** The example study with a site plan, its forecast and everything that a report can have. */
export function plannedReport(
  language: Language = 'en',
  more: Partial<FeasibilityReportInput> = {},
): FeasibilityReportInput {
  const base = reportInput({ language })
  const input = {
    ...base,
    study: { ...base.study, targetParticipants: 40 },
    protocol: { ...base.protocol, sites: plannedForecast().input.plan },
  }
  return { ...input, ...additions(input), ...more }
}
