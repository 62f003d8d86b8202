import { designOptions } from '../designOptions'
import type { FieldGroup } from '../fieldModel'
import { ctgov, ctis, fhir, field, ictrp, usdm, words } from '../makeField'
import { isInterventional } from './design'

const product = [
  ['substance', words('Active substance', 'Virkestoff'), [ctis('CT05.08.03'), usdm('Substance.label')]],
  ['atc', words('ATC code', 'ATC-kode'), [ctis('CT05.05.01', null, 'conditional')]],
  ['form', words('Form', 'Legemiddelform'), []],
  ['route', words('Route of administration', 'Administrasjonsvei'), [ctis('CT05.03.01', null, 'always')]],
  ['strength', words('Strength', 'Styrke'), [ctis('CT05.08.08')]],
  [
    'authorisationNumber',
    words('Authorisation number', 'Markedsføringstillatelse nr.'),
    [ctis('CT05.06.03')],
  ],
  ['maximumDailyDose', words('Largest daily dose', 'Største døgndose'), [ctis('CT05.03.04', 100, 'always')]],
  [
    'maximumDuration',
    words('Longest treatment', 'Lengste behandlingstid'),
    [ctis('CT05.03.02', null, 'always')],
  ],
] as const

export const arms: FieldGroup = {
  key: 'arms',
  title: words('Arms and interventions', 'Armer og tiltak'),
  fields: [
    field(
      'list',
      'arms',
      words('Arms or groups', 'Armer eller grupper'),
      [
        ctgov('arm_group', null, 'conditional'),
        ctis('CT03.03.02.02.08'),
        usdm('StudyArm'),
        fhir('ResearchStudy.arm'),
      ],
      {
        create: (id) => ({ id, label: '', kind: null, description: '', participants: null }),
        items: [
          field('line', 'label', words('Name', 'Navn'), [
            ctgov('arm_group_label', 100, 'always'),
            ctis('CT03.03.02.02.08.01', 100),
          ]),
          field('choice', 'kind', words('Kind', 'Type'), [ctgov('arm_type', null, 'conditional')], {
            options: designOptions.armKinds,
            shown: isInterventional,
          }),
          field('text', 'description', words('Description', 'Beskrivelse'), [
            ctgov('arm_group_description', 999),
            ctis('CT03.03.02.02.08.02', 4000),
          ]),
          field('number', 'participants', words('Participants', 'Deltakere'), [usdm('StudyCohort')]),
        ],
      },
    ),
    field(
      'list',
      'interventions',
      words('Interventions', 'Tiltak'),
      [
        ctgov('intervention', null, 'conditional'),
        ctis('CT05'),
        usdm('StudyIntervention'),
        ictrp('i_freetext', 8000),
      ],
      {
        create: (id) => ({
          id,
          kind: null,
          name: '',
          otherNames: [],
          description: '',
          arms: [],
          role: null,
          product: {
            substance: '',
            atc: '',
            form: '',
            route: '',
            strength: '',
            authorised: null,
            authorisationNumber: '',
            advancedTherapy: null,
            maximumDailyDose: '',
            maximumDuration: '',
          },
        }),
        items: [
          field('choice', 'kind', words('Kind', 'Type'), [ctgov('intervention_type', null, 'always')], {
            options: designOptions.interventionKinds,
          }),
          field('line', 'name', words('Name', 'Navn'), [ctgov('intervention_name', 200, 'always')]),
          field('lines', 'otherNames', words('Other names', 'Andre navn'), [
            ctgov('intervention_other_name', 200),
          ]),
          field('text', 'description', words('Description', 'Beskrivelse'), [
            ctgov('intervention_description', 1000, 'always'),
          ]),
          field('arms', 'arms', words('Arms that get it', 'Armer som får det'), [
            ctgov('intervention/arm_group_label', null, 'conditional'),
          ]),
          field(
            'choice',
            'role',
            words('Role in the trial', 'Rolle i studien'),
            [ctis('CT05.01.08', null, 'always'), usdm('StudyIntervention.role')],
            { options: designOptions.interventionRoles },
          ),
          ...product.map(([part, label, registers]) =>
            field(
              'line',
              `product.${part}`,
              words(`Product: ${label.en.toLowerCase()}`, `Preparat: ${label.nb.toLowerCase()}`),
              registers,
            ),
          ),
          field('yes-no', 'product.authorised', words('Product: authorised', 'Preparat: godkjent'), [
            ctis('CT05.06'),
          ]),
          field(
            'yes-no',
            'product.advancedTherapy',
            words('Product: advanced therapy', 'Preparat: avansert terapi'),
            [ctis('CT05.09.01')],
          ),
        ],
      },
    ),
  ],
}

export const outcomes: FieldGroup = {
  key: 'outcomes',
  title: words('Objectives and outcomes', 'Mål og utfall'),
  fields: [
    field(
      'list',
      'objectives',
      words('Objectives', 'Mål'),
      [
        ctis('CT03.02.03.02', null, 'always'),
        usdm('Objective', null, 'always'),
        fhir('ResearchStudy.objective'),
      ],
      {
        create: (id) => ({ id, level: null, text: '' }),
        items: [
          field('choice', 'level', words('Level', 'Nivå'), [usdm('Objective.level', null, 'always')], {
            options: designOptions.objectiveLevels,
          }),
          field('text', 'text', words('Objective', 'Mål'), [ctis('CT03.02.03.02', 4000)]),
        ],
      },
    ),
    field(
      'list',
      'outcomes',
      words('Outcomes', 'Utfall'),
      [
        ctgov('primary_outcome', null, 'always'),
        ctis('CT03.02.06.01.02', null, 'always'),
        usdm('Endpoint', null, 'always'),
        ictrp('primary_outcome', null, 'always'),
      ],
      {
        create: (id) => ({
          id,
          level: 'primary',
          title: '',
          timeFrame: '',
          description: '',
          objective: null,
        }),
        items: [
          field('choice', 'level', words('Level', 'Nivå'), [ctgov('primary_outcome')], {
            options: designOptions.outcomeLevels,
          }),
          field('line', 'title', words('What is measured', 'Hva som måles'), [
            ctgov('outcome_measure', 254, 'always'),
            ctis('CT03.02.06.01.02', 500),
          ]),
          field('line', 'timeFrame', words('When', 'Når'), [ctgov('outcome_time_frame', 254, 'always')]),
          field('text', 'description', words('Description', 'Beskrivelse'), [
            ctgov('outcome_description', 999),
          ]),
          field('objective', 'objective', words('Objective it answers', 'Mål det svarer på'), [
            usdm('Objective.endpoints'),
          ]),
        ],
      },
    ),
  ],
}
