/** Fills in the share that has at least one of some independent conditions, in every cell. */
export function fillUnion(shares: readonly Float64Array[], target: Float64Array): void {
  target.fill(1)
  for (const share of shares)
    for (let cell = 0; cell < target.length; cell += 1)
      target[cell] = (target[cell] ?? 0) * (1 - (share[cell] ?? 0))
  for (let cell = 0; cell < target.length; cell += 1) target[cell] = 1 - (target[cell] ?? 0)
}

/** The same as an array; of one condition alone its own. */
export function unionOfShares(shares: readonly Float64Array[]): Float64Array {
  const [first] = shares
  if (first === undefined) return new Float64Array(0)
  if (shares.length === 1) return first
  const union = new Float64Array(first.length)
  fillUnion(shares, union)
  return union
}
