import type { UsdmRole, UsdmVersion } from '../document/usdmDocument'
import { blindingTerms, roleTerms } from '../document/usdmTerms'
import { ofVersion, type UsdmPlace, type UsdmRule } from './usdmRule'

export function sponsorRoles({ roles }: UsdmVersion): UsdmRole[] {
  return roles.filter(({ code }) => code.code === roleTerms.sponsor.code)
}

function sponsorPlace(version: UsdmVersion, broken: (role: UsdmRole) => boolean): UsdmPlace[] {
  return sponsorRoles(version).filter(broken)
}

/** Rules about roles in a study: the sponsor, persons and who is masked. */
export const roleRules: readonly UsdmRule[] = [
  {
    id: 'DDF00201',
    severity: 'error',
    field: 'StudyRole.code',
    message: { en: 'There must be exactly one sponsor.', nb: 'Det må være nøyaktig én sponsor.' },
    remedy: { en: 'Keep one role of sponsor.', nb: 'Behold én sponsorrolle.' },
    find: ofVersion('roles', (version) => sponsorRoles(version).length === 1),
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
