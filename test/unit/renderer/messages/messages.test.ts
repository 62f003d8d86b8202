import { afterEach, describe, expect, it } from 'vitest'
import { en } from '#renderer/messages/en'
import { i18n } from '#renderer/messages/i18n'
import { nb } from '#renderer/messages/nb'
import { localise, translate } from '#renderer/composables/useMessages'

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  )
}

function places(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort()
}

const english = leaves(en)
const norwegian = new Map(leaves(nb))

afterEach(() => (i18n.global.locale.value = 'en'))

it('has the same texts in both languages', () => {
  expect([...norwegian.keys()].sort()).toEqual(english.map(([key]) => key).sort())
})

describe.each(english)('%s', (key, text) => {
  it('has the same places and forms in both languages, and keeps to the tone', () => {
    const translated = norwegian.get(key) ?? ''
    expect(places(translated)).toEqual(places(text))
    expect(translated.split(' | ')).toHaveLength(text.split(' | ').length)
    for (const written of [text, translated]) {
      expect(written).not.toMatch(/!|\bplease\b|successfully|\boops\b|vennligst/i)
      expect(written.trim()).toBe(written)
    }
  })
})

it('chooses between singular and plural, and between the languages', () => {
  expect(translate('start.versions', { count: 1 })).toBe('1 version')
  expect(translate('start.versions', { count: 3 })).toBe('3 versions')
  expect(localise({ en: 'one', nb: 'en' })).toBe('one')
  i18n.global.locale.value = 'nb'
  expect(translate('start.versions', { count: 3 })).toBe('3 versjoner')
  expect(localise({ en: 'one', nb: 'en' })).toBe('en')
})
