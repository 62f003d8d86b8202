import type { PaperRow } from '../../../domain/papers/paperContent'
import type { Condition, Language, Protocol } from '../../../domain/studies/protocol'
import { displayCode } from '../../../domain/terminology/normaliseCode'
import type { PaperSource } from '../paperSource'

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

/** Codes of neoplasms (C00–D48). */
function isCancer(code: string): boolean {
  return /^C/.test(code) || /^D[0-4]/.test(code)
}

type CodedCondition = Extract<Condition, { kind: 'diagnosis' | 'medication' }>

function codedConditions({ inclusion, exclusion }: Protocol) {
  return [
    ...inclusion.map((group) => ({ group, role: 'inclusion' as const })),
    ...exclusion.map((group) => ({ group, role: 'exclusion' as const })),
  ]
    .filter(({ group }) => group.active)
    .flatMap(({ group, role }) =>
      group.anyOf.flatMap(({ condition }) =>
        condition.kind === 'diagnosis' || condition.kind === 'medication' ? [{ condition, role }] : [],
      ),
    )
}

/**
 * Variables that the criteria need, a row each: registry, variable and codes. Diagnoses are asked of the patient registry,
 * neoplasms of the cancer registry, medicines of the drug registry. Measurements and statements stand in no national registry
 * and give no row. Periods are not known from criteria and stay empty.
 */
export function grownVariables({ protocol, registries, language }: PaperSource): readonly PaperRow[] {
  const say = words[language]
  const nameOf = (key: string) => registries.get(key) ?? key.toUpperCase()
  const rowOf = (source: string, variable: string, codes: string, reason: string): PaperRow => ({
    source: nameOf(source),
    variable,
    codes,
    from: '',
    to: '',
    reason,
  })
  function coded({ system, codes, kind }: CodedCondition, reason: string): readonly PaperRow[] {
    const show = (some: readonly string[]) => some.map((code) => displayCode(system, code)).join(', ')
    const prefix = system === 'atc' ? 'ATC' : 'ICD-10'
    if (kind === 'medication')
      return [rowOf(drugRegistry, say.medication, `${prefix} ${show(codes)}`, reason)]
    const cancers = codes.filter(isCancer)
    const others = codes.filter((code) => !isCancer(code))
    return [
      ...(cancers.length > 0
        ? [rowOf(cancerRegistry, say.cancer, `${prefix} ${show(cancers)}`, reason)]
        : []),
      ...(others.length > 0
        ? [rowOf(patientRegistry, say.diagnosis, `${prefix} ${show(others)}`, reason)]
        : []),
    ]
  }
  const variables = codedConditions(protocol).flatMap(({ condition, role }) => coded(condition, say[role]))
  const [first] = variables
  if (first === undefined) return []
  const source = first['source']
  const { age, sex, areas } = protocol.population
  const demographic = [
    ...(age.from > 0 || age.to !== null ? [say.birthYear] : []),
    ...(sex === 'any' ? [] : [say.sex]),
    ...(areas.length === 0 ? [] : [say.residence]),
  ]
  return [
    ...variables,
    ...demographic.map((variable) => ({
      source,
      variable,
      codes: '',
      from: '',
      to: '',
      reason: say.population,
    })),
  ]
}
