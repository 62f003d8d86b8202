import type { AnswerCondition, AnswerSet } from '#shared/estimate/disclosure/answerSet'
import type { BaseArea } from '#shared/domain/sources/starterDataset'

/** Sets of people for the tests of the audit; nothing here is a real figure. */
export function counted(code: string, table = `table-${code}`): AnswerCondition {
  return { kind: 'counted', codes: [code], tables: [table] }
}

export function people(changes: Partial<AnswerSet> = {}): AnswerSet {
  return { age: { from: 0, to: null }, sex: 'any', areas: [], allOf: [], noneOf: [], ...changes }
}

export function withDisease(code: string, changes: Partial<AnswerSet> = {}): AnswerSet {
  return people({ allOf: [[counted(code)]], ...changes })
}

export function exactly(set: AnswerSet, number: number) {
  return { set, lower: number, upper: number }
}

function baseArea(county: string, referralArea: string): BaseArea {
  return {
    key: `county:${county}/referral-area:${referralArea}`,
    county: `county:${county}`,
    referralArea: `referral-area:${referralArea}`,
    healthRegion: 'health-region:1',
    population: 1000,
  }
}

/** Two counties; the second is shared between two hospital areas. */
export const baseAreas: readonly BaseArea[] = [baseArea('1', 'a'), baseArea('2', 'a'), baseArea('2', 'b')]
