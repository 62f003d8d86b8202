import type { LocalisedName } from '../sources/localisedName'
import type { PermitPlan, SourceNeed, UseBasis } from './permitPlan'

/** Something that a study has to offer those whose data or samples it uses. */
export interface CitizenRight {
  readonly key: string
  /** For which use of theirs it holds. */
  readonly holds: (use: CitizenUse) => boolean
  readonly duty: LocalisedName
  readonly law: LocalisedName
}

/** How a study meets people; what nobody has said is taken to be so, for a right that is offered too often harms nobody. */
export interface CitizenUse {
  readonly data: boolean
  /** Data or samples by consent. */
  readonly consent: boolean
  readonly samplesByConsent: boolean
  readonly samplesWithout: boolean
}

/** The use that a plan means; of a plan without sources on persons, all that a study may do. */
export function citizenUse(plan: PermitPlan | undefined): CitizenUse {
  const sources = (plan?.sources ?? []).filter(({ need }) => need !== 'aggregate')
  if (sources.length === 0) return { data: true, consent: true, samplesByConsent: true, samplesWithout: true }
  const some = (need: SourceNeed | null, other: UseBasis) =>
    sources.some((source) => (need === null || source.need === need) && source.basis !== other)
  return {
    data: sources.some(({ need }) => need === 'person-level'),
    consent: some(null, 'exemption'),
    samplesByConsent: some('samples', 'exemption'),
    samplesWithout: some('samples', 'consent'),
  }
}

const always = () => true
const gdpr = (en: string, nb: string): LocalisedName => ({
  en: `GDPR ${en}`,
  nb: `Personvernforordningen ${nb}`,
})

/** Rights in the order in which a study meets them. */
export const citizenRights: readonly CitizenRight[] = [
  {
    key: 'information',
    holds: always,
    duty: {
      en: 'Information on what is used, for what, by whom and for how long; also where the data come from others than themselves.',
      nb: 'Informasjon om hva som brukes, til hva, av hvem og hvor lenge; også når opplysningene kommer fra andre enn dem selv.',
    },
    law: gdpr('art. 13, 14', 'art. 13, 14'),
  },
  {
    key: 'consent',
    holds: ({ consent }) => consent,
    duty: {
      en: 'Consent that is free, specific, informed and documented, before anything is used.',
      nb: 'Samtykke som er frivillig, spesifikt, informert og dokumentert, før noe brukes.',
    },
    law: {
      en: 'Helseforskningsloven § 13; GDPR art. 7',
      nb: 'Helseforskningsloven § 13; personvernforordningen art. 7',
    },
  },
  {
    key: 'withdrawal',
    holds: ({ consent }) => consent,
    duty: {
      en: 'Withdrawal at any time and without a reason: research on the material and the data ends.',
      nb: 'Samtykket kan trekkes tilbake når som helst og uten grunn: forskningen på materialet og opplysningene opphører.',
    },
    law: {
      en: 'Helseforskningsloven § 16; GDPR art. 7(3)',
      nb: 'Helseforskningsloven § 16; personvernforordningen art. 7 nr. 3',
    },
  },
  {
    key: 'destruction',
    holds: ({ samplesByConsent }) => samplesByConsent,
    duty: {
      en: 'Whoever withdraws can demand that samples are destroyed and data deleted, unless the law excepts them, as where they are part of analyses already.',
      nb: 'Den som trekker seg, kan kreve at prøver destrueres og opplysninger slettes, med mindre loven gjør unntak, som når de alt inngår i analyser.',
    },
    law: {
      en: 'Helseforskningsloven § 16; behandlingsbiobankloven § 14',
      nb: 'Helseforskningsloven § 16; behandlingsbiobankloven § 14',
    },
  },
  {
    key: 'reservation',
    holds: ({ samplesWithout }) => samplesWithout,
    duty: {
      en: 'Samples from health care may be used without consent only where patients were told and could opt out; those in the register of the FHI are left out.',
      nb: 'Prøver fra helsetjenesten kan bare brukes uten samtykke når pasientene er informert og har kunnet reservere seg; de som står i registeret hos FHI, holdes utenfor.',
    },
    law: { en: 'Helseforskningsloven § 28', nb: 'Helseforskningsloven § 28' },
  },
  {
    key: 'access',
    holds: always,
    duty: {
      en: 'Access to what is held on them, on request.',
      nb: 'Innsyn i hva som er registrert om dem, når de ber om det.',
    },
    law: {
      en: 'GDPR art. 15; helseregisterloven § 24; pasientjournalloven § 18 for the record it was taken from',
      nb: 'Personvernforordningen art. 15; helseregisterloven § 24; pasientjournalloven § 18 for journalen det er hentet fra',
    },
  },
  {
    key: 'correction',
    holds: always,
    duty: {
      en: 'Correction of what is wrong, and limits to the use while that is looked into.',
      nb: 'Retting av det som er feil, og begrenset bruk mens det undersøkes.',
    },
    law: gdpr('art. 16, 18', 'art. 16, 18'),
  },
  {
    key: 'erasure',
    holds: ({ data }) => data,
    duty: {
      en: 'Erasure and objection, with the exceptions for research.',
      nb: 'Sletting og rett til å protestere, med unntakene for forskning.',
    },
    law: gdpr('art. 17, 21, 89', 'art. 17, 21, 89'),
  },
  {
    key: 'complaint',
    holds: always,
    duty: {
      en: 'A complaint to the data protection authority (Datatilsynet).',
      nb: 'Klage til Datatilsynet.',
    },
    law: gdpr('art. 77', 'art. 77'),
  },
]

/**
 * How many had opted out of research on samples from health care, as far as anybody has published it: a single old number. It is a
 * record of the reference data (`trialStatistics`), repeated here with its source because documents are made without a database.
 */
export const publishedOptOuts = {
  persons: 37,
  /** The register opened on this day. */
  openedOn: '2009-07-01',
  about: { en: 'soon after it opened, about 2009 to 2011', nb: 'like etter åpningen, omkring 2009 til 2011' },
  citation: 'Fædrelandsvennen/NTB',
  address: 'https://www.fvn.no/norgeogverden/i/gKJGJ/37-har-sagt-nei-til-at-blodet-deres-blir-forsket-paa',
} as const
