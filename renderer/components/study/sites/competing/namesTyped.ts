/** Other names of the condition that a person typed, by study, for as long as the page is open. */
export const namesTyped = new Map<string, string>()
