import { afterAll, beforeAll, expect, it } from 'vitest'
import { bodyLimit } from '#electron/node/loopback/requestBody'
import { fail } from '#shared/contract/outcome'
import { openLoopbackFixture, type LoopbackFixture } from './loopbackFixture'
import { exchange, requestText } from './rawConnection'

let fixture: LoopbackFixture
beforeAll(async () => {
  fixture = await openLoopbackFixture({
    handlers: { 'imports.preview': ({ file }) => fail('not-found', `${file.content.length} characters`) },
  })
})
afterAll(() => fixture.close())

async function post(name: string) {
  const content = 'A'.repeat(bodyLimit)
  const body = JSON.stringify({ name, request: { file: { name: 'x.csv', content } } })
  const head = requestText('POST /api', { ...fixture.own, 'content-length': String(body.length) })
  return exchange(fixture.port, [head, body])
}

it('takes a larger body for a file alone', async () => {
  expect(JSON.parse((await post('imports.preview')).body)).toMatchObject({
    error: { code: 'not-found', message: `${bodyLimit} characters` },
  })
  expect((await post('studies.import')).status).toBe(413)
})
