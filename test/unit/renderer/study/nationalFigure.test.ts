import { expect, it } from 'vitest'
import { translate } from '#renderer/composables/useMessages'
import { nationalFigure } from '#renderer/components/study/editor/nationalFigure'

it('says the national figure, the range of a hidden one, or that none is printed', () => {
  const words = (figure: Parameters<typeof nationalFigure>[0]) =>
    nationalFigure(figure, 'en', translate).replaceAll('\u00A0', ' ')
  expect(words({ published: 14_153 })).toBe('14 153 in Norway')
  expect(words({ published: null, publishedHidden: { reason: 'small', from: 1, to: 4 } })).toBe(
    'Norway: 1–4, not shown because the source keeps small numbers hidden',
  )
  expect(words({ published: null })).toBe('no national figure printed')
})
