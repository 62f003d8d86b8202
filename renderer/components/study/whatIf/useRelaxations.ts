import { ref, shallowRef, watch, type Ref } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { RelaxationAnswer } from '#shared/contract/responses'
import type { Protocol } from '#shared/domain/studies/protocol'
import { call } from '../../../host/client'

/** What has been answered so far of the changes that would let more people in. */
export interface Relaxations {
  /** The protocol that the rows are about. */
  readonly protocol: Protocol
  readonly answer: RelaxationAnswer
}

/** Asks part by part what each change of a protocol would do; another protocol, or none, ends the asking. */
export function useRelaxations(protocol: Readonly<Ref<Protocol | null>>): {
  readonly found: Readonly<Ref<Relaxations | null>>
  readonly asking: Readonly<Ref<boolean>>
  readonly failure: Readonly<Ref<Failure | null>>
} {
  const found = shallowRef<Relaxations | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const asking = ref(false)

  async function ask(asked: Protocol): Promise<void> {
    asking.value = true
    found.value = null
    failure.value = null
    let from: number | null = 0
    while (from !== null) {
      const answer: Awaited<ReturnType<typeof askFrom>> = await askFrom(asked, from)
      if (protocol.value !== asked) return
      if (!answer.ok) {
        failure.value = answer.error
        break
      }
      const before: RelaxationAnswer['rows'] = from === 0 ? [] : (found.value?.answer.rows ?? [])
      found.value = {
        protocol: asked,
        answer: { ...answer.value, rows: [...before, ...answer.value.rows] },
      }
      from = answer.value.next
    }
    asking.value = false
  }

  watch(
    protocol,
    (current) => {
      if (current !== null) void ask(current)
      else asking.value = false
    },
    { immediate: true },
  )
  return { found, asking, failure }
}

function askFrom(protocol: Protocol, from: number) {
  return call('whatIf.relax', { protocol, from })
}
