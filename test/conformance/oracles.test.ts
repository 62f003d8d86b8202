import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { computeMethods } from '#shared/statistics/compute/methods'

const folder = resolve(import.meta.dirname, '../../../shared/oracles')
const missing = !existsSync(folder)
const methods = computeMethods(loadLinearSolver)

/** Methods of recruitment and site selection, which Kohort does not compute yet. */
const later = /^(recruit_|site_selection)/

type Expected = null | number | string | boolean | readonly Expected[] | { readonly [key: string]: Expected }

interface Oracle {
  readonly method: string
  readonly tolerance: Readonly<Record<string, number | string | boolean>>
  readonly cases: readonly { readonly id: string; readonly input: unknown; readonly expected: Expected }[]
}

interface Allowed {
  readonly relative: number
  readonly absolute: number
}

/** A number of the tolerance by the first of several keys that is there. */
function firstNumber(tolerance: Oracle['tolerance'], keys: readonly string[]): number | null {
  for (const key of keys) {
    const value = tolerance[key]
    if (typeof value === 'number') return value
  }
  return null
}

/** What a file allows at a path: its own figure for that key, else that of the file; rounding where neither is given. */
function allowedAt(tolerance: Oracle['tolerance'], path: readonly string[]): Allowed {
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
  return { relative: relative ?? (absolute === null ? 1e-9 : 0), absolute: absolute ?? 0 }
}

/** Compares an answer with the reference; answers the worst error, relative unless the file allows an absolute one only. */
function compare(
  got: unknown,
  wanted: Expected,
  tolerance: Oracle['tolerance'],
  path: readonly string[],
): number {
  const place = path.join('.')
  if (typeof wanted === 'number') {
    expect(got, place).toBeTypeOf('number')
    const difference = Math.abs(Number(got) - wanted)
    const { relative, absolute } = allowedAt(tolerance, path.slice(1))
    expect(difference, `${place}: ${String(got)} for ${wanted}`).toBeLessThanOrEqual(
      absolute + relative * Math.abs(wanted),
    )
    return wanted === 0 || relative === 0 ? difference : difference / Math.abs(wanted)
  }
  if (wanted === null || typeof wanted !== 'object') {
    expect(got, place).toBe(wanted)
    return 0
  }
  expect(got, place).toBeTypeOf('object')
  const found: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(got ?? {}))
  if (Array.isArray(wanted)) expect(Object.keys(found), place).toHaveLength(wanted.length)
  const errors = Object.entries(wanted).map(([key, value]) =>
    compare(found[key], value, tolerance, [...path, key]),
  )
  return Math.max(0, ...errors)
}

function expectedError(expected: Expected): string | null {
  if (expected === null || typeof expected !== 'object' || Array.isArray(expected)) return null
  const code = Object.entries(expected).find(([key]) => key === 'error')?.[1]
  return typeof code === 'string' ? code : null
}

const oracles: readonly Oracle[] = missing
  ? []
  : readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')))
      .filter(({ method }: Oracle) => !later.test(method))

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
      let worst = 0
      for (const { id, input, expected } of oracle.cases) {
        const result = await method?.run(input, id)
        const code = expectedError(expected)
        if (code === null) {
          expect(result, id).toMatchObject({ ok: true })
          worst = Math.max(
            worst,
            compare(result?.ok ? result.output : null, expected, oracle.tolerance, [id]),
          )
        } else expect(result, id).toMatchObject({ ok: false, error: { code } })
      }
      process.stdout.write(`${name}: ${oracle.cases.length} cases, worst error ${worst.toExponential(1)}\n`)
    },
  )
})
