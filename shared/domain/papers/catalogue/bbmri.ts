import { paperFields, type PaperCatalogue } from '../paperField'

const { both, line, text, count, choice, yesNo, group } = paperFields

/**
 * Access form of the BBMRI-ERIC Negotiator as it comes by default: sections and elements by their identifiers there, with
 * what it requires. Elements are keyed `section.element`.
 */
export const bbmriPaper: PaperCatalogue = {
  key: 'bbmri',
  name: both('BBMRI Negotiator request', 'Forespørsel i BBMRI Negotiator'),
  summary: both(
    'The access form of the BBMRI-ERIC Negotiator as JSON, and the collections it is for.',
    'Søknadsskjemaet i BBMRI-ERIC Negotiator som JSON, og samlingene det gjelder.',
  ),
  language: 'en',
  files: ['json', 'docx'],
  groups: [
    group('resources', both('Collections', 'Samlinger'), [
      text('resources', both('Collections by their identifiers', 'Samlinger ved identifikator'), 10_000, {
        need: 'required',
        help: both(
          'One a line, as the BBMRI-ERIC Directory prints them: bbmri-eric:ID:NO_HUNT:collection:…',
          'Én på hver linje, slik BBMRI-ERIC Directory viser dem: bbmri-eric:ID:NO_HUNT:collection:…',
        ),
      }),
      text('humanReadable', both('What was searched for', 'Hva det ble søkt etter'), 2000, {
        need: 'expected',
      }),
      line('url', both('Address of the search', 'Adresse til søket'), 1000),
    ]),
    group('project', both('Project', 'Prosjekt'), [
      line('project.title', both('Title', 'Tittel'), 300, { need: 'required' }),
      text('project.description', both('Description of the project', 'Beskrivelse av prosjektet'), 5000, {
        need: 'required',
      }),
      line('project.organization', both('Organisation', 'Virksomhet'), 200),
      text('project.objective', both('Objective', 'Mål'), 2000, { need: 'required' }),
      line('project.disease-code', both('Disease (ICD-10)', 'Sykdom (ICD-10)'), 200),
      yesNo('project.profit', both('For profit', 'Kommersielt formål'), { need: 'required' }),
      text('project.acknowledgment', both('Acknowledgement', 'Kreditering'), 1000, {
        need: 'required',
      }),
    ]),
    group('request', both('Request', 'Forespørsel'), [
      text('request.description', both('Description of the request', 'Beskrivelse av forespørselen'), 5000, {
        need: 'required',
      }),
      choice('request.collection', both('Collection of samples', 'Innsamling av prøver'), [
        ['prospective', 'Prospective', 'Framover i tid'],
        ['retrospective', 'Retrospective', 'Allerede samlet'],
      ]),
      count('request.donors', both('Donors', 'Givere'), 1_000_000, { need: 'required' }),
      text('request.samples', both('Samples', 'Prøver'), 2000, { need: 'required' }),
      text('request.specifics', both('Special requirements', 'Særlige krav'), 2000),
    ]),
    group('ethics-vote', both('Ethics', 'Etikk'), [
      text('ethics-vote.ethics-vote', both('Ethics vote', 'Etisk vurdering'), 2000, { need: 'required' }),
      line('ethics-vote.attachment', both('Name of the attachment', 'Navn på vedlegget'), 255),
    ]),
  ],
}

export const bbmriSections = ['project', 'request', 'ethics-vote'] as const

/** An identifier of a collection or biobank in the directory. */
export const bbmriIdentifier = /^(bbmri-eric|miabis)[:][A-Za-z0-9:_.-]{3,200}$/
