import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { fail, succeed } from '#shared/contract/outcome'
import type { SnapshotDescription } from '#shared/contract/snapshots'
import { useSnapshots } from '#renderer/stores/snapshots'
import { connectServices } from '../support/connectServices'
import { exampleSnapshot } from '../support/snapshotFixture'

beforeEach(() => setActivePinia(createPinia()))

const document = { handle: 'h', fileName: 'frozen.json', mediaType: 'application/json', bytes: 2 }

function connect() {
  const list: SnapshotDescription[] = []
  return connectServices({
    'snapshots.list': ({ study }) => succeed(list.filter((snapshot) => snapshot.study === study)),
    'snapshots.create': ({ study, version, name, note }) => {
      const made = exampleSnapshot({ id: `f${list.length + 1}`, study, version, name, note })
      list.push(made)
      return succeed(made)
    },
    'snapshots.delete': ({ snapshot, withReports }) => {
      if (!withReports) return fail('conflict', 'A report was made from it.')
      list.splice(
        list.findIndex(({ id }) => id === snapshot),
        1,
      )
      return succeed(null)
    },
    'snapshots.news': ({ version }) =>
      version === 'v1'
        ? succeed({
            since: {
              snapshot: 'f1',
              name: 'One',
              at: '2026-11-18T10:00:00Z',
              sources: ['npr'],
              population: false,
            },
          })
        : fail('not-found', 'No such version.'),
    'snapshots.export': ({ disclosure }) =>
      disclosure === 'accept' ? succeed(document) : fail('would-disclose', 'Small numbers.'),
  })
}

describe('the frozen estimates', () => {
  it('hold what was frozen, and no longer what was deleted', async () => {
    connect()
    const snapshots = useSnapshots()
    await snapshots.load('s1')
    expect(snapshots.list).toEqual([])
    await snapshots.create({ study: 's1', version: 'v1', name: ' One ', note: '' })
    await snapshots.create({ study: 's1', version: 'v1', name: 'Two', note: 'x' })
    expect(snapshots.list?.map(({ name }) => name)).toEqual(['One', 'Two'])
    expect(await snapshots.remove('f1', false)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(snapshots.list).toHaveLength(2)
    await snapshots.remove('f1', true)
    expect(snapshots.list?.map(({ name }) => name)).toEqual(['Two'])
  })

  it('are those of one study', async () => {
    connect()
    const snapshots = useSnapshots()
    await snapshots.create({ study: 's1', version: 'v1', name: 'One', note: '' })
    await snapshots.load('s2')
    expect(snapshots.list).toEqual([])
  })

  it('are read again when another window changed the study, while they are shown', async () => {
    const services = connect()
    const snapshots = useSnapshots()
    await snapshots.load('s1')
    const stop = snapshots.follow()
    const asked = () => services.calls.filter(({ name }) => name === 'snapshots.list').length
    services.announce({ name: 'study-changed', study: 's1' })
    expect(asked()).toBe(1)
    snapshots.view = { kind: 'list' }
    services.announce({ name: 'study-changed', study: 's2' })
    expect(asked()).toBe(1)
    services.announce({ name: 'study-changed', study: 's1' })
    expect(asked()).toBe(2)
    stop()
    services.announce({ name: 'study-changed', study: 's1' })
    expect(asked()).toBe(2)
  })

  it('tell of new figures, and of none where that is not known', async () => {
    connect()
    const snapshots = useSnapshots()
    await snapshots.loadNews({ study: 's1', version: 'v1' })
    expect(snapshots.news?.sources).toEqual(['npr'])
    await snapshots.loadNews({ study: 's1', version: 'v2' })
    expect(snapshots.news).toBeNull()
  })

  it('are exported when small numbers are accepted', async () => {
    const services = connect()
    const snapshots = useSnapshots()
    expect(await snapshots.exportFile('f1', 'ask')).toMatchObject({ error: { code: 'would-disclose' } })
    expect(services.saved).toEqual([])
    expect(await snapshots.exportFile('f1', 'accept')).toEqual({ ok: true, value: true })
    expect(services.saved).toEqual([document])
  })
})
