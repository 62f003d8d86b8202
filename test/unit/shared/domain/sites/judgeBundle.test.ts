import { describe, expect, it } from 'vitest'
import type { BundleContent } from '#shared/domain/sites/bundle/bundleReport'
import { judgeBundle, type BundleKnowledge } from '#shared/domain/sites/bundle/judgeBundle'

const content: BundleContent = {
  unit: 'unit-1',
  name: 'Unit',
  organisationName: 'Hospital',
  organisationNumber: '999999999',
  version: 3,
  publishedAt: '2026-03-01T08:00:00.000Z',
  validFrom: '2026-03-01',
  expires: '2026-12-31',
  hash: 'c3',
  key: 'k1',
  fingerprint: '1',
}
const known = { key: 'k1', organisationNumber: '999999999' }
const nothing: BundleKnowledge = {
  today: '2026-06-01',
  ownKey: null,
  isOwnUnit: false,
  knownKeys: [known],
  held: [],
}
const held = (version: number, hash: string, organisationNumber = '999999999') => ({
  version,
  hash,
  organisationNumber,
})

describe('what a whole bundle means here', () => {
  it.each<[string, Partial<BundleKnowledge>, object]>([
    [
      'the first of a known key',
      {},
      { key: 'known', version: 'first', asks: [], heldVersion: null, fault: null },
    ],
    ['an unknown key', { knownKeys: [] }, { key: 'unknown', asks: ['unknown-key'] }],
    [
      'a known key of another organisation',
      { knownKeys: [{ ...known, organisationNumber: '1' }] },
      { key: 'known', asks: ['key-of-another'] },
    ],
    [
      'another key than before',
      { knownKeys: [{ ...known, key: 'k0' }] },
      { key: 'unknown', asks: ['key-changed'] },
    ],
    ['the own key', { knownKeys: [], ownKey: 'k1' }, { key: 'own', asks: [] }],
    ['a day after it has run out', { today: '2027-01-01' }, { asks: ['expired'] }],
    ['its last day', { today: '2026-12-31' }, { asks: [] }],
    ['a day before it is valid', { today: '2026-02-28' }, { asks: ['not-yet-valid'] }],
    [
      'a newer version',
      { held: [held(2, 'c2'), held(1, 'c1')] },
      { version: 'newer', heldVersion: 2, asks: [] },
    ],
    ['what is held', { held: [held(4, 'c4'), held(3, 'c3')] }, { version: 'held', heldVersion: 4, asks: [] }],
    ['an older version', { held: [held(4, 'c4')] }, { version: 'older', asks: ['downgrade'] }],
    [
      'another content of one version',
      { held: [held(3, 'other')] },
      { version: 'conflict', asks: ['conflict'] },
    ],
    [
      'a unit of another organisation before',
      { held: [held(2, 'c2', '1')] },
      { asks: ['organisation-changed'] },
    ],
    [
      'a unit of this workspace',
      { isOwnUnit: true, knownKeys: [] },
      { fault: { code: 'own-unit' }, asks: [] },
    ],
  ])('%s', (_, knowledge, expected) => {
    expect(judgeBundle(content, { ...nothing, ...knowledge })).toMatchObject(expected)
  })

  it('asks for everything at once', () => {
    const report = judgeBundle(content, {
      ...nothing,
      knownKeys: [],
      today: '2027-01-01',
      held: [held(4, 'c4')],
    })
    expect(report.asks).toEqual(['unknown-key', 'expired', 'downgrade'])
  })
})
