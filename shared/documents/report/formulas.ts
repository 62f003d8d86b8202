import type { RichText } from './reportModel'
import { rich, styled } from './richText'

const below = (text: string) => styled(text, 'subscript')
const variable = (text: string) => styled(text, 'emphasis')

/** Sum over strata of residents times what every inclusion keeps and every exclusion leaves. */
export const estimateFormula: RichText = rich(
  variable('E'),
  ' = ∑',
  below('s'),
  ' ',
  variable('N'),
  below('s'),
  ' · ∏',
  below('i'),
  ' ',
  variable('p'),
  below('is'),
  ' · ∏',
  below('j'),
  ' (1 − ',
  variable('q'),
  below('js'),
  ')',
)

/** Fréchet–Hoeffding limits of an intersection of k criteria, in people. */
export const boundsFormula: RichText = rich(
  'max (0, ∑',
  below('i'),
  ' ',
  variable('l'),
  below('i'),
  ' − (',
  variable('k'),
  ' − 1) · ',
  variable('N'),
  ')  ≤  ',
  variable('E'),
  '  ≤  min',
  below('i'),
  ' ',
  variable('u'),
  below('i'),
)
