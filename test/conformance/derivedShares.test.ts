import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { derivedShare } from '#shared/domain/studies/evidence/derivedShare'

const folder = resolve(import.meta.dirname, '../../../shared/oracles')
const missing = !existsSync(folder)

const recaptured = v.object({
  input: v.object({ n1: v.number(), n2: v.number(), m: v.number(), conf: v.optional(v.number()) }),
  expected: v.object({
    lp: v.nullable(v.number()),
    chapman: v.number(),
    lognormal: v.tuple([v.number(), v.number()]),
  }),
})
const linked = v.object({
  input: v.object({
    fn: v.literal('correctLinked'),
    links: v.number(),
    sensitivity: v.number(),
    ppv: v.number(),
  }),
  expected: v.object({ trueLinks: v.number() }),
})

/** The cases of a file that have the shape asked for; those of errors and of other functions are left out. */
function casesOf<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
): readonly v.InferOutput<Schema>[] {
  if (missing) return []
  const file = v.parse(
    v.object({ cases: v.array(v.unknown()) }),
    JSON.parse(readFileSync(resolve(folder, name), 'utf8')),
  )
  return file.cases.flatMap((one) => {
    const parsed = v.safeParse(schema, one)
    return parsed.success ? [parsed.output] : []
  })
}

const conditioning = 'population' as const

describe.skipIf(missing)('shares from reference cases (skipped where their folder is missing)', () => {
  it('follow the size that two lists tell', () => {
    const cases = casesOf('capture_recapture.json', recaptured).filter(
      ({ input }) => (input.conf ?? 0.95) === 0.95,
    )
    expect(cases.length).toBeGreaterThan(2)
    for (const { input, expected } of cases) {
      const share = derivedShare({
        method: 'recaptured',
        first: input.n1,
        second: input.n2,
        both: input.m,
        conditioning,
      })
      if (expected.lp === null) {
        expect(share?.share).toBeNull()
        continue
      }
      expect(share?.share).toBeCloseTo(Math.min(1, input.n1 / expected.chapman), 9)
      const [shortest, longest] = expected.lognormal
      // Lists that hold each other leave the reference interval without width: ours reaches further on purpose.
      if (longest === shortest) expect(share?.lower).toBeLessThan(input.n1 / longest)
      else expect(share?.lower).toBeCloseTo(input.n1 / longest, 9)
      expect(share?.upper).toBeCloseTo(Math.min(1, input.n1 / shortest), 9)
    }
  })

  it('correct the links that were found', () => {
    const cases = casesOf('linkage_correction.json', linked)
    expect(cases.length).toBeGreaterThan(1)
    for (const { input, expected } of cases) {
      const certain = (value: number) => ({ value, lower: value, upper: value })
      const listed = 20_000
      const [sensitivity, predictive] = [certain(input.sensitivity), certain(input.ppv)]
      const share = derivedShare({
        method: 'linked',
        both: input.links,
        listed,
        sensitivity,
        predictive,
        conditioning,
      })
      expect(share?.share).toBeCloseTo(expected.trueLinks / listed, 12)
    }
  })
})
