/** The name of a file without its ending, as a title. */
export function titleOf(name: string): string {
  return (
    name
      .replace(/^.*[\\/]/, '')
      .replace(/\.[A-Za-z0-9]{1,8}$/, '')
      .trim() || 'Table'
  )
}
