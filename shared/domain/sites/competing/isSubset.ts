/** Whether all of `some` is in `all`. */
export function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size <= all.size && [...some].every((word) => all.has(word))
}
