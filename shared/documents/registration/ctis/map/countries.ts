import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { countryName } from '../../ctgov/countryNames'
import { economicArea } from '../lists/choices'
import { draft, indexed, itemised, joined, only, type Drafts } from './draft'

type Planned = RegistrationRecord['recruitment']['countries'][number]

export function isMemberState({ country }: Planned): boolean {
  return economicArea.has(country)
}

export function isOutside({ country }: Planned): boolean {
  return country !== '' && !economicArea.has(country)
}

/** What the countries add up to; null where one of them, or all, are not stated. */
export function sumOfParticipants(countries: readonly Planned[]): number | null {
  if (countries.length === 0) return null
  return countries.reduce<number | null>(
    (sum, { participants }) => (sum === null || participants === null ? null : sum + participants),
    0,
  )
}

export function englishName(country: string): string {
  return countryName(country) ?? country
}

/** Member states, countries outside the EEA, and what they add up to. */
export function countryDrafts({ recruitment: { countries } }: RegistrationRecord): Drafts {
  const within = countries.filter(isMemberState)
  const outside = countries.filter(isOutside)
  const path = 'recruitment.countries'
  const outsideSum = sumOfParticipants(outside)
  return joined(
    itemised(
      'country',
      indexed(countries, isMemberState),
      ({ country }) => englishName(country),
      ({ country, participants }, index, of) => [
        draft('CT02.01', englishName(country), `${path}.${index}.country`, { of, code: country }),
        draft('CT02.02', participants, `${path}.${index}.participants`, { of }),
      ],
      [draft('CT02.01', null, path), draft('CT02.02', null, path)],
    ),
    itemised(
      'outside-country',
      indexed(countries, isOutside),
      ({ country }) => englishName(country),
      ({ country }, index, of) => [
        draft('CT03.07.01', englishName(country), `${path}.${index}.country`, { of, code: country }),
      ],
    ),
    only([
      draft('CT03.07.02', outsideSum, path, { need: outside.length > 0 ? 'required' : 'not-applicable' }),
      draft('CT02.04.01', outsideSum, path),
      draft('CT02.05.01', sumOfParticipants(within), path),
      draft('CT02.05.02', outsideSum, path),
      draft('CT02.05.03', sumOfParticipants(countries), path),
    ]),
  )
}
