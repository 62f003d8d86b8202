import type { Language } from '../../domain/studies/protocol'

const english = {
  kickers: { 'trial-unit': 'Profile of a trial unit', testbed: 'Profile of a testbed' },
  unnamed: 'Unit without a name',
  draft: 'Draft, not published',
  draftText: 'This is a draft. What stands here has not been published and is not signed.',
  version: (version: number) => `Version ${version}`,
  imported: (version: number) => `Version ${version}, imported`,
  facts: {
    organisation: 'Organisation',
    organisationNumber: 'Organisation number',
    state: 'State',
    published: 'Published',
    valid: 'Valid',
    fingerprint: 'Fingerprint of the key',
    hash: 'SHA-256 of the profile',
    origin: 'From',
    changed: 'Changed',
    printed: 'Printed',
  },
  validity: (from: string, to: string) => `${from} to ${to}`,
  heads: { field: 'Field', value: 'What the unit states', besides: 'Besides' },
  missing: 'Not stated',
  missingText: (missing: number, all: number) =>
    `${missing} of ${all} fields are not stated. That is neither zero nor no: the unit has not said anything about them.`,
  nothingMissing: 'All fields are stated.',
  part: 'Part',
  fields: 'Fields',
  pageOfPages: 'Page {page} of {pages}',
}

export type ProfileDocumentWords = typeof english

const norwegian: ProfileDocumentWords = {
  kickers: { 'trial-unit': 'Profil av en utprøvingsenhet', testbed: 'Profil av en testarena' },
  unnamed: 'Enhet uten navn',
  draft: 'Utkast, ikke publisert',
  draftText: 'Dette er et utkast. Det som står her, er ikke publisert og ikke signert.',
  version: (version) => `Versjon ${version}`,
  imported: (version) => `Versjon ${version}, importert`,
  facts: {
    organisation: 'Virksomhet',
    organisationNumber: 'Organisasjonsnummer',
    state: 'Status',
    published: 'Publisert',
    valid: 'Gjelder',
    fingerprint: 'Nøkkelens fingeravtrykk',
    hash: 'Profilens SHA-256',
    origin: 'Fra',
    changed: 'Endret',
    printed: 'Skrevet ut',
  },
  validity: (from, to) => `${from} til ${to}`,
  heads: { field: 'Felt', value: 'Hva enheten oppgir', besides: 'I tillegg' },
  missing: 'Ikke oppgitt',
  missingText: (missing, all) =>
    `${missing} av ${all} felter er ikke oppgitt. Det er verken null eller nei: enheten har ikke sagt noe om dem.`,
  nothingMissing: 'Alle felter er oppgitt.',
  part: 'Del',
  fields: 'Felter',
  pageOfPages: 'Side {page} av {pages}',
}

export const profileDocumentWords: Readonly<Record<Language, ProfileDocumentWords>> = {
  en: english,
  nb: norwegian,
}
