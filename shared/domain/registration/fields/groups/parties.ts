import { emptyContact } from '../../record/emptyRecord'
import { contactFields, everyPart } from '../contactFields'
import type { FieldGroup, RegistrationField } from '../fieldModel'
import { ctgov, ctis, fhir, field, ictrp, usdm, words } from '../makeField'
import { options } from '../options'

function organisationFields(prefix: string, named: RegistrationField): readonly RegistrationField[] {
  return [
    named,
    field('choice', `${prefix}kind`, words('Kind', 'Type'), [], { options: options.organisationKinds }),
    field('country', `${prefix}country`, words('Country', 'Land')),
    field('line', `${prefix}address`, words('Street address', 'Gateadresse')),
    field('line', `${prefix}city`, words('City', 'Sted')),
    field('line', `${prefix}postalCode`, words('Postal code', 'Postnummer')),
    field('line', `${prefix}organisationNumber`, words('Organisation number', 'Organisasjonsnummer')),
  ]
}

export const parties: FieldGroup = {
  key: 'parties',
  title: words('Sponsor and responsibility', 'Sponsor og ansvar'),
  fields: [
    ...organisationFields(
      'parties.sponsor.',
      field('line', 'parties.sponsor.name', words('Sponsor', 'Sponsor'), [
        ctgov('lead_sponsor', 160, 'always'),
        usdm('StudyRole (Sponsor)', null, 'always'),
        ictrp('primary_sponsor', 2000, 'always'),
        fhir('ResearchStudy.sponsor'),
      ]),
    ),
    field(
      'list',
      'parties.collaborators',
      words('Collaborators and co-sponsors', 'Samarbeidspartnere og medsponsorer'),
      [ctgov('collaborator'), ictrp('secondary_sponsor')],
      {
        create: (id) => ({
          id,
          name: '',
          kind: null,
          country: '',
          address: '',
          city: '',
          postalCode: '',
          organisationNumber: '',
        }),
        items: organisationFields(
          '',
          field('line', 'name', words('Name', 'Navn'), [ctgov('collaborator', 160), ictrp('sponsor_name')]),
        ),
      },
    ),
    field('lines', 'parties.support', words('Sources of money and material', 'Kilder til penger og utstyr'), [
      ctis('CT03.02.08.01', 4000),
      ictrp('source_support', 1000),
    ]),
    field(
      'choice',
      'parties.responsible.kind',
      words('Responsible party', 'Ansvarlig part'),
      [ctgov('resp_party_type', null, 'always')],
      { options: options.responsibleKinds },
    ),
    ...(
      [
        [
          'name',
          words('Name of the responsible person', 'Navn på ansvarlig person'),
          null,
          'investigator_name',
        ],
        ['title', words('Official title', 'Stilling'), 255, 'investigator_title'],
        ['affiliation', words('Affiliation', 'Tilknytning'), 160, 'investigator_affiliation'],
        [
          'account',
          words('User name at the register', 'Brukernavn i registeret'),
          null,
          'investigator_username',
        ],
      ] as const
    ).map(([part, label, limit, name]) =>
      field('line', `parties.responsible.${part}`, label, [ctgov(name, limit, 'conditional')], {
        shown: ({ parties: { responsible } }) =>
          responsible.kind === 'principal-investigator' || responsible.kind === 'sponsor-investigator',
      }),
    ),
  ],
}

export const contacts: FieldGroup = {
  key: 'contacts',
  title: words('Contacts', 'Kontakter'),
  fields: [
    ...(
      [
        ['publicContact', words('For the public', 'For allmennheten'), 'Public'],
        ['scientificContact', words('For scientific questions', 'For faglige spørsmål'), 'Scientific'],
      ] as const
    ).flatMap(([key, title, type]) =>
      titled(
        title,
        contactFields(`parties.${key}`, everyPart, {
          lastName: [ictrp(`contact (${type}) lastname`, null, 'always')],
          email: [ictrp(`contact (${type}) email`, null, 'conditional')],
        }),
      ),
    ),
    ...(
      [
        ['centralContact', words('For taking part', 'For deltakelse'), 'overall_contact'],
        [
          'backupContact',
          words('For taking part, second', 'For deltakelse, reserve'),
          'overall_contact_backup',
        ],
      ] as const
    ).flatMap(([key, title, name]) =>
      titled(
        title,
        contactFields(`parties.${key}`, everyPart, {
          lastName: [ctgov(`${name}/last_name`, null, 'conditional')],
          phone: [ctgov(`${name}/phone`, null, 'conditional')],
          email: [ctgov(`${name}/email`, null, 'conditional')],
        }),
      ),
    ),
    field('list', 'parties.officials', words('Officials', 'Faglig ledelse'), [ctgov('overall_official')], {
      create: (id) => ({ id, person: emptyContact(), role: null }),
      items: [
        field('choice', 'role', words('Role', 'Rolle'), [ctgov('overall_official/role', null, 'always')], {
          options: options.officialRoles,
        }),
        ...contactFields('person', everyPart, {
          lastName: [ctgov('overall_official/last_name', null, 'always')],
          affiliation: [ctgov('overall_official/affiliation', 160, 'always')],
        }),
      ],
    }),
  ],
}

/** Labels with the contact that they belong to before them. */
function titled(
  title: { readonly en: string; readonly nb: string },
  fields: readonly RegistrationField[],
): readonly RegistrationField[] {
  const join = (language: 'en' | 'nb', label: string) =>
    `${title[language]}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`
  return fields.map((each) => ({
    ...each,
    label: words(join('en', each.label.en), join('nb', each.label.nb)),
  }))
}
