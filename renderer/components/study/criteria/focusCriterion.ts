import { criterionElementId } from './zones'

/** Id of the panel in the page that holds all criteria. */
export const criteriaPanelId = 'criteria'

/**
 * Moves the focus to the first of these criteria that stands in the page, else to their panel; not while something else
 * has it. A closing menu or sheet gives the focus back in a task of its own, sometimes to what is gone: this waits for it.
 */
export function focusCriterion(groups: readonly (string | null)[]): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      const { activeElement } = document
      if (activeElement !== null && activeElement !== document.body) return
      const ids = groups.flatMap((group) => (group === null ? [] : [criterionElementId(group)]))
      const elements = [...ids, criteriaPanelId].map((id) => document.getElementById(id))
      elements.find((element) => element !== null)?.focus()
    }),
  )
}
