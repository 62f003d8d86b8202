import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { populationOf, selects } from '#shared/interchange/evaluate'
import { readDefinition } from '#shared/interchange/formats'
import { changesMeaning } from '#shared/interchange/loss'
import { miiFormat } from '#shared/interchange/mii/format'
import { definitionOf } from '#shared/interchange/protocol/definitionOf'
import { protocolOf } from '#shared/interchange/protocol/protocolOf'
import { writeBeacon } from '#shared/interchange/beacon/write'
import { bareContext } from '#test/support/circe/circeFile'

const folder = resolve(import.meta.dirname, '../../../shared/samples/queries')
const isHere = existsSync(folder)
const read = (name: string): string => readFileSync(resolve(folder, name), 'utf8')

/** Files of each folder that are definitions, by the format they are in; every other file has to be refused. */
const definitions: Readonly<Record<string, RegExp>> = {
  mii: /^(crtdl-|ccdl-|sq-)(?!.*(mapping|concept-tree|-schema))/,
  'lens-ast': /^ast[\\/]/,
  'beacon-v2': /^(filters|requestBody-MAX)\.json$/,
  i2b2: /\.xml$/,
  fhir: /^$/,
}

const files = isHere
  ? Object.keys(definitions).flatMap((subject) =>
      readdirSync(resolve(folder, subject), { recursive: true })
        .map(String)
        .filter((name) => /\.(json|xml)$/.test(name))
        .sort()
        .map((name) => ({
          name: `${subject}/${name}`,
          isDefinition: definitions[subject]?.test(name) ?? false,
        })),
    )
  : []

const compiled = new Map<string, ValidateFunction>()

function known(schema: string): ValidateFunction {
  const ready = compiled.get(schema)
  if (ready !== undefined) return ready
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats(ajv)
  // The dialects that the schemas name are not those of JSON Schema, whose rules they follow.
  const { $schema: _dialect, ...content }: Record<string, unknown> = JSON.parse(read(schema))
  const validate = ajv.compile(content)
  compiled.set(schema, validate)
  return validate
}

describe.skipIf(!isHere)(
  `definitions of others${isHere ? '' : ': the samples beside the project are not here'}`,
  () => {
    it.each(files.filter(({ isDefinition }) => isDefinition))('$name is read', ({ name }) => {
      const answer = readDefinition(read(name), bareContext)
      if (!answer.ok) throw new Error(`${answer.refusal.path}: ${answer.refusal.text.en}`)
      const { definition, format } = answer.value
      const { protocol } = protocolOf(definition, bareContext)
      expect(protocol.inclusion.length + protocol.exclusion.length).toBeLessThan(60)
      const population = populationOf([definition])
      expect(population.some((person) => selects(definition.root, person))).toBe(true)
      const written = format.write?.(definition, bareContext)
      if (written?.ok !== true) return
      const again = readDefinition(written.value.text, bareContext, format.key)
      if (!again.ok) throw new Error(again.refusal.text.en)
      if (changesMeaning(written.value.losses)) return
      const other = again.value.definition
      const both = populationOf([definition, other])
      expect(both.every((one) => selects(definition.root, one) === selects(other.root, one))).toBe(true)
    })

    it.each(files.filter(({ isDefinition }) => !isDefinition))('$name is refused with reason', ({ name }) => {
      const answer = readDefinition(read(name), bareContext)
      expect(answer.ok).toBe(false)
      if (answer.ok) return
      const { text, mend } = answer.refusal
      expect(text.en).toMatch(/^This is /)
      expect(text.nb).toMatch(/^Dette er /)
      expect(mend.en).not.toBe(mend.nb)
    })

    it.each(files.filter(({ name, isDefinition }) => isDefinition && /^(mii|lens-ast)/.test(name)))(
      '$name leaves as CCDL that its schema accepts',
      ({ name }) => {
        const answer = readDefinition(read(name), bareContext)
        if (!answer.ok) throw new Error(answer.refusal.text.en)
        const written = miiFormat.write?.(answer.value.definition, bareContext)
        if (written?.ok !== true) throw new Error(written?.refusal.text.en)
        const file: unknown = JSON.parse(written.value.text)
        for (const schema of ['ccdl-schema.json', 'structured-query-v3-schema.json']) {
          const validate = known(`mii/schema/${schema}`)
          expect(validate(file), JSON.stringify(validate.errors)).toBe(true)
        }
      },
    )

    it('filters leave as the schema of Beacon accepts them', () => {
      const answer = readDefinition(read('beacon-v2/filters.json'), bareContext)
      if (!answer.ok) throw new Error(answer.refusal.text.en)
      const written = writeBeacon(answer.value.definition, bareContext)
      if (!written.ok) throw new Error(written.refusal.text.en)
      const file: { query: { filters: unknown } } = JSON.parse(written.value.text)
      const validate = known('beacon-v2/schema/filteringTerms.json')
      expect(validate(file.query.filters), JSON.stringify(validate.errors)).toBe(true)
    })

    it('an example of the standard becomes the criteria it means', () => {
      const answer = readDefinition(read('mii/sq-v2-incl-excl-value-time.json'), bareContext)
      if (!answer.ok) throw new Error(answer.refusal.text.en)
      const { protocol } = protocolOf(answer.value.definition, bareContext)
      expect(protocol.population).toEqual({ age: { from: 19, to: 65 }, sex: 'female', areas: [] })
      const back = definitionOf(protocol, bareContext)
      expect(back.definition.root.kind).toBe('all')
      expect(protocol.exclusion.map(({ anyOf }) => anyOf[0]?.condition.kind)).toContain('statement')
    })
  },
)
