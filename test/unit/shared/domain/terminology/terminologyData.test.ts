import { describe, expect, it } from 'vitest'
import { parseTerminologyData } from '#shared/domain/terminology/terminologyData'

const data = {
  system: 'atc',
  edition: '1',
  source: 'test',
  entries: [['chapter', 'C', null, 'Hjerte', 'Heart']],
}

describe('parseTerminologyData', () => {
  it('reads a code list', () => {
    expect(parseTerminologyData(data, 'atc.json')).toEqual({ ok: true, value: data })
  })

  it.each([
    ['another shape', []],
    ['another system', { ...data, system: 'snomed' }],
    ['no entries', { ...data, entries: [] }],
    ['a code in another form', { ...data, entries: [['chapter', 'c.1', null, 'Hjerte', null]] }],
    ['an entry without a name', { ...data, entries: [['chapter', 'C', null, '', null]] }],
  ])('refuses %s and names the file', (_, content) => {
    const outcome = parseTerminologyData(content, 'atc.json')
    expect(outcome.ok ? null : outcome.error).toMatchObject({
      code: 'unreadable-file',
      details: { file: 'atc.json' },
    })
  })

  it('says where', () => {
    const outcome = parseTerminologyData({ ...data, entries: [['chapter', 'C', null, 7, null]] }, 'atc.json')
    expect(outcome.ok ? '' : outcome.error.message).toContain('entries.0.3')
  })
})
