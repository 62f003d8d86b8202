import type { Contact } from '../../../../domain/registration/record/basics'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { ctisNumber } from '../fields/ctisFields'
import { economicArea } from '../lists/choices'
import { isPartTwoSite } from '../map/sites'
import { contactFields, contactName } from '../map/sponsor'
import { when, type CrossRule } from './crossRule'
import { change } from './problems'

interface Person {
  readonly path: string
  readonly contact: Contact
  readonly phoneField: string
  readonly emailField: string
}

/** Everyone whose telephone and e-mail stand in the sheet. */
function people({ parties, recruitment }: RegistrationRecord): readonly Person[] {
  return [
    ...(['scientificContact', 'publicContact'] as const).map((which) => ({
      path: `parties.${which}`,
      contact: parties[which],
      phoneField: contactFields[which].phone,
      emailField: contactFields[which].email,
    })),
    ...recruitment.locations.flatMap((site, index) =>
      isPartTwoSite(site)
        ? [
            {
              path: `recruitment.locations.${index}.investigator`,
              contact: site.investigator,
              phoneField: 'CT06.01.08.05',
              emailField: 'CT06.01.08.06',
            },
          ]
        : [],
    ),
  ]
}

const phonePattern = /^\+?\d{1,15}$/
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** How contacts and investigators are reached. */
export const contactRules: readonly CrossRule[] = [
  {
    rule: 'phone',
    severity: 'error',
    field: 'CT04.10.01.03',
    find: (record) =>
      people(record).flatMap(({ path, contact: { phone }, phoneField }) => {
        const bare = phone.replace(/[\s().-]/g, '').replace(/^00/, '+')
        return when(phone !== '' && (!phonePattern.test(phone) || phone.length > 15), {
          path: `${path}.phone`,
          field: phoneField,
          message: [
            `CTIS takes telephone numbers of at most 15 characters, digits and a plus sign: “${phone}”.`,
            `CTIS tar imot telefonnumre på høyst 15 tegn, sifre og plusstegn: «${phone}».`,
          ],
          remedy: [
            'Write it without spaces, country first.',
            'Skriv det uten mellomrom, med landkoden først.',
          ],
          fix:
            phonePattern.test(bare) && bare.length <= 15
              ? change([`Write ${bare}`, `Skriv ${bare}`], `${path}.phone`, bare)
              : null,
        })
      }),
  },
  {
    rule: 'email',
    severity: 'error',
    field: 'CT04.10.01.04',
    find: (record) =>
      people(record).flatMap(({ path, contact: { email }, emailField }) =>
        when(email !== '' && !emailPattern.test(email), {
          path: `${path}.email`,
          field: emailField,
          message: [`“${email}” is no e-mail address.`, `«${email}» er ikke en e-postadresse.`],
          remedy: ['Write one address.', 'Skriv én adresse.'],
          fix: emailPattern.test(email.trim())
            ? change([`Write ${email.trim()}`, `Skriv ${email.trim()}`], `${path}.email`, email.trim())
            : null,
        }),
      ),
  },
  {
    rule: 'contact-digits',
    severity: 'error',
    field: 'CT04.10.01.02',
    find: ({ parties }) =>
      (['scientificContact', 'publicContact'] as const).flatMap((which) => {
        const { name, field } = contactName(parties[which])
        return when(/\d/.test(name), {
          path: `parties.${which}.${field}`,
          field: ctisNumber(contactFields[which].name),
          message: [
            `CTIS takes no digits in the name of a contact: “${name}”.`,
            `CTIS tar ikke imot sifre i navnet på en kontakt: «${name}».`,
          ],
          remedy: [
            'Name the function, like “Clinical trials office”.',
            'Oppgi funksjonen, for eksempel «Clinical trials office».',
          ],
        })
      }),
  },
  {
    rule: 'union-contact',
    severity: 'warning',
    field: 'CT04.12.01',
    find: ({ parties: { sponsor } }) =>
      when(sponsor.country !== '' && !economicArea.has(sponsor.country), {
        path: 'parties.sponsor.country',
        message: [
          'The sponsor is established outside the EEA: CTIS also asks for a legal representative or a contact in the Union.',
          'Sponsor er etablert utenfor EØS: CTIS spør også etter en juridisk representant eller en kontakt i EU.',
        ],
        remedy: ['Fill in these fields in CTIS.', 'Fyll ut disse feltene i CTIS.'],
      }),
  },
]
