import type { LocalisedText } from '../../studies/protocol'
import type { RegistrationRecord } from '../record/registrationRecord'
import { whoItemRules } from './whoItemRules'

/**
 * `later`: empty, as it has to be before there is anything to tell; `partial`: something is told, but not all that the item
 * asks for.
 */
export type WhoItemState = 'filled' | 'partial' | 'empty' | 'later'

/** One item of the WHO Trial Registration Data Set, version 1.3.1. */
export interface WhoItem {
  readonly number: number
  readonly name: LocalisedText
  readonly state: WhoItemState
  /** Where it is filled in: the first is where a form goes to. */
  readonly paths: readonly string[]
}

/** The 24 items and how far a record tells them. */
export function whoItems(record: RegistrationRecord): readonly WhoItem[] {
  return whoItemRules.map(({ name, paths, stated, partly, later }, index) => {
    const state = stated(record) ? 'filled' : partly?.(record) === true ? 'partial' : 'empty'
    return {
      number: index + 1,
      name,
      state: state === 'empty' && later?.(record) === true ? 'later' : state,
      paths,
    }
  })
}
