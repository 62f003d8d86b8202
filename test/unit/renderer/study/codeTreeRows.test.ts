import { describe, expect, it } from 'vitest'
import type { CodeRow } from '#shared/contract/responses'
import {
  codeTreeRows,
  markedParts,
  treeMove,
  treeOfHits,
} from '#renderer/components/study/editor/codeTreeRows'

function row(code: string, ancestors: readonly string[], hasChildren: boolean): CodeRow {
  return {
    code,
    display: code,
    name: `name of ${code}`,
    nameLanguage: 'en',
    kind: 'category',
    parent: ancestors.at(-1) ?? null,
    hasChildren,
    ancestors,
    published: null,
  }
}
const children = new Map<string, readonly CodeRow[]>([
  ['', [row('E00-E90', [], true), row('G00-G99', [], true)]],
  ['G00-G99', [row('G40', ['G00-G99'], true), row('G41', ['G00-G99'], false)]],
  ['G40', [row('G400', ['G00-G99', 'G40'], false)]],
])
const childrenOf = (code: string) => children.get(code)
const codesOf = (rows: readonly { readonly code: CodeRow }[]) => rows.map(({ code }) => code.code)

describe('the lines of the code tree', () => {
  it('follow what is expanded, with level and place among siblings', () => {
    const rows = codeTreeRows(childrenOf, new Set(['G00-G99']))
    expect(codesOf(rows)).toEqual(['E00-E90', 'G00-G99', 'G40', 'G41'])
    expect(rows[2]).toMatchObject({ level: 2, expanded: false, position: 1, siblings: 2 })
  })

  it('stay closed below a code whose children are still being read', () => {
    expect(codesOf(codeTreeRows(childrenOf, new Set(['E00-E90'])))).toEqual(['E00-E90', 'G00-G99'])
  })

  it('keep the ancestors of hits, each once and open', () => {
    const hits = [row('G400', ['G00-G99', 'G40'], false), row('G41', ['G00-G99'], false)]
    const tree = treeOfHits(hits, new Map([['G00-G99', 'Nervous system']]))
    const rows = codeTreeRows((code) => tree.children.get(code), tree.expanded)
    expect(codesOf(rows)).toEqual(['G00-G99', 'G40', 'G400', 'G41'])
    expect(rows[0]?.code.name).toBe('Nervous system')
    expect(tree.hits).toEqual(new Set(['G400', 'G41']))
  })

  it('answer the keys of a tree', () => {
    const rows = codeTreeRows(childrenOf, new Set(['G00-G99']))
    expect(treeMove(rows, 0, 'ArrowDown', 5)).toEqual({ kind: 'focus', index: 1 })
    expect(treeMove(rows, 0, 'ArrowUp', 5)).toEqual({ kind: 'focus', index: 0 })
    expect(treeMove(rows, 2, 'ArrowRight', 5)).toEqual({ kind: 'expand', code: 'G40' })
    expect(treeMove(rows, 1, 'ArrowRight', 5)).toEqual({ kind: 'focus', index: 2 })
    expect(treeMove(rows, 1, 'ArrowLeft', 5)).toEqual({ kind: 'collapse', code: 'G00-G99' })
    expect(treeMove(rows, 3, 'ArrowLeft', 5)).toEqual({ kind: 'focus', index: 1 })
    expect(treeMove(rows, 3, 'ArrowRight', 5)).toBeNull()
    expect(treeMove(rows, 0, 'End', 5)).toEqual({ kind: 'focus', index: 3 })
    expect(treeMove(rows, 0, 'PageDown', 2)).toEqual({ kind: 'focus', index: 2 })
    expect(treeMove([], 0, 'ArrowDown', 2)).toBeNull()
  })

  it('mark the searched text in a name without regard to case', () => {
    expect(markedParts('Focal Epilepsy, idiopathic', 'epilep')).toEqual([
      'Focal ',
      'Epilep',
      'sy, idiopathic',
    ])
    expect(markedParts('Migraine', 'epilep')).toEqual(['Migraine', '', ''])
  })
})
