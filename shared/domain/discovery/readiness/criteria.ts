import type { LocalisedName } from '../../sources/localisedName'

interface Criterion {
  readonly key: string
  readonly label: LocalisedName
  readonly help: LocalisedName
}

/**
 * What a registry had to meet before the Health Data Programme considered it for the Health Analysis Platform. A "no" keeps it
 * from being ranked.
 */
export const qualificationCriteria = [
  {
    key: 'legalBasis',
    label: { en: 'Legal basis', nb: 'Rettsgrunnlag' },
    help: {
      en: 'There is a legal basis for making the data available for secondary use.',
      nb: 'Det finnes et rettsgrunnlag for å gjøre dataene tilgjengelige for sekundærbruk.',
    },
  },
  {
    key: 'metadata',
    label: { en: 'Metadata', nb: 'Metadata' },
    help: {
      en: 'Data and variables are described so that others can use them.',
      nb: 'Data og variabler er beskrevet slik at andre kan bruke dem.',
    },
  },
] as const satisfies readonly Criterion[]
export type QualificationKey = (typeof qualificationCriteria)[number]['key']

/** What the Health Data Programme prioritised by. A high score always speaks for readiness, so 5 is low cost and low risk. */
export const prioritisationCriteria = [
  {
    key: 'use',
    label: { en: 'Use of data', nb: 'Bruk av data' },
    help: {
      en: '1: hardly asked for. 5: asked for often, by many.',
      nb: '1: sjelden etterspurt. 5: ofte etterspurt, av mange.',
    },
  },
  {
    key: 'quality',
    label: { en: 'Data quality', nb: 'Kvalitet på data' },
    help: {
      en: '1: incomplete or unknown to be right. 5: complete and validated.',
      nb: '1: ufullstendige eller usikre data. 5: komplette og validerte data.',
    },
  },
  {
    key: 'linkability',
    label: { en: 'Linkability', nb: 'Kobling' },
    help: {
      en: '1: cannot be linked to other sources. 5: linked by identity number without obstacles.',
      nb: '1: kan ikke kobles med andre kilder. 5: kobles på fødselsnummer uten hindringer.',
    },
  },
  {
    key: 'policy',
    label: { en: 'Policy', nb: 'Politikk' },
    help: {
      en: '1: no part of what is prioritised nationally. 5: prioritised nationally.',
      nb: '1: ikke del av nasjonale prioriteringer. 5: nasjonalt prioritert.',
    },
  },
  {
    key: 'cost',
    label: { en: 'Cost', nb: 'Kostnad' },
    help: { en: '1: high cost. 5: low cost.', nb: '1: høy kostnad. 5: lav kostnad.' },
  },
  {
    key: 'risk',
    label: { en: 'Risk', nb: 'Risiko' },
    help: { en: '1: high risk. 5: low risk.', nb: '1: høy risiko. 5: lav risiko.' },
  },
] as const satisfies readonly Criterion[]
export type PrioritisationKey = (typeof prioritisationCriteria)[number]['key']

export const prioritisationKeys: readonly PrioritisationKey[] = prioritisationCriteria.map(({ key }) => key)

/** Lowest and highest score of a criterion. */
export const scoreRange = { least: 1, most: 5 } as const
