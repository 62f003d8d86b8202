/** Calendar days, the shortest and the longest. */
export interface Days {
  readonly low: number
  readonly high: number
}

/** Something that takes time, after others. */
export interface Task {
  readonly id: string
  /** Identifiers of what has to be done before; those of nobody are passed over. */
  readonly follows: readonly string[]
  /** Null: nobody knows. */
  readonly days: Days | null
  /** Days from the start on which it ended; then nothing else counts. */
  readonly done?: number
}

export interface Scheduled {
  readonly id: string
  /** From the start; null where something before it has no time. */
  readonly begins: Days | null
  readonly ends: Days | null
}

/**
 * When each task begins and ends, counted from the start, as if each began on the day on which the last before it ends. A task
 * that follows itself, over whatever others, has no end.
 */
export function schedule(tasks: readonly Task[]): ReadonlyMap<string, Scheduled> {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const found = new Map<string, Scheduled>()
  const under = new Set<string>()
  function take(task: Task): Scheduled {
    const known = found.get(task.id)
    if (known !== undefined) return known
    if (under.has(task.id)) return { id: task.id, begins: null, ends: null }
    under.add(task.id)
    const before = task.follows.flatMap((id) => byId.get(id) ?? []).map(take)
    under.delete(task.id)
    const scheduled = place(task, before)
    found.set(task.id, scheduled)
    return scheduled
  }
  tasks.forEach(take)
  return found
}

function place({ id, days, done }: Task, before: readonly Scheduled[]): Scheduled {
  const begins = latest(before.map(({ ends }) => ends))
  if (done !== undefined) {
    const day = Math.max(0, done)
    return { id, begins: begins === null || begins.high > day ? null : begins, ends: { low: day, high: day } }
  }
  const ends =
    begins === null || days === null ? null : { low: begins.low + days.low, high: begins.high + days.high }
  return { id, begins, ends }
}

/** The latest of some days; null where one of them is not known, day 0 where there are none. */
export function latest(days: readonly (Days | null)[]): Days | null {
  let found: Days = { low: 0, high: 0 }
  for (const one of days) {
    if (one === null) return null
    found = { low: Math.max(found.low, one.low), high: Math.max(found.high, one.high) }
  }
  return found
}
