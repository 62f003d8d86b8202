import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Finding } from '#shared/domain/studies/lint/finding'
import type { Protocol } from '#shared/domain/studies/protocol'
import { keepEqual } from '../composables/keepEqual'
import { call } from '../host/client'

/**
 * What there is to say of the definition on screen. One look at a time, and only the newest protocol waits for it; while
 * a look is under way, or fails, the findings before it stay.
 */
export const useDefinition = defineStore('definition', () => {
  /** Null until the first look. */
  const findings = shallowRef<readonly Finding[] | null>(null)
  /** Whether the list of findings is shown. */
  const listed = ref(false)
  let looked = ''
  let openStudy: string | null = null
  let waiting: Protocol | null = null
  let running = false

  /** Asks for the findings of a protocol of this study; resolves when the newest protocol has been looked at. */
  async function look(study: string, protocol: Protocol): Promise<void> {
    if (study !== openStudy) forget(study)
    waiting = protocol
    if (running) return
    running = true
    while (waiting !== null) {
      const next: Protocol = waiting
      const text = JSON.stringify(next)
      waiting = null
      if (text === looked) continue
      const asked = openStudy
      const answer = await call('protocols.lint', { protocol: next })
      if (!answer.ok || asked !== openStudy) continue
      looked = text
      findings.value = keepEqual(findings.value, answer.value.findings)
    }
    running = false
  }

  /** True when the findings are about this protocol, so that their mends fit it. */
  function isAbout(protocol: Protocol): boolean {
    return JSON.stringify(protocol) === looked
  }

  function forget(study: string): void {
    openStudy = study
    findings.value = null
    listed.value = false
    looked = ''
  }

  return { findings, listed, look, isAbout }
})
