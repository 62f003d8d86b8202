import { nextTick, watch, type Ref } from 'vue'
import type { SiteGroup } from '#shared/domain/sites/fields/field'
import { siteFields, type SiteFieldKey } from '#shared/domain/sites/fields/siteFields'

/** Leads to a field of the profile on screen: its part opens, and its control, or the field itself, takes the focus. */
export function useFieldTarget(group: Ref<SiteGroup>): (field: SiteFieldKey) => void {
  /** The field that is led to, until its part is open. */
  let target: SiteFieldKey | null = null

  function focusTarget(): void {
    if (target === null) return
    const row = document.getElementById(`field-${target}`)
    target = null
    row?.scrollIntoView({ block: 'nearest' })
    const control = row?.querySelector<HTMLElement>('input, textarea, button') ?? row
    control?.focus()
  }
  watch(group, focusTarget, { flush: 'post' })

  return (field) => {
    const part = siteFields[field].group
    target = field
    if (part === group.value) void nextTick(focusTarget)
    else group.value = part
  }
}
