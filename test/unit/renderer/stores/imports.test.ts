import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import type { ImportPreview } from '#shared/contract/imports'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import { meaningOf, withMeaning } from '#renderer/components/imports/columnMeaning'
import { useImports } from '#renderer/stores/imports'
import { connectServices } from '../support/connectServices'

beforeEach(() => setActivePinia(createPinia()))

const mapping = {
  encoding: null,
  delimiter: null,
  headerRow: null,
  decimal: '.' as const,
  dimensions: [{ column: 'Area', role: 'area' as const, labels: 'Name' }],
  measures: [{ column: 'Count', grain: 'persons' as const, unit: '', additive: true }],
  symbols: [],
}
const preview: ImportPreview = {
  format: 'csv',
  encoding: 'utf-8',
  sheets: [],
  sheet: null,
  glance: { headerRow: 1, columns: ['Area', 'Count'], rows: [] },
  mapping,
  mappingFrom: 'guessed',
  rememberedFrom: null,
  tables: [],
  entries: 0,
  notes: [],
  problem: null,
}
const file = { name: 'a.csv', content: 'QQ==' }

it('a column means one thing at a time', () => {
  expect([meaningOf('Area', mapping), meaningOf('Count', mapping), meaningOf('Year', mapping)]).toEqual([
    'role:area',
    'count:persons',
    'none',
  ])
  const turned = withMeaning(withMeaning(mapping, 'Count', 'role:time'), 'Area', 'rate')
  expect(turned.dimensions).toEqual([{ column: 'Count', role: 'time', labels: null }])
  expect(turned.measures).toEqual([{ column: 'Area', grain: null, unit: '', additive: false }])
  expect(withMeaning(mapping, 'Area', 'role:other').dimensions[0]).toMatchObject({
    role: 'other',
    labels: 'Name',
  })
  expect(withMeaning(mapping, 'Count', 'none').measures).toEqual([])
})

it('a file is read anew when its columns mean something else, and kept as it was last shown', async () => {
  const services = connectServices({
    'imports.preview': (wish) => succeed({ ...preview, mapping: wish.mapping ?? mapping }),
    'imports.keep': () => succeed({ ...preview, key: 'import/a', evidence: 0 }),
  })
  const imports = useImports()
  expect(await imports.keep('x', '')).toBeNull()
  await imports.read({ file })
  await imports.change({ mapping: withMeaning(mapping, 'Area', 'role:other') })
  expect(imports.preview?.mapping?.dimensions[0]?.role).toBe('other')
  expect(await imports.keep(' A ', ' ')).toMatchObject({ ok: true, value: { key: 'import/a' } })
  expect(services.calls.at(-1)?.request).toMatchObject({
    file,
    title: 'A',
    source: null,
    mapping: { dimensions: [{ role: 'other' }] },
  })
  imports.reset()
  expect(imports.preview).toBeNull()
})

it('a refusal while keeping is shown with its place, and the file stays', async () => {
  const problem = { code: 'identity-number', message: 'Row 3.', place: { row: 3, column: 'Id' } } as const
  connectServices({
    'imports.preview': () => succeed(preview),
    'imports.keep': () => succeed({ ...preview, problem, key: null, evidence: 0 }),
  })
  const imports = useImports()
  await imports.read({ file })
  await imports.keep('A', 'B')
  expect(imports.preview?.problem).toEqual(problem)
  expect(imports.wish?.file).toEqual(file)
})

/** Answers each reading when the test says so. */
function heldServices() {
  const finish: ((answer: Outcome<ImportPreview>) => void)[] = []
  const services = connectServices({
    'imports.preview': () => new Promise<Outcome<ImportPreview>>((resolve) => finish.push(resolve)),
    'imports.cancel': () => succeed(null),
  })
  const keys = (name: string) =>
    services.calls.flatMap((called) =>
      called.name === name ? [(called.request as { reading: string }).reading] : [],
    )
  return { services, finish, keys }
}
const cancelled = fail('cancelled', 'Cancelled.')

it('follows how far a reading is, and forgets a file whose first reading is cancelled', async () => {
  const { services, finish, keys } = heldServices()
  const imports = useImports()
  const reading = imports.read({ file })
  const [key = ''] = keys('imports.preview')
  services.announce({ name: 'import-progress', reading: 'another', stage: 'reading', share: 0.9 })
  expect(imports.progress).toBeNull()
  services.announce({ name: 'import-progress', reading: key, stage: 'searching', share: 0.5 })
  expect(imports.progress).toEqual({ stage: 'searching', share: 0.5 })
  imports.cancel()
  expect(keys('imports.cancel')).toEqual([key])
  expect([imports.wish, imports.reading, imports.progress]).toEqual([null, false, null])
  finish[0]?.(cancelled)
  await reading
  expect([imports.preview, imports.failure]).toEqual([null, null])
})

it('leaves what is shown when reading it otherwise is cancelled', async () => {
  const { finish, keys } = heldServices()
  const imports = useImports()
  const first = imports.read({ file })
  finish[0]?.(succeed(preview))
  await first
  const second = imports.change({ sheet: 'Other' })
  imports.cancel()
  finish[1]?.(cancelled)
  await second
  expect(imports.preview).toEqual(preview)
  expect(imports.wish).toEqual({ file })
  expect(keys('imports.cancel')).toEqual(keys('imports.preview').slice(1))
})

it('ends a reading that a newer wish has overtaken', async () => {
  const { finish, keys } = heldServices()
  const imports = useImports()
  const first = imports.read({ file })
  const second = imports.change({ sheet: 'Other' })
  expect(keys('imports.cancel')).toEqual(keys('imports.preview').slice(0, 1))
  finish[0]?.(cancelled)
  finish[1]?.(succeed(preview))
  await Promise.all([first, second])
  expect([imports.preview, imports.failure]).toEqual([preview, null])
})

it('takes a cancelled keeping for no failure, and keeps the file on screen', async () => {
  connectServices({
    'imports.preview': () => succeed(preview),
    'imports.keep': () => cancelled,
  })
  const imports = useImports()
  await imports.read({ file })
  expect(await imports.keep('A', '')).toEqual(cancelled)
  expect([imports.failure, imports.preview, imports.keeping]).toEqual([null, preview, false])
})
