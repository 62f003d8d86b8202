import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { succeed, type Outcome } from '#shared/contract/outcome'
import type { RequestOf } from '#shared/contract/operations'
import type { ReleaseAudit } from '#shared/contract/responses'
import type { Language } from '#shared/domain/studies/protocol'
import { call, capabilities } from '../host/client'
import { useStudy } from './study'

/** What the person answers to a report that would tell small numbers; null: no report. */
export type DisclosureDecision = 'accept' | 'hide' | null

/** A report as it is asked for; what it discloses is decided when it would. */
export type ReportWish = Omit<RequestOf<'reports.create'>, 'disclosure'>

/** Reports of the open study. */
export const useReports = defineStore('reports', () => {
  const creating = ref(false)
  /** What the report that was asked for would tell, until the person has decided. */
  const audit = shallowRef<ReleaseAudit | null>(null)
  let decided: (decision: DisclosureDecision) => void = () => undefined

  async function create(request: RequestOf<'reports.create'>) {
    creating.value = true
    await useStudy().saved()
    const written = await call('reports.create', request)
    creating.value = false
    return written
  }

  /** Shows what the report would tell, and waits for the decision. */
  async function ask(study: string, version: string): Promise<Outcome<DisclosureDecision>> {
    creating.value = true
    const answer = await call('disclosure.audit', { study, version })
    creating.value = false
    if (!answer.ok) return answer
    audit.value = answer.value
    return succeed(
      await new Promise<DisclosureDecision>((resolve) => {
        decided = resolve
      }),
    )
  }

  function decide(decision: DisclosureDecision): void {
    audit.value = null
    decided(decision)
  }

  /** Writes the report and lets the person keep it. False when they cancelled. */
  async function write(wish: ReportWish): Promise<Outcome<boolean>> {
    let written = await create(wish)
    if (!written.ok && written.error.code === 'would-disclose') {
      const decision = await ask(wish.study, wish.version)
      if (!decision.ok) return decision
      if (decision.value === null) return succeed(false)
      written = await create({ ...wish, disclosure: decision.value })
    }
    return written.ok ? succeed(await capabilities().saveDocument(written.value)) : written
  }

  /** Typesets the whole report and lets the person keep it. False when they cancelled. */
  function createPdf(study: string, version: string, language: Language): Promise<Outcome<boolean>> {
    return write({ study, version, format: 'pdf', language })
  }

  /** Writes down that the numbers of a version went out as they are on the screen; a copy is not held up by it. */
  async function recordCopy(reference: RequestOf<'disclosure.recordCopy'>): Promise<void> {
    await useStudy().saved()
    await call('disclosure.recordCopy', reference)
  }

  return { creating, audit, decide, write, createPdf, recordCopy }
})
