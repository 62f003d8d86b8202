import type { Block, Definition, ListItem, RichText, Span } from './reportModel'

/** Plain text as rich text. */
export function plain(text: string): RichText {
  return [{ text, style: 'plain' }]
}

export function styled(text: string, style: Span['style']): Span {
  return { text, style }
}

/** Joins texts and spans into one rich text. */
export function rich(...parts: readonly (string | Span)[]): RichText {
  return parts.map((part) => (typeof part === 'string' ? { text: part, style: 'plain' } : part))
}

export function paragraph(
  key: string,
  text: string | RichText,
  tone: 'plain' | 'quiet' | 'lead' = 'plain',
): Block {
  return { kind: 'paragraph', key, tone, text: typeof text === 'string' ? plain(text) : text }
}

export function subheading(key: string, text: string): Block {
  return { kind: 'subheading', key, text }
}

export function definitions(key: string, items: readonly Definition[]): Block {
  return { kind: 'definitions', key, items }
}

export function listItem(
  key: string,
  text: string | RichText,
  more: Partial<Pick<ListItem, 'badge' | 'tone' | 'details'>> = {},
): ListItem {
  return {
    key,
    text: typeof text === 'string' ? plain(text) : text,
    badge: null,
    tone: 'plain',
    details: [],
    ...more,
  }
}
