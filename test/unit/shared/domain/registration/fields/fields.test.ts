import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  fieldAt,
  fieldsByPath,
  registerField,
  registrationFields,
} from '#shared/domain/registration/fields/fields'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import { registrationRecord } from '#shared/domain/registration/record/registrationRecord'

/** Values of a record by path; a list is one value, and so is what is null. */
function leaves(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path]
  return Object.entries(value).flatMap(([key, each]) => leaves(each, path === '' ? key : `${path}.${key}`))
}

const fields = registrationFields.flatMap((group) => group.fields)

/** What an item of each list of the catalogue looks like. */
function withItems(): unknown {
  const record = JSON.parse(JSON.stringify(emptyRegistration())) as Record<string, unknown>
  for (const { path, create } of fields) {
    if (create === null) continue
    const parts = path.split('.')
    const owner = parts
      .slice(0, -1)
      .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, record)
    owner[parts.at(-1) ?? ''] = [create('new')]
  }
  return record
}

describe('the catalogue of fields', () => {
  it('has every value of a record once, and no other', () => {
    const paths = fields.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect([...paths].sort()).toEqual(
      leaves(emptyRegistration())
        .filter((path) => path !== 'formatVersion')
        .sort(),
    )
  })

  it('has every value of the items of lists, and makes items that a record takes', () => {
    expect(v.safeParse(registrationRecord, withItems()).issues).toBeUndefined()
    // What a form does not show: identifiers, and what an item grew from.
    const unseen = new Set(['id', 'group', 'site'])
    for (const { path, create, items } of fields) {
      if (create === null) continue
      const seen = leaves(create('new')).filter((each) => !unseen.has(each))
      expect({ path, items: items.map((item) => item.path).sort() }).toEqual({
        path,
        items: [...seen].sort(),
      })
    }
  })

  it('offers the options that the record takes, with words in both languages', () => {
    for (const [path, { kind, options, label }] of fieldsByPath) {
      expect({ path, words: label.en !== '' && label.nb !== '' }).toEqual({ path, words: true })
      if (kind !== 'choice' || path.includes('*')) continue
      for (const { value } of options) {
        const record = JSON.parse(JSON.stringify(emptyRegistration())) as Record<string, unknown>
        const parts = path.split('.')
        const owner = parts
          .slice(0, -1)
          .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, record)
        owner[parts.at(-1) ?? ''] = value
        expect({ path, value, issues: v.safeParse(registrationRecord, record).issues }).toEqual({
          path,
          value,
        })
      }
    }
  })

  it('finds a field by the path of a problem', () => {
    expect(fieldAt('arms.3.label')?.label.en).toBe('Name')
    expect(fieldAt('keywords.2')?.path).toBe('keywords')
    expect(fieldAt('eligibility.minimumAge.value')?.path).toBe('eligibility.minimumAge')
    expect(fieldAt('nowhere')).toBeNull()
    expect(registerField('titles.brief', 'ctgov')).toMatchObject({ name: 'brief_title', limit: 300 })
    expect(registerField('titles.brief', 'fhir')).toMatchObject({ limit: null })
  })
})
