import { expect, it } from 'vitest'
import { buildCodeTree } from '#shared/domain/terminology/codeTree'
import type { TerminologyEntry } from '#shared/domain/terminology/terminologyData'

const entries: TerminologyEntry[] = [
  ['chapter', 'G00-G99', null, 'Nervesystemet', null],
  ['block', 'G35-G37', 'G00-G99', 'Demyelinisering', null],
  ['code', 'G35', 'G35-G37', 'Multippel sklerose', null],
  ['code', 'G36', 'G35-G37', 'Annen demyelinisering', null],
  ['code', 'G360', 'G36', 'Nevromyelitt', null],
  ['code', 'G37', 'G35-G37', 'Andre', null],
  ['block', 'G40-G40', 'G00-G99', 'Epilepsi', null],
  ['code', 'G40', 'G40-G40', 'Epilepsi', null],
  ['range', 'G36-G40', 'G00-G99', 'Navngitt', null],
]

it.each([
  ['G36-G37', ['G36', 'G37']],
  ['G3', ['G35-G37']],
  ['G36-G40', ['G36', 'G37', 'G40-G40']],
  ['G40', ['G40-G40']],
  ['A00-Z99', ['G00-G99']],
  ['G00-G99', ['G35-G37', 'G40-G40']],
  ['G41-G99', []],
  ['A00-B99', []],
  ['G37-G36', []],
])('finds the highest entries inside %s', (range, codes) => {
  const tree = buildCodeTree({ system: 'icd-10', edition: '2026', source: 'test', entries })
  expect(tree.within(range).map(({ code }) => code)).toEqual(codes)
})
