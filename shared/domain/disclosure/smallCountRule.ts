/** How a source wants small numbers of people shown. */
export interface SmallCountRule {
  /** Smallest number of people that may be shown besides 0; 1 where every number may. */
  readonly threshold: number
  /** Whether 0 is shown; otherwise it is hidden with the small numbers. */
  readonly zeroShown: boolean
}

/** The rule as its source states it. */
export interface StatedSmallCountRule extends SmallCountRule {
  /** Where the rule stands; the same in both languages. */
  readonly citation: string
}

/** Applies where a source states no rule: the threshold most statistical offices and registries use at the least. */
export const defaultSmallCountRule: SmallCountRule = { threshold: 5, zeroShown: true }

/**
 * The rule of a number that rests on several sources: the largest threshold among them, and 0 only where all show it.
 * The default where it rests on none that is known.
 */
export function strictestRule(rules: readonly SmallCountRule[]): SmallCountRule {
  if (rules.length === 0) return defaultSmallCountRule
  return {
    threshold: Math.max(...rules.map(({ threshold }) => threshold)),
    zeroShown: rules.every(({ zeroShown }) => zeroShown),
  }
}
