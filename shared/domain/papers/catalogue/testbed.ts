import { paperFields, type PaperCatalogue } from '../paperField'

const { both, line, text, date, choice, picks, group, yesNo } = paperFields

/** Technology readiness levels as in the general annexes of Horizon Europe. */
const readiness = [
  ['1', 'TRL 1: basic principles observed', 'TRL 1: grunnleggende prinsipper observert'],
  ['2', 'TRL 2: concept formulated', 'TRL 2: konsept formulert'],
  ['3', 'TRL 3: proof of concept by experiment', 'TRL 3: konsept vist ved forsøk'],
  ['4', 'TRL 4: validated in the laboratory', 'TRL 4: validert i laboratorium'],
  ['5', 'TRL 5: validated in a relevant environment', 'TRL 5: validert i relevant miljø'],
  ['6', 'TRL 6: demonstrated in a relevant environment', 'TRL 6: demonstrert i relevant miljø'],
  ['7', 'TRL 7: prototype in an operational environment', 'TRL 7: prototype i driftsmiljø'],
  ['8', 'TRL 8: complete and qualified', 'TRL 8: ferdig og kvalifisert'],
  ['9', 'TRL 9: proven in operation', 'TRL 9: bevist i drift'],
] as const

/** An enquiry to testbeds of the catalogue. */
export const testbedPaper: PaperCatalogue = {
  key: 'testbed',
  name: both('Enquiry to testbeds', 'Forespørsel til testarenaer'),
  summary: both(
    'One enquiry to the Nordic testbeds that you choose, as a document or as text for an e-mail.',
    'Én forespørsel til de nordiske testarenaene du velger, som dokument eller som tekst til en e-post.',
  ),
  language: null,
  files: ['docx', 'txt', 'zip'],
  groups: [
    group('receivers', both('Receivers', 'Mottakere'), [
      picks('testbeds', both('Testbeds', 'Testarenaer'), 'testbed', { need: 'required' }),
    ]),
    group('sender', both('Sender', 'Avsender'), [
      line('company', both('Company or institution', 'Firma eller institusjon'), 200, { need: 'required' }),
      line('contactName', both('Contact', 'Kontaktperson'), 200, { need: 'required' }),
      line('contactEmail', both('E-mail', 'E-post'), 200, { need: 'required' }),
    ]),
    group('solution', both('What is to be tested', 'Det som skal prøves ut'), [
      line('solution', both('Name of the solution', 'Navn på løsningen'), 200, { need: 'required' }),
      text('description', both('What it is and does', 'Hva den er og gjør'), 2000, { need: 'required' }),
      choice('readiness', both('Readiness level (TRL)', 'Modenhetsnivå (TRL)'), readiness, {
        need: 'expected',
      }),
      yesNo('ceMarked', both('CE marked', 'CE-merket'), { need: 'expected' }),
      text('users', both('Patients or users', 'Pasienter eller brukere'), 1000, {
        need: 'expected',
      }),
      text('question', both('What the test should show', 'Hva utprøvingen skal vise'), 2000, {
        need: 'required',
      }),
      text('needs', both('What you need of the testbed', 'Hva dere trenger av testarenaen'), 2000, {
        need: 'expected',
        help: both('One a line.', 'Ett på hver linje.'),
      }),
    ]),
    group('time', both('Time', 'Tid'), [
      date('from', both('From', 'Fra')),
      date('to', both('To', 'Til')),
      date('answerDeadline', both('Answers wanted by', 'Svarfrist'), { need: 'expected' }),
    ]),
  ],
}
