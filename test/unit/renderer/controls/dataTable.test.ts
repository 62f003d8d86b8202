import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { mountInPage } from '../support/mountInPage'
import RowTable from './RowTable.vue'

interface Row {
  readonly name: string
  readonly count: number
}
const manyRows: readonly Row[] = Array.from({ length: 5_000 }, (_, index) => ({
  name: `Row ${index}`,
  count: 5_000 - index,
}))

let page: VueWrapper

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
})
afterEach(() => {
  page.unmount()
  vi.restoreAllMocks()
})

async function showTable(rows: readonly Row[], selectable: boolean, more: object = {}) {
  const selected = ref<string | null>(null)
  const opened: string[] = []
  page = mountInPage(
    defineComponent(
      () => () =>
        h(RowTable, {
          rows,
          selectable,
          selected: selected.value,
          ...more,
          onOpen: (name: string) => opened.push(name),
          'onUpdate:selected': (name: string | null) => (selected.value = name),
        }),
    ),
  )
  await flushPromises()
  return { selected, opened }
}

function names(): string[] {
  return page.findAll('tbody th').map((cell) => cell.text())
}

describe('a long table', () => {
  it('holds only the rows in sight, and says how many there are', async () => {
    await showTable(manyRows, false)
    expect(names().length).toBeGreaterThan(5)
    expect(names().length).toBeLessThan(60)
    expect(page.get('table').attributes('aria-rowcount')).toBe('5001')
    expect(page.get('tbody tr[aria-rowindex]').attributes('aria-rowindex')).toBe('2')
  })

  it('sorts by a column, the other way round on the second press', async () => {
    await showTable(manyRows, false)
    const sort = page.findAll('thead button')[1]
    await sort?.trigger('click')
    expect(names()[0]).toBe('Row 4999')
    expect(page.findAll('thead th')[1]?.attributes('aria-sort')).toBe('ascending')
    await sort?.trigger('click')
    expect(names()[0]).toBe('Row 0')
    expect(page.findAll('thead th')[1]?.attributes('aria-sort')).toBe('descending')
  })

  it('sorts names as numbers within text', async () => {
    await showTable(manyRows.toReversed(), false)
    await page.findAll('thead button')[0]?.trigger('click')
    expect(names().slice(0, 3)).toEqual(['Row 0', 'Row 1', 'Row 2'])
  })

  it('lets one row be chosen by pointer and by keyboard, with one stop for Tab', async () => {
    const { selected } = await showTable(manyRows, true)
    expect(page.findAll('tbody button[tabindex="0"]')).toHaveLength(1)
    await page.findAll('tbody tr[aria-rowindex]')[2]?.trigger('click')
    expect(selected.value).toBe('Row 2')
    await page.get('tbody button[tabindex="0"]').trigger('keydown', { key: 'ArrowDown' })
    expect(selected.value).toBe('Row 3')
    await page.get('tbody').trigger('keydown', { key: 'Home' })
    expect(selected.value).toBe('Row 0')
    await page.get('tbody').trigger('keydown', { key: 'ArrowUp' })
    expect(selected.value).toBe('Row 0')
    expect(page.get('tbody button[tabindex="0"]').attributes('aria-pressed')).toBe('true')
  })

  it('says when it is empty', async () => {
    await showTable([], false)
    expect(page.text()).toContain('Nothing here')
  })

  it('begins in the order asked for, and shows rows that stand back as such', async () => {
    await showTable(manyRows, false, {
      initialOrder: { column: 'count', direction: 'ascending' },
      muted: 'Row 4999',
    })
    expect(names()[0]).toBe('Row 4999')
    const [first, second] = page.findAll('tbody tr[aria-rowindex]').map((row) => row.classes().join(' '))
    expect(first).toContain('muted')
    expect(second).not.toContain('muted')
  })

  it('opens a row by its head, and keeps the column of the control that the arrow keys leave', async () => {
    const { selected, opened } = await showTable(manyRows, true, { rowHead: 'count' })
    expect(names()[0]).toBe('5000')
    const control = page.get('tbody td button[tabindex="0"]')
    await control.trigger('keydown', { key: 'ArrowDown' })
    await flushPromises()
    expect(selected.value).toBe('Row 1')
    expect(document.activeElement?.textContent.trim()).toBe('Row 1')
    expect(opened).toEqual([])
    await page.get('tbody th button[tabindex="0"]').trigger('click')
    expect(opened).toEqual(['Row 1'])
  })
})
