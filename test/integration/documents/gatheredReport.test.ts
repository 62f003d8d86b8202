import { expect, it } from 'vitest'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import { openInProcessTransport } from '#test/support/inProcessTransport'
import { temporaryFolder } from '#test/support/temporaryFolder'

it('compares the versions of a study, and names what is new since the last report', async () => {
  const opened = await openInProcessTransport(temporaryFolder())
  const ask = async <Name extends OperationName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> => {
    const answer = await opened.transport.call(name, request)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
    return answer.value
  }
  try {
    const [example] = await ask('examples.list', { language: 'en' })
    const study = await ask('examples.open', { example: example?.id ?? '' })
    const first = study.current.version
    const wish = {
      study: study.id,
      language: 'en' as const,
      parts: ['variants' as const, 'permits' as const, 'changes' as const],
    }
    const keys = async (version: string) =>
      (await ask('reports.preview', { ...wish, version })).sections.map(({ key }) => key)
    // One version and no report yet: nothing to compare with.
    expect(await keys(first)).toEqual(['permits'])
    const sheet = { study: study.id, version: first, language: 'en', shape: 'site-feedback' } as const
    const plan = (await ask('protocols.read', { study: study.id, version: first })).protocol.sites
    const [own, other] = plan?.sites.map(({ id, name }) => ({ id, name })) ?? []
    if (own === undefined || other === undefined) throw new Error('The example has no sites')
    const single = await ask('reports.preview', { ...sheet, site: own.id })
    expect(single.sections).toHaveLength(1)
    expect(JSON.stringify(single)).toContain(own.name)
    expect(JSON.stringify(single)).not.toContain(other.name)
    expect(await opened.transport.call('reports.preview', { ...sheet, site: 'gone' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    const copied = await ask('versions.create', { study: study.id, copyOf: first, name: 'Second' })
    await ask('reports.create', { ...wish, version: first, format: 'json', disclosure: 'hide' })
    const { sections } = await ask('reports.preview', { ...wish, version: copied.current.version })
    expect(sections.map(({ key }) => key)).toEqual(['variants', 'permits', 'changes'])
    const [variants] = sections
    const table = variants?.blocks.find(({ key }) => key === 'variants')
    if (table?.kind !== 'table') throw new Error('No table of versions')
    // The same protocol leaves the same people.
    expect(table.rows.map(({ key }) => key)).toEqual(['this', first])
    const [mine, others] = table.rows.map(({ cells }) => cells[1]?.text)
    expect(others).toBe(mine)
    const changes = JSON.stringify(sections.at(-1)?.blocks)
    expect(changes).toContain('The protocol and the site plan are the same.')
    expect(changes).toContain('The tables and the population are the same.')
  } finally {
    await opened.close()
  }
}, 60_000)
