import { describe, expect, it } from 'vitest'
import { allowedHosts } from '#shared/contract/allowedHosts'
import { findOffer } from '#shared/sources/connectors'
import { connectors } from '#test/support/sources/standardConnectors'

const offers = connectors.flatMap((connector) =>
  connector.offers.map(({ key }) => [key, connector.key] as const),
)

describe('connectors', () => {
  it('have keys of their own, and so have their offers', () => {
    const keys = connectors.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(offers.map(([key]) => key)).size).toBe(offers.length)
    expect(connectors.filter(({ key, record }) => record.key !== key)).toEqual([])
  })

  it.each(offers)('finds %s', (key, connector) => {
    expect(findOffer(key, connectors)).toMatchObject({ connector: { key: connector }, offer: { key } })
  })

  it('finds nothing under another key', () => {
    expect(findOffer('nobody/nothing', connectors)).toBeNull()
  })

  it.each(
    connectors.filter(({ base }) => base !== '').map((connector) => [connector.key, connector] as const),
  )('sends requests of %s over https, and links to a host that may be opened', (_, { base, record }) => {
    expect(base).toMatch(/^https:\/\/.+\/$/)
    const { hostname } = new URL(record.address ?? base)
    const allowed = allowedHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
    expect(allowed || record.address === null).toBe(true)
  })

  it('leaves the address to the person only where there is none that all share', () => {
    expect(connectors.filter(({ base }) => base === '').map(({ key }) => key)).toEqual(['beacon'])
  })

  it('says of every source whom it covers, in both languages', () => {
    for (const { coverage } of connectors) {
      expect(coverage.en).toMatch(/\.$/)
      expect(coverage.nb).toMatch(/\.$/)
      expect(coverage.nb).not.toBe(coverage.en)
    }
  })

  it('gives every offer a key that begins with that of its source', () => {
    for (const { key, record, offers } of connectors) {
      expect(record.key).toBe(key)
      for (const offer of offers) expect(offer.key.startsWith(`${key}/`)).toBe(true)
    }
  })
})
