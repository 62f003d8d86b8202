import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { computeMethods } from '#shared/statistics/compute/methods'
import {
  compareAnswer,
  worstOf,
  type ComparedValue,
  type Tolerance,
} from '#shared/statistics/validation/compareAnswer'

const folder = resolve(import.meta.dirname, '../../../shared/oracles')
const missing = !existsSync(folder)
const methods = computeMethods(loadLinearSolver)

type Expected = null | number | string | boolean | readonly Expected[] | { readonly [key: string]: Expected }

interface Oracle {
  readonly method: string
  readonly tolerance: Readonly<Record<string, number | string | boolean>>
  readonly cases: readonly { readonly id: string; readonly input: unknown; readonly expected: Expected }[]
}

/** A number of the tolerance by the first of several keys that is there. */
function firstNumber(tolerance: Oracle['tolerance'], keys: readonly string[]): number | null {
  for (const key of keys) {
    const value = tolerance[key]
    if (typeof value === 'number') return value
  }
  return null
}

/** Roots that a reference holds less exactly than the rest of it, where its file names no figure for them. */
const rootFinding: ReadonlyMap<string, number> = new Map([['timeToP', 1e-8]])

/** Four standard errors of a simulation, or the 1.5 percent that its file allows times to be off; null for other methods. */
function monteCarlo(expected: Expected, path: readonly string[]): Tolerance | null {
  if (expected === null || typeof expected !== 'object' || Array.isArray(expected)) return null
  const figures = new Map(Object.entries(expected))
  const [sd, chance] = [Number(figures.get('sd')), Number(figures.get('pReachByT'))]
  const errors = 4 / Math.sqrt(simulatedReplicates)
  switch (path[0]) {
    case 'mean':
      return { relative: 0, absolute: errors * sd }
    case 'pReachByT':
      return { relative: 0, absolute: errors * Math.sqrt(chance * (1 - chance)) }
    // The error of a deviation is that of a mean over the root of two, for counts that are nearly normal.
    case 'sd':
      return { relative: 0, absolute: errors * sd }
    default:
      return { relative: 0.015, absolute: 0 }
  }
}

/** Replicates that `recruit_simulation` makes unless asked for others. */
const simulatedReplicates = 40_000

/** What a file allows at a path: its own figure for that key, else that of the file; rounding where neither is given. */
function allowedAt(tolerance: Oracle['tolerance'], path: readonly string[]): Tolerance {
  const key = path.find((part) => !/^\d+$/.test(part)) ?? ''
  const absolute = firstNumber(tolerance, [`${key}_abs`, 'abs'])
  const relative = firstNumber(tolerance, [
    `${key}_rel`,
    `${key}_rel_if_numeric`,
    'rel',
    'closed_form_rel',
    'mean_rel',
    'mean_sd_rel',
  ])
  const usual = rootFinding.get(key) ?? 1e-9
  return { relative: relative ?? (absolute === null ? usual : 0), absolute: absolute ?? 0 }
}

function expectedError(expected: Expected): string | null {
  if (expected === null || typeof expected !== 'object' || Array.isArray(expected)) return null
  const code = Object.entries(expected).find(([key]) => key === 'error')?.[1]
  return typeof code === 'string' ? code : null
}

/** A row of the table in docs/methods/accuracy.md. */
function tableRow({ method, cases }: Oracle, compared: readonly ComparedValue[]): string {
  const worst = worstOf(compared)
  const error = worst?.error ?? 0
  const { relative, absolute } = worst?.tolerance ?? { relative: 0, absolute: 0 }
  const allowed = [relative > 0 ? `${relative} relative` : '', absolute > 0 ? `${absolute} absolute` : '']
  const cells = [
    `\`${method}\``,
    String(cases.length),
    error === 0 ? 'none' : error.toExponential(1),
    allowed.filter((part) => part !== '').join(' + ') || 'none',
  ]
  return `| ${cells.join(' | ')} |`
}

const lines: string[] = []

// `KOHORT_ORACLE_TABLE=1 npx vitest run test/conformance/oracles.test.ts` prints the table for the documentation.
afterAll(() => {
  if (process.env['KOHORT_ORACLE_TABLE'] !== '1') return
  const head = ['| method | cases | worst error | allowed |', '| --- | --: | --: | --- |']
  process.stdout.write(`${[...head, ...lines].join('\n')}\n`)
})

const oracles: readonly Oracle[] = missing
  ? []
  : readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')))

describe.skipIf(missing)('the reference values (skipped where they are not beside the project)', () => {
  it('has a method for each file', () => {
    const names = new Set(methods.map(({ name }) => name))
    expect(oracles.map(({ method }) => method).filter((name) => !names.has(name))).toEqual([])
    expect(names.size).toBe(methods.length)
  })

  it.each(oracles.map((oracle) => ({ name: oracle.method, oracle })))(
    '$name meets every case within its tolerance',
    async ({ name, oracle }) => {
      const method = methods.find((candidate) => candidate.name === name)
      expect(oracle.cases.length).toBeGreaterThan(0)
      const compared: ComparedValue[] = []
      for (const { id, input, expected } of oracle.cases) {
        const result = await method?.run(input, id)
        const code = expectedError(expected)
        if (code !== null) {
          expect(result, id).toMatchObject({ ok: false, error: { code } })
          continue
        }
        expect(result, id).toMatchObject({ ok: true })
        const values = compareAnswer(
          result?.ok ? result.output : null,
          expected,
          (path) =>
            (name === 'recruit_simulation' ? monteCarlo(expected, path) : null) ??
            allowedAt(oracle.tolerance, path),
        )
        expect(
          values.filter(({ within }) => !within),
          id,
        ).toEqual([])
        compared.push(...values)
      }
      expect(compared.length).toBeGreaterThan(0)
      lines.push(tableRow(oracle, compared))
    },
  )
})
