import { expect, it } from 'vitest'
import { importTools } from '#electron/node/imports/importTools'
import { writeWorkbook } from '#electron/node/documents/writeWorkbook'
import { readVariableFile } from '#shared/imports/variables/readVariableFile'
import type { VariableWish } from '#shared/imports/variables/variableReading'

const guess: VariableWish = { mapping: null, sheet: null, register: null }
const read = (name: string, content: string | Uint8Array, wish = guess) =>
  readVariableFile(
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
    wish,
    importTools,
  )

const norwegian = [
  'Variabelnavn;Teknisk navn;Beskrivelse;Datatype;Enhet;Gyldig fra;Gyldig til;Kodeverk;Tema;Engelsk navn;Ansvarlig',
  'Hoveddiagnose;DIAG1;Diagnose ved utskriving;Kode;;01.01.2008;;ICD-10;Diagnoser;Main diagnosis;X',
  'Systolisk blodtrykk;SBT;;Heltall;mmHg;2012;2020-06;;Målinger;;X',
  ';;Bare en overskrift;;;;;;;;',
].join('\r\n')

it('reads a list with Norwegian headings', async () => {
  const reading = await read('liste.csv', norwegian)
  expect(reading).toMatchObject({ ok: true, value: { format: 'csv', guessed: true } })
  expect(reading.ok && reading.value.content).toMatchObject({
    ok: true,
    value: {
      variables: [
        {
          name: 'Hoveddiagnose',
          code: 'DIAG1',
          otherNames: ['Main diagnosis'],
          description: 'Diagnose ved utskriving',
          type: 'Kode',
          unit: '',
          from: '2008-01-01',
          to: '',
          codeList: 'ICD-10',
          theme: 'Diagnoser',
        },
        { name: 'Systolisk blodtrykk', unit: 'mmHg', from: '2012', to: '2020-06', codeList: '' },
      ],
      notes: [
        { code: 'rows-without-name', message: expect.stringContaining('row 4') },
        { code: 'columns-left-out', message: expect.stringContaining('Ansvarlig') },
      ],
    },
  })
})

it('reads a workbook with English headings, one sheet of it, and years that are numbers', async () => {
  const cell = (value: string | number) => ({ value, look: 'text' as const })
  const sheet = (name: string, rows: readonly (readonly (string | number)[])[]) => ({
    name,
    widths: [20],
    headRows: 1,
    rows: rows.map((row) => row.map(cell)),
    choices: [],
  })
  const bytes = await writeWorkbook({
    sheets: [
      sheet('About', [['Made by the registry']]),
      sheet('Variables', [
        ['Variable name', 'Label', 'Type', 'Unit', 'Period', 'Values'],
        ['sbp', 'Systolic blood pressure', 'integer', 'mmHg', '2012–2020', ''],
        ['sex', 'Sex', 'code', '', 2008, '1 = male, 2 = female'],
      ]),
    ],
  })
  const reading = await read('list.xlsx', bytes)
  expect(reading.ok && [reading.value.sheet, reading.value.mapping?.columns.name]).toEqual([
    'Variables',
    'Label',
  ])
  expect(reading.ok && reading.value.content.ok && reading.value.content.value.variables).toMatchObject([
    { name: 'Systolic blood pressure', code: 'sbp', unit: 'mmHg', from: '2012', to: '2020' },
    { name: 'Sex', from: '2008', to: '', codeList: '1 = male, 2 = female' },
  ])
})

const answer = (register: string, name: string) => ({
  code: name.toUpperCase(),
  name,
  nameEnglish: `${name} (en)`,
  description: null,
  descriptionEnglish: 'In English',
  dataType: 'Tall',
  parentRegisterName: register,
  theme: 'Tema',
  further: { left: 'alone' },
})

