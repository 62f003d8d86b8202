import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { EstimateResult } from '#shared/estimate/result'
import { useEstimate } from '#renderer/stores/estimate'
import { connectServices } from '../support/connectServices'
import { estimateOf, everyone, fromAge } from '../support/studyService'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.useRealTimers())

/** Answers are given by hand, oldest request first. */
function connectByHand() {
  const open: ((answer: Outcome<EstimateResult>) => void)[] = []
  const services = connectServices({
    'estimates.compute': () => new Promise<Outcome<EstimateResult>>((resolve) => open.push(resolve)),
  })
  return {
    services,
    asked: () => open.length,
    async answer(index: number, outcome: Outcome<EstimateResult>) {
      await expect.poll(() => open.length).toBeGreaterThan(index)
      open[index]?.(outcome)
    },
  }
}

it('computes only the newest of many requests made while one runs', async () => {
  const hand = connectByHand()
  const estimate = useEstimate()
  void estimate.request(fromAge(1)(everyone))
  void estimate.request(fromAge(2)(everyone))
  const done = estimate.request(fromAge(3)(everyone))
  await hand.answer(0, succeed(estimateOf(fromAge(1)(everyone))))
  await hand.answer(1, succeed(estimateOf(fromAge(3)(everyone))))
  await done
  expect(hand.asked()).toBe(2)
  expect(estimate.result?.eligible.estimate).toBe(3)
})

it('drops the answer for a study that was left', async () => {
  const hand = connectByHand()
  const estimate = useEstimate()
  void estimate.request(fromAge(1)(everyone))
  estimate.reset()
  const done = estimate.request(fromAge(2)(everyone))
  await hand.answer(0, succeed(estimateOf(fromAge(1)(everyone))))
  await hand.answer(1, succeed(estimateOf(fromAge(2)(everyone))))
  await done
  expect(estimate.result?.eligible.estimate).toBe(2)
})

it('keeps the old number when a computation fails', async () => {
  const hand = connectByHand()
  const estimate = useEstimate()
  const first = estimate.request(fromAge(1)(everyone))
  await hand.answer(0, succeed(estimateOf(fromAge(1)(everyone))))
  await first
  const second = estimate.request(fromAge(2)(everyone))
  await hand.answer(1, fail('defect', 'The computation failed.'))
  await second
  expect(estimate.result?.eligible.estimate).toBe(1)
  expect(estimate.failure?.code).toBe('defect')
})

it('says that it computes only after 400 ms', async () => {
  vi.useFakeTimers()
  connectServices({ 'estimates.compute': () => new Promise(() => undefined) })
  const estimate = useEstimate()
  void estimate.request(everyone)
  await vi.advanceTimersByTimeAsync(399)
  expect(estimate.computing).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(estimate.computing).toBe(true)
})
