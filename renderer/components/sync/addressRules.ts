import { isSourceAddress } from '#shared/sources/sourceAddress'

/** Whether a text is an address with http or https. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text)
}

/** Whether the services and the host take it as the address of a source. */
export function canBeSource(text: string): boolean {
  return isSourceAddress(text) && isAddress(text)
}
