import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import type { ImportPreview } from '#shared/contract/imports'
import { succeed } from '#shared/contract/outcome'
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
