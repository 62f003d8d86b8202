import { describe, expect, it } from 'vitest'
import PaperPreview from '#renderer/components/study/documents/paper/PaperPreview.vue'
import { blockNumbers } from '#renderer/components/study/documents/paper/blockNumbers'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import { reportInput } from '../../../shared/documents/report/reportFixture'
import { mountInPage } from '../../support/mountInPage'

describe('a report on the screen', () => {
  const model = buildFeasibilityReport(reportInput({ language: 'nb' }))

  it('says every section, table cell and figure of the model, in its own language', () => {
    const page = mountInPage(PaperPreview, { model, small: false, lit: null })
    const text = page.text()
    const pictures = page.findAll('[role="img"]').map((one) => one.attributes('aria-label'))
    expect(page.get('article').attributes('lang')).toBe('nb')
    for (const section of model.sections) {
      expect(text).toContain(section.title)
      for (const block of section.blocks) {
        if (block.kind === 'table')
          for (const cell of block.rows.flatMap(({ cells }) => cells))
            if (cell.drawing === null) expect(text).toContain(cell.text.trim())
        if (block.kind === 'figure') expect(pictures).toContain(block.alternative)
      }
    }
    expect(page.html()).not.toMatch(/<svg[^>]* style=/)
    page.unmount()
  })

  it('counts figures and tables for themselves through the whole report', () => {
    const table = { kind: 'table', key: 'a', caption: '', columns: [], rows: [] } as const
    const text = { kind: 'subheading', key: 'b', text: '' } as const
    const numbers = blockNumbers({
      sections: [
        { key: 'one', title: '', blocks: [table, text] },
        { key: 'two', title: '', blocks: [{ ...table, key: 'c' }] },
      ],
    })
    expect([...numbers]).toEqual([
      ['one/a', 1],
      ['two/c', 2],
    ])
  })
})
