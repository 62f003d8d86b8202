import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { growRegistration } from '#shared/domain/registration/grown/grownRecord'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { readStudyFile } from '#shared/domain/studies/studyFile'
import type { Study } from '#shared/domain/studies/study'
import { eligibilityWords } from '#shared/documents/registration/eligibilityWords'
import { completeRegistration, intervention, location } from './completeRegistration'

const names = ['multiple-sclerosis', 'myocardial-infarction', 'childhood-diabetes'] as const

function exampleStudy(name: string): Study {
  const path = fileURLToPath(new URL(`../../../resources/examples/${name}.kohort.json`, import.meta.url))
  const read = readStudyFile(readFileSync(path, 'utf8'))
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** The three example studies as they grow, with all that registers ask beside it typed in. */
export function exampleRegistrations(): readonly {
  readonly name: string
  readonly record: RegistrationRecord
}[] {
  return names.map((name) => {
    const study = exampleStudy(name)
    const newest = study.versions.at(-1)
    if (newest === undefined) throw new Error(`${name} has no version`)
    const { record: grown } = growRegistration({
      study,
      protocol: newest.protocol,
      words: eligibilityWords({ codes: { 'icd-10': {}, atc: {} }, areaName: (key) => key }),
      expected: new Map(),
      places: new Map(),
    })
    const typed = completeRegistration()
    const child = name === 'childhood-diabetes'
    return {
      name,
      record: {
        ...typed,
        ...(child
          ? {
              interventions: [
                intervention({ id: 'device', name: 'Closed-loop insulin', kind: 'device', arms: ['early'] }),
                intervention({
                  id: 'usual',
                  name: 'Usual care',
                  kind: 'other',
                  arms: ['late'],
                  role: 'comparator',
                }),
              ],
            }
          : {}),
        titles: {
          brief: grown.titles.brief,
          official: `A randomised trial: ${grown.titles.brief}`,
          acronym: '',
          publicNorwegian: '',
        },
        status: { ...typed.status, ...(grown.status.start.date === '' ? {} : datesOf(grown)) },
        conditions: grown.conditions.map((condition) => ({ ...condition, rare: false })),
        eligibility: {
          ...typed.eligibility,
          inclusion: grown.eligibility.inclusion,
          exclusion: grown.eligibility.exclusion,
          minimumAge: grown.eligibility.minimumAge,
          maximumAge: grown.eligibility.maximumAge,
          vulnerable: child ? (['minors'] as const).slice() : typed.eligibility.vulnerable,
        },
        recruitment: {
          enrolment: grown.recruitment.enrolment,
          countries: [{ country: 'NO', participants: grown.recruitment.enrolment.number }],
          locations:
            grown.recruitment.locations.length === 0
              ? [location('oslo', { participants: grown.recruitment.enrolment.number })]
              : grown.recruitment.locations.map((place) => ({
                  ...place,
                  department: 'Research unit',
                  city: place.city === '' ? 'Oslo' : place.city,
                  status: 'not-yet-recruiting' as const,
                  investigator: typed.parties.centralContact,
                })),
        },
      },
    }
  })
}

function datesOf({ status: { start, primaryCompletion, completion } }: RegistrationRecord) {
  return { start, primaryCompletion, completion }
}
