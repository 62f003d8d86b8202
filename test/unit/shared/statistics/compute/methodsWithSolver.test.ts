import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { disclosureMethods } from '#shared/statistics/compute/disclosureMethods'
import { methodsWithSolver } from '#shared/statistics/compute/methodsWithSolver'

const methods = [...methodsWithSolver(loadLinearSolver), ...disclosureMethods]

async function run(name: string, input: unknown) {
  const method = methods.find((candidate) => candidate.name === name)
  if (method === undefined) throw new Error(`No method ${name}.`)
  return method.run(input, 'case')
}

describe('methods on hidden counts', () => {
  it('load no solver before one runs, and none for input they refuse', async () => {
    let loads = 0
    const [first] = methodsWithSolver(() => {
      loads += 1
      return loadLinearSolver()
    })
    expect(first?.name).toBe('eligible_bounds_pairwise')
    expect(await first?.run({ N: 'many' }, 'case')).toMatchObject({
      ok: false,
      error: { code: 'invalid_input' },
    })
    expect(loads).toBe(0)
    expect(await first?.run({ N: 100, marginals: [60, 70], joints: [] }, 'case')).toEqual({
      ok: true,
      output: { lower: 30, upper: 60 },
    })
    expect(loads).toBe(1)
  })

  it('write no upper limit as null and leave out the point then', async () => {
    const open = { lo: 0, hi: null }
    const input = { cells: [open, open], constraints: [{ idx: [0], lo: 3, hi: 9 }], queries: [[0, 1]] }
    expect(await run('suppression_table_bounds', input)).toEqual({
      ok: true,
      output: {
        cells: [
          [3, 9],
          [0, null],
        ],
        queries: [[3, null]],
      },
    })
    const bounded = await run('suppression_table_bounds', { ...input, cells: [open, { lo: 2, hi: 2 }] })
    expect(bounded).toMatchObject({ ok: true, output: { point: [6, 2] } })
  })

  it('take the size of the universe as a number or as limits', async () => {
    const input = { nAtoms: 2, answers: [{ atoms: [0], lo: 97, hi: 97 }], k: 5, targets: [[1]] }
    expect(await run('differencing_audit', { ...input, universe: 100 })).toEqual({
      ok: true,
      output: { targets: [{ lo: 3, hi: 3, status: 'disclosed' }] },
    })
    expect(await run('differencing_audit', { ...input, universe: { lo: 100, hi: null } })).toEqual({
      ok: true,
      output: { targets: [{ lo: 3, hi: null, status: 'safe' }] },
    })
  })

  it('plan what else to hide', async () => {
    const input = { counts: [2, 30, 22], sums: [[0, 1, 2]], k: 5, zeroHidden: false }
    expect(await run('secondary_suppression', input)).toEqual({
      ok: true,
      output: {
        smallCells: [{ index: 0, status: 'suppressed_ok' }],
        smallSums: [],
        hiddenCells: [2],
        hiddenSums: [],
      },
    })
  })

  it('know marks that a rule does not print', async () => {
    const rule = { mode: 'suppress', k: 5, zeroHidden: false }
    expect(await run('suppression_cell_intervals', { published: '<k', rule })).toEqual({
      ok: true,
      output: { interval: [1, 4] },
    })
    for (const published of ['<k0', ':', null]) {
      expect(await run('suppression_cell_intervals', { published, rule })).toMatchObject({
        ok: false,
        error: { code: 'impossible_value' },
      })
    }
    expect(await run('suppression_cell_intervals', { published: ':', rule: { mode: 'secondary' } })).toEqual({
      ok: true,
      output: { interval: [0, null] },
    })
  })

  it.each([
    ['suppression_sum', { suppressed: 3, exactPart: 10, conf: 0.95 }],
    ['suppression_sum', { rounded: 3, base: 5, exactPart: 10, conf: 0.95, bases: 5 }],
    ['obfuscation_pmf', { trueCount: 3, mechanism: { type: 'unknown' } }],
    ['laplace_basics', { fn: 'halfWidth', delta: 1 }],
    ['differencing_audit', { nAtoms: 1, answers: [], k: 5, targets: [[3]] }],
  ])('refuse input to %s that is not of its shape: %j', async (name, input) => {
    expect(await run(name, input)).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })
})
