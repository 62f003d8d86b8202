/** Whether a text is an address with http or https. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text)
}

/** Whether the services take it as the address of a source: https, or http on this machine; no credentials, query or fragment. */
export function isSourceAddress(text: string): boolean {
  if (!isAddress(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return (protocol === 'https:' || isHere) && username + password + search + hash === '' && !/[?#]/.test(text)
}
