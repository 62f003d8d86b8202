import type { FieldGroup } from '../fieldModel'
import { ctgov, ctis, fhir, field, ictrp, usdm, words } from '../makeField'
import { options } from '../options'

export const description: FieldGroup = {
  key: 'description',
  title: words('Summary', 'Sammendrag'),
  fields: [
    field('text', 'summary.brief', words('Brief summary', 'Kort sammendrag'), [
      ctgov('brief_summary', 5000, 'always'),
      usdm('Study.description'),
      fhir('ResearchStudy.description'),
    ]),
    field('text', 'summary.detailed', words('Detailed description', 'Utfyllende beskrivelse'), [
      ctgov('detailed_description', 32_000),
    ]),
    field(
      'list',
      'conditions',
      words('Conditions', 'Tilstander'),
      [
        ctgov('condition', null, 'always'),
        ctis('CT03.02.02.01', null, 'always'),
        usdm('Indication', null, 'always'),
        ictrp('hc_freetext', 8000, 'always'),
        fhir('ResearchStudy.condition'),
      ],
      {
        create: (id) => ({ id, name: '', code: null, rare: null }),
        items: [
          field('line', 'name', words('Name', 'Navn'), [
            ctgov('condition', 160),
            ctis('CT03.02.02.01', 4000),
          ]),
          field('code', 'code', words('Code', 'Kode'), [ictrp('hc_code'), usdm('Indication.codes')], {
            options: options.codeSystems,
          }),
          field('yes-no', 'rare', words('Rare disease', 'Sjelden sykdom'), [
            ctis('CT03.02.02.03', null, 'always'),
            usdm('Indication.isRareDisease', null, 'always'),
          ]),
        ],
      },
    ),
    field('lines', 'keywords', words('Keywords', 'Nøkkelord'), [
      ctgov('keyword', 160),
      ictrp('hc_keyword'),
      fhir('ResearchStudy.keyword'),
    ]),
  ],
}

export const status: FieldGroup = {
  key: 'status',
  title: words('Status and dates', 'Status og datoer'),
  fields: [
    field(
      'choice',
      'status.overall',
      words('Recruitment status', 'Rekrutteringsstatus'),
      [
        ctgov('overall_status', null, 'always'),
        ictrp('recruitment_status', null, 'always'),
        fhir('ResearchStudy.status', null, 'always'),
      ],
      { options: options.overallStatuses },
    ),
    field(
      'text',
      'status.whyStopped',
      words('Why it stopped', 'Hvorfor den stanset'),
      [ctgov('why_stopped', 250, 'conditional')],
      {
        shown: ({ status: { overall } }) =>
          overall === 'suspended' || overall === 'terminated' || overall === 'withdrawn',
      },
    ),
    field('date', 'status.verifiedAt', words('Record verified', 'Opplysningene kontrollert'), [
      ctgov('verification_date', null, 'always'),
    ]),
    ...(
      [
        [
          'start',
          words('First participant enrolled', 'Første deltaker inkludert'),
          [
            ctgov('start_date', null, 'always'),
            ctis('CT03.02.07.01', null, 'always'),
            ictrp('date_enrolment', null, 'always'),
            fhir('ResearchStudy.period.start'),
          ],
          'start_date_type',
        ],
        [
          'primaryCompletion',
          words('Last data for the primary outcome', 'Siste data for primært utfall'),
          [ctgov('primary_compl_date', null, 'always')],
          'primary_compl_date_type',
        ],
        [
          'completion',
          words('End of the study', 'Studien avsluttet'),
          [
            ctgov('last_follow_up_date', null, 'always'),
            ctis('CT03.02.07.02', null, 'always'),
            fhir('ResearchStudy.period.end'),
          ],
          'last_follow_up_date_type',
        ],
      ] as const
    ).flatMap(([key, label, registers, type]) => [
      field('date', `status.${key}.date`, label, registers),
      field(
        'yes-no',
        `status.${key}.actual`,
        words(`${label.en}: has happened`, `${label.nb}: har skjedd`),
        [ctgov(type, null, 'always')],
        {
          help: words(
            'Yes: the actual date. No: the date that is expected.',
            'Ja: faktisk dato. Nei: datoen som ventes.',
          ),
        },
      ),
    ]),
    field(
      'text',
      'status.endDefinition',
      words('Definition of the end of the trial', 'Definisjon av studiens slutt'),
    ),
  ],
}
