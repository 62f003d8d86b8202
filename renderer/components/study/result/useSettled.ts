import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'

/** The value once it has rested for `delay` milliseconds, so that a listener is not told every step of a drag. */
export function useSettled<Value>(source: () => Value, delay: number): Readonly<Ref<Value>> {
  const settled = shallowRef(source())
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (value) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      settled.value = value
    }, delay)
  })
  onScopeDispose(() => clearTimeout(timer))
  return settled
}
