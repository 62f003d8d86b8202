import type { Ref } from 'vue'
import { capacityResources, type CapacityResource } from '#shared/domain/sites/capacity/resources'
import { newVisit, type ScheduleDraft, type VisitDraft } from './scheduleDraft'

/** Changes of the visits of a draft. `forget` is told of fields that are taken away, so that what stood in them hinders nothing. */
export function useVisitEdits(draft: Ref<ScheduleDraft>, forget: (field: string) => void) {
  function change(key: number, part: Partial<VisitDraft>): void {
    const visits = draft.value.visits.map((visit) => (visit.key === key ? { ...visit, ...part } : visit))
    draft.value = { ...draft.value, visits }
  }
  function setUse(visit: VisitDraft, resource: CapacityResource, amount: number | null): void {
    const use = new Map(visit.use)
    if (amount === null) use.delete(resource)
    else use.set(resource, amount)
    change(visit.key, { use })
  }
  function addResource(resource: CapacityResource): void {
    const chosen = new Set([...draft.value.resources, resource])
    draft.value = { ...draft.value, resources: capacityResources.filter((each) => chosen.has(each)) }
  }
  /** What was typed in the column stays, and is there again when the column is. */
  function dropResource(resource: CapacityResource): void {
    for (const { key } of draft.value.visits) forget(`${key}-${resource}`)
    draft.value = { ...draft.value, resources: draft.value.resources.filter((each) => each !== resource) }
  }
  function takeShape(names: readonly string[]): void {
    draft.value = { ...draft.value, visits: names.map((name) => newVisit(name)) }
  }
  function add(): void {
    draft.value = { ...draft.value, visits: [...draft.value.visits, newVisit()] }
  }
  function duplicate(index: number): void {
    const visit = draft.value.visits[index]
    if (visit === undefined) return
    const copy = { ...visit, key: newVisit().key }
    draft.value = { ...draft.value, visits: draft.value.visits.toSpliced(index + 1, 0, copy) }
  }
  function remove({ key }: VisitDraft): void {
    for (const field of ['day', 'percent', ...capacityResources]) forget(`${key}-${field}`)
    draft.value = { ...draft.value, visits: draft.value.visits.filter((visit) => visit.key !== key) }
  }

  return { change, setUse, addResource, dropResource, takeShape, add, duplicate, remove }
}
