import { createHash } from 'node:crypto'

/** A UUID from a name, as the services make it. */
export function namedUuid(name: string): string {
  return createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}
