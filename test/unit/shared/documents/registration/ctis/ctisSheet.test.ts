import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ctisFormat } from '#shared/documents/registration/ctis/ctisFormat'
import { ctisSections } from '#shared/documents/registration/ctis/fields/ctisFields'
import { readCtisSheet } from '#shared/documents/registration/ctis/readSheet/readCtisSheet'
import { fillSheet } from '#shared/documents/registration/ctis/sheet/fillSheet'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { ctisProduct, ctisRecord } from '#test/support/registration/ctisRecord'
import { completeRecord } from '#test/support/registration/generateRecord'
import { recordLeaves } from '#test/support/registration/recordLeaves'

const context = { now: '2026-11-22T10:00:00.000Z', applicationVersion: '0.1.0', uuid: (name: string) => name }

function readBack(record: RegistrationRecord): RegistrationRecord {
  const read = readCtisSheet(ctisFormat.write(record, context))
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

const entriesOf = (record: RegistrationRecord, key: string) =>
  fillSheet(record).fields.find(({ field }) => field.key === key)?.entries ?? []

describe('the fields of CTIS', () => {
  it('are 274, each with one key, and named in both languages', () => {
    const fields = ctisSections.flatMap((section) => section.fields)
    expect(fields).toHaveLength(274)
    expect(new Set(fields.map(({ key }) => key)).size).toBe(274)
    expect(fields.filter(({ label }) => label.en === '' || label.nb === '')).toEqual([])
  })
})

describe('the sheet', () => {
  it('has participants of each member state, of the rest of the world, and what they add up to', () => {
    const record = ctisRecord()
    record.recruitment.countries.push({ country: 'US', participants: 30 })
    expect(entriesOf(record, 'CT02.01').map(({ value }) => value)).toEqual(['Norway', 'Denmark'])
    expect(entriesOf(record, 'CT02.02').map(({ value }) => value)).toEqual([80, 40])
    expect(entriesOf(record, 'CT03.07.02')).toMatchObject([{ value: 30 }])
    expect(entriesOf(record, 'CT02.05.03')).toMatchObject([{ value: 150 }])
  })

  it('adds up nothing while one country is not stated', () => {
    const record = ctisRecord()
    record.recruitment.countries.push({ country: 'SE', participants: null })
    expect(entriesOf(record, 'CT02.05.01')).toMatchObject([{ value: null, state: 'read-only' }])
    expect(entriesOf(record, 'CT02.02')[2]).toMatchObject({ value: null, state: 'missing' })
  })

  it('says of every field what is to be done with it', () => {
    const record = ctisRecord()
    expect(entriesOf(record, 'CT03.01.01')).toMatchObject([{ state: 'filled', path: 'titles.official' }])
    expect(entriesOf(record, 'CT06.02.04.01').map(({ of, state }) => [of, state])).toEqual([
      ['site-1', 'by-person'],
      ['site-2', 'by-person'],
    ])
    expect(entriesOf(record, 'CT06.02.05.01').map(({ of }) => of)).toEqual(['country-1', 'country-2'])
    expect(entriesOf(record, 'CT03.02.01.02')).toMatchObject([{ state: 'not-applicable' }])
    expect(entriesOf(record, 'CT05.01.03')).toMatchObject([{ of: 'product-1', state: 'read-only' }])
    record.titles.official = 'x'.repeat(4001)
    expect(entriesOf(record, 'CT03.01.01')).toMatchObject([{ state: 'too-long' }])
  })

  it('follows its published schema', () => {
    const path = resolve(
      import.meta.dirname,
      '../../../../../../resources/schema/kohort-ctis-sheet-1.schema.json',
    )
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
    addFormats.default(ajv)
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
    expect(
      validate(JSON.parse(ctisFormat.write(ctisRecord(), context))),
      JSON.stringify(validate.errors),
    ).toBe(true)
    expect(validate({})).toBe(false)
  })

  it('leaves what is not stated unstated', () => {
    const filled = fillSheet(emptyRegistration()).fields.flatMap(({ entries }) => entries)
    expect(filled.filter(({ value }) => value !== null)).toEqual([])
    expect(ctisFormat.losses(emptyRegistration())).toEqual([])
  })

  it('is read back as the record that it was written from, but for what its losses name', () => {
    const record = ctisRecord()
    record.interventions.push(ctisProduct({ name: 'Placebo', role: 'placebo' }))
    const lost = ctisFormat.losses(record).map(({ path }) => path)
    const read = recordLeaves(readBack(record))
    const missing = [...recordLeaves(record)].filter(([path, value]) => read.get(path) !== value)
    expect(missing.map(([path]) => path)).toEqual([
      'eligibility.minimumAge.value',
      'eligibility.minimumAge.unit',
      'eligibility.maximumAge',
    ])
    expect(lost).toEqual(['eligibility.minimumAge', 'eligibility.maximumAge'])
  })

  it('keeps titles, criteria, member states and dates of any record, and names what else is lost', () => {
    fc.assert(
      fc.property(completeRecord, (record) => {
        const read = readBack(record)
        expect(read.titles.official).toBe(record.titles.official)
        expect(read.titles.brief).toBe(record.titles.brief)
        for (const role of ['inclusion', 'exclusion'] as const) {
          expect(read.eligibility[role].map(({ text }) => text)).toEqual(
            record.eligibility[role].map(({ text }) => text),
          )
        }
        expect(read.status.start.date).toBe(record.status.start.date)
        expect(read.status.completion.date).toBe(record.status.completion.date)
        const losses = ctisFormat.losses(record)
        expect(new Set(losses.map(({ path }) => path)).size).toBe(losses.length)
        // A second round loses nothing more: what was read is what the sheet holds.
        expect(readBack(read)).toEqual(read)
      }),
      { numRuns: 4 },
    )
  })

  it.each([
    ['no JSON', '{', 'no JSON'],
    ['another file', '{"format":"other"}', 'not readable at format'],
    [
      'a date that is none',
      ctisFormat.write(ctisRecord(), context).replace('2027-01-15', 'soon'),
      'status.start.date',
    ],
  ])('refuses %s and says where', (_what, text, words) => {
    expect(readCtisSheet(text)).toMatchObject({ ok: false, error: { code: 'unreadable-file' } })
    const read = readCtisSheet(text)
    expect(read.ok ? '' : read.error.message).toContain(words)
  })
})
