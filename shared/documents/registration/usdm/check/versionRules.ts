import type { UsdmGovernanceDate, UsdmVersion } from '../document/usdmDocument'
import { scopeOfDateTerms, titleTerms } from '../document/usdmTerms'
import { sponsorRoles } from './roleRules'
import { codeKey, ofVersion, repeated, type UsdmRule } from './usdmRule'

function sponsorIds(version: UsdmVersion): ReadonlySet<string> {
  return new Set(sponsorRoles(version).flatMap(({ organizationIds }) => organizationIds))
}

function isGlobal({ type }: UsdmGovernanceDate['geographicScopes'][number]): boolean {
  return type.code === scopeOfDateTerms.global.code
}

function dateKey({ type, geographicScopes }: UsdmGovernanceDate): string {
  const scopes = geographicScopes.map((scope) =>
    JSON.stringify([scope.type.code, scope.code?.standardCode.code ?? null]),
  )
  return JSON.stringify([type.code, scopes.sort()])
}

/** Rules about titles, identifiers, dates and interventions of a study version. */
export const versionRules: readonly UsdmRule[] = [
  {
    id: 'DDF00115',
    severity: 'error',
    field: 'StudyVersion.titles',
    message: { en: 'There is no official title.', nb: 'Det mangler en offisiell tittel.' },
    remedy: { en: 'State the official title.', nb: 'Oppgi den offisielle tittelen.' },
    find: ofVersion('titles', ({ titles }) =>
      titles.some(({ type }) => type.code === titleTerms.official.code),
    ),
  },
  {
    id: 'DDF00100',
    severity: 'error',
    field: 'StudyVersion.titles',
    message: { en: 'There are two titles of one kind.', nb: 'Det er to titler av samme type.' },
    remedy: { en: 'Keep one title of each kind.', nb: 'Behold én tittel av hver type.' },
    find: ({ version }) => repeated(version.titles, ({ type }) => type.code),
  },
  {
    id: 'DDF00172',
    severity: 'error',
    field: 'StudyIdentifier.scope',
    message: {
      en: 'There must be exactly one study number given by the sponsor.',
      nb: 'Det må være nøyaktig ett studienummer som sponsoren har gitt.',
    },
    remedy: {
      en: "State the sponsor's own study number, and name the sponsor.",
      nb: 'Oppgi sponsorens eget studienummer, og oppgi sponsoren.',
    },
    find: ofVersion('studyIdentifiers', (version) => {
      const sponsors = sponsorIds(version)
      return version.studyIdentifiers.filter(({ scopeId }) => sponsors.has(scopeId)).length === 1
    }),
  },
  {
    id: 'DDF00173',
    severity: 'error',
    field: 'StudyIdentifier.text',
    message: {
      en: 'The same number is stated twice for the same organisation.',
      nb: 'Samme nummer er oppgitt to ganger for samme organisasjon.',
    },
    remedy: { en: 'Remove the repetition.', nb: 'Fjern gjentakelsen.' },
    find: ({ version }) =>
      repeated(version.studyIdentifiers, ({ text, scopeId }) => JSON.stringify([scopeId, text])),
  },
  {
    id: 'DDF00174',
    severity: 'warning',
    field: 'StudyIdentifier.scope',
    message: {
      en: 'An organisation has given the study more than one number.',
      nb: 'En organisasjon har gitt studien mer enn ett nummer.',
    },
    remedy: { en: 'Check whether both are of this study.', nb: 'Kontroller om begge gjelder denne studien.' },
    find: ({ version }) => repeated(version.studyIdentifiers, ({ scopeId }) => scopeId),
  },
  {
    id: 'DDF00093',
    severity: 'error',
    field: 'StudyVersion.dateValues',
    message: {
      en: 'Two dates are of the same kind and the same area.',
      nb: 'To datoer har samme type og samme område.',
    },
    remedy: { en: 'Keep one of them.', nb: 'Behold én av dem.' },
    find: ({ version }) => repeated(version.dateValues, dateKey),
  },
  {
    id: 'DDF00094',
    severity: 'warning',
    field: 'StudyVersion.dateValues',
    message: {
      en: 'A date holds everywhere, and there are others of the same kind.',
      nb: 'En dato gjelder overalt, og det finnes andre av samme type.',
    },
    remedy: {
      en: 'Keep the global date or those of the countries.',
      nb: 'Behold den globale datoen eller landenes datoer.',
    },
    find: ({ version }) =>
      version.dateValues.filter(
        (date) =>
          date.geographicScopes.some(isGlobal) &&
          version.dateValues.some(({ id, type }) => id !== date.id && type.code === date.type.code),
      ),
  },
  {
    id: 'DDF00151',
    severity: 'error',
    field: 'GovernanceDate.geographicScopes',
    message: {
      en: 'A date that holds everywhere names further areas.',
      nb: 'En dato som gjelder overalt, oppgir flere områder.',
    },
    remedy: { en: 'Keep the global scope alone.', nb: 'Behold bare det globale området.' },
    find: ({ version }) =>
      version.dateValues.filter(
        ({ geographicScopes }) => geographicScopes.some(isGlobal) && geographicScopes.length > 1,
      ),
  },
  {
    id: 'DDF00261',
    severity: 'warning',
    field: 'GeographicScope.code',
    message: {
      en: 'A global scope has a code of an area, or another one has none.',
      nb: 'Et globalt område har en områdekode, eller et annet mangler kode.',
    },
    remedy: { en: 'Name the country, or say global.', nb: 'Oppgi landet, eller oppgi at det er globalt.' },
    find: ({ version }) =>
      version.dateValues
        .flatMap(({ geographicScopes }) => geographicScopes)
        .filter((scope) => isGlobal(scope) !== (scope.code === null)),
  },
  {
    id: 'DDF00059',
    severity: 'error',
    field: 'StudyIntervention.codes',
    message: { en: 'A code of the intervention is repeated.', nb: 'En kode for intervensjonen er gjentatt.' },
    remedy: { en: 'Remove the repetition.', nb: 'Fjern gjentakelsen.' },
    find: ({ version }) => version.studyInterventions.flatMap(({ codes }) => repeated(codes, codeKey)),
  },
]
