import { formatDecimal, formatInteger, formatIsoDate } from '../../counts/formatNumber'
import type { Language } from '../../studies/protocol'
import type { SiteField } from '../fields/field'
import { columnsOf } from '../fields/siteFields'
import { columnLabel, optionLabel, siteWords } from './siteWords'

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function numberText(value: number, language: Language): string {
  const decimals = (String(value).split('.')[1] ?? '').length
  return decimals === 0
    ? formatInteger(value, language)
    : formatDecimal(value, language, Math.min(6, decimals))
}

function withUnit(text: string, field: SiteField, language: Language): string {
  const unit = 'unit' in field ? field.unit : null
  return unit === null ? text : `${text} ${siteWords[language].units[unit]}`
}

function columnText(field: SiteField, value: unknown, language: Language): string {
  const words = siteWords[language]
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return numberText(value, language)
  if (typeof value !== 'string') return words.notStated
  if (field.kind === 'choice') return optionLabel(field.set, value, language)
  return field.kind === 'date' ? formatIsoDate(value, language, 'short') : value
}

/** A value of a profile in words, as prints and comparisons show it; lists one row a line. Undefined is not stated. */
export function valueText(field: SiteField, value: unknown, language: Language): string {
  const words = siteWords[language]
  if (value === undefined || value === null) return words.notStated
  if (field.kind === 'rows') {
    const rows = Array.isArray(value) ? value.filter(isObject) : []
    return rows
      .map((row) =>
        columnsOf(field)
          .filter(([column]) => row[column] !== undefined)
          .map(([column, described]) => {
            const text = columnText(described, row[column], language)
            return described.need === 'required' ? text : `${columnLabel(column, language)}: ${text}`
          })
          .join(', '),
      )
      .join('\n')
  }
  if (Array.isArray(value)) {
    const texts = value.filter((item) => typeof item === 'string')
    return texts
      .map((item) => (field.kind === 'choices' ? optionLabel(field.set, item, language) : item))
      .join(', ')
  }
  if (isObject(value)) {
    const [first, second] = field.kind === 'range' ? ['low', 'high'] : ['latitude', 'longitude']
    const [one, other] = [value[first ?? ''], value[second ?? '']].map((part) =>
      numberText(Number(part), language),
    )
    return field.kind === 'range'
      ? withUnit(`${one ?? ''}–${other ?? ''}`, field, language)
      : `${one ?? ''}°, ${other ?? ''}°`
  }
  return withUnit(columnText(field, value, language), field, language)
}
