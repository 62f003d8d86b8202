import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import { noRules, type SearchRules } from '../components/study/sites/finder/searchRules'

/** The limits of the search in each study, kept while the application is open: they belong to the question, not to the plan. */
export const useSearchRules = defineStore('searchRules', () => {
  const byStudy = shallowReactive(new Map<string, SearchRules>())

  function of(study: string): SearchRules {
    return byStudy.get(study) ?? noRules
  }
  function set(study: string, rules: SearchRules): void {
    byStudy.set(study, rules)
  }
  return { of, set }
})
