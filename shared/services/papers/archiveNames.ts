/** Nothing in an archive depends on when or where it was made. */
export const archiveDate = '1980-01-02T00:00:00'

/** A name for a file in an archive that no other has. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let number = 2
  let free = name
  while (taken.has(free)) {
    free = `${name}-${number}`
    number += 1
  }
  return free
}
