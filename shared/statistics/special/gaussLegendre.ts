/** A place at which a function is evaluated, and what it counts for. */
export interface QuadratureNode {
  readonly place: number
  readonly weight: number
}

/** Nodes and weights on [-1, 1]: Newton on the Legendre polynomial (Press et al. 2007, 4.6). */
function legendreNodes(count: number): readonly QuadratureNode[] {
  return Array.from({ length: count }, (_, index) => {
    let place = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5))
    let slope = 1
    for (let step = 0; step < 12; step += 1) {
      let [value, previous] = [1, 0]
      for (let degree = 1; degree <= count; degree += 1) {
        const next = ((2 * degree - 1) * place * value - (degree - 1) * previous) / degree
        previous = value
        value = next
      }
      slope = (count * (place * value - previous)) / (place * place - 1)
      place -= value / slope
    }
    return { place, weight: 2 / ((1 - place * place) * slope * slope) }
  })
}

const nodes = legendreNodes(20)

/** Integral of a smooth function from `from` to `to`: 20 Gauss-Legendre nodes in each of `panels` equal parts. */
export function integrate(
  value: (x: number) => number,
  from: number,
  to: number,
  panels: number = 1,
): number {
  const half = (to - from) / panels / 2
  let sum = 0
  for (let panel = 0; panel < panels; panel += 1) {
    const middle = from + (2 * panel + 1) * half
    for (const { place, weight } of nodes) sum += weight * value(middle + half * place)
  }
  return sum * half
}

/** The nodes of `integrate` in ascending order, for functions that answer more than one number. */
export function quadratureNodes(from: number, to: number, panels: number = 1): readonly QuadratureNode[] {
  const half = (to - from) / panels / 2
  return Array.from({ length: panels }, (_, panel) => from + (2 * panel + 1) * half).flatMap((middle) =>
    nodes.map(({ place, weight }) => ({ place: middle - half * place, weight: weight * half })),
  )
}
