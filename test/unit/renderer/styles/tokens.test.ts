import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, '../../../../renderer/styles/tokens.css'), 'utf8')

function tokensOf(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const texts: readonly (readonly [string, string])[] = [
  ...['canvas', 'chrome', 'sunken', 'hover', 'selected', 'excl-tint', 'assume-tint'].map(
    (ground) => ['text-3', ground] as const,
  ),
  ...['canvas', 'chrome', 'selected', 'raised'].map((ground) => ['text', ground] as const),
  ...['canvas', 'chrome', 'warn-tint', 'raised'].map((ground) => ['text-2', ground] as const),
  ...['canvas', 'chrome', 'accent-tint'].map((ground) => ['accent', ground] as const),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ...['est-text', 'excl', 'assume', 'ok', 'warn', 'err'].map((text) => [text, 'canvas'] as const),
  ['est-text', 'est-tint'],
  ['excl', 'excl-tint'],
  ['assume', 'assume-tint'],
  ['ok', 'ok-tint'],
  ['warn', 'warn-tint'],
  ['err', 'err-tint'],
  ['canvas', 'text'],
]
const marks: readonly (readonly [string, string])[] = [
  ...[
    'border-control',
    'focus',
    'est',
    'excl-graphic',
    'assume-graphic',
    'ok-graphic',
    'err-graphic',
    'bounds',
  ].map((mark) => [mark, 'canvas'] as const),
  ['border-control', 'chrome'],
  ['focus', 'chrome'],
]

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const tokens = tokensOf(theme)
  const measure = ([mark, ground]: readonly [string, string]) =>
    contrast(tokens.get(mark) ?? '', tokens.get(ground) ?? '')

  it.each(texts)('reads: %s on %s', (...pair) => expect(measure(pair)).toBeGreaterThanOrEqual(4.5))
  it.each(marks)('shows: %s on %s', (...pair) => expect(measure(pair)).toBeGreaterThanOrEqual(3))
})

it('has the same colours in both themes', () => {
  expect([...tokensOf('dark').keys()].sort()).toEqual([...tokensOf('light').keys()].sort())
})
