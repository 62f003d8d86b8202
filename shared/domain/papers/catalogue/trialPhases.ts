import type { phases } from '../../registration/record/design'

type Phase = (typeof phases)[number]

const names: Readonly<Record<Phase, readonly [en: string, nb: string]>> = {
  'early-1': ['Early phase 1', 'Tidlig fase 1'],
  '1': ['Phase 1', 'Fase 1'],
  '1-2': ['Phase 1 and 2', 'Fase 1 og 2'],
  '2': ['Phase 2', 'Fase 2'],
  '2-3': ['Phase 2 and 3', 'Fase 2 og 3'],
  '3': ['Phase 3', 'Fase 3'],
  '3-4': ['Phase 3 and 4', 'Fase 3 og 4'],
  '4': ['Phase 4', 'Fase 4'],
  'not-applicable': ['Not applicable', 'Ikke aktuelt'],
}
const inOrder: readonly Phase[] = ['early-1', '1', '1-2', '2', '2-3', '3', '3-4', '4', 'not-applicable']

/** Phases as the registration record knows them, with their names. */
export const trialPhases = inOrder.map((value) => [value, ...names[value]] as const)
