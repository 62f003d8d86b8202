import * as v from 'valibot'

/** Conditions that one search may name. */
export const mostConditions = 20

/**
 * A condition as the registers of trials search for it. Signs and words of their query languages are refused, and so are
 * trial numbers: a search for these alone lets go of every other limit.
 */
export const condition = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(2, 'A condition has two letters or more.'),
  v.maxLength(100, 'A condition has 100 letters or fewer.'),
  v.regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ',./+-]*$/u,
    'A condition holds letters, digits, spaces and - , . / + only.',
  ),
  v.check((text) => !/(^| )(AND|OR|NOT)( |$)/.test(text), 'Write one condition, without AND, OR and NOT.'),
  v.check((text) => !/\bNCT\d{8}\b/i.test(text), 'Write a condition, not the number of a trial.'),
)

/** Conditions of one search: any of them; none: every condition. */
export const conditions = v.pipe(
  v.array(condition),
  v.maxLength(mostConditions, `A search names ${mostConditions} conditions at most.`),
  v.check(
    (list) => new Set(list.map((text) => text.toLowerCase())).size === list.length,
    'A condition stands there twice.',
  ),
)
