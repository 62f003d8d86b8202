import { watch, type Ref } from 'vue'
import type { SiteFieldKey } from '#shared/domain/sites/fields/siteFields'
import type { UnitTab } from './unitTab'

/**
 * Leads from any tab to a field of the profile. The form comes to be only after the address has changed: until then the field
 * is remembered.
 */
export function useFieldLink(
  tab: Ref<UnitTab>,
  form: Readonly<Ref<{ readonly goTo: (field: SiteFieldKey) => void } | null>>,
): (field: SiteFieldKey) => void {
  let target: SiteFieldKey | null = null
  watch(
    form,
    (opened) => {
      if (opened === null || target === null) return
      opened.goTo(target)
      target = null
    },
    { flush: 'post' },
  )
  return (field) => {
    if (form.value !== null) return form.value.goTo(field)
    target = field
    tab.value = 'profile'
  }
}
