import { inject, provide, readonly, ref, type InjectionKey, type Ref } from 'vue'

const pointedSiteKey: InjectionKey<Readonly<Ref<string | null>>> = Symbol('site under the pointer')

/** The row that the pointer was on last: its menu stays while the pointer goes on into what opens from it. */
export function providePointedSite(): Ref<string | null> {
  const pointed = ref<string | null>(null)
  provide(pointedSiteKey, pointed)
  return pointed
}

export function usePointedSite(): Readonly<Ref<string | null>> {
  return inject(pointedSiteKey, () => readonly(ref(null)), true)
}
