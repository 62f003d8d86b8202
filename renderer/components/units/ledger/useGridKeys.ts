import { nextTick, ref, watch, type Ref } from 'vue'
import type { CapacityLedger } from '#shared/domain/sites/capacity/capacityLedger'
import type { CapacityResource } from '#shared/domain/sites/capacity/resources'
import type { LedgerPlace } from './ledgerPlace'

const steps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
}

/** Tab leads to one cell of the grid, and arrow keys, Home and End from there. */
export function useGridKeys(
  ledger: () => CapacityLedger,
  place: Readonly<Ref<LedgerPlace | null>>,
  table: Readonly<Ref<HTMLElement | null>>,
) {
  /** The one cell that Tab leads to. */
  const reachable = ref<LedgerPlace>({ resource: 'investigator', month: '' })
  watch(
    [ledger, place],
    () => {
      const { months, resources } = ledger()
      const wanted = place.value ?? reachable.value
      const month = months.find((each) => each.month === wanted.month) ?? months[0]
      const resource = resources.find((each) => each === wanted.resource) ?? resources[0]
      if (month !== undefined && resource !== undefined) reachable.value = { resource, month: month.month }
    },
    { immediate: true },
  )
  const isReachable = (resource: CapacityResource, month: string) =>
    reachable.value.resource === resource && reachable.value.month === month
  async function focus(wanted: LedgerPlace): Promise<void> {
    reachable.value = wanted
    await nextTick()
    const cell = table.value?.querySelector<HTMLElement>('button[tabindex="0"]')
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }

  function onKeydown(event: KeyboardEvent): void {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const { months, resources } = ledger()
    const at = (index: number, size: number) => Math.max(0, Math.min(size - 1, index))
    const across = months.findIndex(({ month }) => month === reachable.value.month) + step[0]
    const down = resources.indexOf(reachable.value.resource) + step[1]
    const month = months[at(across, months.length)]
    const resource = resources[at(down, resources.length)]
    if (month !== undefined && resource !== undefined) void focus({ resource, month: month.month })
  }

  return { reachable, isReachable, focus, onKeydown }
}
