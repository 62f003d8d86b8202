import { describe, expect, it } from 'vitest'
import { evidenceFile } from '#shared/documents/report/evidenceFile'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import { readEvidenceFile } from '#shared/documents/reportFiles/readEvidenceFile'
import { plannedReport } from '../report/plannedReport'
import { reportInput } from '../report/reportFixture'
import { uncertainInput } from '../report/uncertainInput'

describe('the evidence of a report', () => {
  it.each([
    ['an estimate', reportInput()],
    ['draws', uncertainInput({ language: 'nb' })],
    ['everything that it can have', plannedReport('nb')],
  ])('makes the same report again, with %s', (_, input) => {
    const outline = { shape: 'full' as const, parts: ['funnel', 'areas'] as const }
    const read = readEvidenceFile(evidenceFile(input, outline).text)
    if (!read.ok) throw new Error(read.error.message)
    expect(read.value.outline).toEqual(outline)
    expect(evidenceFile(read.value.input, read.value.outline).text).toBe(evidenceFile(input, outline).text)
    expect(buildFeasibilityReport(read.value.input, outline)).toEqual(buildFeasibilityReport(input, outline))
  })

  it('passes over what a later version adds', () => {
    const evidence = JSON.parse(evidenceFile(reportInput()).text) as object
    expect(readEvidenceFile(JSON.stringify({ ...evidence, later: { more: 1 } }))).toMatchObject({ ok: true })
  })

  it.each([
    ['no JSON', 'x', 'unreadable-file'],
    ['another format', '{"format":"kohort-study","formatVersion":1}', 'unreadable-file'],
    ['an older version', '{"format":"kohort-evidence","formatVersion":1}', 'unsupported-version'],
    ['a newer version', '{"format":"kohort-evidence","formatVersion":3}', 'unsupported-version'],
    ['nothing else', '{"format":"kohort-evidence","formatVersion":2}', 'unreadable-file'],
    [
      'prototype keys',
      '{"format":"kohort-evidence","formatVersion":2,"x":{"__proto__":1}}',
      'unreadable-file',
    ],
    [
      'a hostile depth',
      `{"format":"kohort-evidence","formatVersion":2,"x":${'['.repeat(99)}${']'.repeat(99)}}`,
      'unreadable-file',
    ],
  ])('refuses %s', (_, text, code) => {
    expect(readEvidenceFile(text)).toMatchObject({ ok: false, error: { code } })
  })

  it('says where it does not fit', () => {
    const evidence = JSON.parse(evidenceFile(reportInput()).text) as { estimate: { eligible: object } }
    const estimate = { ...evidence.estimate, eligible: { ...evidence.estimate.eligible, lower: 'many' } }
    expect(readEvidenceFile(JSON.stringify({ ...evidence, estimate }))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('estimate.eligible.lower') as string },
    })
  })
})
