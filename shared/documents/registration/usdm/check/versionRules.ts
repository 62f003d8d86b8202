import type { UsdmGovernanceDate, UsdmRole, UsdmVersion } from '../document/usdmDocument'
import { blindingTerms, roleTerms, scopeOfDateTerms, titleTerms } from '../document/usdmTerms'
import { codeKey, repeated, type UsdmPlace, type UsdmRule } from './usdmRule'

function sponsorRoles({ roles }: UsdmVersion): UsdmRole[] {
  return roles.filter(({ code }) => code.code === roleTerms.sponsor.code)
}

function sponsorIds(version: UsdmVersion): ReadonlySet<string> {
  return new Set(sponsorRoles(version).flatMap(({ organizationIds }) => organizationIds))
}

/** The role itself where there is one; else the version, which lacks it. */
function sponsorPlace(version: UsdmVersion, broken: (role: UsdmRole) => boolean): UsdmPlace[] {
  return sponsorRoles(version).filter(broken)
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

const withVersion =
  (attribute: string, holds: (version: UsdmVersion) => boolean): UsdmRule['find'] =>
  ({ version }) =>
    holds(version) ? [] : [{ id: version.id, attribute }]

/** Rules about titles, identifiers, dates and interventions of a study version. */
export const versionRules: readonly UsdmRule[] = [
  {
    id: 'DDF00115',
    severity: 'error',
    field: 'StudyVersion.titles',
    message: { en: 'There is no official title.', nb: 'Det mangler en offisiell tittel.' },
    remedy: { en: 'State the official title.', nb: 'Oppgi den offisielle tittelen.' },
    find: withVersion('titles', ({ titles }) =>
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
    find: withVersion('studyIdentifiers', (version) => {
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
  {
    id: 'DDF00201',
    severity: 'error',
    field: 'StudyRole.code',
    message: { en: 'There must be exactly one sponsor.', nb: 'Det må være nøyaktig én sponsor.' },
    remedy: { en: 'Keep one role of sponsor.', nb: 'Behold én sponsorrolle.' },
    find: withVersion('roles', (version) => sponsorRoles(version).length === 1),
  },
  {
    id: 'DDF00202',
    severity: 'error',
    field: 'StudyRole.organizations',
    message: {
      en: 'The sponsor role must point to exactly one organisation.',
      nb: 'Sponsorrollen må vise til nøyaktig én organisasjon.',
    },
    remedy: { en: 'Name the sponsor.', nb: 'Oppgi sponsoren.' },
    find: ({ version }) => sponsorPlace(version, ({ organizationIds }) => organizationIds.length !== 1),
  },
  {
    id: 'DDF00203',
    severity: 'error',
    field: 'StudyRole.appliesTo',
    message: {
      en: 'The sponsor role does not apply to a study version.',
      nb: 'Sponsorrollen gjelder ikke en studieversjon.',
    },
    remedy: { en: 'Let it apply to the study version.', nb: 'La den gjelde studieversjonen.' },
    find: ({ version }) => sponsorPlace(version, ({ appliesToIds }) => !appliesToIds.includes(version.id)),
  },
  {
    id: 'DDF00189',
    severity: 'error',
    field: 'StudyRole.appliesTo',
    message: {
      en: 'A role must apply to the study version or to study designs, not to both.',
      nb: 'En rolle må gjelde studieversjonen eller studiedesign, ikke begge.',
    },
    remedy: { en: 'State one of the two.', nb: 'Oppgi ett av de to.' },
    find: ({ version, designs }) => {
      const designIds = new Set(designs.map(({ id }) => id))
      return version.roles.filter(({ appliesToIds }) => {
        const toVersion = appliesToIds.includes(version.id)
        const toDesign = appliesToIds.some((id) => designIds.has(id))
        return toVersion === toDesign
      })
    },
  },
  {
    id: 'DDF00190',
    severity: 'error',
    field: 'StudyRole.assignedPersons, StudyRole.organizations',
    message: {
      en: 'A role names both persons and organisations.',
      nb: 'En rolle oppgir både personer og organisasjoner.',
    },
    remedy: { en: 'Keep one of the two.', nb: 'Behold det ene.' },
    find: ({ version }) =>
      version.roles.filter(
        ({ assignedPersons, organizationIds }) => assignedPersons.length > 0 && organizationIds.length > 0,
      ),
  },
  {
    id: 'DDF00030',
    severity: 'error',
    field: 'PersonName.text, PersonName.familyName',
    message: {
      en: 'A person has no family name.',
      nb: 'En person mangler etternavn.',
    },
    remedy: { en: 'State the family name.', nb: 'Oppgi etternavnet.' },
    find: ({ version }) =>
      version.roles
        .flatMap(({ assignedPersons }) => assignedPersons.map(({ personName }) => personName))
        .filter(({ text, familyName }) => (text ?? '') === '' && (familyName ?? '') === ''),
  },
  maskingRule(
    'DDF00191',
    {
      en: 'The study is open label, and a role is said to be masked or not.',
      nb: 'Studien er åpen, og en rolle er oppgitt som blindet eller ikke.',
    },
    (blinding, masked) => blinding === blindingTerms.open.code && masked > 0,
  ),
  maskingRule(
    'DDF00192',
    {
      en: 'The study is double blind, and masking is stated for fewer than two roles.',
      nb: 'Studien er dobbeltblind, og blinding er oppgitt for færre enn to roller.',
    },
    (blinding, masked) => blinding === blindingTerms.double.code && masked < 2,
  ),
  maskingRule(
    'DDF00193',
    {
      en: 'The study is blinded, and masking is stated for no role.',
      nb: 'Studien er blindet, og blinding er ikke oppgitt for noen rolle.',
    },
    (blinding, masked) =>
      blinding !== blindingTerms.open.code && blinding !== blindingTerms.double.code && masked < 1,
  ),
]

function maskingRule(
  id: string,
  message: UsdmRule['message'],
  broken: (blinding: string, masked: number) => boolean,
): UsdmRule {
  return {
    id,
    severity: 'warning',
    field: 'StudyRole.masking',
    message,
    remedy: {
      en: 'Check who is masked and how the blinding is described.',
      nb: 'Kontroller hvem som er blindet, og hvordan blindingen er beskrevet.',
    },
    find: ({ version, designs }) =>
      designs
        .filter((design) => {
          if (design.instanceType !== 'InterventionalStudyDesign' || design.blindingSchema === null)
            return false
          const masked = version.roles.filter(
            ({ masking, appliesToIds }) =>
              masking !== null && (appliesToIds.includes(design.id) || appliesToIds.includes(version.id)),
          ).length
          return broken(design.blindingSchema.standardCode.code, masked)
        })
        .map(({ id: design }) => ({ id: design, attribute: 'blindingSchema' })),
  }
}
