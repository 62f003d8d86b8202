import type { RequirementMatch } from '#shared/domain/sites/match/matchRequirements'
import type { PlanSite } from '#shared/domain/studies/sitePlan'

/** Why a need is not met, as it is worded. */
export type LackReason =
  /** The profile states that it is not there. */
  | 'stated-not'
  /** The profile lists others and not this one. */
  | 'not-listed'
  /** The profile has none, although the plan says that the site has it. */
  | 'profile-denies'
  /** The profile does not say. */
  | 'not-stated'
  /** The profile states it, and the plan does not. */
  | 'not-taken-over'
  /** No profile is here; the plan does not say. */
  | 'plan-silent'

export interface SiteLack {
  /** A word of `plan.requires`. */
  readonly word: string
  readonly state: 'lacks' | 'not-stated'
  readonly reason: LackReason
}

/** What a plan requires against what a site has. */
export interface SiteLacks {
  readonly asked: number
  readonly met: number
  /** What the site is known not to have. */
  readonly lacks: readonly SiteLack[]
  /** What nobody says of it. */
  readonly notStated: readonly SiteLack[]
  /** Whether a profile was asked, beside what the plan says. */
  readonly basis: 'profile' | 'plan'
}

/** What the profile behind a site answers to the words of a plan. */
export type ProfileAnswers = ReadonlyMap<string, Pick<RequirementMatch, 'state' | 'reason'>>

function lackOf(word: string, has: boolean, answers: ProfileAnswers | null): SiteLack | null {
  const answer = answers?.get(word)
  const lacks = (reason: LackReason): SiteLack => ({ word, state: 'lacks', reason })
  const open = (reason: LackReason): SiteLack => ({ word, state: 'not-stated', reason })
  if (answer === undefined) return has ? null : open('plan-silent')
  if (answer.state === 'lacks') {
    if (has) return lacks('profile-denies')
    return lacks(answer.reason === 'not-listed' ? 'not-listed' : 'stated-not')
  }
  if (has) return null
  return open(answer.state === 'met' ? 'not-taken-over' : 'not-stated')
}

/** What a site lacks of what is required; `answers` null where no profile is behind it here. */
export function siteLacks(
  { capabilities }: Pick<PlanSite, 'capabilities'>,
  requires: readonly string[],
  answers: ProfileAnswers | null,
): SiteLacks {
  const has = new Set(capabilities)
  const found = requires.flatMap((word) => lackOf(word, has.has(word), answers) ?? [])
  return {
    asked: requires.length,
    met: requires.length - found.length,
    lacks: found.filter(({ state }) => state === 'lacks'),
    notStated: found.filter(({ state }) => state === 'not-stated'),
    basis: answers === null ? 'plan' : 'profile',
  }
}
