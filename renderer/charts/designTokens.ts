/** Reads design tokens as they are now: a theme switch changes them, so charts read them each time they draw. */
export function designTokens(): (name: string) => string {
  const style = getComputedStyle(document.documentElement)
  return (name) => style.getPropertyValue(`--${name}`).trim()
}
