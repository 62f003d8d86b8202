/** Times and places of people, in two columns that grow: some ten thousand of them are made for each replicate. */
export interface EventList {
  readonly length: number
  add(time: number, site: number): void
  timeAt(index: number): number
  siteAt(index: number): number
  clear(): void
  /** Puts the people in order of time and forgets all but the first. */
  keepFirst(most: number): void
}

export function createEventList(): EventList {
  let times = new Float64Array(256)
  let sites = new Int32Array(256)
  let length = 0
  return {
    get length() {
      return length
    },
    add(time, site) {
      if (length === times.length) {
        const [moreTimes, moreSites] = [new Float64Array(2 * length), new Int32Array(2 * length)]
        moreTimes.set(times)
        moreSites.set(sites)
        times = moreTimes
        sites = moreSites
      }
      times[length] = time
      sites[length] = site
      length += 1
    },
    timeAt: (index) => times[index] ?? Infinity,
    siteAt: (index) => sites[index] ?? -1,
    clear() {
      length = 0
    },
    keepFirst(most) {
      if (length <= most) return
      const [oldTimes, oldSites] = [times.slice(0, length), sites.slice(0, length)]
      const order = Array.from({ length }, (_, index) => index).sort(
        (first, second) => (oldTimes[first] ?? 0) - (oldTimes[second] ?? 0),
      )
      length = most
      for (let place = 0; place < most; place += 1) {
        const from = order[place] ?? 0
        times[place] = oldTimes[from] ?? 0
        sites[place] = oldSites[from] ?? 0
      }
    },
  }
}
