import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import {
  auditDifferencing,
  differencingTargets,
  disclosureStatus,
  type ReleasedAnswers,
} from '#shared/statistics/disclosure/differencingAudit'

const solver = await loadLinearSolver()

function answer(cells: readonly number[], lower: number, upper = lower) {
  return { cells, lower, upper }
}

function audit(released: ReleasedAnswers, targets: readonly (readonly number[])[]) {
  const result = auditDifferencing(solver, released, targets)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.targets
}

describe('auditDifferencing', () => {
  it('works out a small difference of two answers (reference case)', () => {
    const answers = [answer([0, 1], 120), answer([0], 118)]
    expect(audit({ atomCount: 2, answers, threshold: 5 }, [[1], [0]])).toEqual([
      { lower: 2, upper: 2, status: 'disclosed' },
      { lower: 118, upper: 118, status: 'exact' },
    ])
  })

  it('finds that rounding hides it (reference case)', () => {
    const answers = [answer([0, 1], 118, 122), answer([0], 113, 117)]
    expect(audit({ atomCount: 2, answers, threshold: 5 }, [[1]])).toEqual([
      { lower: 1, upper: 9, status: 'safe' },
    ])
  })

  it('combines hidden cells with a total (reference case)', () => {
    const answers = [
      answer([0, 1, 2, 3], 64),
      answer([0], 25),
      answer([1], 33),
      answer([2], 1, 4),
      answer([3], 1, 4),
    ]
    expect(audit({ atomCount: 4, answers, threshold: 5 }, [[2], [3], [2, 3]])).toEqual([
      { lower: 2, upper: 4, status: 'narrowed_small' },
      { lower: 2, upper: 4, status: 'narrowed_small' },
      { lower: 6, upper: 6, status: 'exact' },
    ])
  })

  it('combines three answers that overlap in a ring (reference case)', () => {
    const answers = [answer([0, 1], 40), answer([1, 2], 55), answer([0, 2, 3], 60), answer([0, 1, 2, 3], 88)]
    const targets = [[0], [1], [2], [3], [0, 3]]
    expect(audit({ atomCount: 4, answers, threshold: 5 }, targets).map(({ lower }) => lower)).toEqual([
      12, 28, 27, 21, 33,
    ])
  })

  it('uses the size of the universe where it is public', () => {
    const released = { atomCount: 2, answers: [answer([0], 97)], threshold: 5 }
    expect(audit(released, [[1]])).toEqual([{ lower: 0, upper: Infinity, status: 'safe' }])
    expect(audit({ ...released, universe: { lower: 100, upper: 100 } }, [[1]])).toEqual([
      { lower: 3, upper: 3, status: 'disclosed' },
    ])
  })

  it('refuses answers that contradict each other, and shapes that are none', () => {
    const contradicting = { atomCount: 2, answers: [answer([0], 9), answer([0, 1], 8)], threshold: 5 }
    expect(auditDifferencing(solver, contradicting, [[1]])).toMatchObject({ error: { code: 'infeasible' } })
    const released = { atomCount: 2, answers: [], threshold: 5 }
    expect(auditDifferencing(solver, released, [[2]])).toMatchObject({ error: { code: 'invalid_input' } })
    expect(auditDifferencing(solver, { ...released, threshold: 0 }, [])).toMatchObject({
      error: { code: 'invalid_input' },
    })
  })

  it('holds the truth behind any answers, exact or rounded', () => {
    const truth = fc.array(fc.nat(12), { minLength: 5, maxLength: 5 })
    const sets = fc.array(fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 4 }), { maxLength: 5 })
    fc.assert(
      fc.property(truth, sets, fc.constantFrom(1, 5), (counts, queries, base) => {
        const answers = queries.map((cells) => {
          const sum = cells.reduce((total, cell) => total + (counts[cell] ?? 0), 0)
          const shown = Math.floor(sum / base + 0.5) * base
          return answer(cells, Math.max(0, shown - Math.floor(base / 2)), shown + Math.floor(base / 2))
        })
        const released = { atomCount: 5, answers, threshold: 5 }
        const targets = differencingTargets(released)
        audit(released, targets).forEach(({ lower, upper, status }, index) => {
          const count = (targets[index] ?? []).reduce((total, atom) => total + (counts[atom] ?? 0), 0)
          expect(lower).toBeLessThanOrEqual(count)
          expect(upper).toBeGreaterThanOrEqual(count)
          if (status === 'disclosed') expect(lower).toBe(count)
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('disclosureStatus', () => {
  it.each([
    [0, 0, 'disclosed_zero'],
    [1, 1, 'disclosed'],
    [4, 4, 'disclosed'],
    [1, 4, 'suppressed_ok'],
    [2, 4, 'narrowed_small'],
    [5, 5, 'exact'],
    [0, 4, 'at_risk'],
    [4, 8, 'at_risk'],
    [4, 9, 'safe'],
    [5, 7, 'safe'],
    [0, Infinity, 'safe'],
  ])('calls %d to %d below a threshold of 5 %s', (lower, upper, status) => {
    expect(disclosureStatus({ lower, upper }, 5)).toBe(status)
  })
})

describe('differencingTargets', () => {
  it('names each atom and what nested answers leave, each once', () => {
    const answers = [answer([0, 1, 2], 9), answer([2, 1], 5), answer([1], 2), answer([0, 3], 4)]
    expect(differencingTargets({ atomCount: 4, answers })).toEqual([[0], [1], [2], [3], [0, 2]])
  })
})
