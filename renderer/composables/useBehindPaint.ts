import {
  onBeforeUnmount,
  onMounted,
  shallowRef,
  watch,
  type ComponentPublicInstance,
  type Ref,
  type ShallowRef,
} from 'vue'
import { afterPaint } from './afterPaint'

/**
 * What a part of the page shows of `source`: the newest at once while it is in view, else once the next paint is done, so
 * that what nobody sees does not delay what the person waits for. Coming into view it shows the newest. Where the browser
 * does not tell, every part counts as in view.
 */
export function useBehindPaint<Value>(
  part: Readonly<Ref<Element | ComponentPublicInstance | null>>,
  source: () => Value,
): Readonly<ShallowRef<Value>> {
  const shown = shallowRef(source())
  let isInView = true
  const show = () => {
    shown.value = source()
  }
  watch(source, async () => {
    if (!isInView) await afterPaint()
    show()
  })

  let observer: IntersectionObserver | undefined
  onMounted(() => {
    const element: unknown = part.value instanceof Element ? part.value : part.value?.$el
    if (!('IntersectionObserver' in window) || !(element instanceof Element)) return
    observer = new IntersectionObserver((entries) => {
      isInView = entries.at(-1)?.isIntersecting ?? true
      if (isInView) show()
    })
    observer.observe(element)
  })
  onBeforeUnmount(() => observer?.disconnect())
  return shown
}
