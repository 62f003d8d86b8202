import { foldText } from '../../terminology/foldText'
import { codeSystemsIn } from './codeSystems'
import { sameNames } from './conceptNames'
import { daysOf, type Variable } from './variable'

/** A variable of a list with its place. */
export interface ListedVariable {
  readonly entry: string
  readonly list: string
  /** Place in the list, from 0. */
  readonly position: number
  readonly variable: Variable
}

/** `open`: some do not state it. `not-stated`: none does. */
export type Agreement = 'same' | 'differs' | 'open' | 'not-stated'

export const comparedFields = ['type', 'unit', 'codeList', 'period'] as const
export type ComparedField = (typeof comparedFields)[number]

export interface VariableOverlap {
  readonly key: string
  /** Why they are taken for the same, or for alike: one name, names that mean the same, or one code system. */
  readonly by: 'name' | 'synonym' | 'code-system'
  /** The name of the first, or the code system. */
  readonly label: string
  readonly members: readonly ListedVariable[]
  /** How many members there are, also where an answer has the first of them alone. */
  readonly size: number
  readonly sources: number
  readonly agreement: Readonly<Record<ComparedField, Agreement>>
  /** Days that the periods of all have in common: null where one of the ends is not stated by all, or there are none. */
  readonly common: { readonly from: string | null; readonly to: string | null; readonly none: boolean }
}

function agreementOf(values: readonly string[]): Agreement {
  const stated = values.filter((value) => value !== '')
  if (stated.length === 0) return 'not-stated'
  if (new Set(stated.map(foldText)).size > 1) return 'differs'
  return stated.length === values.length ? 'same' : 'open'
}

function commonPeriod(variables: readonly Variable[]): VariableOverlap['common'] {
  const begins = variables.map(({ from }) => daysOf(from)?.first ?? null)
  const ends = variables.map(({ to }) => daysOf(to)?.last ?? null)
  const [knownBegins, knownEnds] = [begins, ends].map((days) => days.filter((day) => day !== null))
  const latest = knownBegins?.toSorted().at(-1) ?? null
  const earliest = knownEnds?.toSorted()[0] ?? null
  const none = latest !== null && earliest !== null && latest > earliest
  return {
    from: none || begins.includes(null) ? null : latest,
    to: none || ends.includes(null) ? null : earliest,
    none,
  }
}

function overlapOf(
  key: string,
  by: VariableOverlap['by'],
  label: string,
  members: readonly ListedVariable[],
): VariableOverlap {
  const variables = members.map(({ variable }) => variable)
  const of = (read: (variable: Variable) => string) => agreementOf(variables.map(read))
  return {
    key,
    by,
    label,
    members,
    size: members.length,
    sources: new Set(members.map(({ entry }) => entry)).size,
    agreement: {
      type: of(({ type }) => type),
      unit: of(({ unit }) => unit),
      codeList: of(({ codeList }) => codeList),
      period: of(({ from, to }) => (from === '' && to === '' ? '' : `${from} ${to}`)),
    },
    common: commonPeriod(variables),
  }
}

/** Groups by any name that two of them share; each variable is in one group. */
function groupByNames(variables: readonly ListedVariable[]): readonly (readonly ListedVariable[])[] {
  const parent = variables.map((_, index) => index)
  const rootOf = (index: number): number => {
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at
      at = parent[at] ?? at
    }
    return at
  }
  const firstWith = new Map<string, number>()
  for (const [index, { variable }] of variables.entries())
    for (const name of new Set([variable.name, ...variable.otherNames].flatMap(sameNames))) {
      const first = firstWith.get(name)
      if (first === undefined) firstWith.set(name, index)
      else parent[rootOf(index)] = rootOf(first)
    }
  const groups = new Map<number, ListedVariable[]>()
  for (const [index, variable] of variables.entries()) {
    const root = rootOf(index)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [variable])
    else group.push(variable)
  }
  return [...groups.values()]
}

const inSeveralSources = (members: readonly ListedVariable[]) =>
  members.some(({ entry }) => entry !== members[0]?.entry)

/**
 * Variables that two or more sources have: the same by name or by names that mean the same, and then those that are coded in the
 * same system and are not the same already. Names are compared folded: small letters, no marks, æ as ae.
 */
export function variableOverlaps(variables: readonly ListedVariable[]): readonly VariableOverlap[] {
  const named = groupByNames(variables)
    .filter(inSeveralSources)
    .map((members) => {
      const [first] = members
      const label = first?.variable.name ?? ''
      const names = new Set(members.map(({ variable }) => foldText(variable.name)))
      return overlapOf(`name/${foldText(label)}`, names.size === 1 ? 'name' : 'synonym', label, members)
    })
  const taken = new Set(named.flatMap(({ members }) => members))
  const coded = new Map<string, ListedVariable[]>()
  for (const listed of variables) {
    if (taken.has(listed)) continue
    for (const system of codeSystemsIn(`${listed.variable.codeList} ${listed.variable.type}`)) {
      const group = coded.get(system)
      if (group === undefined) coded.set(system, [listed])
      else group.push(listed)
    }
  }
  return [
    ...named.sort((one, other) => other.sources - one.sources),
    ...[...coded]
      .filter(([, members]) => inSeveralSources(members))
      .map(([system, members]) => overlapOf(`codes/${system}`, 'code-system', system, members)),
  ]
}
