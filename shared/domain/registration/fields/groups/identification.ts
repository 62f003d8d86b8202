import type { FieldGroup } from '../fieldModel'
import { ctgov, ctis, fhir, field, ictrp, usdm, words } from '../makeField'
import { options } from '../options'

export const identification: FieldGroup = {
  key: 'identification',
  title: words('Titles and numbers', 'Titler og numre'),
  fields: [
    field(
      'line',
      'titles.brief',
      words('Public title', 'Offentlig tittel'),
      [
        ctgov('brief_title', 300, 'always'),
        ctis('CT03.01.03', 4000, 'always'),
        usdm('StudyTitle (Brief Study Title)'),
        ictrp('public_title', 2000, 'always'),
        fhir('ResearchStudy.title'),
      ],
      {
        help: words(
          'In English, in words that the public understands.',
          'På engelsk, med ord som folk flest forstår.',
        ),
      },
    ),
    field(
      'text',
      'titles.official',
      words('Scientific title', 'Vitenskapelig tittel'),
      [
        ctgov('official_title', 600, 'always'),
        ctis('CT03.01.01', 4000, 'always'),
        usdm('StudyTitle (Official Study Title)', null, 'always'),
        ictrp('Scientific_title', 2000, 'always'),
      ],
      { help: words('In English, as in the protocol.', 'På engelsk, som i protokollen.') },
    ),
    field('line', 'titles.acronym', words('Acronym', 'Akronym'), [
      ctgov('acronym', 14),
      usdm('StudyTitle (Study Acronym)'),
      ictrp('acronym', 255),
    ]),
    field('line', 'titles.publicNorwegian', words('Public title in Norwegian', 'Offentlig tittel på norsk'), [
      ctis('CT03.01.04', 4000),
    ]),
    field(
      'line',
      'identifiers.organisationStudyId',
      words("Sponsor's number of the protocol", 'Sponsors protokollnummer'),
      [
        ctgov('org_study_id', 30, 'always'),
        ctis('CT03.01.05', 20),
        usdm('StudyIdentifier (sponsor)', null, 'always'),
        ictrp('secondary_ids'),
        fhir('ResearchStudy.identifier'),
      ],
    ),
    field(
      'line',
      'identifiers.registerOrganisation',
      words('Account at ClinicalTrials.gov', 'Konto hos ClinicalTrials.gov'),
      [ctgov('org_name', null, 'always')],
      {
        help: words(
          'The name of the organisation that logs in at the register.',
          'Navnet på virksomheten som logger inn i registeret.',
        ),
      },
    ),
    field(
      'list',
      'identifiers.secondary',
      words('Other numbers', 'Andre numre'),
      [ctgov('secondary_id'), ctis('CT03.01.06'), usdm('StudyIdentifier'), ictrp('secondary_ids')],
      {
        create: (id) => ({ id, kind: 'other', value: '', domain: '' }),
        items: [
          field('choice', 'kind', words('Kind', 'Type'), [ctgov('id_type')], {
            options: options.secondaryKinds,
          }),
          field('line', 'value', words('Number', 'Nummer'), [ctgov('id', 30), ctis('CT03.01.06.04.02', 20)]),
          field('line', 'domain', words('Given by', 'Gitt av'), [
            ctgov('id_domain', null, 'conditional'),
            ctis('CT03.01.06.04.01', 100),
          ]),
        ],
      },
    ),
    field(
      'line',
      'primaryRegister.name',
      words('Register where it stands first', 'Register der den står først'),
      [ictrp('reg_name', null, 'always')],
    ),
    field('line', 'primaryRegister.number', words('Number there', 'Nummer der'), [
      ictrp('trial_id', null, 'always'),
    ]),
    field('date', 'primaryRegister.registeredAt', words('Registered on', 'Registrert'), [
      ictrp('date_registration', null, 'always'),
    ]),
  ],
}
