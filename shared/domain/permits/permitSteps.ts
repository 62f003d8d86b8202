import type { PaperKey } from '../papers/paperField'
import type { LocalisedName } from '../sources/localisedName'

/** Steps on the way to permits and data, in the order in which they are listed. */
export const permitStepKeys = [
  'ctr-validation',
  'ctr-assessment',
  'ctr-decision',
  'controller',
  'impact',
  'ethics',
  'consent',
  'exemption',
  'aggregate-request',
  'register-data',
  'linked-data',
  'ehds-permit',
  'biobank-access',
  'reservation-check',
  'processor-agreement',
  'analysis-room',
  'sites',
] as const

export type PermitStepKey = (typeof permitStepKeys)[number]

export const permitTracks = ['medicinal-product', 'ethics', 'data', 'samples', 'sites'] as const
export type PermitTrack = (typeof permitTracks)[number]

/** A time, and where it stands. */
export interface StatedTime {
  readonly low: number
  readonly high: number
  readonly unit: 'days' | 'working-days'
  readonly citation: string
}

export interface PermitStep {
  readonly key: PermitStepKey
  readonly track: PermitTrack
  /** Kinds of steps that have to be done before, where the study needs them. */
  readonly follows: readonly PermitStepKey[]
  /** Null: no rule known here sets a time, and none is made up. */
  readonly rule: StatedTime | null
  /** What its keeper says that it takes in practice; null where nothing of the kind is known here. */
  readonly practice: StatedTime | null
  readonly fee: { readonly words: LocalisedName; readonly citation: string } | null
  /** Whether recruitment waits for it unless a person says otherwise. */
  readonly holds: boolean
  /** Papers of the documents that it needs. */
  readonly papers: readonly PaperKey[]
}

const regulation = 'Regulation (EU) No 536/2014'

const plain = { follows: [], rule: null, practice: null, fee: null, holds: true, papers: [] } as const

/** What Helsedataservice says of the time from a complete application to the data: five to eight months. */
const practiceOfHelsedata: StatedTime = {
  low: 152,
  high: 244,
  unit: 'days',
  citation: 'helsedata.no, Behandlingstid (27.09.2024)',
}

function feeOfHelsedata(en: string, nb: string): PermitStep['fee'] {
  const rest = {
    en: `${en}, NOK 1,155 per hour begun, without VAT; the keepers of the registers bill their work besides`,
    nb: `${nb}, 1155 kr per påbegynt time, uten mva.; registerforvalterne fakturerer sitt arbeid i tillegg`,
  }
  return { words: rest, citation: 'helsedata.no, Priser (2023)' }
}

/**
 * Times that rules set. The shortest of a trial of a medicinal product is that without questions of the authorities, the longest
 * with questions at every step; a therapy for which experts are consulted may take fifty days more (article 6(7)).
 */
export const permitSteps: readonly PermitStep[] = [
  {
    ...plain,
    key: 'ctr-validation',
    track: 'medicinal-product',
    rule: { low: 10, high: 25, unit: 'days', citation: `${regulation}, art. 5` },
    papers: ['synopsis', 'suitability', 'enrolment-plan'],
  },
  {
    ...plain,
    key: 'ctr-assessment',
    track: 'medicinal-product',
    follows: ['ctr-validation'],
    rule: { low: 45, high: 76, unit: 'days', citation: `${regulation}, art. 6, 7` },
  },
  {
    ...plain,
    key: 'ctr-decision',
    track: 'medicinal-product',
    follows: ['ctr-assessment'],
    rule: { low: 5, high: 5, unit: 'days', citation: `${regulation}, art. 8` },
  },
  { ...plain, key: 'controller', track: 'ethics' },
  { ...plain, key: 'impact', track: 'ethics', follows: ['controller'] },
  { ...plain, key: 'ethics', track: 'ethics', follows: ['controller'], papers: ['synopsis'] },
  { ...plain, key: 'consent', track: 'ethics', follows: ['ethics'] },
  { ...plain, key: 'exemption', track: 'data', follows: ['ethics'] },
  {
    ...plain,
    key: 'aggregate-request',
    track: 'data',
    rule: { low: 30, high: 30, unit: 'working-days', citation: 'Helseregisterloven § 19 f; helsedata.no' },
    fee: feeOfHelsedata(
      'NOK 1,500 for one source, 3,000 for several',
      '1500 kr for én kilde, 3000 kr for flere',
    ),
    holds: false,
    papers: ['helsedata'],
  },
  {
    ...plain,
    key: 'register-data',
    track: 'data',
    follows: ['ethics', 'impact', 'consent', 'exemption'],
    rule: { low: 30, high: 30, unit: 'working-days', citation: 'Helseregisterloven § 19 f; helsedata.no' },
    practice: practiceOfHelsedata,
    fee: feeOfHelsedata('NOK 1,500 for one source', '1500 kr for én kilde'),
    papers: ['helsedata'],
  },
  {
    ...plain,
    key: 'linked-data',
    track: 'data',
    follows: ['ethics', 'impact', 'consent', 'exemption'],
    rule: { low: 60, high: 60, unit: 'working-days', citation: 'Helseregisterloven § 19 f; helsedata.no' },
    practice: practiceOfHelsedata,
    fee: feeOfHelsedata('NOK 3,000 for several sources', '3000 kr for flere kilder'),
    papers: ['helsedata'],
  },
  {
    ...plain,
    key: 'ehds-permit',
    track: 'data',
    follows: ['ethics', 'impact'],
    rule: { low: 92, high: 184, unit: 'days', citation: 'Regulation (EU) 2025/327, art. 68' },
    papers: ['helsedata'],
  },
  {
    ...plain,
    key: 'biobank-access',
    track: 'samples',
    follows: ['ethics', 'impact', 'consent'],
    papers: ['bbmri'],
  },
  { ...plain, key: 'reservation-check', track: 'samples', follows: ['biobank-access'] },
  { ...plain, key: 'processor-agreement', track: 'data', follows: ['controller'] },
  { ...plain, key: 'analysis-room', track: 'data', follows: ['processor-agreement'] },
  { ...plain, key: 'sites', track: 'sites', holds: false },
]

const byKey = new Map(permitSteps.map((step) => [step.key, step]))

export function permitStep(key: PermitStepKey): PermitStep {
  const step = byKey.get(key)
  if (step === undefined) throw new Error(`There is no step "${key}".`)
  return step
}

/** Calendar days of a stated time: working days are five to a week, without holidays. */
export function calendarDays({ low, high, unit }: StatedTime): {
  readonly low: number
  readonly high: number
} {
  const inCalendar = (days: number) => (unit === 'days' ? days : Math.ceil((days * 7) / 5))
  return { low: inCalendar(low), high: inCalendar(high) }
}
