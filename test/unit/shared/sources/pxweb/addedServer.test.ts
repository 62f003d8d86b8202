import { expect, it } from 'vitest'
import { sha256 } from '#electron/node/sha256'
import { createAddedServer, serverKey } from '#shared/sources/pxweb/addedServer'
import type { PxServer } from '#shared/sources/questions/pxQuestions'
import { converse, jsonAnswer, textAnswer } from '#test/support/converse'

const server: PxServer = {
  name: 'Made-up office',
  version: 2,
  base: 'https://px.example.org/api/',
  host: 'px.example.org',
  language: '',
  norwegian: false,
  noisy: false,
}

/** What is asked of a server that knows nothing. */
function requestsTo(change: Partial<PxServer>, table: string) {
  const asked = { ...server, ...change }
  const wanted = [{ source: serverKey(asked, sha256), table, counts: null }]
  const connector = createAddedServer(asked, wanted, sha256)
  const [offer] = connector.offers
  if (offer === undefined) throw new Error('no offer')
  const context = { today: '2026-11-22', previous: null, sinceYear: null }
  return converse(connector.sync(offer, context), () => textAnswer('nothing', 404)).requests
}

it('asks version 2 for its limits and for the table, in its own language unless one was set', () => {
  expect(requestsTo({}, 'TAB1')).toMatchObject([{ path: 'config' }, { path: 'tables/TAB1/metadata' }])
  expect(requestsTo({}, 'TAB1')[1]?.query).toEqual([])
  expect(requestsTo({ language: 'en' }, 'TAB1')[1]?.query).toEqual([['lang', 'en']])
})

it('asks version 1 for the table below its address, with the folders it lies in', () => {
  expect(requestsTo({ version: 1 }, 'StatFin/vaerak/11re.px')).toMatchObject([
    { method: 'GET', path: 'StatFin/vaerak/11re.px' },
  ])
})

it('says that it was added, and nothing of its publisher that is not known', () => {
  const connector = createAddedServer(server, [], sha256)
  expect(connector).toMatchObject({ base: server.base, server, takesTables: true, offers: [] })
  expect(connector.record).toMatchObject({
    suppressionRule: null,
    smallCountRule: null,
    address: server.base,
  })
})

it('is told of by its name where a table is not there, which may never have been', () => {
  const wanted = [{ source: serverKey(server, sha256), table: 'NOSUCH', counts: null }]
  const connector = createAddedServer(server, wanted, sha256)
  const [offer] = connector.offers
  if (offer === undefined) throw new Error('no offer')
  const context = { today: '2026-11-22', previous: null, sinceYear: null }
  const missing = jsonAnswer({ title: 'Non-existent table' }, 404)
  expect(converse(connector.sync(offer, context), () => missing).result).toMatchObject({
    ok: false,
    problem: {
      code: 'not-found',
      message:
        'Made-up office NOSUCH: the source has no such table. Check its identifier; it may also have been withdrawn.',
    },
  })
})
