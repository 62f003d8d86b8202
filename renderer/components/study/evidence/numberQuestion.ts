import { inject, provide, type InjectionKey } from 'vue'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { EstimateResult, Influence, Quantity } from '#shared/estimate/result'

/** A number on the screen that a person asks about. */
export type NumberQuestion =
  /** People left after a step (null: at the end), in an area or everywhere. */
  | { readonly kind: 'remaining'; readonly step: string | null; readonly area?: string }
  /** People left after a step where those of `without` are not yet taken: another order than that of the protocol. */
  | { readonly kind: 'ordered'; readonly step: string; readonly without: readonly string[] }
  /** People who meet a step, or one alternative of it, on its own. */
  | { readonly kind: 'alone'; readonly step: string; readonly alternative?: string }
  /** People at the end if the step were dropped. */
  | { readonly kind: 'dropped'; readonly step: string }
  /** People left after a step of availability; null: the available. */
  | { readonly kind: 'availability'; readonly step: string | null }
  | { readonly kind: 'enrolment'; readonly number: EnrolmentNumber }

export type EnrolmentNumber = 'stock' | 'newCases' | 'everAvailable' | 'atEnd'

/** The step that a question is about; null for the number at the end. */
export function stepOf(question: NumberQuestion): string | null {
  return question.kind === 'enrolment' || question.kind === 'availability' ? null : question.step
}

/** True where the number is the one at the end of a protocol of which some steps are switched off. */
export function isAtEndWithout(question: NumberQuestion): boolean {
  return question.kind === 'dropped' || question.kind === 'ordered'
}

/** The protocol whose numbers answer: without the step for what is left when it is dropped, or those not yet taken. */
export function protocolOf(question: NumberQuestion, protocol: Protocol): Protocol {
  if (question.kind !== 'dropped' && question.kind !== 'ordered') return protocol
  const off = question.kind === 'dropped' ? [question.step] : question.without
  const switchOff = (groups: Protocol['inclusion']) =>
    groups.map((group) => (off.includes(group.id) ? { ...group, active: false } : group))
  return { ...protocol, inclusion: switchOff(protocol.inclusion), exclusion: switchOff(protocol.exclusion) }
}

/** The number as the screen has it; null where the result does not hold it, or not with its bounds. */
export function quantityOf(question: NumberQuestion, result: EstimateResult): Quantity | null {
  switch (question.kind) {
    case 'remaining': {
      if (question.area !== undefined && question.step !== null) return null
      const areas = [...result.counties, ...result.referralAreas, ...result.healthRegions]
      if (question.area !== undefined)
        return areas.find(({ area }) => area === question.area)?.eligible ?? null
      if (question.step === null) return result.eligible
      return stepIn(result, question.step)?.remaining ?? null
    }
    case 'ordered':
      return null
    case 'alone': {
      const step = stepIn(result, question.step)
      if (question.alternative === undefined) return step?.alone ?? null
      return step?.alternatives.find(({ id }) => id === question.alternative)?.alone ?? null
    }
    case 'dropped':
      return stepIn(result, question.step)?.withoutIt ?? null
    case 'availability':
      return question.step === null
        ? result.available
        : (result.availability.find(({ id }) => id === question.step)?.remaining ?? null)
    case 'enrolment':
      return result.enrolment?.[question.number] ?? null
  }
}

/** What to ask about something uncertain that moves the number: the one step it bears on, else the number at the end. */
export function questionOf({ kind, steps, subject }: Influence): NumberQuestion {
  if (kind === 'availability') return { kind: 'availability', step: subject }
  const [step, ...others] = steps
  return step === undefined || others.length > 0
    ? { kind: 'remaining', step: null }
    : { kind: 'remaining', step }
}

function stepIn(result: EstimateResult, id: string) {
  return result.steps.find((step) => step.id === id)
}

/** The protocol that a number belongs to, where it is not the one on screen. */
export interface NumberSubject {
  readonly protocol: Protocol
  /** Null where the numbers at hand are not those of a whole result. */
  readonly result: EstimateResult | null
  /** The number as it is shown; null where the explanation has it alone. */
  readonly known: (question: NumberQuestion) => Quantity | null
}

/** A number that was asked about, with the protocol it belongs to. */
export interface AskedNumber {
  readonly question: NumberQuestion
  readonly subject: NumberSubject
}

/** A result with the protocol it was calculated from. */
export function subjectOf(protocol: Protocol, result: EstimateResult): NumberSubject {
  return { protocol, result, known: (question) => quantityOf(question, result) }
}

/** Opens the answer to "where does this number come from?". */
export type AskSource = (question: NumberQuestion) => void

const askSourceKey: InjectionKey<AskSource | null> = Symbol('ask where a number comes from')

/** Null where nothing answers. */
export function provideAskSource(ask: AskSource | null): void {
  provide(askSourceKey, ask)
}

/** Null where nothing answers, such as in a picture of a version that is not open. */
export function useAskSource(): AskSource | null {
  return inject(askSourceKey, null)
}

type AskOf = (asked: AskedNumber) => void

const askOfKey: InjectionKey<AskOf> = Symbol('ask where a number of another protocol comes from')

/** Answers for all protocols whose numbers stand inside `NumbersOf`. */
export function provideAskOf(ask: AskOf): void {
  provide(askOfKey, ask)
}

export function useAskOf(): AskOf | null {
  return inject(askOfKey, null)
}
