import type { TrialLocation } from '../../../../domain/registration/record/participants'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { ctisSections } from '../fields/ctisFields'
import { economicArea } from '../lists/choices'
import { englishName } from './countries'
import { draft, indexed, itemised, type Draft, type Drafts } from './draft'

/** A site of part II lies in a member state; one without a country may. */
export function isPartTwoSite({ country }: TrialLocation): boolean {
  return country === '' || economicArea.has(country)
}

const partTwo: readonly string[] = ctisSections
  .filter(({ part }) => part === 'part-2')
  .flatMap(({ fields }) => fields.map(({ key }) => key))

/** Documents that each site needs; the others are given once for a member state. */
const siteDocuments = ['CT06.02.03.01', 'CT06.02.03.02', 'CT06.02.04.01']

export const siteKeys: readonly string[] = partTwo.filter(
  (key) => key.startsWith('CT06.01.') || siteDocuments.includes(key),
)
export const memberStateDocuments: readonly string[] = partTwo.filter((key) => !siteKeys.includes(key))

export function siteName({ facility, department, city }: TrialLocation): string {
  return [facility, department].filter((part) => part !== '').join(', ') || city
}

function siteDrafts(site: TrialLocation, index: number, of: string): readonly Draft[] {
  const { investigator } = site
  const at = (key: string, value: string | null, field: string, rest: Partial<Draft> = {}): Draft =>
    draft(key, value, `recruitment.locations.${index}.${field}`, { ...rest, of })
  return [
    at('CT06.01.02', site.facility, 'facility', { need: 'required' }),
    at('CT06.01.04', site.address, 'address'),
    at('CT06.01.05', site.city, 'city'),
    at('CT06.01.06', site.postalCode, 'postalCode'),
    at('CT06.01.07', site.country === '' ? null : englishName(site.country), 'country', {
      code: site.country === '' ? null : site.country,
      need: 'required',
    }),
    at('CT06.01.08.02', investigator.firstName, 'investigator.firstName'),
    at('CT06.01.08.03', investigator.lastName, 'investigator.lastName'),
    at('CT06.01.08.04', site.department, 'department'),
    at('CT06.01.08.05', investigator.phone, 'investigator.phone'),
    at('CT06.01.08.06', investigator.email, 'investigator.email', {
      need: investigator.phone === '' && investigator.email === '' ? 'required' : null,
    }),
  ]
}

/** Sites in member states, one after the other. */
export function sitesDrafts({ recruitment }: RegistrationRecord): Drafts {
  return itemised('site', indexed(recruitment.locations, isPartTwoSite), siteName, siteDrafts)
}
