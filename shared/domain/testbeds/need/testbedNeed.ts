import * as v from 'valibot'
import { options, type OptionSet } from '../../sites/fields/options'
import { readinessLevels } from '../../sites/fields/testingFields'
import { infrastructure, testbedAreas } from '../facets'

function several<const Words extends readonly string[]>(words: Words) {
  return v.optional(
    v.pipe(
      v.array(v.picklist(words)),
      v.maxLength(words.length),
      v.check((chosen) => new Set(chosen).size === chosen.length, 'A word stands twice.'),
    ),
    [],
  )
}

function severalOf<Set extends OptionSet>(set: Set) {
  const words: (typeof options)[Set] = options[set]
  return several(words)
}

const level = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(readinessLevels.least),
  v.maxValue(readinessLevels.most),
)
const day = v.pipe(v.string(), v.isoDate())

export const needLimits = { text: 500, purpose: 2000 } as const

/** What is to be tested, with whom, where and when. What is left empty is not asked for. */
export const testbedNeed = v.strictObject({
  /** As it was typed; the lists below are what counts. */
  text: v.optional(v.pipe(v.string(), v.maxLength(needLimits.text)), ''),
  technologies: severalOf('technology'),
  settings: severalOf('setting'),
  testServices: severalOf('testService'),
  targetGroups: severalOf('targetGroup'),
  therapeuticAreas: severalOf('therapeuticArea'),
  infrastructure: several(infrastructure),
  regulationSupport: severalOf('regulationSupport'),
  /** One of them is enough. */
  countries: severalOf('country'),
  /** One of them is enough. */
  areas: several(testbedAreas),
  /** Levels between which the solution is developed during the test. */
  readiness: v.optional(
    v.nullable(
      v.pipe(
        v.strictObject({ low: level, high: level }),
        v.check(({ low, high }) => low <= high, 'The lowest level is above the highest.'),
      ),
    ),
    null,
  ),
  /** Days of the calendar, both within. */
  period: v.optional(
    v.nullable(
      v.pipe(
        v.strictObject({ from: day, to: day }),
        v.check(({ from, to }) => from <= to, 'The period ends before it begins.'),
      ),
    ),
    null,
  ),
})
export type TestbedNeed = v.InferOutput<typeof testbedNeed>

export const emptyNeed: TestbedNeed = v.parse(testbedNeed, {})
