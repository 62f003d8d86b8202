import type { LocalisedText, Protocol } from '../../studies/protocol'
import type { Study } from '../../studies/study'
import { emptyRegistration } from '../record/emptyRecord'
import type { RegistrationRecord } from '../record/registrationRecord'
import { grownConditions } from './grownConditions'
import { grownEligibility } from './grownEligibility'
import { grownRecruitment, type PlaceOfSite } from './grownRecruitment'
import type { WordsOfCriteria } from './wordsOfCriteria'

/** Something a reader must know of a value that grew from the study. */
export interface GrowthRemark {
  readonly path: string
  readonly text: LocalisedText
}

/** What a record grows from. */
export interface GrowthSource {
  readonly study: Pick<Study, 'name' | 'targetParticipants'>
  readonly protocol: Protocol
  readonly words: WordsOfCriteria
  /** Participants that the forecast expects of each included site, by site; null where nothing or too little is known. */
  readonly expected: ReadonlyMap<string, number | null>
  /** What is known of the places of the sites, by site. */
  readonly places: ReadonlyMap<string, PlaceOfSite>
}

export interface GrownRecord {
  readonly record: RegistrationRecord
  readonly remarks: readonly GrowthRemark[]
}

/**
 * The record as it follows from a version of the study. What the study does not say stays not stated: neither the kind of study
 * nor its phase, sponsor or outcomes are guessed.
 */
export function growRegistration(source: GrowthSource): GrownRecord {
  const { study, protocol } = source
  const empty = emptyRegistration()
  const conditions = grownConditions(protocol, source.words)
  const recruitment = grownRecruitment(source)
  const dates = grownDates(protocol)
  return {
    record: {
      ...empty,
      titles: { ...empty.titles, brief: study.name },
      status: { ...empty.status, ...dates.status },
      conditions: conditions.conditions,
      eligibility: { ...empty.eligibility, ...grownEligibility(protocol, source.words) },
      recruitment: recruitment.recruitment,
    },
    remarks: [
      {
        path: 'titles.brief',
        text: {
          en: 'The name that the study has in Kohort. Registers print it in English, for the public.',
          nb: 'Navnet studien har i Kohort. Registrene viser det på engelsk, for allmennheten.',
        },
      },
      ...dates.remarks,
      ...conditions.remarks,
      ...recruitment.remarks,
    ],
  }
}

function grownDates({ sites: plan }: Protocol): {
  readonly status: Partial<RegistrationRecord['status']>
  readonly remarks: readonly GrowthRemark[]
} {
  if (plan === undefined) return { status: {}, remarks: [] }
  const end = { date: plan.deadline, actual: false }
  const counted = plan.completion === null ? 'enrolled' : 'completed'
  return {
    // After an interim look somebody has been enrolled, but the plan does not hold the day.
    status: {
      start: { date: plan.start, actual: plan.interim === null ? false : null },
      primaryCompletion: end,
      completion: end,
    },
    remarks: [
      {
        path: 'status.start.date',
        text: {
          en: 'The start of the site plan. Registers ask for the day of the first enrolment, which comes later by the start-up of the first site.',
          nb: 'Starten i planen for sentrene. Registrene spør etter dagen for første inklusjon, som kommer senere, når det første senteret er åpnet.',
        },
      },
      ...['status.primaryCompletion.date', 'status.completion.date'].map((path) => ({
        path,
        text: deadlineRemark[counted],
      })),
    ],
  }
}

const deadlineRemark = {
  enrolled: {
    en: 'The deadline of the site plan, by which the last participant is enrolled. The plan states no follow-up: add it.',
    nb: 'Fristen i planen for sentrene, da den siste deltakeren er inkludert. Planen oppgir ingen oppfølging: legg den til.',
  },
  completed: {
    en: 'The deadline of the site plan, by which the target has completed the follow-up of the plan.',
    nb: 'Fristen i planen for sentrene, da målet har fullført oppfølgingen i planen.',
  },
} as const
