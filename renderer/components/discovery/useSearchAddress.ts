import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readSearchAddress, writeSearchAddress, type SearchAddress } from './searchAddress'

/** What the search shows, as the address says it, and ways to change that. */
export function useSearchAddress(): {
  readonly address: ComputedRef<SearchAddress>
  /** `replace` where going back would lead through every key that was pressed. */
  change(part: Partial<SearchAddress>, how?: 'push' | 'replace'): void
} {
  const route = useRoute()
  const router = useRouter()
  // Kept when the screen is left: its parts then still show what they did.
  let last = readSearchAddress(route.query)
  const address = computed(() => (route.name === 'discover' ? (last = readSearchAddress(route.query)) : last))

  function change(part: Partial<SearchAddress>, how: 'push' | 'replace' = 'push'): void {
    const query = writeSearchAddress({ ...address.value, ...part })
    void router[how]({ name: 'discover', query })
  }
  return { address, change }
}
