/**
 * Module hooks: `electron` is the module in memory, so nothing ever looks for the binary.
 * @param {string} specifier
 * @param {object} context
 * @param {(specifier: string, context: object) => Promise<object>} nextResolve
 */
export function resolve(specifier, context, nextResolve) {
  return specifier === 'electron'
    ? { url: new URL('./electron.mjs', import.meta.url).href, shortCircuit: true }
    : nextResolve(specifier, context)
}
