import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkForCtis, ctisFormat } from '#shared/documents/registration/ctis/ctisFormat'
import { ctisSections, ctisNumber } from '#shared/documents/registration/ctis/fields/ctisFields'
import { readCtisTrial } from '#shared/documents/registration/ctis/readCtisTrial'
import { readCtisSheet } from '#shared/documents/registration/ctis/readSheet/readCtisSheet'
import { parseCsv } from '#test/support/csv'
import { namedUuid } from '#test/support/registration/namedUuid'

const folder = resolve(import.meta.dirname, '../../../shared/samples/ctis')
const reason = 'the samples of CTIS beside the project are not here'
const isHere = existsSync(folder)
const context = { now: '2026-11-22T10:00:00.000Z', applicationVersion: '0.1.0', uuid: namedUuid }
const file = (name: string): string => readFileSync(resolve(folder, name), 'utf8')

describe.skipIf(!isHere)(`the fields of CTIS${isHere ? '' : `: ${reason}`}`, () => {
  it('are those of the published list, with its conformance, limits and reference lists', () => {
    const listed = parseCsv(file('CTIS_fields_from_DDF-RA_mapping.csv')).map((row) => ({
      number: row['field_id'],
      conformance: row['conformance']
        ?.toLowerCase()
        .replace('conditionally required', 'conditional')
        .replace(' ', '-'),
      limit: /imitation of (\d+)/.exec(row['description'] ?? '')?.[1] ?? null,
      list: /[Rr]eference list (?:number )?(\d+[a-c]?)/.exec(row['description'] ?? '')?.[1] ?? null,
    }))
    const own = ctisSections
      .flatMap(({ fields }) => fields)
      .map(({ key, conformance, limit, list }) => ({
        number: ctisNumber(key),
        conformance,
        limit: limit === null ? null : String(limit),
        list,
      }))
    expect(own).toEqual(listed)
  })
})

describe.skipIf(!isHere)(`public trials of CTIS${isHere ? '' : `: ${reason}`}`, () => {
  it.each([
    ['CTIS_2022-500244-37-00.json', 150, 290],
    ['CTIS_2023-505613-24-00.json', 13, null],
  ])('%s: is read, written as a sheet, and read back', (name, within, outside) => {
    const read = readCtisTrial(file(name), name)
    if (!read.ok) throw new Error(read.error.message)
    const { record, criteria, understood, notUnderstood } = read.value
    expect(criteria.length).toBeGreaterThan(10)
    expect(understood.length).toBeGreaterThan(80)
    expect(notUnderstood.length).toBeLessThan(120)
    const europe = record.recruitment.countries.filter(
      ({ country }) => !['CH', 'PH', 'IL', 'US', 'RU', 'MX', 'PE'].includes(country),
    )
    expect(europe.reduce((sum, { participants }) => sum + (participants ?? Number.NaN), 0)).toBe(within)
    expect(record.recruitment.countries.find(({ country }) => country === 'CH')?.participants ?? null).toBe(
      outside,
    )
    // A trial that was authorised breaks no rule on what it states: what is left is what the portal does not publish.
    const refused = checkForCtis(record).filter(
      ({ severity, message }) => severity === 'error' && !JSON.stringify(message).includes('is not stated'),
    )
    expect(refused).toEqual([])
    const sheet = readCtisSheet(ctisFormat.write(record, context))
    expect(sheet.ok && sheet.value.eligibility.inclusion.map(({ text }) => text)).toEqual(
      record.eligibility.inclusion.map(({ text }) => text),
    )
  })
})
