import type { EntryKind } from '../discovery/entryId'
import type { LocalisedName } from '../sources/localisedName'
import type { PermitFact, SourceNeed, UseBasis } from './permitPlan'
import type { PermitStepKey } from './permitSteps'

/** From this day on Chapter IV of the European Health Data Space applies in the EU (article 105). */
export const ehdsDay = '2029-03-26'

/** One rule: what asks for a step, and where that stands. Everything under `when` has to hold. */
export interface PermitRule {
  readonly key: string
  readonly step: PermitStepKey
  /** `source`: a step for each source that it holds for; `study`: one for all of them. */
  readonly scope: 'study' | 'source'
  readonly when: {
    /** What is needed of a source. */
    readonly needs?: readonly SourceNeed[]
    readonly kinds?: readonly EntryKind[]
    /** What the use of it rests on; `not-said` where nobody has said. */
    readonly basis?: readonly (UseBasis | 'not-said')[]
    /** Answers that a person has given. */
    readonly facts?: { readonly [Fact in PermitFact]?: boolean }
    /** Number of such sources, at the least and at the most. */
    readonly atLeast?: number
    readonly atMost?: number
    /** Whether the plan starts on the day of the European Health Data Space or later. */
    readonly afterEhds?: boolean
  }
  /** Why the step is there. */
  readonly reason: LocalisedName
  /** Paragraph or article. */
  readonly law: LocalisedName
}

const onPersons = ['person-level', 'samples'] as const
const gdpr = (article: string): LocalisedName => ({
  en: `GDPR (Regulation (EU) 2016/679) art. ${article}`,
  nb: `Personvernforordningen (forordning (EU) 2016/679) art. ${article}`,
})
const same = (text: string): LocalisedName => ({ en: text, nb: text })
const helsedata = { en: 'helsedata.no, application guide', nb: 'helsedata.no, søknadshjelp' }
const trials = {
  en: 'Regulation (EU) No 536/2014 art. 4 to 8',
  nb: 'Forordning (EU) nr. 536/2014 art. 4 til 8',
}
const isTrial: LocalisedName = {
  en: 'A trial of a medicinal product needs an authorisation before it starts.',
  nb: 'En legemiddelutprøving må ha tillatelse før den starter.',
}

