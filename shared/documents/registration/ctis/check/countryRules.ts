import { economicArea } from '../lists/choices'
import { englishName, sumOfParticipants } from '../map/countries'
import { isPartTwoSite, siteName } from '../map/sites'
import { when, type CrossRule } from './crossRule'
import { change } from './problems'

/** Countries, how many take part in each, and the sites in them. */
export const countryRules: readonly CrossRule[] = [
  {
    rule: 'subjects-sum',
    severity: 'error',
    field: 'CT02.05.03',
    find: ({ recruitment: { enrolment, countries } }) => {
      const sum = sumOfParticipants(countries)
      return when(sum !== null && enrolment.number !== null && sum !== enrolment.number, {
        path: 'recruitment.enrolment.number',
        message: [
          `The countries add up to ${sum ?? ''} participants; the enrolment says ${enrolment.number ?? ''}. CTIS adds up the countries.`,
          `Landene blir ${sum ?? ''} deltakere til sammen; rekrutteringen sier ${enrolment.number ?? ''}. CTIS legger sammen landene.`,
        ],
        remedy: [
          'Change the enrolment, or the numbers of the countries.',
          'Endre rekrutteringen eller tallene for landene.',
        ],
        fix: change(
          [`Set the enrolment to ${sum ?? ''}`, `Sett rekrutteringen til ${sum ?? ''}`],
          'recruitment.enrolment.number',
          sum,
        ),
      })
    },
  },
  {
    rule: 'country-unnamed',
    severity: 'error',
    field: 'CT02.01',
    find: ({ recruitment: { countries } }) =>
      countries.flatMap(({ country }, index) =>
        when(country === '', {
          path: `recruitment.countries.${index}.country`,
          message: ['A number of participants has no country.', 'Et antall deltakere har ikke noe land.'],
          remedy: ['Choose the country, or take the line away.', 'Velg landet, eller fjern linjen.'],
        }),
      ),
  },
  {
    rule: 'country-twice',
    severity: 'error',
    field: 'CT02.01',
    find: ({ recruitment: { countries } }) =>
      countries.flatMap(({ country }, index) =>
        when(country !== '' && countries.findIndex((other) => other.country === country) < index, {
          path: `recruitment.countries.${index}.country`,
          message: [`${englishName(country)} stands twice.`, `${englishName(country)} står to ganger.`],
          remedy: ['Put the participants into one line.', 'Samle deltakerne på én linje.'],
        }),
      ),
  },
  {
    rule: 'subjects-none',
    severity: 'error',
    field: 'CT02.02',
    find: ({ recruitment: { countries } }) =>
      countries.flatMap(({ country, participants }, index) =>
        when(participants === 0 && economicArea.has(country), {
          path: `recruitment.countries.${index}.participants`,
          message: [
            `${englishName(country)} is concerned, but no participant is planned there.`,
            `${englishName(country)} er berørt, men ingen deltaker er planlagt der.`,
          ],
          remedy: ['State how many, or take the country away.', 'Oppgi hvor mange, eller fjern landet.'],
        }),
      ),
  },
  {
    rule: 'site-country',
    severity: 'error',
    field: 'CT06.01.07',
    find: ({ recruitment: { countries, locations } }) =>
      locations.flatMap((site, index) =>
        when(
          site.country !== '' &&
            isPartTwoSite(site) &&
            !countries.some(({ country }) => country === site.country),
          {
            path: `recruitment.locations.${index}.country`,
            message: [
              `${siteName(site)} lies in ${englishName(site.country)}, which is not among the member states concerned.`,
              `${siteName(site)} ligger i ${englishName(site.country)}, som ikke er blant de berørte medlemsstatene.`,
            ],
            remedy: ['Add the country with its participants.', 'Legg til landet med deltakere.'],
          },
        ),
      ),
  },
  {
    rule: 'country-site',
    severity: 'warning',
    field: 'CT06.01.02',
    find: ({ recruitment: { countries, locations } }) =>
      countries.flatMap(({ country }, index) =>
        when(economicArea.has(country) && !locations.some((site) => site.country === country), {
          path: `recruitment.countries.${index}.country`,
          message: [
            `${englishName(country)} has no site: part II cannot be filled in for it.`,
            `${englishName(country)} har ikke noe studiested: del II kan ikke fylles ut for landet.`,
          ],
          remedy: ['Add a site, or send part II later.', 'Legg til et studiested, eller send del II senere.'],
        }),
      ),
  },
  {
    rule: 'site-subjects',
    severity: 'warning',
    field: 'CT02.02',
    find: ({ recruitment: { countries, locations } }) =>
      countries.flatMap(({ country, participants }, index) => {
        const planned = locations
          .filter((site) => site.country === country && country !== '')
          .reduce((sum, site) => sum + (site.participants ?? 0), 0)
        return when(participants !== null && planned > participants, {
          path: `recruitment.countries.${index}.participants`,
          message: [
            `The sites in ${englishName(country)} plan ${planned} participants, the country ${participants ?? ''}.`,
            `Studiestedene i ${englishName(country)} planlegger ${planned} deltakere, landet ${participants ?? ''}.`,
          ],
          remedy: ['Make the numbers agree.', 'Få tallene til å stemme overens.'],
        })
      }),
  },
]
