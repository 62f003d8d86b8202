/**
 * Whether a text can be the base address of a source: https, or http on this machine; without name, password, query and
 * fragment. Whether its host and port can be is for whoever parses addresses.
 */
export function isSourceAddress(text: string): boolean {
  return /^(https:\/\/[^/?#@\s]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/[^?#\s]*)?$/i.test(text)
}

/**
 * The host of such an address as every reader of addresses writes it, with its port; null for any other text and for a
 * host in letters that are encoded before they are sent.
 */
export function sourceHost(text: string): string | null {
  if (!isSourceAddress(text)) return null
  const host = /^https?:\/\/([^/]+)/i.exec(text)?.[1]?.toLowerCase() ?? ''
  return /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[::1\])(:\d{1,5})?$/.test(host) ? host : null
}
