import { computed, ref, shallowRef, watch } from 'vue'
import type { Protocol } from '#shared/domain/studies/protocol'
import { useMessages } from '../../../composables/useMessages'
import { useStudy } from '../../../stores/study'
import { useTerminology } from '../../../stores/terminology'
import { findGroup, removeAlternative, replaceGroup } from '../criteria/protocolEdits'
import { useStudyScreen } from '../studyScreen'
import { groupName } from '../words/conditionWords'
import { conditionOf, groupOf, switchAlternative, type CriterionDraft } from './criterionDraft'
import { conditionProblem, draftProblem } from './draftProblems'
import { problemWords } from './problemWords'
import { useDraftEstimate } from './useDraftEstimate'

/** State of the criterion editor: the draft, what is wrong with it, what it would do, and saving it as one step. */
export function useCriterionEditor(protocol: Protocol, initial: CriterionDraft) {
  const { t, language } = useMessages()
  const study = useStudy()
  const terminology = useTerminology()
  const screen = useStudyScreen()

  const draft = shallowRef(initial)
  const invalidAge = ref(false)
  const invalidEvidence = ref(false)
  const invalid = computed(() => invalidAge.value || invalidEvidence.value)
  const refused = ref(false)
  const untouched = JSON.stringify(initial)
  const changed = computed(() => JSON.stringify(draft.value) !== untouched)

  const problem = computed(() => draftProblem(draft.value))
  const problemText = computed(() =>
    problem.value === null ? null : problemWords(problem.value, draft.value, language.value, t),
  )
  const condition = computed(() =>
    conditionProblem(draft.value) === null && !invalidAge.value
      ? conditionOf(draft.value, language.value)
      : null,
  )
  const draftProtocol = computed(() => {
    if (problem.value !== null || invalid.value) return null
    const group = { ...groupOf(draft.value, language.value), active: true }
    return replaceGroup(study.protocol ?? protocol, draft.value.role, group)
  })
  const preview = useDraftEstimate(() => draftProtocol.value)

  watch(
    () => [draft.value.diagnosis, draft.value.medication] as const,
    ([diagnosis, medication]) => {
      void terminology.learn('icd-10', diagnosis)
      void terminology.learn('atc', medication)
    },
    { immediate: true },
  )

  const alternatives = computed(() => {
    const known = draft.value.group.anyOf.map(({ id }) => id)
    return known.includes(draft.value.alternative) ? known : [...known, draft.value.alternative]
  })

  /** Goes to another alternative of the same criterion, with what was changed in this one; not while this one is incomplete. */
  function openAlternative(id: string): void {
    if (id === draft.value.alternative) return
    refused.value = problem.value !== null || invalid.value
    if (refused.value) return
    const kept = { ...draft.value, group: groupOf(draft.value, language.value) }
    draft.value = switchAlternative(kept, id, language.value)
  }

  function dropAlternative(): void {
    const group = removeAlternative(draft.value.group, draft.value.alternative)
    const [next] = group.anyOf
    if (next === undefined) return
    refused.value = false
    invalidEvidence.value = false
    draft.value = switchAlternative({ ...draft.value, group }, next.id, language.value)
  }

  /** Saves the draft as one step; false when something is missing, which is then shown. */
  function save(): boolean {
    refused.value = problem.value !== null || invalid.value
    if (refused.value) return false
    const group = groupOf(draft.value, language.value)
    const { role } = draft.value
    const name = groupName(group, language.value, screen.names).slice(0, 120)
    const isNew = findGroup(study.protocol ?? protocol, group.id) === null
    if (isNew || changed.value)
      screen.edit(t(isNew ? 'study.change.add' : 'study.change.edit', { name }), (current) =>
        replaceGroup(current, role, group),
      )
    return true
  }

  return {
    draft,
    changed,
    refused,
    invalidAge,
    invalidEvidence,
    problemText,
    condition,
    preview,
    alternatives,
    openAlternative,
    dropAlternative,
    save,
  }
}
