import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { fail, succeed } from '#shared/contract/outcome'
import type { RegistrationState } from '#shared/contract/registrations'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { useRegistration } from '#renderer/stores/registration'
import { withChanges } from '#renderer/stores/recordPaths'
import { connectServices } from '../support/connectServices'

beforeEach(() => setActivePinia(createPinia()))

function titled(brief: string, acronym = ''): RegistrationRecord {
  const changes = [
    { path: 'titles.brief', value: brief },
    { path: 'titles.acronym', value: acronym },
  ]
  return withChanges(emptyRegistration(), changes) ?? emptyRegistration()
}

/** A page over services that keep one record, which a second window can change. */
async function openRecord() {
  const kept = { record: titled('From the study'), sequence: 0, away: false }
  const state = (): RegistrationState => ({
    study: 's',
    version: 'v',
    record: kept.record,
    sequence: kept.sequence,
    changedAt: null,
    grown: titled('From the study'),
    origins: {},
    remarks: [],
    criteria: { differences: [], fix: null },
    items: [],
    formats: [],
  })
  connectServices({
    'registrations.read': () => succeed(state()),
    'registrations.save': ({ sequence, record }) => {
      if (kept.away) return fail('not-saved', 'The disk is full.')
      if (sequence !== kept.sequence) return fail('conflict', 'Somebody else wrote.')
      kept.record = record
      kept.sequence += 1
      return succeed(state())
    },
  })
  const registration = useRegistration()
  await registration.open('s', 'v')
  const title = () => registration.record?.titles.brief
  return { kept, registration, title }
}

describe('the record of a study', () => {
  it('is saved while it is typed, and undo takes a word typed in one go back as one step', async () => {
    const { kept, registration, title } = await openRecord()
    expect(registration.originOf('titles.brief')).toBe('study')
    for (const value of ['M', 'My', 'My title'])
      registration.change([{ path: 'titles.brief', value }], { typed: true })
    await registration.saved()
    expect(kept.record.titles.brief).toBe('My title')
    expect(registration.originOf('titles.brief')).toBe('typed')
    expect(registration.undo()).toBe('titles.brief')
    expect(title()).toBe('From the study')
    expect(registration.redo()).toBe('titles.brief')
    await registration.saved()
    expect(kept.record.titles.brief).toBe('My title')
  })

  it('refuses what would be no record, and keeps what stands', async () => {
    const { registration, title } = await openRecord()
    expect(registration.change([{ path: 'titles.brief', value: 'x'.repeat(1001) }])).toBe(false)
    expect(title()).toBe('From the study')
    expect(registration.undoPlace).toBeNull()
  })

  it('keeps what two windows changed at different places', async () => {
    const { kept, registration } = await openRecord()
    Object.assign(kept, { record: titled('From the study', 'THEIRS'), sequence: 1 })
    registration.change([{ path: 'titles.brief', value: 'Mine' }])
    await registration.saved()
    expect(kept.record.titles).toMatchObject({ brief: 'Mine', acronym: 'THEIRS' })
    expect(registration.conflicts.size).toBe(0)
  })

  it('lets a person choose where two windows said different things', async () => {
    const { kept, registration, title } = await openRecord()
    Object.assign(kept, { record: titled('Theirs'), sequence: 1 })
    registration.change([{ path: 'titles.brief', value: 'Mine' }])
    await registration.saved()
    expect(title()).toBe('Theirs')
    registration.settle('titles.brief', 'mine')
    await registration.saved()
    expect(kept.record.titles.brief).toBe('Mine')
    expect(registration.conflicts.size).toBe(0)
  })

  it('keeps what was typed on the screen while it cannot be saved, and saves it later', async () => {
    const { kept, registration, title } = await openRecord()
    kept.away = true
    registration.change([{ path: 'titles.brief', value: 'Mine' }])
    await registration.saved()
    expect(registration.unsaved?.code).toBe('not-saved')
    expect(title()).toBe('Mine')
    kept.away = false
    await registration.save()
    expect(kept.record.titles.brief).toBe('Mine')
    expect(registration.unsaved).toBeNull()
  })
})
