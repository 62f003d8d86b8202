import * as v from 'valibot'

export const maskLimits = { rules: 50, rows: 200_000, name: 250, characters: 20_000_000 } as const

/** What a row counts: entry events, or people by the one event of theirs that meets most rules (OHDSI: mode 0 and 1). */
export const maskModes = ['events', 'people'] as const
export type MaskMode = (typeof maskModes)[number]

const counted = v.pipe(v.number(), v.safeInteger())

/** A number as a holder prints it: `-5` stands for 1 to 4. */
const printed = v.pipe(
  counted,
  v.check(
    (count) => count >= 0 || count <= -2,
    'A hidden number is written as -2 or less, such as -5 for "below 5".',
  ),
)

/**
 * How many met which rules of a cohort (`cohort_inclusion_result` of OHDSI): bit i of a mask is rule i. Combinations without a row
 * have nobody, unless the holder took rows with small numbers away.
 */
export const maskTable = v.pipe(
  v.strictObject({
    /** In the order of the bits; null where the file does not name a rule. */
    rules: v.pipe(
      v.array(v.nullable(v.pipe(v.string(), v.maxLength(maskLimits.name)))),
      v.minLength(1),
      v.maxLength(maskLimits.rules),
    ),
    rows: v.pipe(
      v.array(
        v.strictObject({ mode: v.picklist(maskModes), mask: v.pipe(counted, v.minValue(0)), count: printed }),
      ),
      v.minLength(1),
      v.maxLength(maskLimits.rows),
    ),
    /** Everybody who entered, where the holder states it apart. */
    totals: v.pipe(
      v.array(v.strictObject({ mode: v.picklist(maskModes), count: v.pipe(counted, v.minValue(0)) })),
      v.maxLength(2),
    ),
    /** The definition lets each person enter by one event only. */
    oneEntry: v.boolean(),
    /** Rows below this number were taken away; null: every row is there. */
    removedBelow: v.nullable(v.pipe(counted, v.minValue(2), v.maxValue(1000))),
  }),
  v.check(
    ({ rules, rows }) => rows.every(({ mask }) => mask < 2 ** rules.length),
    'A mask names a rule that is not there.',
  ),
)
export type MaskTable = v.InferOutput<typeof maskTable>
export type MaskRow = MaskTable['rows'][number]

/** Whether an entry met a rule. */
export function meets(mask: number, rule: number): boolean {
  return Math.floor(mask / 2 ** rule) % 2 === 1
}

export function modesOf({ rows }: MaskTable): readonly MaskMode[] {
  return maskModes.filter((mode) => rows.some((row) => row.mode === mode))
}
