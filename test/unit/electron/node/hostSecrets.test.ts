import { describe, expect, it } from 'vitest'
import { createHostSecrets } from '#electron/node/hostSecrets'
import { createSessionSecrets } from '#electron/node/sessionSecrets'
import { fail, succeed } from '#shared/contract/outcome'

describe('tokens for sources', () => {
  it('come from the environment until the person gives another', async () => {
    const secrets = createSessionSecrets({ KOHORT_TOKEN_MY_BEACON: 'given', KOHORT_TOKEN_EMPTY: '' })
    expect([secrets.read('my-beacon'), secrets.read('empty'), secrets.read('other')]).toEqual([
      'given',
      null,
      null,
    ])
    await secrets.keep('my-beacon', 'own')
    expect(secrets.read('my-beacon')).toBe('own')
    await secrets.keep('my-beacon', null)
    expect(secrets.read('my-beacon')).toBeNull()
  })

  it('are kept by the host, and used also where it cannot keep them', async () => {
    const asked: unknown[] = []
    const refusal = fail('not-available-here', 'No store.')
    const secrets = createHostSecrets(
      { beacon: 'kept' },
      (source, token) => {
        asked.push([source, token])
        return Promise.resolve(source === 'beacon' ? succeed(null) : refusal)
      },
      {},
    )
    expect(secrets.read('beacon')).toBe('kept')
    expect(await secrets.keep('beacon', 'newer')).toEqual(succeed(null))
    expect(await secrets.keep('other', 'x')).toEqual(refusal)
    expect([secrets.read('beacon'), secrets.read('other')]).toEqual(['newer', 'x'])
    expect(asked).toEqual([
      ['beacon', 'newer'],
      ['other', 'x'],
    ])
  })
})
