import { emptyContact } from '../../record/emptyRecord'
import { contactFields, everyPart } from '../contactFields'
import { designOptions } from '../designOptions'
import type { FieldGroup } from '../fieldModel'
import { ctgov, ctis, fhir, field, ictrp, usdm, words } from '../makeField'
import { options } from '../options'

export const recruitment: FieldGroup = {
  key: 'recruitment',
  title: words('Participants and sites', 'Deltakere og sentre'),
  fields: [
    field('number', 'recruitment.enrolment.number', words('Participants', 'Deltakere'), [
      ctgov('enrollment', null, 'always'),
      ctis('CT02.05.01', null, 'no'),
      usdm('StudyDesignPopulation.plannedEnrollmentNumber'),
      ictrp('target_size', null, 'always'),
      fhir('Group.quantity'),
    ]),
    field(
      'yes-no',
      'recruitment.enrolment.actual',
      words('The number is of those enrolled', 'Tallet er de som er inkludert'),
      [ctgov('enrollment_type', null, 'always')],
      { help: words('No: the number that is planned.', 'Nei: tallet som er planlagt.') },
    ),
    field(
      'list',
      'recruitment.countries',
      words('Countries', 'Land'),
      [ctis('CT02.01', null, 'always'), usdm('GeographicScope'), ictrp('country2', null, 'always')],
      {
        create: () => ({ country: '', participants: null }),
        items: [
          field('country', 'country', words('Country', 'Land'), [ctis('CT02.01', null, 'always')]),
          field('number', 'participants', words('Participants', 'Deltakere'), [
            ctis('CT02.02', null, 'always'),
          ]),
        ],
      },
    ),
    field(
      'list',
      'recruitment.locations',
      words('Sites', 'Sentre'),
      [
        ctgov('location', null, 'conditional'),
        ctis('CT06.01'),
        usdm('StudySite'),
        fhir('ResearchStudy.site'),
      ],
      {
        create: (id) => ({
          id,
          site: null,
          facility: '',
          department: '',
          address: '',
          city: '',
          region: '',
          postalCode: '',
          country: '',
          organisationNumber: '',
          status: null,
          contact: emptyContact(),
          investigator: emptyContact(),
          participants: null,
        }),
        items: [
          field('line', 'facility', words('Hospital or clinic', 'Sykehus eller klinikk'), [
            ctgov('facility/name', 254, 'always'),
            ctis('CT06.01.02'),
          ]),
          field('line', 'department', words('Department', 'Avdeling'), [
            ctis('CT06.01.08.04', 100, 'always'),
          ]),
          field('line', 'address', words('Street address', 'Gateadresse'), [ctis('CT06.01.04')]),
          field('line', 'city', words('City', 'Sted'), [
            ctgov('address/city', null, 'always'),
            ctis('CT06.01.05'),
          ]),
          field('line', 'region', words('County', 'Fylke'), [ctgov('address/state')]),
          field('line', 'postalCode', words('Postal code', 'Postnummer'), [
            ctgov('address/zip'),
            ctis('CT06.01.06'),
          ]),
          field('country', 'country', words('Country', 'Land'), [
            ctgov('address/country', null, 'always'),
            ctis('CT06.01.07'),
          ]),
          field('line', 'organisationNumber', words('Organisation number', 'Organisasjonsnummer')),
          field(
            'choice',
            'status',
            words('Status', 'Status'),
            [ctgov('location/status', null, 'conditional')],
            {
              options: options.locationStatuses,
            },
          ),
          field('number', 'participants', words('Planned participants', 'Planlagte deltakere'), [
            usdm('SubjectEnrollment'),
          ]),
          ...contactFields('contact', everyPart, {
            lastName: [ctgov('location/contact/last_name', null, 'conditional')],
            phone: [ctgov('location/contact/phone', null, 'conditional')],
            email: [ctgov('location/contact/email', null, 'conditional')],
          }),
          ...contactFields('investigator', everyPart, {
            firstName: [ctis('CT06.01.08.02', 100, 'always')],
            lastName: [ctgov('location/investigator/last_name'), ctis('CT06.01.08.03', 100, 'always')],
            phone: [ctis('CT06.01.08.05', 15, 'conditional')],
            email: [ctis('CT06.01.08.06', 100, 'conditional')],
          }),
        ],
      },
    ),
  ],
}

export const europe: FieldGroup = {
  key: 'europe',
  title: words('For CTIS', 'For CTIS'),
  fields: [
    field('choices', 'europe.scopes', words('Scope', 'Omfang'), [ctis('CT03.02.03.01', null, 'always')], {
      options: designOptions.scopes,
    }),
    field(
      'lines',
      'europe.therapeuticAreas',
      words('Therapeutic areas', 'Terapiområder'),
      [ctis('CT03.02.02.04', null, 'always'), usdm('StudyDesign.therapeuticAreas')],
      {
        help: words(
          'As in the list of the register: Diseases [C] - Virus Diseases [C02].',
          'Som i registerets liste: Diseases [C] - Virus Diseases [C02].',
        ),
      },
    ),
    field(
      'yes-no',
      'europe.paediatricPlan',
      words('Part of a paediatric investigation plan', 'Del av en pediatrisk utprøvingsplan'),
      [ctis('CT03.04', null, 'always')],
    ),
    field('yes-no', 'europe.firstInHuman', words('First in humans', 'Første gang i mennesker'), [
      ctis('CT03.02.01.04', null, 'conditional'),
    ]),
  ],
}

export const sharing: FieldGroup = {
  key: 'sharing',
  title: words('Sharing of data, links and references', 'Deling av data, lenker og referanser'),
  fields: [
    field(
      'choice',
      'sharing.plan',
      words('Plan to share data on individuals', 'Plan om å dele data om enkeltdeltakere'),
      [ctgov('sharing_ipd'), ctis('CT03.02.11.01', null, 'always'), ictrp('results_IPD_plan')],
      { options: options.sharingPlans },
    ),
    field('text', 'sharing.description', words('About the plan', 'Om planen'), [
      ctgov('ipd_description', 1000),
      ctis('CT03.02.11.02', 1000, 'conditional'),
    ]),
    field(
      'choices',
      'sharing.information',
      words('What else is shared', 'Hva annet som deles'),
      [ctgov('ipd_info_type')],
      { options: options.sharedInformation },
    ),
    field('text', 'sharing.timeFrame', words('When', 'Når'), [ctgov('ipd_time_frame', 1000)]),
    field('text', 'sharing.access', words('Who gets access', 'Hvem som får tilgang'), [
      ctgov('ipd_access_criteria', 1000),
    ]),
    field('line', 'sharing.url', words('Address', 'Adresse'), [ctgov('ipd_url', 3999)]),
    field('list', 'links', words('Links', 'Lenker'), [ctgov('link')], {
      create: (id) => ({ id, url: '', description: '' }),
      items: [
        field('line', 'url', words('Address', 'Adresse'), [ctgov('link/url', 3999)]),
        field('line', 'description', words('Description', 'Beskrivelse'), [ctgov('link/description', 254)]),
      ],
    }),
    field('list', 'references', words('References', 'Referanser'), [ctgov('reference')], {
      create: (id) => ({ id, pubmed: '', citation: '', ofResults: null }),
      items: [
        field('line', 'pubmed', words('PubMed number', 'PubMed-nummer'), [ctgov('medline_ui')]),
        field('text', 'citation', words('Citation', 'Kildehenvisning'), [ctgov('reference/citation')]),
        field('yes-no', 'ofResults', words('Tells the results', 'Forteller resultatene'), [
          ctgov('results_reference'),
        ]),
      ],
    }),
  ],
}
