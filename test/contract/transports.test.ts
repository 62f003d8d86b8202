import { describe, expect, it } from 'vitest'
import { operations } from '#shared/contract/operations'
import { openDesktopTransport } from '#test/support/desktopTransport'
import { openInProcessTransport } from '#test/support/inProcessTransport'
import { openLoopbackTransport } from '#test/support/loopbackTransport'
import { contractSuite } from './contractSuite'

const inProcess = contractSuite('the services in this process', openInProcessTransport)
const loopback = contractSuite('the loopback host', openLoopbackTransport)
const desktop = contractSuite('the desktop host', openDesktopTransport)

describe('the three transports', () => {
  it.each(Object.keys(operations))('give the same answer to %s', (operation) => {
    const [first, ...others] = [inProcess, loopback, desktop].map((answers) =>
      new Map<string, unknown>(answers).get(operation),
    )
    expect(first).toBeDefined()
    for (const other of others) expect(other).toEqual(first)
  })
})
