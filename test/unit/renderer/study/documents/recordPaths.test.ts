import { describe, expect, it } from 'vitest'
import { changedPaths, isStated, mergeRecords, valueAt, withChanges } from '#renderer/stores/recordPaths'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'

const empty = emptyRegistration()

function changed(record: RegistrationRecord, path: string, value: unknown): RegistrationRecord {
  const after = withChanges(record, [{ path, value }])
  if (after === null) throw new Error(`${path} was refused.`)
  return after
}

describe('a change of a record', () => {
  const arm = { id: 'a', label: 'Placebo', kind: null, description: '', participants: null }

  it('is made at its place, and leaves the record of before as it was', () => {
    const titled = changed(empty, 'titles.brief', 'One')
    expect(valueAt(titled, 'titles.brief')).toBe('One')
    expect(valueAt(empty, 'titles.brief')).toBe('')
    const armed = changed(titled, 'arms.0', arm)
    expect(valueAt(changed(armed, 'arms.0.label', 'Dummy'), 'arms.0.label')).toBe('Dummy')
  })

  it.each([
    ['status.start.date', '2027-13'],
    ['design.phase', '9'],
    ['titles.brief', 'x'.repeat(1001)],
    ['titles', { brief: '' }],
    ['arms.0.label', 'no such arm'],
  ])('at %s that would be no record is refused', (path, value) => {
    expect(withChanges(empty, [{ path, value }])).toBeNull()
  })

  it('at a place that no record has changes nothing', () => {
    expect(withChanges(empty, [{ path: '__proto__.polluted', value: true }])).toEqual(empty)
  })

  it.each([
    [false, true],
    [0, true],
    ['', false],
    [null, false],
    [[], false],
    [{ number: null, actual: null }, false],
    [{ number: 160, actual: null }, true],
  ])('%j states something: %s', (value, stated) => expect(isStated(value)).toBe(stated))
})

describe('two windows', () => {
  it('that changed different places are both kept', () => {
    const mine = changed(empty, 'titles.brief', 'Mine')
    const theirs = changed(empty, 'titles.acronym', 'THEIRS')
    const merged = mergeRecords(empty, mine, theirs)
    expect(merged.record.titles).toMatchObject({ brief: 'Mine', acronym: 'THEIRS' })
    expect(merged.conflicts).toEqual([])
    expect(changedPaths(empty, merged.record)).toEqual(['titles.brief', 'titles.acronym'])
  })

  it('that changed the same place leave a choice', () => {
    const mine = changed(empty, 'titles.brief', 'Mine')
    const theirs = changed(empty, 'titles.brief', 'Theirs')
    const merged = mergeRecords(empty, mine, theirs)
    expect(merged.record.titles.brief).toBe('Theirs')
    expect(merged.conflicts).toEqual([{ path: 'titles.brief', value: 'Mine' }])
  })
})