/** What asks for which step. */
export const permitRules: readonly PermitRule[] = [
  ...(['ctr-validation', 'ctr-assessment', 'ctr-decision'] as const).map((step): PermitRule => ({
    key: `trial-${step}`,
    step,
    scope: 'study',
    when: { facts: { medicinalProduct: true } },
    reason: isTrial,
    law: trials,
  })),
  {
    key: 'controller-answers',
    step: 'controller',
    scope: 'study',
    when: { needs: onPersons },
    reason: {
      en: 'Data or samples of persons are used: somebody answers for it, and approves the project first.',
      nb: 'Data eller prøver fra personer brukes: noen må være ansvarlig, og godkjenne prosjektet først.',
    },
    law: {
      en: `${gdpr('24').en}; helseforskningsloven § 6`,
      nb: `${gdpr('24').nb}; helseforskningsloven § 6`,
    },
  },
  {
    key: 'impact-of-health-data',
    step: 'impact',
    scope: 'study',
    when: { needs: ['person-level'] },
    reason: {
      en: 'Health data of many people are processed: the controller assesses the risk for them, with the advice of the data protection officer.',
      nb: 'Helseopplysninger om mange behandles: den dataansvarlige vurderer risikoen for dem, med råd fra personvernombudet.',
    },
    law: gdpr('35'),
  },
  {
    key: 'impact-of-samples',
    step: 'impact',
    scope: 'study',
    when: { needs: ['samples'] },
    reason: {
      en: 'Samples come with health data on their donors, and can give genetic data.',
      nb: 'Prøver følges av helseopplysninger om giverne, og kan gi genetiske opplysninger.',
    },
    law: gdpr('35'),
  },
  {
    key: 'research-on-data',
    step: 'ethics',
    scope: 'study',
    when: { needs: ['person-level'], facts: { healthResearch: true } },
    reason: {
      en: 'Medical and health research on health data needs prior approval by REK. The Storting was asked to exempt pure register studies (Prop. 109 L (2024–2025)): whether that is in force is not known here.',
      nb: 'Medisinsk og helsefaglig forskning på helseopplysninger krever forhåndsgodkjenning fra REK. Det er foreslått unntak for rene registerstudier (Prop. 109 L (2024–2025)): om det er trådt i kraft, er ikke kjent her.',
    },
    law: same('Helseforskningsloven §§ 9, 33'),
  },
  {
    key: 'research-on-samples',
    step: 'ethics',
    scope: 'study',
    when: { needs: ['samples'], facts: { healthResearch: true } },
    reason: {
      en: 'Research on human biological material, and a research biobank for it, need prior approval by REK.',
      nb: 'Forskning på humant biologisk materiale, og en forskningsbiobank for det, krever forhåndsgodkjenning fra REK.',
    },
    law: same('Helseforskningsloven §§ 9, 25'),
  },
  {
    key: 'rests-on-consent',
    step: 'consent',
    scope: 'study',
    when: { needs: onPersons, basis: ['consent'] },
    reason: {
      en: 'The use rests on consent: it has to cover this study, or is asked for.',
      nb: 'Bruken bygger på samtykke: det må dekke denne studien, eller innhentes.',
    },
    law: {
      en: `Helseforskningsloven § 13; ${gdpr('7').en}`,
      nb: `Helseforskningsloven § 13; ${gdpr('7').nb}`,
    },
  },
  {
    key: 'without-consent',
    step: 'exemption',
    scope: 'study',
    when: { needs: ['person-level'], basis: ['exemption', 'not-said'] },
    reason: {
      en: 'Data under a duty of confidentiality are used without consent: an exemption is needed. For registers it handles, Helsedataservice decides on it with the application.',
      nb: 'Taushetsbelagte opplysninger brukes uten samtykke: det må gis dispensasjon. For registrene som Helsedataservice behandler, avgjøres den sammen med søknaden.',
    },
    law: same('Helseregisterloven § 19 e; helsepersonelloven § 29; helseforskningsloven § 35'),
  },
  {
    key: 'aggregates',
    step: 'aggregate-request',
    scope: 'source',
    when: { needs: ['aggregate'], kinds: ['data-source'] },
    reason: {
      en: 'Statistics are asked for: no legal basis and no exemption is needed, but an application for each source.',
      nb: 'Det bes om statistikk: det kreves verken behandlingsgrunnlag eller dispensasjon, men en søknad for hver kilde.',
    },
    law: helsedata,
  },
  {
    key: 'data-of-a-source',
    step: 'register-data',
    scope: 'source',
    when: { needs: ['person-level'], facts: { linked: false } },
    reason: {
      en: 'Data on persons are asked for: the keeper, or Helsedataservice for it, decides on an application.',
      nb: 'Det bes om opplysninger om personer: registeret, eller Helsedataservice for det, avgjør en søknad.',
    },
    law: same('Helseregisterloven § 19 a'),
  },
  {
    key: 'data-of-one-source',
    step: 'register-data',
    scope: 'source',
    when: { needs: ['person-level'], facts: { linked: true }, atMost: 1 },
    reason: {
      en: 'Data of one source only are asked for on persons: there is nothing else here to link them with.',
      nb: 'Det bes om opplysninger om personer fra bare én kilde: her er ikke noe annet å sammenstille dem med.',
    },
    law: same('Helseregisterloven § 19 a'),
  },
  {
    key: 'linked-sources',
    step: 'linked-data',
    scope: 'study',
    when: { needs: ['person-level'], facts: { linked: true }, atLeast: 2 },
    reason: {
      en: 'Data of several sources are linked person by person: one application, and a longer time.',
      nb: 'Opplysninger fra flere kilder sammenstilles person for person: én søknad, og lengre frist.',
    },
    law: same('Helseregisterloven §§ 19 a, 19 f'),
  },
  {
    key: 'ehds',
    step: 'ehds-permit',
    scope: 'study',
    when: { needs: ['person-level'], afterEhds: true },
    reason: {
      en: 'The plan starts after 26 March 2029, when rules on secondary use apply in the EU (some data from 26 March 2031): a data permit within three months, or six. When they apply in Norway is not known here.',
      nb: 'Planen starter etter 26. mars 2029, da reglene om sekundærbruk gjelder i EU (noen data fra 26. mars 2031): datatillatelse innen tre måneder, eller seks. Når de gjelder i Norge, er ikke kjent her.',
    },
    law: {
      en: 'Regulation (EU) 2025/327 (EHDS) art. 67, 68, 105',
      nb: 'Forordning (EU) 2025/327 (EHDS) art. 67, 68, 105',
    },
  },
  {
    key: 'samples-of-a-biobank',
    step: 'biobank-access',
    scope: 'source',
    when: { needs: ['samples'] },
    reason: {
      en: 'Samples are asked for: the biobank decides on access, often after a first enquiry through a negotiator.',
      nb: 'Det bes om prøver: biobanken avgjør tilgangen, ofte etter en første forespørsel gjennom en forhandlingstjeneste.',
    },
    law: same('Behandlingsbiobankloven § 15; helseforskningsloven § 25'),
  },
  {
    key: 'samples-without-consent',
    step: 'reservation-check',
    scope: 'source',
    when: { needs: ['samples'], basis: ['exemption', 'not-said'] },
    reason: {
      en: 'Samples taken in health care are used without consent: whoever has opted out is taken out of the list first.',
      nb: 'Prøver tatt i helsetjenesten brukes uten samtykke: de som har reservert seg, tas først ut av listen.',
    },
    law: same('Helseforskningsloven § 28'),
  },
  {
    key: 'others-process',
    step: 'processor-agreement',
    scope: 'study',
    when: { needs: onPersons, facts: { processor: true } },
    reason: {
      en: 'Somebody else stores or analyses data for the controller: they agree on it in writing.',
      nb: 'Noen andre lagrer eller analyserer data for den dataansvarlige: det må inngås skriftlig avtale.',
    },
    law: gdpr('28'),
  },
  {
    key: 'safe-place',
    step: 'analysis-room',
    scope: 'study',
    when: { needs: ['person-level'] },
    reason: {
      en: 'Data on persons are analysed where they are safe, such as TSD (UiO), HUNT Cloud (NTNU) or SAFE (UiB).',
      nb: 'Opplysninger om personer analyseres der de er trygge, som i TSD (UiO), HUNT Cloud (NTNU) eller SAFE (UiB).',
    },
    law: { en: `${gdpr('32').en}; EHDS art. 73`, nb: `${gdpr('32').nb}; EHDS art. 73` },
  },
]
