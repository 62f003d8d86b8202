import type { SampleSizeDesign } from '../../domain/studies/sampleSize'
import { computed, refuse, type Computed } from '../../statistics/computed'
import type { DesignErrorCode } from '../../statistics/sampleSize/design'
import { inflate } from '../../statistics/sampleSize/inflation'
import { logRank } from '../../statistics/sampleSize/logRank'
import { twoMeans } from '../../statistics/sampleSize/twoMeans'
import { twoProportions } from '../../statistics/sampleSize/twoProportions'

/** What a calculation comes to: whole people. */
export interface ParticipantsNeeded {
  /** In each arm, to be evaluated; null where only the sum follows. */
  readonly arms: { readonly control: number; readonly experimental: number } | null
  /** Of both arms, to be evaluated. */
  readonly evaluated: number
  /** To be enrolled, with those who leave before the end. */
  readonly participants: number
  /** Events needed, for times to an event. */
  readonly events: number | null
}

export type SampleSizeErrorCode = DesignErrorCode | 'no_events' | 'too_large'

/** Most participants that a study may state as its target. */
const mostParticipants = 1_000_000

function tooMany(): Computed<never, 'too_large'> {
  return refuse('too_large', `More than ${mostParticipants} participants would be needed.`)
}

/** The arms with those who leave before the end. */
function withDropOut(
  control: number,
  experimental: number,
  dropOut: number,
): Computed<ParticipantsNeeded, SampleSizeErrorCode> {
  if (!(control + experimental <= mostParticipants)) return tooMany()
  const arms = [control, experimental].map((people) => inflate(people, dropOut, 0, null))
  let participants = 0
  for (const arm of arms) {
    if (!arm.ok) return refuse('invalid_input', arm.error.message)
    participants += arm.value.randomise
  }
  return computed({
    arms: { control, experimental },
    evaluated: control + experimental,
    participants,
    events: null,
  })
}

/** Hazard per month of an event, or of leaving, that so many have after a year. */
function monthlyHazard(shareInYear: number): number {
  return -Math.log1p(-shareInYear) / 12
}

function needed(design: SampleSizeDesign): Computed<ParticipantsNeeded, SampleSizeErrorCode> {
  if (design.test === 'proportions') {
    const { control, experimental, dropOut, ...rest } = design
    const size = twoProportions({ ...rest, p1: control, p2: experimental })
    return size.ok ? withDropOut(size.value.first, size.value.second, dropOut) : size
  }
  if (design.test === 'means') {
    const size = twoMeans(design)
    return size.ok ? withDropOut(size.value.first, size.value.second, design.dropOut) : size
  }
  const { controlMedian, dropOut, ...rest } = design
  const controlHazard = Math.LN2 / controlMedian
  const hazards = (leaving: number) => logRank({ ...rest, controlHazard, dropoutHazard: leaving })
  const size = hazards(monthlyHazard(dropOut))
  const staying = hazards(0)
  if (!size.ok) return size
  if (!staying.ok) return staying
  return computed({
    arms: null,
    evaluated: staying.value.total,
    participants: size.value.total,
    events: size.value.events,
  })
}

/**
 * The participants that a design needs. Drop-out inflates each arm; for times to an event it is a hazard, so that those who leave still
 * count until they do (Lachin and Foulkes 1986). Refused as the statistics refuse, and `too_large` above a million.
 */
export function participantsNeeded(
  design: SampleSizeDesign,
): Computed<ParticipantsNeeded, SampleSizeErrorCode> {
  const found = needed(design)
  if (found.ok && !(found.value.participants <= mostParticipants)) return tooMany()
  return found
}

/** Where the formula of a design stands; the same in both languages. */
export function formulaCitation(design: SampleSizeDesign): string {
  switch (design.test) {
    case 'proportions':
      return design.method === 'noninferiority'
        ? 'Blackwelder WC. Control. Clin. Trials 1982;3:345–353.'
        : 'Fleiss JL, Tytun A, Ury HK. Biometrics 1980;36:343–346.'
    case 'means':
      return 'Cohen J. Statistical Power Analysis for the Behavioral Sciences. 2nd ed. 1988.'
    case 'log-rank':
      return design.method === 'schoenfeld'
        ? 'Schoenfeld D. Biometrika 1981;68:316–319. Lachin JM, Foulkes MA. Biometrics 1986;42:507–519.'
        : 'Freedman LS. Stat. Med. 1982;1:121–129. Lachin JM, Foulkes MA. Biometrics 1986;42:507–519.'
  }
}
