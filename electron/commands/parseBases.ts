import { InvalidArgumentError } from 'commander'
import { readBase } from '../node/sync/sentRequest'

export interface GivenBase {
  readonly source: string
  readonly base: string
}

/** Reads one `SOURCE=URL` and adds it to those read before. */
export function parseBase(text: string, before: readonly GivenBase[] = []): readonly GivenBase[] {
  const [, source, address] = /^([a-z0-9-]+)=(.+)$/i.exec(text) ?? []
  const base = address === undefined ? null : readBase(address)
  if (source === undefined || base === null)
    throw new InvalidArgumentError(
      'Write SOURCE=URL, such as ssb=https://data.ssb.no/api/pxwebapi/v2/. The URL starts with https, or with http on this machine.',
    )
  return [...before, { source, base: base.href }]
}

/** A calendar year. */
export function parseYear(text: string): number {
  if (!/^(19|20|21)\d\d$/.test(text)) throw new InvalidArgumentError('Write a year as YYYY, such as 2020.')
  return Number(text)
}
