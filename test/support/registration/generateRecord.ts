import fc from 'fast-check'
import { codeSystems } from '#shared/domain/registration/record/participants'
import { interventionKinds, phases } from '#shared/domain/registration/record/design'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import {
  completeObservation,
  completeRegistration,
  intervention,
  location,
  person,
} from './completeRegistration'

/** Letters of Norwegian, and what markup has to escape. */
const letters = [
  ...'abcdefghijklmnoprstuvyæøåÆØÅABC0123456789',
  '&',
  '<',
  '>',
  '"',
  "'",
  '–',
  '≥',
  'µ',
  '%',
  '(',
  ')',
]
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 9 })

/** One line of at most `most` characters: neither blank at its ends nor twice within. */
export function lineOf(most: number): fc.Arbitrary<string> {
  return fc
    .array(word, { minLength: 1, maxLength: 12 })
    .map((words) => words.join(' ').slice(0, most).trim())
    .map((text) => (/^[A-Za-z]/.test(text) ? text : `A${text.slice(0, most - 1)}`.trim()))
}

const paragraph = fc.array(lineOf(120), { minLength: 1, maxLength: 4 }).map((lines) => lines.join(' '))
const date = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }))
  .map(([month, day]) => {
    const two = (value: number) => String(value).padStart(2, '0')
    return day === null ? `-${two(month)}` : `-${two(month)}-${two(day)}`
  })

const eligibility = fc
  .record({
    inclusion: fc.array(lineOf(200), { minLength: 1, maxLength: 6 }),
    exclusion: fc.array(lineOf(200), { maxLength: 6 }),
    sex: fc.constantFrom('all' as const, 'female' as const, 'male' as const),
    youngest: fc.integer({ min: 0, max: 60 }),
    span: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
    unit: fc.constantFrom('years' as const, 'months' as const, 'weeks' as const),
    healthyVolunteers: fc.boolean(),
  })
  .map(({ inclusion, exclusion, sex, youngest, span, unit, healthyVolunteers }) => ({
    inclusion: inclusion.map((text, index) => ({ id: `in${index}`, text, group: null })),
    exclusion: exclusion.map((text, index) => ({ id: `out${index}`, text, group: null })),
    sex,
    genderBased: false,
    genderDescription: '',
    minimumAge: youngest === 0 ? ('none' as const) : { value: youngest, unit },
    maximumAge: span === null ? ('none' as const) : { value: youngest + span, unit },
    healthyVolunteers,
    vulnerable: ['none' as const],
  }))

const recruitment = fc
  .array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 })
  .chain((sizes) =>
    fc
      .record({ places: fc.tuple(...sizes.map(() => fc.tuple(lineOf(80), lineOf(30)))) })
      .map(({ places }) => {
        const number = sizes.reduce((total, size) => total + size, 0)
        return {
          enrolment: { number, actual: false },
          countries: [{ country: 'NO', participants: number }],
          locations: places.map(([facility, city], index) =>
            location(`site${index}`, { facility, city, participants: sizes[index] ?? null }),
          ),
        }
      }),
  )

/** What every kind of study has; dates lie in the order that registers ask for. */
const common = fc.record({
  brief: lineOf(300),
  official: lineOf(600),
  acronym: fc.constantFrom('', 'EARLY', 'ØYE-2'),
  organisationStudyId: fc
    .string({ unit: fc.constantFrom(...'ABC123-'), minLength: 1, maxLength: 20 })
    .map((id) => `K${id}`),
  sponsor: lineOf(120),
  summary: paragraph,
  detailed: fc.oneof(fc.constant(''), paragraph),
  days: fc.tuple(date, date, date),
  conditions: fc.uniqueArray(lineOf(100), {
    minLength: 1,
    maxLength: 4,
    selector: (name) => name.toLowerCase(),
  }),
  system: fc.constantFrom(null, ...codeSystems),
  rare: fc.boolean(),
  keywords: fc.uniqueArray(lineOf(60), { maxLength: 3 }),
  outcomes: fc.uniqueArray(
    fc.tuple(
      lineOf(200),
      lineOf(60),
      fc.constantFrom('primary' as const, 'secondary' as const, 'other' as const),
    ),
    {
      minLength: 1,
      maxLength: 5,
      selector: ([title]) => title,
    },
  ),
  collaborators: fc.uniqueArray(lineOf(100), { maxLength: 2 }),
  eligibility,
  recruitment,
})

type Common = typeof common extends fc.Arbitrary<infer Value> ? Value : never

