/** A name or text in the form in which two of them are compared. Signs stay: `< 5` is not `> 5`. */
export function foldName(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ')
}
