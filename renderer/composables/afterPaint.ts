/** Resolves when what stands in the page now has been painted; in a page that nobody sees, once it is seen. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
