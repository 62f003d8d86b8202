import type { Reference, Span } from './reportModel'

/** Works that the method rests on, in the order in which they are numbered. */
const works = {
  deming:
    'Deming WE, Stephan FF. On a least squares adjustment of a sampled frequency table when the expected marginal totals are known. Annals of Mathematical Statistics 1940; 11: 427–444.',
  frechet:
    'Fréchet M. Généralisation du théorème des probabilités totales. Fundamenta Mathematicae 1935; 25: 379–387.',
  hoeffding:
    'Hoeffding W. Maßstabinvariante Korrelationstheorie. Schriften des Mathematischen Instituts und des Instituts für Angewandte Mathematik der Universität Berlin 1940; 5: 179–233.',
  boole: 'Boole G. An Investigation of the Laws of Thought. London: Walton and Maberly; 1854.',
} as const

const keys = ['deming', 'frechet', 'hoeffding', 'boole'] as const
type WorkKey = (typeof keys)[number]

/** The mark of a citation in the text: `[1]`, `[2, 3]`. */
export function cite(...cited: readonly WorkKey[]): Span {
  return { text: `[${cited.map((key) => keys.indexOf(key) + 1).join(', ')}]`, style: 'citation' }
}

/** The works, then the citations of stated shares, numbered on and each once. */
export function references(statedCitations: readonly string[]): readonly Reference[] {
  const texts = [...keys.map((key) => works[key]), ...new Set(statedCitations)]
  return texts.map((text, index) => ({ number: index + 1, text }))
}
