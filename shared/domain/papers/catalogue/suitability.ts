import { paperFields, type PaperCatalogue } from '../paperField'

const { both, text, line, rows, group, count, date } = paperFields

/** The five parts of the form of the European Commission, by their keys in the rows of a site. */
export const suitabilityAreas = ['product', 'facilities', 'equipment', 'procedures', 'people'] as const
export type SuitabilityArea = (typeof suitabilityAreas)[number]

export const suitabilityAreaNames = {
  product: both('Suitability for the investigational medicinal product', 'Egnethet for utprøvingspreparatet'),
  facilities: both('Suitability of the facilities', 'Egnethet av lokalene'),
  equipment: both('Suitability of the equipment', 'Egnethet av utstyret'),
  procedures: both('Trial procedures at the site', 'Prosedyrer på studiestedet'),
  people: both('Human resources', 'Personell'),
} as const

/** Draft of the Site Suitability Form (Regulation (EU) 536/2014, annex I, part N 67), one for each site of the plan. */
export const suitabilityPaper: PaperCatalogue = {
  key: 'suitability',
  name: both('Site Suitability Form (draft)', 'Egnethetsskjema for studiested (utkast)'),
  summary: both(
    'One draft for each site of the plan, from what its profile states, for part II of the application.',
    'Ett utkast for hvert studiested i planen, ut fra det profilen oppgir, til del II av søknaden.',
  ),
  language: null,
  files: ['docx', 'zip'],
  groups: [
    group('trial', both('Trial', 'Studien'), [
      text('title', both('Title of the trial', 'Studiens tittel'), 600, { need: 'required' }),
      line('trialNumber', both('EU trial number', 'EU-nummer for studien'), 30, { need: 'expected' }),
      line('product', both('Investigational medicinal product', 'Utprøvingspreparat'), 300, {
        need: 'expected',
      }),
    ]),
    group(
      'sites',
      both('Sites', 'Studiesteder'),
      [
        rows('sites', both('What you add to the profiles', 'Det du legger til profilene'), 'sites', [
          line('address', both('Name and address of the site', 'Studiestedets navn og adresse'), 500, {
            need: 'expected',
          }),
          line('investigator', both('Principal investigator', 'Hovedutprøver'), 200, { need: 'required' }),
          count('participants', both('Planned participants', 'Planlagte deltakere'), 100_000, {
            need: 'expected',
          }),
          ...suitabilityAreas.map((area) =>
            text(area, suitabilityAreaNames[area], 4000, {
              help: both('Stands under what the profile states.', 'Står under det profilen oppgir.'),
            }),
          ),
          line('issuedBy', both('Issued by', 'Utstedt av'), 200, { need: 'expected' }),
          line('position', both('Position', 'Stilling'), 200),
          date('issuedAt', both('Date', 'Dato'), { need: 'expected' }),
        ]),
      ],
      both(
        'What profiles do not state stays not stated: it is listed at the end of each draft.',
        'Det profilene ikke oppgir, forblir ikke oppgitt: det står sist i hvert utkast.',
      ),
    ),
  ],
}

/** Planned participants for each site, for the ethics committee, where section 1 of the form is not filled in. */
export const enrolmentPlanPaper: PaperCatalogue = {
  key: 'enrolment-plan',
  name: both('Enrolment plan', 'Inklusjonsplan'),
  summary: both(
    'Planned participants for each site, for REK, with what the forecast expects beside them.',
    'Planlagte deltakere per studiested, til REK, med det prognosen venter ved siden av.',
  ),
  language: null,
  files: ['docx', 'xlsx'],
  groups: [
    group('trial', both('Trial', 'Studien'), [
      text('title', both('Title of the trial', 'Studiens tittel'), 600, { need: 'required' }),
      line('trialNumber', both('EU trial number', 'EU-nummer for studien'), 30, { need: 'expected' }),
    ]),
    group('sites', both('Sites', 'Studiesteder'), [
      rows(
        'sites',
        both('Planned participants', 'Planlagte deltakere'),
        'sites',
        [
          count('participants', both('Planned participants', 'Planlagte deltakere'), 100_000, {
            need: 'required',
          }),
          date('from', both('From', 'Fra')),
          date('to', both('To', 'Til')),
          line('note', both('Note', 'Merknad'), 300),
        ],
        { need: 'required' },
      ),
    ]),
  ],
}
