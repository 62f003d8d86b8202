import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** Whether a media query holds, followed while the caller lives. */
export function useMediaQuery(text: string): Readonly<Ref<boolean>> {
  const query = matchMedia(text)
  const matches = ref(query.matches)
  const follow = () => {
    matches.value = query.matches
  }
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return readonly(matches)
}
