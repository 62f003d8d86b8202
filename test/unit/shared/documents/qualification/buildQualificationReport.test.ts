import { describe, expect, it } from 'vitest'
import { explainNotPlain } from '#shared/contract/plainJson'
import { buildQualificationReport } from '#shared/documents/qualification/buildQualificationReport'
import { failureLines, methodToleranceText } from '#shared/documents/qualification/caseWords'
import { messages } from '#shared/documents/messages/messages'
import type { Block } from '#shared/documents/report/reportModel'
import { checkedCase, checkedMethod, qualificationInput, refusedCase } from './qualificationFixture'

const words = messages.en.qualification
const sound = checkedMethod([checkedCase('four', 2), refusedCase])
const unsound = checkedMethod([checkedCase('four', 2.5), refusedCase])

function rowsOf(blocks: readonly Block[], key: string): readonly (readonly string[])[] {
  const table = blocks.find((block) => block.kind === 'table' && block.key === key)
  return table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(({ text }) => text)) : []
}

describe('buildQualificationReport', () => {
  it('says that all cases passed, on what, and with which files', () => {
    const report = buildQualificationReport(qualificationInput([sound]))
    expect(report).toMatchObject({ passed: true, verdict: 'All 2 reference cases of 1 methods passed.' })
    expect(report.facts.map(({ value }) => value)).toEqual([
      '1.2.3',
      '4.5.6',
      '2026-03-04 05:06:07',
      'Linux 6, x64',
      'v20.19.0',
      'ef'.repeat(32),
    ])
    const blocks = report.sections.flatMap((section) => section.blocks)
    expect(rowsOf(blocks, 'methods')).toEqual([['root', '2', '0', '1e-9 relative', 'passed']])
    expect(rowsOf(blocks, 'cases-root')).toEqual([
      ['four', 'root', '2', '2', '0', 'passed'],
      ['refuses-negative', '', 'refused: negative', 'refused: negative', '—', 'passed'],
    ])
    expect(rowsOf(blocks, 'files-resources')).toEqual([
      ['validation/root.json', '1\u00A0234', 'ab'.repeat(32)],
    ])
    expect(explainNotPlain(report)).toBeNull()
  })

  it('leads with what failed and lists it', () => {
    const report = buildQualificationReport(qualificationInput([unsound]))
    expect(report).toMatchObject({ passed: false, verdict: '1 of 2 reference cases failed.' })
    const [operation] = report.sections.filter(({ key }) => key === 'operation')
    expect(JSON.stringify(operation)).toContain('root/four root: expected 2, got 2.5')
    expect(failureLines([unsound], words)).toEqual(['root/four root: expected 2, got 2.5'])
  })

  it('never takes a method without cases for one that passed', () => {
    const report = buildQualificationReport(
      qualificationInput([sound, { ...checkedMethod([]), method: 'cube' }]),
    )
    expect(report).toMatchObject({ passed: false, verdict: 'These methods have no reference cases: cube.' })
  })

  it('speaks both languages with the same record', () => {
    const english = buildQualificationReport(qualificationInput([sound]))
    const norwegian = buildQualificationReport(qualificationInput([sound], 'nb'))
    expect(norwegian.verdict).toBe('Alle 2 referansetilfeller for 1 metoder er bestått.')
    expect(norwegian.sections.map(({ key }) => key)).toEqual(english.sections.map(({ key }) => key))
    expect(norwegian.record).toBe(english.record)
  })

  it('attaches every input, expected value and answer', () => {
    const record: unknown = JSON.parse(buildQualificationReport(qualificationInput([unsound])).record)
    expect(record).toMatchObject({
      format: 'kohort-qualification-1',
      passed: false,
      applicationVersion: '1.2.3',
      caseFilesSha256: 'ef'.repeat(32),
      cases: { total: 2, failed: 1 },
      methods: [
        {
          method: 'root',
          passed: false,
          cases: [
            {
              case: 'four',
              passed: false,
              input: { x: 4 },
              got: { output: { root: 2.5 } },
              worst: { error: 0.25 },
            },
            { case: 'refuses-negative', passed: true, expected: { refusal: 'negative' } },
          ],
        },
      ],
    })
  })
})

describe('methodToleranceText', () => {
  it('names both parts and the keys of their own', () => {
    const keys = { power: { relative: 0, absolute: 1e-9 } }
    const method = { ...sound, tolerance: { relative: 1e-9, absolute: 1e-12, keys } }
    expect(methodToleranceText(method, words)).toBe('1e-9 relative + 1e-12 absolute; power 1e-9 absolute')
    const exact = { ...sound, tolerance: { relative: 0, absolute: 0, keys: {} } }
    expect(methodToleranceText(exact, words)).toBe('exact')
  })
})
