import type { LocalisedName } from '../../sources/localisedName'
import { paperFields, type PaperCatalogue, type PaperColumn } from '../paperField'

const { both, line, text, choice, date, rows, group } = paperFields

const states = [
  ['not-begun', 'Not begun', 'Ikke begynt'],
  ['under-way', 'Under way', 'I gang'],
  ['done', 'Done', 'Ferdig'],
  ['not-needed', 'Not needed here', 'Ikke nødvendig her'],
] as const

export type DataRoute = 'aggregate' | 'person-level'

export interface ChecklistItem {
  readonly key: string
  readonly label: LocalisedName
  readonly routes: readonly DataRoute[]
}

/** What each route needs before an application is complete, in the order in which it is got. */
export const helsedataChecklist: readonly ChecklistItem[] = [
  {
    key: 'check-purpose',
    label: both(
      'Purpose lies within those of each source',
      'Formålet ligger innenfor formålet til hver kilde',
    ),
    routes: ['aggregate', 'person-level'],
  },
  {
    key: 'check-tables',
    label: both(
      'Tables wanted are described, a file for each source',
      'Ønskede tabeller er beskrevet, én fil for hver kilde',
    ),
    routes: ['aggregate'],
  },
  {
    key: 'check-linkage',
    label: both(
      'Linkage of aggregates is asked for as a comment, if it is needed (takes longer)',
      'Sammenstilling av aggregerte data er bedt om som merknad, om det trengs (tar lengre tid)',
    ),
    routes: ['aggregate'],
  },
  {
    key: 'check-controller',
    label: both('The controller has approved the project', 'Den dataansvarlige har godkjent prosjektet'),
    routes: ['person-level'],
  },
  {
    key: 'check-ethics',
    label: both('Approval by REK', 'Godkjenning fra REK'),
    routes: ['person-level'],
  },
  {
    key: 'check-legal-basis',
    label: both(
      'Legal basis under GDPR articles 6 and 9',
      'Behandlingsgrunnlag etter personvernforordningen artikkel 6 og 9',
    ),
    routes: ['person-level'],
  },
  {
    key: 'check-confidentiality',
    label: both(
      'Exemption from confidentiality, or consent',
      'Dispensasjon fra taushetsplikt, eller samtykke',
    ),
    routes: ['person-level'],
  },
  {
    key: 'check-impact',
    label: both(
      'Data protection impact assessment (DPIA), and the view of the data protection officer',
      'Vurdering av personvernkonsekvenser (DPIA), og vurdering fra personvernombudet',
    ),
    routes: ['person-level'],
  },
  {
    key: 'check-protocol',
    label: both('Protocol', 'Forskningsprotokoll'),
    routes: ['person-level'],
  },
  {
    key: 'check-consent-form',
    label: both(
      'Consent form and information sheet, where consent is the basis',
      'Samtykkeskjema og informasjonsskriv, når samtykke er grunnlaget',
    ),
    routes: ['person-level'],
  },
  {
    key: 'check-environment',
    label: both('Place where the data will be analysed', 'Sted der dataene skal analyseres'),
    routes: ['person-level'],
  },
]

/** Routes with the words of Regulation (EU) 2025/327 (EHDS) beside the Norwegian ones. */
export const dataRoutes = [
  [
    'aggregate',
    'Aggregate statistics (EHDS: health data request)',
    'Aggregert statistikk (EHDS: anmodning om helsedata)',
  ],
  [
    'person-level',
    'Person-level data with a permit (EHDS: data access application)',
    'Data på individnivå med tillatelse (EHDS: søknad om datatilgang)',
  ],
] as const

/** A variable that is asked for of one source. */
export const variableColumns: readonly PaperColumn[] = [
  line('source', both('Source', 'Kilde'), 200, { need: 'required' }),
  line('variable', both('Variable', 'Variabel'), 200, { need: 'required' }),
  line('codes', both('Codes', 'Koder'), 1000),
  date('from', both('From', 'Fra'), { need: 'expected' }),
  date('to', both('To', 'Til'), { need: 'expected' }),
  line('reason', both('What it is for', 'Hva den skal brukes til'), 500, { need: 'expected' }),
]

/** The group of what only data on persons need. */
export const permitGroup = 'permit'

/** Application for health data at helsedata.no. */
export const helsedataPaper: PaperCatalogue = {
  key: 'helsedata',
  name: both('Health data (helsedata.no)', 'Helsedata (helsedata.no)'),
  summary: both(
    'Which route the study needs, what is still missing for it, the variables of each source, and the text on the project.',
    'Hvilken type søknad studien trenger, hva som gjenstår, variablene fra hver kilde, og teksten om prosjektet.',
  ),
  language: null,
  files: ['docx', 'xlsx'],
  groups: [
    group('route', both('Route', 'Søknadstype'), [
      choice('route', both('Kind of data', 'Type data'), dataRoutes, {
        need: 'required',
        help: both(
          'Aggregates need neither a legal basis nor an exemption from confidentiality; anyone may ask for them.',
          'Aggregerte data krever verken behandlingsgrunnlag eller dispensasjon fra taushetsplikt; alle kan be om dem.',
        ),
      }),
      choice(
        'purpose',
        both('Purpose', 'Formål'),
        [
          ['medical-research', 'Medical and health research', 'Medisinsk og helsefaglig forskning'],
          ['other-research', 'Other research', 'Annen forskning'],
          [
            'health-service',
            'Analysis, quality, planning or preparedness of health services',
            'Helseanalyse, kvalitet, planlegging eller beredskap',
          ],
        ],
        { need: 'required' },
      ),
    ]),
    group('project', both('Project', 'Prosjekt'), [
      text('title', both('Title', 'Tittel'), 300, { need: 'required' }),
      line('organisation', both('Controller', 'Dataansvarlig virksomhet'), 200, { need: 'required' }),
      line('leader', both('Project leader', 'Prosjektleder'), 200, { need: 'required' }),
      text('description', both('What the data are for', 'Hva dataene skal brukes til'), 5000, {
        need: 'required',
      }),
      text('population', both('Population and selection', 'Populasjon og utvalg'), 5000, {
        need: 'required',
      }),
      text('controlGroup', both('Control group', 'Kontrollgruppe'), 2000),
      text('linkage', both('Linkage', 'Sammenstilling'), 2000),
    ]),
    group(permitGroup, both('Permit', 'Tillatelse'), [
      text(
        'legalBasis',
        both(
          'Legal basis (GDPR articles 6 and 9)',
          'Behandlingsgrunnlag (personvernforordningen artikkel 6 og 9)',
        ),
        2000,
      ),
      text(
        'identifying',
        both(
          'Why directly identifying data, if any',
          'Hvorfor direkte identifiserende data, om slike trengs',
        ),
        2000,
      ),
      line('environment', both('Where the data are analysed', 'Hvor dataene analyseres'), 300),
    ]),
    group(
      'variables',
      both('Variables', 'Variabler'),
      [rows('variables', both('Variables', 'Variabler'), 'free', variableColumns, { need: 'required' })],
      both(
        'Taken from the variables chosen under Data access and from the criteria. A sheet is made for each source.',
        'Hentet fra variablene som er valgt under Datatilgang, og fra kriteriene. Det lages ett ark for hver kilde.',
      ),
    ),
    group(
      'checklist',
      both('What the route needs', 'Hva søknaden krever'),
      helsedataChecklist.map(({ key, label }) => choice(key, label, states)),
      both(
        'What is needed follows from the kind of data that is chosen at the top.',
        'Hva som kreves, følger av hvilken type data du velger øverst.',
      ),
    ),
  ],
}
