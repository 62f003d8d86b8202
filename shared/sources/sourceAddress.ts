/**
 * Whether a text can be the base address of a source: https, or http on this machine; without name, password, query and
 * fragment. Whether its host and port can be is for whoever parses addresses.
 */
export function isSourceAddress(text: string): boolean {
  return /^(https:\/\/[^/?#@\s]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/[^?#\s]*)?$/i.test(text)
}
