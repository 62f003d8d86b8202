import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { fail, succeed } from '#shared/contract/outcome'
import type { ShortList } from '#shared/contract/shortLists'
import { useShortList } from '#renderer/stores/shortList'
import { connectServices } from '../support/connectServices'

const addedAt = '2026-03-01T10:00:00.000Z'
let kept: ShortList
let full: boolean

beforeEach(() => {
  setActivePinia(createPinia())
  kept = { study: 'a', sequence: 0, items: [] }
  full = false
})

function connect() {
  return connectServices({
    'shortLists.read': ({ study }) => succeed(study === 'a' ? kept : { study, sequence: 0, items: [] }),
    'shortLists.save': ({ study, sequence, items }) => {
      if (full) return fail('not-saved', 'The disk is full.')
      if (sequence !== kept.sequence) return fail('conflict', 'Changed elsewhere.')
      kept = { study, sequence: sequence + 1, items }
      return succeed(kept)
    },
  })
}
const names = ({ items }: { readonly items: ShortList['items'] }) => items.map(({ entry }) => entry)

it('adds, notes, orders and removes; each is saved at once and can be taken back', async () => {
  connect()
  const list = useShortList()
  await list.open('a')
  await list.add(['registry/krg', 'biobank/hunt', 'registry/krg'])
  await list.setNote('biobank/hunt', 'Plasma')
  await list.move('biobank/hunt', -1)
  expect(kept.items.map(({ entry, note }) => [entry, note])).toEqual([
    ['biobank/hunt', 'Plasma'],
    ['registry/krg', ''],
  ])
  const { sequence } = kept
  await list.move('biobank/hunt', -1)
  await list.add(['registry/krg'])
  expect(kept.sequence).toBe(sequence)
  await list.remove(['biobank/hunt'])
  expect(list.has('biobank/hunt')).toBe(false)
  list.undo()
  await list.readAgain()
  expect(kept.items[0]).toMatchObject({ entry: 'biobank/hunt', note: 'Plasma' })
  list.redo()
  await list.readAgain()
  expect(names(kept)).toEqual(['registry/krg'])
  await list.open('b')
  expect(list.items).toEqual([])
  expect(list.canUndo).toBe(false)
})

it('keeps both changes when another window wrote in between, and follows what it did', async () => {
  const services = connect()
  const list = useShortList()
  await list.open('a')
  const stop = list.follow()
  kept = { ...kept, sequence: 4, items: [{ entry: 'testbed/sunnaas', note: '', addedAt }] }
  await list.add(['registry/krg'])
  expect(names(kept)).toEqual(['testbed/sunnaas', 'registry/krg'])
  expect(names(list)).toEqual(names(kept))
  expect(list.failure).toBeNull()
  kept = { ...kept, sequence: 9, items: [] }
  services.announce({ name: 'short-list-changed', study: 'a' })
  await list.readAgain()
  expect(list.items).toEqual([])
  stop()
})

it('shows what is kept when a change could not be saved, and why', async () => {
  connect()
  const list = useShortList()
  await list.open('a')
  await list.add(['registry/krg'])
  full = true
  expect(await list.remove(['registry/krg'])).toMatchObject({ ok: false, error: { code: 'not-saved' } })
  expect(list.failure?.code).toBe('not-saved')
  expect(names(list)).toEqual(['registry/krg'])
})
