import { allowedHosts } from '#shared/contract/allowedHosts'

/** Whether the page may open a link: https, no port, no user name, on an allowed host or below it. */
export function isAllowedLink(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false
  return allowedHosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
}
