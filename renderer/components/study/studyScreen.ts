import { inject, provide, type InjectionKey, type Ref } from 'vue'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { CriterionRole } from './criteria/protocolEdits'
import type { NameLookup } from './words/conditionWords'

/** What the criterion editor is opened for. */
export type EditorRequest =
  | {
      readonly kind: 'new'
      readonly role: CriterionRole
      readonly condition: 'diagnosis' | 'statement'
      /** ICD-10 codes that are already chosen. */
      readonly codes?: readonly string[]
    }
  | {
      readonly kind: 'edit'
      readonly group: string
      readonly alternative?: string
      readonly stateShare?: boolean
    }
  | { readonly kind: 'alternative'; readonly group: string }

/** What the panels of the population screen share. */
export interface StudyScreen {
  /** Id of the criterion that the pointer or the focus is on, in whichever panel. */
  readonly hovered: Ref<string | null>
  readonly names: NameLookup
  /** Applies a change at once, as one step with a name that undo shows. */
  edit(change: string, produce: (protocol: Protocol) => Protocol): void
  undo(): void
  openEditor(request: EditorRequest): void
}

const studyScreenKey: InjectionKey<StudyScreen> = Symbol('study screen')

export function provideStudyScreen(screen: StudyScreen): void {
  provide(studyScreenKey, screen)
}

export function useStudyScreen(): StudyScreen {
  const screen = inject(studyScreenKey)
  if (screen === undefined) throw new Error('A panel of the study screen stands outside PopulationView.')
  return screen
}
