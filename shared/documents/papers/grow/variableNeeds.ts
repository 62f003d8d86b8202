import type { Condition, Language, Protocol } from '../../../domain/studies/protocol'
import { displayCode } from '../../../domain/terminology/normaliseCode'

const words = {
  en: {
    diagnosis: 'Main and secondary diagnosis with date',
    cancer: 'Cancer diagnosis with date',
    medication: 'Dispensed medicine with date',
    birthYear: 'Year of birth',
    sex: 'Sex',
    residence: 'Municipality of residence',
    inclusion: 'Inclusion',
    exclusion: 'Exclusion',
    population: 'Population',
  },
  nb: {
    diagnosis: 'Hoved- og bidiagnose med dato',
    cancer: 'Kreftdiagnose med dato',
    medication: 'Utlevert legemiddel med dato',
    birthYear: 'Fødselsår',
    sex: 'Kjønn',
    residence: 'Bostedskommune',
    inclusion: 'Inklusjon',
    exclusion: 'Eksklusjon',
    population: 'Populasjon',
  },
} as const satisfies Readonly<Record<Language, unknown>>

/** Keys of registries in the catalogue: cancer, specialist health care, dispensed medicines. */
const cancerRegistry = 'krg'
const patientRegistry = 'npr'
const drugRegistry = 'lmr'

/** What the criteria need a variable for. */
export interface VariableNeed {
  /** The same for the same criterion, whatever its codes. */
  readonly key: string
  /** Key of the registry that is asked; null where no national registry has it, and somebody has to choose a source. */
  readonly registry: string | null
  readonly variable: string
  readonly codes: string
  readonly reason: string
}

/** Codes of neoplasms (C00–D48). */
function isCancer(code: string): boolean {
  return /^C/.test(code) || /^D[0-4]/.test(code)
}

type Say = (typeof words)[Language]

/** The needs of a condition; those that no variable answers, such as ages, have none here. */
function needsOf(condition: Condition, key: string, reason: string, say: Say): readonly VariableNeed[] {
  const show = (prefix: string, system: 'icd-10' | 'atc', codes: readonly string[]) =>
    `${prefix} ${codes.map((code) => displayCode(system, code)).join(', ')}`
  if (condition.kind === 'medication')
    return [
      {
        key,
        registry: drugRegistry,
        variable: say.medication,
        codes: show('ATC', 'atc', condition.codes),
        reason,
      },
    ]
  if (condition.kind === 'measurement')
    return [{ key, registry: null, variable: condition.analyte, codes: '', reason }]
  if (condition.kind !== 'diagnosis') return []
  const cancers = condition.codes.filter(isCancer)
  const others = condition.codes.filter((code) => !isCancer(code))
  const coded = (registry: string, variable: string, codes: readonly string[], part: string) =>
    codes.length === 0
      ? []
      : [{ key: `${key}/${part}`, registry, variable, codes: show('ICD-10', 'icd-10', codes), reason }]
  return [
    ...coded(cancerRegistry, say.cancer, cancers, 'cancer'),
    ...coded(patientRegistry, say.diagnosis, others, 'diagnosis'),
  ]
}

/**
 * What the criteria need variables for. Diagnoses are asked of the patient registry, neoplasms of the cancer registry, medicines of
 * the drug registry; measurements stand in no national registry. Age, sex and place are asked where the population is limited by
 * them, of the registry that is asked first.
 */
export function variableNeeds(protocol: Protocol, language: Language): readonly VariableNeed[] {
  const say = words[language]
  const needs = (['inclusion', 'exclusion'] as const).flatMap((role) =>
    protocol[role]
      .filter(({ active }) => active)
      .flatMap((group) =>
        group.anyOf.flatMap(({ id, condition }) =>
          needsOf(condition, `${role}/${group.id}/${id}`, say[role], say),
        ),
      ),
  )
  const registry = needs.find((need) => need.registry !== null)?.registry ?? null
  const { age, sex, areas } = protocol.population
  const demographic = [
    ...(age.from > 0 || age.to !== null ? [['birth-year', say.birthYear] as const] : []),
    ...(sex === 'any' ? [] : [['sex', say.sex] as const]),
    ...(areas.length === 0 ? [] : [['residence', say.residence] as const]),
  ]
  return [
    ...needs,
    ...(registry === null
      ? []
      : demographic.map(([key, variable]) => ({
          key: `population/${key}`,
          registry,
          variable,
          codes: '',
          reason: say.population,
        }))),
  ]
}
