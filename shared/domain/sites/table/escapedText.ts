/** How texts begin that a spreadsheet takes for a formula; apostrophes in front of them are those of `escapedText`. */
const formula = /^'*[=+\-@\t\r]/

/** The text with an apostrophe in front where a spreadsheet would take it for a formula. */
export function escapedText(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** What `escapedText` was given. */
export function plainText(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}
