/**
 * Whether a text can be the base address of a source: https, or http on this machine; without name, password, query and
 * fragment. Whether its host and port can be is for whoever parses addresses.
 */
export function isSourceAddress(text: string): boolean {
  return /^(https:\/\/[^/?#@\s]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/[^?#\s]*)?$/i.test(text)
}

/** A name of letters, digits, dashes and dots, an address of four numbers, or this machine; a port may follow. */
const plainHost = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|\[::1\])(:\d{1,5})?$/
const fourNumbers = /^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?!:|$)|(?=:|$))){4}(:\d+)?$/
/** Readers of addresses take a host that ends in a number for four numbers, however they are written. */
const endsInNumber = /(^|\.)(\d+|0x[0-9a-f]*)(:\d+)?$/

/**
 * The host of such an address as every reader of addresses writes it, with its port; null for any other text, for a host in
 * letters that are encoded before they are sent, and for numbers in a disguise.
 */
export function sourceHost(text: string): string | null {
  if (!isSourceAddress(text)) return null
  const host = /^https?:\/\/([^/]+)/i.exec(text)?.[1]?.toLowerCase() ?? ''
  if (!plainHost.test(host)) return null
  return endsInNumber.test(host) && !fourNumbers.test(host) ? null : host
}
