/** Subject of a stated share: the line and the alternative that it answers. */
export function statedSubject(line: string, alternative: string): string {
  return `${line}/${alternative}`
}
