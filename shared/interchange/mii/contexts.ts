import type { Code, CodedRole } from '../definition'
import type { TermCode } from './schema'

/** Modules of the core data set, as the feasibility portal of the German Medical Informatics Initiative names them. */
const contextSystem = 'fdpg.mii.cds'

const roleOfContext: ReadonlyMap<string, CodedRole> = new Map([
  ['diagnose', 'diagnosis'],
  ['laboruntersuchung', 'measurement'],
  ['procedure', 'procedure'],
  ['prozedur', 'procedure'],
  ['specimen', 'specimen'],
  ['bioprobe', 'specimen'],
  ['einwilligung', 'consent'],
  ['medikamentenverabreichung', 'medication'],
  ['medikamentenverordnung', 'medication'],
  ['medikation', 'medication'],
  ['medication', 'medication'],
])

const written: ReadonlyMap<CodedRole, readonly [code: string, display: string]> = new Map([
  ['diagnosis', ['Diagnose', 'Diagnose']],
  ['measurement', ['Laboruntersuchung', 'Laboruntersuchung']],
  ['procedure', ['Procedure', 'Prozedur']],
  ['specimen', ['Specimen', 'Bioprobe']],
  ['consent', ['Einwilligung', 'Einwilligung']],
  ['medication', ['Medikamentenverabreichung', 'Verabreichung von Medikamenten']],
])

/** What kind of question it is: by its module, else by the list of its first code. */
export function roleOf(context: TermCode | undefined, first: Code): CodedRole {
  const named = context === undefined ? undefined : roleOfContext.get(context.code.toLowerCase())
  if (named !== undefined) return named
  switch (first.system) {
    case 'icd-10':
    case 'icd-10-gm':
    case 'orpha':
      return 'diagnosis'
    case 'atc':
      return 'medication'
    case 'loinc':
      return 'measurement'
    case 'ops':
      return 'procedure'
    case 'mii-consent':
      return 'consent'
    default:
      return 'other'
  }
}

export interface WrittenTerm {
  readonly code: string
  readonly system: string
  readonly display: string
  readonly version?: string
}

/** The module of a question; null where the core data set has none for it. */
export function contextOf(role: CodedRole | 'patient'): WrittenTerm | null {
  const named = role === 'patient' ? (['Patient', 'Patient'] as const) : written.get(role)
  if (named === undefined) return null
  const [code, display] = named
  return { system: contextSystem, code, version: '1.0.0', display }
}
