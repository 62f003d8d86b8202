/** Scheme of the page. Not `file:`, which would let the page read the disk, and not `http:`, which needs a port. */
export const applicationScheme = 'app'
export const applicationHost = 'kohort'
/** As Electron writes it. Node's `URL` gives `'null'` as the origin of this scheme, so compare text, never `URL.origin`. */
export const applicationOrigin = `${applicationScheme}://${applicationHost}`
export const applicationAddress = `${applicationOrigin}/index.html`

/** Path of an address below the application's origin; null for every other address. */
export function applicationPath(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const isOurs =
    url.protocol === `${applicationScheme}:` &&
    url.host.toLowerCase() === applicationHost &&
    url.username === '' &&
    url.password === ''
  return isOurs ? url.pathname : null
}

/** Whether an address is the page itself, so that reloading is let through. Query and fragment belong to the page. */
export function isApplicationPage(address: string): boolean {
  const path = applicationPath(address)
  return path === '/' || path === '/index.html'
}
