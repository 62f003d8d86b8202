import * as v from 'valibot'
import type { TestbedHit } from '../domain/testbeds/match/rankOffers'
import { testbedNeed, type TestbedNeed } from '../domain/testbeds/need/testbedNeed'
import { reads, writes } from './operation'

/** All places against a need, best first. */
export interface TestbedMatches {
  readonly hits: readonly TestbedHit[]
  /** ISO date by which confirmations are old or not. */
  readonly today: string
}

/** What a study needs of testbeds. */
export interface KeptNeed {
  readonly study: string
  /** Number of the newest save; 0 while nothing was kept. */
  readonly sequence: number
  readonly need: TestbedNeed
}

const study = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

/** What a page may ask about places where technology is tested; part of the one table of operations. */
export const testbedOperations = {
  'testbeds.match': reads<TestbedMatches>()(v.strictObject({ need: testbedNeed })),
  'testbeds.readNeed': reads<KeptNeed>()(v.strictObject({ study })),
  /** Keeps the need with the study. Refused as a conflict when it was changed elsewhere since `sequence`. */
  'testbeds.saveNeed': writes<KeptNeed>()(
    v.strictObject({
      study,
      sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
      need: testbedNeed,
    }),
  ),
} as const

export type TestbedOperationName = keyof typeof testbedOperations