function withCommon(base: RegistrationRecord, made: Common): RegistrationRecord {
  const [start, primary, completion] = made.days
  return {
    ...base,
    titles: { ...base.titles, brief: made.brief, official: made.official, acronym: made.acronym },
    identifiers: { ...base.identifiers, organisationStudyId: made.organisationStudyId },
    parties: {
      ...base.parties,
      sponsor: { ...base.parties.sponsor, name: made.sponsor },
      collaborators: made.collaborators.map((name, index) => ({
        id: `with${index}`,
        name,
        kind: null,
        country: '',
        address: '',
        city: '',
        postalCode: '',
        organisationNumber: '',
      })),
      officials: [{ id: 'chair', person: person(), role: 'study-chair' }],
    },
    summary: { brief: made.summary, detailed: made.detailed },
    status: {
      ...base.status,
      start: { date: `2027${start}`, actual: false },
      primaryCompletion: { date: `2028${primary}`, actual: false },
      completion: { date: `2029${completion}`, actual: false },
    },
    conditions: made.conditions.map((name, index) => ({
      id: `condition${index}`,
      name,
      code: made.system === null ? null : { system: made.system, value: `C${index}0` },
      rare: made.rare,
    })),
    keywords: made.keywords,
    outcomes: made.outcomes.map(([title, timeFrame, level], index) => ({
      id: `outcome${index}`,
      level: index === 0 ? 'primary' : level,
      title,
      timeFrame,
      description: '',
      objective: index === 0 ? 'main' : null,
    })),
    eligibility: made.eligibility,
    recruitment: made.recruitment,
  }
}

const armLabels = fc.uniqueArray(lineOf(60), {
  minLength: 1,
  maxLength: 12,
  selector: (label) => label.toLowerCase(),
})

/** Trials of one to twelve arms, complete enough for every register. */
export const interventionalRecord: fc.Arbitrary<RegistrationRecord> = fc
  .record({
    made: common,
    labels: armLabels,
    kinds: fc.array(fc.constantFrom(...interventionKinds), { minLength: 12, maxLength: 12 }),
    names: fc.uniqueArray(lineOf(100), {
      minLength: 1,
      maxLength: 12,
      selector: (name) => name.toLowerCase(),
    }),
    // ClinicalTrials.gov has no phase 3/4.
    phase: fc.constantFrom(...phases.filter((phase) => phase !== '3-4')),
    model: fc.constantFrom(
      'parallel' as const,
      'crossover' as const,
      'factorial' as const,
      'sequential' as const,
    ),
    randomised: fc.boolean(),
    open: fc.boolean(),
  })
  .map(({ made, labels, kinds, names, phase, model, randomised, open }) => {
    const base = completeRegistration()
    const single = labels.length === 1
    return {
      ...withCommon(base, made),
      design: {
        ...base.design,
        phase,
        assignment: single ? 'single-group' : model,
        allocation: single ? 'not-applicable' : randomised ? 'randomised' : 'non-randomised',
        masking: {
          ...base.design.masking,
          open,
          participant: !open,
          careProvider: false,
          investigator: false,
          outcomesAssessor: !open,
        },
      },
      arms: labels.map((label, index) => ({
        id: `arm${index}`,
        label,
        kind: index === 0 ? 'experimental' : 'active-comparator',
        description: `Arm ${index + 1}`,
        participants: null,
      })),
      // The first is for every arm, so that none is left without.
      interventions: names.map((name, index) =>
        intervention({
          id: `intervention${index}`,
          name,
          kind: kinds[index] ?? 'other',
          arms: index === 0 ? labels.map((_, arm) => `arm${arm}`) : [`arm${index % labels.length}`],
        }),
      ),
    }
  })

/** Observational studies of one to twelve groups. */
export const observationalRecord: fc.Arbitrary<RegistrationRecord> = fc
  .record({
    made: common,
    labels: armLabels,
    model: fc.constantFrom(
      'cohort' as const,
      'case-control' as const,
      'case-only' as const,
      'other' as const,
    ),
    time: fc.constantFrom('retrospective' as const, 'prospective' as const, 'cross-sectional' as const),
    samples: fc.constantFrom('none' as const, 'with-dna' as const),
    population: paragraph,
  })
  .map(({ made, labels, model, time, samples, population }) => {
    const base = completeObservation()
    return {
      ...withCommon(base, made),
      design: {
        ...base.design,
        observationalModel: model,
        timePerspective: time,
        biospecimens: samples,
        biospecimenDescription: samples === 'none' ? '' : 'Whole blood',
        studyPopulation: population.slice(0, 900).trim(),
      },
      arms: labels.map((label, index) => ({
        id: `group${index}`,
        label,
        kind: null,
        description: '',
        participants: null,
      })),
    }
  })

/** Any record that registers would take. */
export const completeRecord: fc.Arbitrary<RegistrationRecord> = fc.oneof(
  interventionalRecord,
  observationalRecord,
)
