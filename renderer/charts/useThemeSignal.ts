import { onBeforeUnmount, readonly, ref, type Ref } from 'vue'

/** A number that changes whenever the theme or the language of the page does, so that canvases can draw anew. */
export function useThemeSignal(): Readonly<Ref<number>> {
  const signal = ref(0)
  const raise = () => {
    signal.value += 1
  }
  const observer = new MutationObserver(raise)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'lang', 'class'],
  })
  const contrast = matchMedia('(forced-colors: active)')
  contrast.addEventListener('change', raise)
  onBeforeUnmount(() => {
    observer.disconnect()
    contrast.removeEventListener('change', raise)
  })
  return readonly(signal)
}
