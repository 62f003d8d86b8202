import { shell } from 'electron'
import { allowedHosts } from '#shared/contract/allowedHosts'

/** Whether a link may be opened outside: https, default port, no credentials, on an allowed host or below it. */
export function isAllowedLink(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false
  return allowedHosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
}

/**
 * Opens an allowed link in the person's browser; false when it is not allowed or nothing could open it. The only user
 * of `shell`, which would otherwise start programs. The address is handed over as parsed, not as written.
 */
export async function openExternalLink(address: string): Promise<boolean> {
  if (!isAllowedLink(address)) return false
  try {
    await shell.openExternal(new URL(address).href)
    return true
  } catch {
    return false
  }
}
