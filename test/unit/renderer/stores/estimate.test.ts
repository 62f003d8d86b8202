import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { EstimateResult } from '#shared/estimate/result'
import { useEstimate } from '#renderer/stores/estimate'
import { sitePlanOf } from '#test/support/sitePlans'
import { connectServices } from '../support/connectServices'
import { estimateOf, everyone, fromAge } from '../support/studyService'

beforeEach(() => {
  setActivePinia(createPinia())
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

type Detail = 'preview' | 'refined'

/** The answer for people from an age on, whose number is that age. */
function answerFor(age: number, detail: Detail): Outcome<EstimateResult> {
  const result = estimateOf(fromAge(age)(everyone))
  const count = detail === 'preview' ? 400 : 10_000
  return succeed({ ...result, draws: { count, seed: 1, detail } })
}

/** Answers are given by hand. */
function connectByHand() {
  const open: { ask: string; resolve: (answer: Outcome<EstimateResult>) => void }[] = []
  connectServices({
    'estimates.compute': ({ protocol, detail }: { protocol: Protocol; detail: Detail }) =>
      new Promise<Outcome<EstimateResult>>((resolve) =>
        open.push({ ask: `${detail} ${protocol.population.age.from}`, resolve }),
      ),
  })
  return {
    asked: () => open.map(({ ask }) => ask),
    async answer(index: number, outcome: Outcome<EstimateResult>) {
      await vi.advanceTimersByTimeAsync(0)
      open[index]?.resolve(outcome)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

const ask = (age: number) => useEstimate().request(fromAge(age)(everyone))
const rest = () => vi.advanceTimersByTimeAsync(400)

it('shows a preview first, and the refined numbers when the person rests', async () => {
  const hand = connectByHand()
  const estimate = useEstimate()
  const done = ask(1)
  await hand.answer(0, answerFor(1, 'preview'))
  await done
  expect(estimate.result?.draws.detail).toBe('preview')
  expect(estimate.refining).toBe(true)
  expect(estimate.refined).toBeNull()
  await vi.advanceTimersByTimeAsync(399)
  expect(hand.asked()).toEqual(['preview 1'])
  await vi.advanceTimersByTimeAsync(1)
  await hand.answer(1, answerFor(1, 'refined'))
  expect(hand.asked()).toEqual(['preview 1', 'refined 1'])
  expect(estimate.result?.draws.count).toBe(10_000)
  expect(estimate.refined?.result).toBe(estimate.result)
  expect(estimate.refining).toBe(false)
})

it('computes only the newest of many requests made while one runs', async () => {
  const hand = connectByHand()
  void ask(1)
  void ask(2)
  const done = ask(3)
  await hand.answer(0, answerFor(1, 'preview'))
  await hand.answer(1, answerFor(3, 'preview'))
  await done
  expect(hand.asked()).toEqual(['preview 1', 'preview 3'])
  expect(useEstimate().result?.eligible.estimate).toBe(3)
})

it('refines nothing while edits follow each other', async () => {
  const hand = connectByHand()
  for (const age of [1, 2, 3]) {
    const done = ask(age)
    await hand.answer(age - 1, answerFor(age, 'preview'))
    await done
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(hand.asked()).toEqual(['preview 1', 'preview 2', 'preview 3'])
  await rest()
  expect(hand.asked().at(-1)).toBe('refined 3')
})

it('drops a refined answer that an edit has overtaken, and keeps what moved the number before', async () => {
  const hand = connectByHand()
  const estimate = useEstimate()
  void ask(1)
  await hand.answer(0, answerFor(1, 'preview'))
  await rest()
  await hand.answer(1, answerFor(1, 'refined'))
  void ask(2)
  await hand.answer(2, answerFor(2, 'preview'))
  await rest()
  expect(hand.asked().at(-1)).toBe('refined 2')
  void ask(3)
  await hand.answer(3, answerFor(2, 'refined'))
  expect(estimate.result?.eligible.estimate).toBe(2)
  expect(estimate.result?.draws.detail).toBe('preview')
  await hand.answer(4, answerFor(3, 'preview'))
  expect(estimate.result?.eligible.estimate).toBe(3)
  expect(estimate.refined?.result.eligible.estimate).toBe(1)
  expect(estimate.refined?.protocol.population.age.from).toBe(1)
})

it('drops the answers for a study that was left', async () => {
  const hand = connectByHand()
  const estimate = useEstimate()
  void ask(1)
  await hand.answer(0, answerFor(1, 'preview'))
  await rest()
  estimate.reset()
  expect(estimate.result).toBeNull()
  const done = ask(2)
  await hand.answer(1, answerFor(1, 'refined'))
  expect(estimate.result).toBeNull()
  await hand.answer(2, answerFor(2, 'preview'))
  await done
  expect(estimate.result?.eligible.estimate).toBe(2)
})

it('keeps the old number when a computation fails', async () => {
  const hand = connectByHand()
  const estimate = useEstimate()
  void ask(1)
  await hand.answer(0, answerFor(1, 'preview'))
  void ask(2)
  await hand.answer(1, fail('defect', 'The computation failed.'))
  expect(estimate.result?.eligible.estimate).toBe(1)
  expect(estimate.failure?.code).toBe('defect')
  await rest()
  expect(hand.asked()).toEqual(['preview 1', 'preview 2'])
})

it('keeps the preview when refining fails, and can be asked again', async () => {
  const hand = connectByHand()
  const estimate = useEstimate()
  void ask(1)
  await hand.answer(0, answerFor(1, 'preview'))
  await rest()
  await hand.answer(1, fail('defect', 'The computation failed.'))
  expect(estimate.result?.draws.detail).toBe('preview')
  expect(estimate.failure).toBeNull()
  expect(estimate.refineFailure?.code).toBe('defect')
  expect(estimate.refining).toBe(false)
  void estimate.refineAgain()
  expect(estimate.refining).toBe(true)
  await hand.answer(2, answerFor(1, 'refined'))
  expect(estimate.result?.draws.detail).toBe('refined')
  expect(estimate.refineFailure).toBeNull()
})

it('says that it computes only after 400 ms', async () => {
  connectByHand()
  const estimate = useEstimate()
  void ask(1)
  await vi.advanceTimersByTimeAsync(399)
  expect(estimate.computing).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(estimate.computing).toBe(true)
})

it('tells when the preview of the newest edit has been answered', async () => {
  const hand = connectByHand()
  void ask(1)
  void ask(2)
  let answered = false
  void useEstimate()
    .answered()
    .then(() => (answered = true))
  await hand.answer(0, answerFor(1, 'preview'))
  expect(answered).toBe(false)
  await hand.answer(1, answerFor(2, 'preview'))
  expect(answered).toBe(true)
})

it('stays as it is when only the plan of sites is another: nothing of it is read', async () => {
  const hand = connectByHand()
  const estimate = useEstimate()
  const protocol = fromAge(1)(everyone)
  const done = estimate.request(protocol)
  await hand.answer(0, answerFor(1, 'preview'))
  await done
  const { result } = estimate
  const planned: Protocol = { ...protocol, sites: sitePlanOf() }
  await estimate.request(planned)
  expect(hand.asked()).toEqual(['preview 1'])
  expect(estimate.result).toBe(result)
  expect(estimate.resultProtocol).toBe(planned)
  void estimate.request(fromAge(2)(planned))
  expect(hand.asked()).toEqual(['preview 1', 'preview 2'])
})
