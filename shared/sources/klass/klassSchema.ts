import * as v from 'valibot'

const code = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const name = v.nullish(v.pipe(v.string(), v.maxLength(1000)))
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}/, 'A date is written 2024-01-01.'),
  v.maxLength(40),
)
const rows = <Schema extends v.GenericSchema>(row: Schema) => v.pipe(v.array(row), v.maxLength(50_000))

/** Where more follows: answers of several pages say so. */
const paged = {
  page: v.nullish(
    v.looseObject({
      number: v.pipe(v.number(), v.integer(), v.minValue(0)),
      totalPages: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
    }),
  ),
}

export const classificationSchema = v.looseObject({
  name,
  lastModified: v.nullish(v.pipe(v.string(), v.maxLength(60))),
})

export const codesSchema = v.looseObject({
  ...paged,
  codes: rows(
    v.looseObject({
      code,
      name,
      validFrom: v.nullish(date),
      validTo: v.nullish(date),
      validFromInRequestedRange: v.nullish(date),
      validToInRequestedRange: v.nullish(date),
    }),
  ),
})

export const changesSchema = v.looseObject({
  ...paged,
  codeChanges: rows(
    v.looseObject({
      oldCode: v.nullish(code),
      oldName: name,
      newCode: v.nullish(code),
      newName: name,
      changeOccurred: date,
    }),
  ),
})

export const correspondsSchema = v.looseObject({
  ...paged,
  correspondenceItems: rows(
    v.looseObject({
      sourceCode: code,
      targetCode: code,
      validFrom: v.nullish(date),
      validTo: v.nullish(date),
    }),
  ),
})
