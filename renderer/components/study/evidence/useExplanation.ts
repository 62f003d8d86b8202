import { computed, ref, shallowRef, watch } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { NumberExplanation } from '#shared/estimate/explain/explanation'
import { call } from '../../../host/client'
import { isAtEndWithout, protocolOf, stepOf, type NumberQuestion } from './numberQuestion'

/** What a number rests on, asked for again when the question, the area or the protocol changes. */
export function useExplanation(
  question: () => NumberQuestion,
  protocol: () => Protocol,
  area: () => string | null,
) {
  const explanation = shallowRef<NumberExplanation | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const loading = ref(true)
  const request = computed(() => {
    const asked = question()
    return {
      protocol: protocolOf(asked, protocol()),
      // What is left without a step is the number at the end of the protocol without it.
      step: isAtEndWithout(asked) ? null : stepOf(asked),
      alternative: asked.kind === 'alone' ? (asked.alternative ?? null) : null,
      area: area(),
    }
  })

  watch(
    request,
    async (wanted) => {
      loading.value = true
      const answer = await call('evidence.explain', wanted)
      if (wanted !== request.value) return
      loading.value = false
      failure.value = answer.ok ? null : answer.error
      explanation.value = answer.ok ? answer.value : null
    },
    { immediate: true },
  )
  return { explanation, failure, loading }
}
