import { occurrenceTypes, type CirceCriteria, type CirceOccurrence } from '../expression'
import { tableOf } from '../tables'
import { both } from '../words'
import { found, type CirceRule, type Placed } from './walk'

/** What makes two criteria ask for the same records, apart from when and how often. */
function recordKey({ table, asked }: CirceCriteria): string {
  const entries = Object.entries<unknown>(asked).filter(
    ([field, value]) => value !== null && value !== false && field !== 'CorrelatedCriteria',
  )
  return JSON.stringify([table, entries.sort(([one], [other]) => (one < other ? -1 : 1))])
}

const timing = ({ windowed }: Placed): string =>
  JSON.stringify([windowed?.StartWindow ?? null, windowed?.EndWindow ?? null])

/** Circe: OcurrenceCheck. */
export const atLeastNone: CirceRule = ({ criteria, nameOf }) =>
  criteria.flatMap(({ criteria: one, windowed, path }) => {
    const { Type, Count } = windowed?.Occurrence ?? { Type: 2, Count: 1 }
    if (Type !== occurrenceTypes.atLeast || Count !== 0) return []
    const name = nameOf(one)
    return [
      found(
        'at-least-none',
        'questioned',
        path.replace(/Criteria$/, 'Occurrence'),
        both(
          `"At least 0 times" holds for everybody: ${name.en}.`,
          `«Minst 0 ganger» gjelder for alle: ${name.nb}.`,
        ),
        both('Write exactly 0, or at least 1.', 'Skriv nøyaktig 0, eller minst 1.'),
      ),
    ]
  })

/** Circe: DuplicatesCriteriaCheck, which looks at the concept set alone; here the whole question has to be the same. */
export const duplicateCriteria: CirceRule = ({ criteria, nameOf }) => {
  const first = new Map<string, Placed>()
  return criteria.flatMap((one) => {
    const { Occurrence = null } = one.windowed ?? {}
    const key = JSON.stringify([one.list, recordKey(one.criteria), timing(one), Occurrence])
    const loose = `${one.criteria.table} ${String(one.criteria.asked.CodesetId)}`
    const same = first.get(key) ?? (one.part === 'rules' ? first.get(loose) : undefined)
    if (!first.has(key)) first.set(key, one)
    if (!first.has(loose) && one.criteria.asked.CodesetId !== null) first.set(loose, one)
    if (same === undefined) return []
    const name = nameOf(one.criteria)
    const identical =
      same.list === one.list &&
      recordKey(same.criteria) === recordKey(one.criteria) &&
      timing(same) === timing(one)
    return [
      found(
        'duplicate-criteria',
        identical ? 'questioned' : 'note',
        one.path,
        both(
          `The same records are asked for at ${same.path}: ${name.en}.`,
          `Det spørres etter de samme hendelsene i ${same.path}: ${name.nb}.`,
        ),
        identical
          ? both('Remove one of the two.', 'Fjern den ene av dem.')
          : both('Check that both are meant.', 'Se etter at begge er ment.'),
      ),
    ]
  })
}

function times({ Type, Count }: CirceOccurrence): readonly [least: number, most: number] {
  if (Type === occurrenceTypes.exactly) return [Count, Count]
  return Type === occurrenceTypes.atMost ? [0, Count] : [Count, Infinity]
}

/** Circe: CriteriaContradictionsCheck, for criteria that have to hold together in one window. */
export const criteriaContradict: CirceRule = ({ criteria, nameOf }) => {
  const asked = criteria.filter(({ windowed }) => windowed?.Occurrence !== null && windowed !== null)
  return asked.flatMap((one, index) => {
    const other = asked.slice(0, index).find((before) => {
      const together =
        before.list === one.list ? one.every : before.every && one.every && isRule(before) && isRule(one)
      if (
        !together ||
        recordKey(before.criteria) !== recordKey(one.criteria) ||
        timing(before) !== timing(one)
      )
        return false
      const [first, second] = [before.windowed?.Occurrence, one.windowed?.Occurrence]
      if (first === null || first === undefined || second === null || second === undefined) return false
      const [[least, most], [otherLeast, otherMost]] = [times(first), times(second)]
      return most < otherLeast || otherMost < least
    })
    if (other === undefined) return []
    const name = nameOf(one.criteria)
    return [
      found(
        'criteria-contradict',
        'refused',
        one.path,
        both(
          `This contradicts ${other.path}: ${name.en}. Nobody is left.`,
          `Dette motsier ${other.path}: ${name.nb}. Ingen blir igjen.`,
        ),
        null,
      ),
    ]
  })
}

/** Stands in the outermost group of a rule. */
function isRule({ list }: Placed): boolean {
  return /^(AdditionalCriteria|InclusionRules\[\d+\]\.expression)$/.test(list)
}

/** Circe: DomainTypeCheck. Told once for all criteria. */
export const noRecordType: CirceRule = ({ criteria }) => {
  const untyped = criteria.filter(({ criteria: { table, asked } }) => {
    const known = tableOf(table)
    if (known === null || known.role === null || known.derived) return false
    return !Object.entries<unknown>(asked).some(
      ([field, value]) => field.endsWith('Type') && Array.isArray(value) && value.length > 0,
    )
  })
  const [first] = untyped
  if (first === undefined) return []
  return [
    found(
      'no-record-type',
      'note',
      first.path,
      both(
        `The type of record is left open (criteria: ${untyped.length}): diagnoses from claims, admissions and general practice count alike.`,
        `Typen hendelse er åpen (antall kriterier: ${untyped.length}): Diagnoser fra oppgjør, innleggelser og fastleger teller likt.`,
      ),
      both('State the types where it matters.', 'Oppgi typene der det har noe å si.'),
    ),
  ]
}

/** Circe: FirstTimeInHistoryCheck. */
export const firstNotStated: CirceRule = ({ criteria, nameOf }) =>
  criteria.flatMap(({ criteria: one, windowed, path }) => {
    const { Start = null, End = null } = windowed?.StartWindow ?? {}
    const bounded = (Start?.Days ?? null) !== null && (End?.Days ?? null) !== null
    const once = windowed?.Occurrence?.Type === occurrenceTypes.atLeast && windowed.Occurrence.Count > 0
    if (!bounded || !once || one.asked.First !== null || (tableOf(one.table)?.role ?? null) === null)
      return []
    const name = nameOf(one)
    return [
      found(
        'first-not-stated',
        'note',
        path,
        both(
          `Whether it has to be the first time is left open: ${name.en}.`,
          `Om det må være første gang, er åpent: ${name.nb}.`,
        ),
        both('State it where only new cases are meant.', 'Oppgi det der bare nye tilfeller er ment.'),
      ),
    ]
  })

/** Circe: DrugEraCheck. */
export const derivedSpan: CirceRule = ({ criteria, nameOf }) =>
  criteria.flatMap(({ criteria: one, path }) => {
    if (one.table !== 'DrugEra' && one.table !== 'DoseEra') return []
    const name = nameOf(one)
    return [
      found(
        'derived-span',
        'note',
        path,
        both(
          `Periods of treatment are put together from days of supply, which drugs given in hospital lack: ${name.en}.`,
          `Behandlingsperioder settes sammen av dager med forsyning, som mangler for legemidler gitt på sykehus: ${name.nb}.`,
        ),
        both(
          'Ask for single exposures where drugs are given in hospital.',
          'Spør etter enkeltutleveringer der legemidler gis på sykehus.',
        ),
      ),
    ]
  })
