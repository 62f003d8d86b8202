import { paperFields, type PaperCatalogue } from '../paperField'

const { both, text, line, group } = paperFields

/** Sections of the synopsis in their order; the limits leave room for all of them on two pages. */
export const synopsisSections = [
  'background',
  'purpose',
  'treatment',
  'participants',
  'course',
  'benefitAndRisk',
  'ethics',
  'practical',
] as const

/** Words that fit on two pages with headings and an ethics section; measured by setting the same text. */
export const synopsisWords = 900
export const synopsisPages = 2

/** Protocol synopsis for lay readers: in Norwegian, at most two pages, with a section on ethics (REK KULMU). */
export const synopsisPaper: PaperCatalogue = {
  key: 'synopsis',
  name: both('Lay synopsis in Norwegian', 'Sammendrag på norsk for lekfolk'),
  summary: both(
    'The synopsis of the protocol that the ethics committee asks for: at most two pages, plain words, a section on ethics.',
    'Protokollsammendraget som REK ber om: høyst to sider, enkle ord, med en del om etikk.',
  ),
  language: 'nb',
  files: ['docx', 'pdf'],
  groups: [
    group(
      'head',
      both('Head', 'Hode'),
      [
        text('title', both('Title in Norwegian, in plain words', 'Norsk tittel med enkle ord'), 300, {
          need: 'required',
        }),
        line('trialNumber', both('EU trial number', 'EU-nummer for studien'), 30),
        line('sponsor', both('Sponsor', 'Sponsor'), 200, { need: 'required' }),
      ],
      both(
        'Write it yourself: no text is made for you. Write in Norwegian.',
        'Teksten skriver du selv: ingen tekst blir laget for deg.',
      ),
    ),
    group('sections', both('Sections', 'Deler'), [
      text('background', both('Background', 'Bakgrunn'), 1500, {
        need: 'required',
        help: both(
          'What illness is it, and what do we not know? Explain every medical word.',
          'Hvilken sykdom gjelder det, og hva vet vi ikke? Forklar alle faguttrykk.',
        ),
      }),
      text('purpose', both('What the study shall find out', 'Hva studien skal finne ut'), 1000, {
        need: 'required',
        help: both(
          'One main question, in one or two sentences.',
          'Ett hovedspørsmål, i en eller to setninger.',
        ),
      }),
      text('treatment', both('The treatment that is tested', 'Behandlingen som prøves ut'), 1200, {
        need: 'required',
        help: both(
          'What is given, what it is compared with, who knows who gets what.',
          'Hva som gis, hva det sammenlignes med, hvem som vet hvem som får hva.',
        ),
      }),
      text('participants', both('Who can take part', 'Hvem som kan delta'), 1200, {
        need: 'required',
        help: both(
          'The main conditions in plain words, how many, and where.',
          'De viktigste vilkårene med enkle ord, hvor mange, og hvor.',
        ),
      }),
      text('course', both('What taking part involves', 'Hva deltakelsen innebærer'), 1500, {
        need: 'required',
        help: both(
          'Visits, samples, examinations, and how long it lasts.',
          'Besøk, prøver, undersøkelser, og hvor lenge det varer.',
        ),
      }),
      text('benefitAndRisk', both('Benefits, risks and burdens', 'Nytte, risiko og ulemper'), 1500, {
        need: 'required',
      }),
      text('ethics', both('Ethical considerations', 'Etiske vurderinger'), 2000, {
        need: 'required',
        help: both(
          'Required: why the benefit outweighs the burden, consent, those who cannot consent, insurance, data and samples.',
          'Påkrevd: hvorfor nytten veier opp for ulempene, samtykke, personer uten samtykkekompetanse, forsikring, data og prøver.',
        ),
      }),
      text('practical', both('Practical information', 'Praktiske opplysninger'), 800, {
        help: both('Time, places, who pays.', 'Tid, steder, hvem som betaler.'),
      }),
    ]),
  ],
}
