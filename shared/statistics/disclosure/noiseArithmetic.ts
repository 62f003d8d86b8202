import { computed, refuse, type Computed } from '../computed'
import { normalDistribution, twoSidedNormalQuantile } from '../special/normal'

type Result = Computed<number, 'invalid_input'>

function isPositive(value: number): boolean {
  return value > 0 && value < Infinity
}

function isShare(value: number): boolean {
  return value > 0 && value < 1
}

/** Distance that Laplace noise of scale delta / epsilon stays within with the given confidence. */
export function laplaceHalfWidth(delta: number, epsilon: number, confidence: number): Result {
  if (!isPositive(delta) || !isPositive(epsilon) || !isShare(confidence)) {
    return refuse('invalid_input', 'Delta and epsilon are above 0, the confidence between 0 and 1.')
  }
  return computed((-delta / epsilon) * Math.log1p(-confidence))
}

/** Probability that the mean of so many answers with independent noise is within the tolerance of the true count. */
export function averagingProbability(standardDeviation: number, answers: number, tolerance: number): Result {
  if (
    !isPositive(standardDeviation) ||
    !isPositive(tolerance) ||
    !(Number.isInteger(answers) && answers > 0)
  ) {
    return refuse(
      'invalid_input',
      'The standard deviation and the tolerance are above 0, the answers counted.',
    )
  }
  return computed(1 - 2 * normalDistribution((-tolerance * Math.sqrt(answers)) / standardDeviation))
}

/** How often a question has to be asked until the mean answer is within the tolerance with the given confidence. */
export function repeatsNeeded(standardDeviation: number, tolerance: number, confidence: number): Result {
  if (!isPositive(standardDeviation) || !isPositive(tolerance) || !isShare(confidence)) {
    return refuse(
      'invalid_input',
      'The standard deviation and the tolerance are above 0, the confidence a share.',
    )
  }
  return computed(Math.ceil(((twoSidedNormalQuantile(confidence) * standardDeviation) / tolerance) ** 2))
}

/** Standard deviation of a sum over sites that each add Laplace noise of scale delta / epsilon. */
export function laplaceSumDeviation(sites: number, delta: number, epsilon: number): Result {
  if (!isPositive(delta) || !isPositive(epsilon) || !(Number.isInteger(sites) && sites > 0)) {
    return refuse('invalid_input', 'Delta and epsilon are above 0, the sites counted.')
  }
  return computed((Math.sqrt(2 * sites) * delta) / epsilon)
}

/** Privacy budget that answers on the same people use up together: epsilons add (Dwork and Roth 2014, theorem 3.16). */
export function composedEpsilon(epsilons: readonly number[]): Result {
  if (!epsilons.every(isPositive)) return refuse('invalid_input', 'Every epsilon is above 0.')
  return computed(epsilons.reduce((total, epsilon) => total + epsilon, 0))
}
