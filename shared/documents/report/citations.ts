import type { EstimateResult } from '../../estimate/result'
import { numberedShare } from '../../domain/studies/evidence/derivedShare'
import type { Protocol } from '../../domain/studies/protocol'
import type { Reference, Span } from './reportModel'

/** Works that the methods rest on, in the order in which they are numbered. */
const works = {
  deming:
    'Deming WE, Stephan FF. On a least squares adjustment of a sampled frequency table when the expected marginal totals are known. Annals of Mathematical Statistics 1940; 11: 427–444.',
  frechet:
    'Fréchet M. Généralisation du théorème des probabilités totales. Fundamenta Mathematicae 1935; 25: 379–387.',
  hoeffding:
    'Hoeffding W. Maßstabinvariante Korrelationstheorie. Schriften des Mathematischen Instituts und des Instituts für Angewandte Mathematik der Universität Berlin 1940; 5: 179–233.',
  boole: 'Boole G. An Investigation of the Laws of Thought. London: Walton and Maberly; 1854.',
  mckay:
    'McKay MD, Beckman RJ, Conover WJ. A comparison of three methods for selecting values of input variables in the analysis of output from a computer code. Technometrics 1979; 21: 239–245.',
  jeffreys:
    'Jeffreys H. An invariant form for the prior probability in estimation problems. Proceedings of the Royal Society of London A 1946; 186: 453–461.',
  oehlert: 'Oehlert GW. A note on the delta method. American Statistician 1992; 46: 27–29.',
  vasicek: 'Vasicek OA. Probability of Loss on Loan Portfolio. San Francisco: KMV; 1987.',
  plackett:
    'Plackett RL. A class of bivariate distributions. Journal of the American Statistical Association 1965; 60: 516–522.',
  clegg:
    'Clegg LX, Gail MH, Feuer EJ. Estimating the variance of disease-prevalence estimates from population-based registries. Biometrics 2002; 58: 684–688.',
  jacquez:
    'Jacquez JA. Compartmental Analysis in Biology and Medicine. Ann Arbor: University of Michigan Press; 1985.',
  fischetti:
    'Fischetti M, Salazar JJ. Models and algorithms for optimizing cell suppression in tabular data with linear constraints. Journal of the American Statistical Association 2000; 95: 916–928.',
  hardy: 'Hardy GH. Mendelian proportions in a mixed population. Science 1908; 28: 49–50.',
  chapman:
    'Chapman DG. Some properties of the hypergeometric distribution with applications to zoological sample censuses. University of California Publications in Statistics 1951; 1: 131–160.',
  wilson:
    'Wilson EB. Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 1927; 22: 209–212.',
  fellegi:
    'Fellegi IP. On the question of statistical confidentiality. Journal of the American Statistical Association 1972; 67: 7–18.',
} as const

export type WorkKey = keyof typeof works

const always: readonly WorkKey[] = ['deming', 'frechet', 'hoeffding', 'boole']

/** Works whose methods an estimate used, in their order. */
export function worksUsed(
  { assumptions, eligible, influences, enrolment, smallCounts }: EstimateResult,
  { inclusion, exclusion }: Protocol,
): readonly WorkKey[] {
  const assumes = (key: (typeof assumptions)[number]['key']) =>
    assumptions.some((assumption) => assumption.key === key)
  const sampled = [...inclusion, ...exclusion].some(
    ({ active, anyOf }) =>
      active && anyOf.some(({ evidence }) => numberedShare(evidence)?.sample !== undefined),
  )
  const used: Readonly<Record<WorkKey, boolean>> = {
    deming: true,
    frechet: true,
    hoeffding: true,
    boole: true,
    mckay: eligible.interval !== null,
    jeffreys: eligible.interval !== null && sampled,
    oehlert: influences.length > 0,
    vasicek: assumes('criteria-overlap'),
    plackett: assumes('criteria-associated'),
    clegg: assumes('incidence-with-survival'),
    jacquez: enrolment !== null,
    wilson: assumes('linked-share-applies') || assumes('beacon-stands-for-people'),
    chapman: assumes('lists-independent'),
    hardy: assumes('hardy-weinberg'),
    fischetti: assumes('hidden-cells-fitted'),
    fellegi: smallCounts !== undefined,
  }
  const keys: readonly WorkKey[] = [...always, 'mckay', 'jeffreys', 'oehlert', 'vasicek', 'plackett']
  return [
    ...keys,
    ...(['wilson', 'chapman', 'hardy', 'clegg', 'jacquez', 'fischetti', 'fellegi'] as const),
  ].filter((key) => used[key])
}

/** The mark of a citation in the text: `[1]`, `[2, 3]`; `used` are the works that are listed. */
export function cite(used: readonly WorkKey[], ...cited: readonly WorkKey[]): Span {
  const numbers = cited.filter((key) => used.includes(key)).map((key) => used.indexOf(key) + 1)
  return { text: `[${numbers.join(', ')}]`, style: 'citation' }
}

/** The works, then the citations that people gave, numbered on and each once. */
export function references(
  used: readonly WorkKey[],
  statedCitations: readonly string[],
): readonly Reference[] {
  const texts = [...used.map((key) => works[key]), ...new Set(statedCitations)]
  return texts.map((text, index) => ({ number: index + 1, text }))
}
