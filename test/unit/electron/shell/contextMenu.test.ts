import { describe, expect, it, vi } from 'vitest'
import { contextMenuTemplate } from '#electron/shell/contextMenu'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

const editFlags = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true }

describe('contextMenuTemplate', () => {
  it('offers the edit actions in a text field, greyed where they would do nothing', () => {
    const template = contextMenuTemplate({ isEditable: true, selectionText: '', editFlags }, 'nb')
    expect(template.map((item) => [item.role, item.label, item.enabled])).toEqual([
      ['cut', 'Klipp ut', false],
      ['copy', 'Kopier', true],
      ['paste', 'Lim inn', true],
      [undefined, undefined, undefined],
      ['selectAll', 'Marker alt', true],
    ])
  })

  it('offers to copy selected text, and nothing where nothing is selected', () => {
    const clicked = { isEditable: false, editFlags }
    expect(contextMenuTemplate({ ...clicked, selectionText: '12 400' }, 'en')).toEqual([
      { role: 'copy', label: 'Copy', enabled: true },
    ])
    expect(contextMenuTemplate({ ...clicked, selectionText: ' ' }, 'en')).toEqual([])
  })
})
