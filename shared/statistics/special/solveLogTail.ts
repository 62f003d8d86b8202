import type { Tails } from './incompleteGamma'

export interface TailProblem {
  /** Tails wanted; each stands for itself, since 1 - p loses the digits of a small p. */
  readonly wanted: Tails
  /** Bracket and first guess, all as logarithms of the place. */
  readonly lowest: number
  readonly highest: number
  readonly guess: number
  /** Tails at exp(t), and the slope of the lower tail by t. */
  readonly at: (t: number) => { readonly tails: Tails; readonly slope: number }
}

const mostSteps = 200

/** The t at which the lower tail is as wanted: Newton on the logarithm of the smaller tail, kept inside the bracket. */
export function solveLogTail({ wanted, lowest, highest, guess, at }: TailProblem): number {
  const useLower = wanted.lower <= wanted.upper
  const target = Math.log(useLower ? wanted.lower : wanted.upper)
  let [low, high] = [lowest, highest]
  let t = Math.min(Math.max(guess, low), high)
  for (let step = 0; step < mostSteps; step += 1) {
    const { tails, slope } = at(t)
    const tail = useLower ? tails.lower : tails.upper
    const difference = Math.log(tail) - target
    const tooHigh = useLower ? difference > 0 : difference < 0
    if (tooHigh) high = t
    else low = t
    const newton = t - ((useLower ? 1 : -1) * difference * tail) / slope
    const inside = newton > low && newton < high
    const next = inside ? newton : (low + high) / 2
    const moved = Math.abs(next - t)
    t = next
    if (moved <= 2e-16 * Math.max(1, Math.abs(t))) break
  }
  return t
}
