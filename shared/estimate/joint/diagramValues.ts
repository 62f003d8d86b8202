import { everybody, firstNode, nobody, type Diagram, type Slot } from './diagram'
import { memberShare } from './family'

/** Values of a diagram's nodes in every cell: a unit, or a part of it that a hidden factor splits off. */
export interface DiagramValues {
  /** The same array at every call; `refresh` fills it anew. */
  of(node: number): Float64Array
  /** Works those asked for so far out anew where the shares of their variables have moved. */
  refresh(): void
  /** Whether the value of a node asked for before ever changes. */
  moves(node: number): boolean
}

function fillSlot(
  { variable, within, family }: Slot,
  shares: readonly Float64Array[],
  target: Float64Array,
): void {
  const own = shares[variable]
  const around = within === null ? null : shares[within]
  if (own === undefined) return
  for (let cell = 0; cell < target.length; cell += 1) {
    const all = around === null ? 1 : (around?.[cell] ?? 0)
    const among = (share: number) => (all <= 0 ? 0 : Math.min(1, share / all))
    if (family === null) target[cell] = among(own[cell] ?? 0)
    else {
      const members = family.members.map((member) => among(shares[member]?.[cell] ?? 0))
      target[cell] = memberShare(members, family.members.indexOf(variable), family.first)
    }
  }
}

function fillSplit(slot: Float64Array, met: Float64Array, unmet: Float64Array, target: Float64Array): void {
  for (let cell = 0; cell < target.length; cell += 1) {
    const lacking = unmet[cell] ?? 0
    target[cell] = lacking + (slot[cell] ?? 0) * ((met[cell] ?? 0) - lacking)
  }
}

/**
 * @param shares by variable, the share of each cell who have it; read again by every `refresh`
 * @param moves whether the share of a variable ever changes
 */
export function createDiagramValues(
  diagram: Diagram,
  shares: readonly Float64Array[],
  moves: (variable: number) => boolean,
): DiagramValues {
  const size = shares[0]?.length ?? 0
  const constants = [new Float64Array(size), new Float64Array(size).fill(1)]
  const slotValues = new Map<number, Float64Array>()
  const values = new Map<number, Float64Array>()
  const moving = new Map<number, boolean>()

  const moved = ({ variable, within, family }: Slot) =>
    moves(variable) || (within !== null && moves(within)) || family?.members.some(moves) === true
  function slotOf(place: number): Float64Array {
    const slot = diagram.slots[place]
    const before = slotValues.get(place)
    if (before !== undefined || slot === undefined) return before ?? new Float64Array(size)
    const own = slot.within === null ? shares[slot.variable] : undefined
    const made = own ?? new Float64Array(size)
    if (own === undefined) fillSlot(slot, shares, made)
    slotValues.set(place, made)
    return made
  }
  const isMoving = (place: number) => moving.get(place) === true

  function fill(place: number, target: Float64Array): void {
    const node = diagram.nodes[place - firstNode]
    if (node === undefined) return
    if (node.kind === 'split') {
      fillSplit(slotOf(node.slot), of(node.met), of(node.unmet), target)
      return
    }
    node.of.forEach((other, index) => {
      const value = of(other)
      if (index === 0) target.set(value)
      else
        for (let cell = 0; cell < size; cell += 1)
          target[cell] = Math.min(target[cell] ?? 0, value[cell] ?? 0)
    })
  }
  /** A variable on its own is its share: no copy of it is kept. */
  function isShare(place: number): Float64Array | null {
    const node = diagram.nodes[place - firstNode]
    return node?.kind === 'split' && node.met === everybody && node.unmet === nobody
      ? slotOf(node.slot)
      : null
  }
  function of(place: number): Float64Array {
    if (place < firstNode) return constants[place] ?? new Float64Array(size)
    const before = values.get(place)
    if (before !== undefined) return before
    const share = isShare(place)
    const made = share ?? new Float64Array(size)
    if (share === null) fill(place, made)
    values.set(place, made)
    const node = diagram.nodes[place - firstNode]
    const slot = node?.kind === 'split' ? diagram.slots[node.slot] : undefined
    const below = node === undefined ? [] : node.kind === 'split' ? [node.met, node.unmet] : node.of
    moving.set(place, (slot !== undefined && moved(slot)) || below.some(isMoving))
    return made
  }

  /** What has to be worked out anew, in order; found once for all draws. */
  function findSteps(): readonly (() => void)[] {
    const ofSlots = [...slotValues].flatMap(([place, target]) => {
      const slot = diagram.slots[place]
      return slot !== undefined && slot.within !== null && moved(slot)
        ? [
            () => {
              fillSlot(slot, shares, target)
            },
          ]
        : []
    })
    const ofNodes = [...values]
      .filter(([place]) => isMoving(place) && isShare(place) === null)
      .sort(([one], [other]) => one - other)
      .map(([place, target]) => () => {
        fill(place, target)
      })
    return [...ofSlots, ...ofNodes]
  }
  let steps: { readonly of: number; readonly all: readonly (() => void)[] } = { of: -1, all: [] }

  return {
    of,
    refresh() {
      if (steps.of !== values.size) steps = { of: values.size, all: findSteps() }
      for (const step of steps.all) step()
    },
    moves: isMoving,
  }
}
