import { paperFields, type PaperCatalogue } from '../paperField'
import { trialPhases } from './trialPhases'

const { both, line, text, count, date, yesNo, choice, picks, group } = paperFields

/** The field that says whether the answers of hospitals go into the file; nothing of the request itself. */
export const boardField = 'withAnswers'

/** Request to the feasibility portal of NorTrials; the portal publishes no list of fields, these are what it describes. */
export const norTrialsPaper: PaperCatalogue = {
  key: 'nortrials',
  name: both('NorTrials feasibility request', 'Feasibility-forespørsel til NorTrials'),
  summary: both(
    'A request to hospitals through the coordinating unit of NorTrials, with a board of their answers.',
    'En forespørsel til sykehusene gjennom koordinerende enhet i NorTrials, med en tavle over svarene.',
  ),
  language: null,
  files: ['docx', 'json'],
  groups: [
    group('requester', both('Requester', 'Hvem som spør'), [
      line('company', both('Company or institution', 'Firma eller institusjon'), 200, { need: 'required' }),
      line('cro', both('Contract research organisation', 'CRO (kontraktsforskningsorganisasjon)'), 200, {
        help: both('Leave empty where there is none.', 'La stå tomt når det ikke er noen.'),
      }),
      line('contactName', both('Contact', 'Kontaktperson'), 200, { need: 'required' }),
      line('contactEmail', both('E-mail', 'E-post'), 200, { need: 'required' }),
      line('contactTelephone', both('Telephone', 'Telefon'), 40),
    ]),
    group('trial', both('Trial', 'Studien'), [
      choice(
        'productType',
        both('Kind of product', 'Type produkt'),
        [
          ['drug', 'Medicinal product', 'Legemiddel'],
          ['device', 'Medical device', 'Medisinsk utstyr'],
          ['combination', 'Medicinal product and device', 'Legemiddel og utstyr'],
          ['other', 'Other', 'Annet'],
        ],
        {
          need: 'required',
          help: both(
            'Requests on devices take another way than those on medicinal products.',
            'Forespørsler om utstyr går en annen vei enn dem om legemidler.',
          ),
        },
      ),
      line('product', both('Product', 'Produkt'), 200),
      line('therapeuticArea', both('Therapeutic area', 'Fagområde'), 200, { need: 'required' }),
      picks('centres', both('NorTrials centres', 'NorTrials-sentre'), 'nortrials-centre', {
        help: both('Centres whose subject it is.', 'Sentre som har dette fagområdet.'),
      }),
      text('indication', both('Indication (ICD-10)', 'Indikasjon (ICD-10)'), 1000, { need: 'required' }),
      choice('phase', both('Phase', 'Fase'), trialPhases, { need: 'required' }),
      text('title', both('Title', 'Tittel'), 600, { need: 'required' }),
      text('synopsis', both('Synopsis', 'Sammendrag'), 5000, {
        need: 'expected',
        help: both(
          'In a few lines; the whole may be sent as an attachment.',
          'I noen få linjer; hele teksten kan sendes som vedlegg.',
        ),
      }),
    ]),
    group('participants', both('Participants', 'Deltakere'), [
      text('inclusion', both('Key inclusion criteria', 'Viktigste inklusjonskriterier'), 5000, {
        need: 'required',
        help: both('One a line.', 'Ett på hver linje.'),
      }),
      text('exclusion', both('Key exclusion criteria', 'Viktigste eksklusjonskriterier'), 5000, {
        need: 'expected',
        help: both('One a line.', 'Ett på hver linje.'),
      }),
      count('participantsGlobal', both('Participants in all countries', 'Deltakere i alle land'), 1_000_000, {
        need: 'expected',
      }),
      count('participantsNorway', both('Participants in Norway', 'Deltakere i Norge'), 1_000_000, {
        need: 'required',
      }),
      count('sitesWanted', both('Sites wanted', 'Ønskede studiesteder'), 1000, { need: 'required' }),
    ]),
    group('plan', both('Plan and needs', 'Plan og behov'), [
      date('firstIn', both('First participant in (FPI)', 'Første deltaker inn (FPI)'), { need: 'required' }),
      date('lastIn', both('Last participant in (LPI)', 'Siste deltaker inn (LPI)'), { need: 'required' }),
      date('lastOut', both('Last participant out (LPO)', 'Siste deltaker ut (LPO)'), { need: 'expected' }),
      text('equipment', both('Special equipment and skills', 'Særlig utstyr og kompetanse'), 2000, {
        help: both('One a line.', 'Ett på hver linje.'),
      }),
    ]),
    group('answer', both('Answers', 'Svar'), [
      yesNo(
        'confidentiality',
        both('Confidentiality agreement needed (CDA)', 'Krever taushetsavtale (CDA)'),
        { need: 'required' },
      ),
      date('answerDeadline', both('Answers wanted by', 'Svarfrist'), { need: 'required' }),
      text('remarks', both('Remarks', 'Merknader'), 2000),
      yesNo(boardField, both('The board goes into the file', 'Tavlen følger med i filen'), {
        help: both(
          'It does unless you choose No. Choose No for a file that hospitals see: the board says who declined, and why.',
          'Det gjør den om du ikke velger Nei. Velg Nei i en fil som sykehusene skal se: tavlen sier hvem som har takket nei, og hvorfor.',
        ),
      }),
    ]),
  ],
}
