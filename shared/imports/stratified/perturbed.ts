import type { CubeCell } from '../../domain/cubes/cubeCells'

/**
 * A number that Focus (Samply) has changed: 1 to 9 are shown as 10; others got Laplace noise and were rounded to tens. Noise
 * has no bound. A 0 that is shown may be a small number, a number above 0 is at least one.
 */
export function perturbedCell(shown: number): CubeCell {
  return {
    value: shown,
    lower: shown > 0 ? 1 : 0,
    upper: null,
    precision: 'perturbed',
    marker: null,
    additive: false,
  }
}

/** Whether all numbers are tens, as after noise and rounding. A handful of zeros says nothing. */
export function seemPerturbed(counts: readonly number[]): boolean {
  return counts.filter((count) => count > 0).length >= 2 && counts.every((count) => count % 10 === 0)
}

export const perturbedNote =
  'The numbers were changed to protect people: a 10 may be any number from 1 to some twenty, and parts do not add up to the whole.'
