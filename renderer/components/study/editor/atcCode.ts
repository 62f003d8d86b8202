import { normaliseCode } from '#shared/domain/terminology/normaliseCode'

export type ParsedCodes =
  { readonly ok: true; readonly codes: readonly string[] } | { readonly ok: false; readonly text: string }

/** Reads ATC codes as people type them, separated by commas, semicolons or spaces; the first text that is none is named. */
export function parseAtcCodes(text: string): ParsedCodes {
  const codes: string[] = []
  for (const part of text.split(/[\s,;]+/).filter((one) => one !== '')) {
    const code = normaliseCode('atc', part)
    if (code === null) return { ok: false, text: part }
    if (!codes.includes(code)) codes.push(code)
  }
  return { ok: true, codes }
}
