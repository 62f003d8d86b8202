import type { LocalisedName } from '../sources/localisedName'
import type { PermitFact, SourceNeed, UseBasis } from './permitPlan'
import type { PermitStepKey, PermitTrack } from './permitSteps'

function both(en: string, nb: string): LocalisedName {
  return { en, nb }
}

/** What each kind of step is called, on screen and in documents. */
export const permitStepNames: Readonly<Record<PermitStepKey, LocalisedName>> = {
  'ctr-validation': both('Validation of the application', 'Validering av søknaden'),
  'ctr-assessment': both(
    'Assessment, parts I and II side by side',
    'Vurdering, del I og II ved siden av hverandre',
  ),
  'ctr-decision': both('Decision of each member state', 'Vedtak i hver medlemsstat'),
  controller: both('Approval by the controller', 'Godkjenning fra den dataansvarlige'),
  impact: both('Data protection impact assessment (DPIA)', 'Vurdering av personvernkonsekvenser (DPIA)'),
  ethics: both('Decision of the regional committee (REK)', 'Vedtak i regional komité (REK)'),
  consent: both('Consent that covers the study', 'Samtykke som dekker studien'),
  exemption: both('Exemption from confidentiality', 'Dispensasjon fra taushetsplikt'),
  'aggregate-request': both('Statistics of one source', 'Statistikk fra én kilde'),
  'register-data': both('Data of one register', 'Data fra ett register'),
  'linked-data': both('Data linked from several registers', 'Data sammenstilt fra flere registre'),
  'ehds-permit': both('Data permit under the EHDS', 'Datatillatelse etter EHDS'),
  'biobank-access': both('Access to samples of a biobank', 'Tilgang til prøver fra en biobank'),
  'reservation-check': both('Those who opted out are taken out', 'De som har reservert seg, tas ut'),
  'processor-agreement': both('Data processing agreement', 'Databehandleravtale'),
  'analysis-room': both('Secure analysis room', 'Sikkert analyserom'),
  sites: both('Contracts, local approval and opening', 'Kontrakt, lokal godkjenning og åpning'),
}

export const permitTrackNames: Readonly<Record<PermitTrack, LocalisedName>> = {
  'medicinal-product': both(
    'Trial of a medicinal product (CTIS; in Norway DMP and REK KULMU)',
    'Utprøving av legemiddel (CTIS; i Norge DMP og REK KULMU)',
  ),
  ethics: both('Other health research (REK)', 'Annen helseforskning (REK)'),
  data: both('Data from health registers (helsedata.no)', 'Data fra helseregistre (helsedata.no)'),
  samples: both('Samples of biobanks', 'Prøver fra biobanker'),
  sites: both('Sites', 'Studiesteder'),
}

export const sourceNeedNames: Readonly<Record<SourceNeed, LocalisedName>> = {
  aggregate: both('Statistics', 'Statistikk'),
  'person-level': both('Data on persons', 'Opplysninger om personer'),
  samples: both('Samples', 'Prøver'),
}

export const useBasisNames: Readonly<Record<UseBasis, LocalisedName>> = {
  consent: both('Consent', 'Samtykke'),
  exemption: both('Exemption, without consent', 'Dispensasjon, uten samtykke'),
}

/** Questions on the study that steps hang on. */
export const permitFactNames: Readonly<Record<PermitFact, LocalisedName>> = {
  medicinalProduct: both('Does it test a medicinal product?', 'Prøver studien ut et legemiddel?'),
  healthResearch: both('Is it medical and health research?', 'Er den medisinsk og helsefaglig forskning?'),
  linked: both(
    'Are data of several sources linked person by person?',
    'Skal data fra flere kilder sammenstilles person for person?',
  ),
  processor: both(
    'Does somebody else store or analyse data for the controller?',
    'Lagrer eller analyserer noen andre data for den dataansvarlige?',
  ),
}
