import type { JointEstimator } from './joint/estimator'
import type { ResolvedGroup } from './resolveGroup'
import type { LossStep } from './result'

/**
 * The lines in order of loss: at every point the one that leaves fewest comes next. Lines that say nothing of the estimate
 * keep their order and stand last.
 */
export function lossOrder(lines: readonly ResolvedGroup[], estimator: JointEstimator): readonly LossStep[] {
  const waiting = lines.map((_, index) => index)
  const taken: number[] = []
  const order: LossStep[] = []
  while (waiting.length > 0) {
    let best: { readonly at: number; readonly left: number } | null = null
    for (const [at, line] of waiting.entries()) {
      const left = estimator.through([...taken, line].sort((a, b) => a - b))
      if (left !== null && (best === null || left < best.left)) best = { at, left }
    }
    const [line] = waiting.splice(best?.at ?? 0, 1)
    if (line === undefined) break
    taken.push(line)
    order.push({ id: lines[line]?.group.id ?? '', remaining: best?.left ?? null })
  }
  return order
}
