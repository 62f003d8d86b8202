import { onScopeDispose, watch } from 'vue'
import { useShortList } from '../../stores/shortList'
import { useStudies } from '../../stores/studies'
import { useStudy } from '../../stores/study'

/** Keeps the short-list of a study at hand: the one chosen before, else that of the open study, else the newest. */
export function useListedStudy(): void {
  const shortList = useShortList()
  const studies = useStudies()
  const study = useStudy()
  onScopeDispose(shortList.follow())
  watch(
    () => studies.list,
    (list) => {
      const known = (id: string | null | undefined) => list.some((each) => each.id === id)
      const wanted = [shortList.study, study.state?.id, list[0]?.id].find(known)
      if (typeof wanted === 'string') void shortList.open(wanted)
    },
    { immediate: true },
  )
}