it('reads saved answers of helsedata.no, and asks which register where there are several', async () => {
  const one = JSON.stringify({ payload: { result: [answer('Kreftregisteret', 'Stadium')] } })
  const reading = await read('svar.json', one)
  expect(reading.ok && reading.value.content).toMatchObject({
    ok: true,
    value: {
      variables: [
        {
          name: 'Stadium',
          code: 'STADIUM',
          otherNames: ['Stadium (en)'],
          description: 'In English',
          type: 'Tall',
        },
      ],
    },
  })
  const pages = JSON.stringify([
    { payload: { result: [answer('Kreftregisteret', 'Stadium'), answer('NPR', 'Alder')] } },
    { payload: { result: [] } },
  ])
  const several = await read('svar.json', pages)
  expect(several.ok && several.value).toMatchObject({
    registers: [
      { name: 'Kreftregisteret', variables: 1 },
      { name: 'NPR', variables: 1 },
    ],
    content: { ok: false, problem: { code: 'mapping-needed' } },
  })
  const chosen = await read('svar.json', pages, { ...guess, register: 'NPR' })
  expect(chosen.ok && chosen.value.content).toMatchObject({
    ok: true,
    value: { variables: [{ name: 'Alder' }] },
  })
})

it('reads the columns that a HealthDCAT description states', async () => {
  const turtle = `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix csvw: <http://www.w3.org/ns/csvw#> .
    @prefix dct: <http://purl.org/dc/terms/> . @prefix schema: <https://schema.org/> .
    <urn:d> a dcat:Dataset ; schema:variableMeasured "Alder", [ schema:name "Vekt" ; schema:unitText "kg" ] .
    <urn:c> a csvw:Column ; csvw:name "CD_DEATH" ; csvw:datatype <http://www.w3.org/2001/XMLSchema#string> ;
      csvw:describes "Reason of death\\tWhether it was the disease." .
    <urn:t> csvw:column [ csvw:name "AGE" ; csvw:titles "Age"@en, "Alder ved død"@nb ; dct:description "Hele år"@nb ] .`
  const reading = await read('dataset.ttl', turtle)
  expect(reading.ok && reading.value.content.ok && reading.value.content.value.variables).toMatchObject([
    { name: 'Reason of death', code: 'CD_DEATH', description: 'Whether it was the disease.', type: 'string' },
    { name: 'Alder ved død', code: 'AGE', otherNames: ['Age'], description: 'Hele år' },
    { name: 'Alder' },
    { name: 'Vekt', unit: 'kg' },
  ])
})

const columns = {
  name: 'Navn',
  code: null,
  otherName: null,
  description: null,
  type: null,
  unit: null,
  from: 'Fra',
  to: 'Til',
  codeList: null,
  theme: null,
}
const mapping = { encoding: null, delimiter: null, headerRow: 1, columns } as const

it.each([
  [
    'an identity number',
    'Navn;Merknad\nAlder;01010750160\n',
    guess,
    'identity-number',
    { row: 2, column: 'Merknad' },
  ],
  [
    'a column of people',
    'Navn;Fødselsdato\nAlder;01.02.1950\n',
    guess,
    'person-level',
    { column: 'Fødselsdato' },
  ],
  ['no column of names', 'Antall;Andel\n1;2\n', guess, 'mapping-needed', { row: 1 }],
  ['a date that is none', 'Navn;Fra;Til\nAlder;31.02.2008;\n', guess, 'malformed', { row: 2, column: 'Fra' }],
  [
    'a period that ends before',
    'Navn;Fra;Til\nAlder;2010;2009-12\n',
    guess,
    'malformed',
    { row: 2, column: 'Til' },
  ],
  [
    'a heading that is gone',
    'Navn;Start\nAlder;2008\n',
    { ...guess, mapping },
    'mapping-needed',
    { column: 'Fra' },
  ],
  ['a name that is too long', `Navn\n${'x'.repeat(301)}\n`, guess, 'malformed', { row: 2, column: 'Navn' }],
  ['rows that repeat a name', `Navn;Type\n${'M;a\n'.repeat(30)}`, guess, 'malformed', {}],
  ['JSON of something else', '{"a": 1}', guess, 'unrecognised', {}],
  ['JSON that breaks off', '{"payload": {"result": [', guess, 'malformed', {}],
  [
    'a description without variables',
    '@prefix d: <http://www.w3.org/ns/dcat#> . <urn:d> a d:Dataset .',
    guess,
    'malformed',
    {},
  ],
  ['a web page', '<!doctype html><p>', guess, 'unrecognised', {}],
] as const)('refuses %s', async (_, content, wish, code, place) => {
  const reading = await read('list.csv', content, wish)
  const refused = reading.ok ? reading.value.content : reading
  expect(refused).toMatchObject({ ok: false, problem: { code, place } })
})
