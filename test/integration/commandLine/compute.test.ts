import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#test/support/temporaryFolder'
import { runCli } from './runCli'

const cases = JSON.stringify({
  cases: [
    { id: 'seven', input: { x: 7, n: 50, conf: 0.95 } },
    { id: 'wrong', input: { x: 6, n: 5, conf: 0.95 } },
  ],
})

describe('kohort compute', () => {
  it('answers the same for a file and for standard input, and leaves nothing behind', async () => {
    const directory = temporaryFolder()
    await writeFile(join(directory, 'cases.json'), cases)
    const fromFile = await runCli(['compute', 'binomial_interval', 'cases.json'], { directory })
    const fromInput = await runCli(['compute', 'binomial_interval'], { input: cases })
    expect(fromFile).toMatchObject({ code: 0, errors: '', left: [] })
    expect(fromInput.output).toBe(fromFile.output)
    expect(JSON.parse(fromFile.output)).toMatchObject({
      method: 'binomial_interval',
      results: [
        { id: 'seven', output: { p: 0.14, jeffreys: { lower: expect.closeTo(0.0648717, 6) } } },
        { id: 'wrong', error: { code: 'x_gt_n' } },
      ],
    })
  })

  it('finds the linear solver in the built program', async () => {
    const input = JSON.stringify({
      cases: [{ id: 'a', input: { N: 2000, marginals: [900, 700], joints: [{ idx: [0, 1], count: 300 }] } }],
    })
    const { code, output } = await runCli(['compute', 'eligible_bounds_pairwise', '-'], { input })
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ results: [{ output: { lower: 300, upper: 300 } }] })
  })

  it('lists the methods, and refuses one that is not there', async () => {
    expect((await runCli(['compute', '--list'])).output).toContain('eligible_bounds\n')
    expect((await runCli(['compute', 'nothing'])).code).toBe(2)
  })
})
