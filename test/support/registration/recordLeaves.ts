/** Ids of items and the ties to a study are the program's own: they are made anew when a file is read. */
const own = new Set(['id', 'group', 'site'])

/** Every stated value of a record by its path. What is tied by id is told by position, so that two records can be compared. */
export function recordLeaves(record: object): ReadonlyMap<string, string> {
  const positions = new Map<string, string>()
  const arms: unknown = Reflect.get(record, 'arms')
  if (Array.isArray(arms)) {
    for (const [at, arm] of arms.entries()) {
      const id: unknown = Reflect.get(Object(arm), 'id')
      positions.set(String(id), `arm at ${at}`)
    }
  }
  const leaves = new Map<string, string>()
  const walk = (value: unknown, path: string): void => {
    if (value === null || value === '' || value === undefined) return
    if (typeof value !== 'object') {
      leaves.set(path, positions.get(String(value)) ?? JSON.stringify(value))
      return
    }
    for (const [key, part] of Object.entries(value)) {
      if (own.has(key)) continue
      walk(part, path === '' ? key : `${path}.${key}`)
    }
  }
  walk(record, '')
  return leaves
}
