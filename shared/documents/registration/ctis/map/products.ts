import type { Intervention } from '../../../../domain/registration/record/design'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { ctisSections } from '../fields/ctisFields'
import { productRoles } from '../lists/choices'
import { draft, indexed, itemised, type Draft, type Drafts } from './draft'

const medicinal: ReadonlySet<Intervention['kind']> = new Set([
  'drug',
  'biological',
  'genetic',
  'combination-product',
])

/** Whether CTIS has a section of its own for an intervention: medicinal products only. */
export function isProduct({ kind }: Intervention): boolean {
  return medicinal.has(kind)
}

/** Number and unit as two fields; a text that is no such thing stands whole in the first. */
export function numberAndUnit(text: string): { readonly number: string; readonly unit: string } {
  const [, number = text, unit = ''] = /^(\d+(?:[.,]\d{1,2})?) (\S(?:.*\S)?)$/.exec(text) ?? []
  return { number, unit }
}

/** Every field of a product, so that the sheet says of each one what is to be done with it. */
export const productKeys: readonly string[] = ctisSections
  .filter(({ key }) => key.startsWith('CT05'))
  .flatMap(({ fields }) => fields.map(({ key }) => key))

const productKeySet: ReadonlySet<string> = new Set(productKeys)

export function isProductKey(key: string): boolean {
  return productKeySet.has(key)
}

/** Messages of the screen and notes on changes: nothing to fill in for a first application. */
const neverAsked = ['PL16', 'PL17', 'CT05.18']

function productDrafts(item: Intervention, index: number, of: string): readonly Draft[] {
  const { product, role, name } = item
  const at = (key: string, value: string | null, field: string, rest: Partial<Draft> = {}): Draft =>
    draft(key, value, `interventions.${index}.${field}`, { ...rest, of })
  const isPlacebo = role === 'placebo'
  const entry = productRoles.get(role) ?? null
  const duration = numberAndUnit(product.maximumDuration)
  const dose = numberAndUnit(product.maximumDailyDose)
  const authorised = product.authorised === null ? null : product.authorised ? 'Authorised' : 'Development'
  return [
    at('PL', product.substance === '' ? name : product.substance, 'product.substance'),
    at('PL15', isPlacebo ? name : null, 'name'),
    at('CT05.01.01', name, 'name'),
    at('CT05.01.04', authorised, 'product.authorised'),
    at('CT05.01.05', product.form, 'product.form'),
    at('CT05.01.06', product.strength, 'product.strength'),
    at('CT05.01.08', entry?.text ?? null, 'role', { code: entry?.code ?? null }),
    ...(isPlacebo && product.route === '' ? [] : [at('CT05.03.01', product.route, 'product.route')]),
    ...(isPlacebo && product.maximumDuration === ''
      ? []
      : [
          at('CT05.03.02', duration.number, 'product.maximumDuration'),
          at('CT05.03.03', duration.unit, 'product.maximumDuration'),
        ]),
    ...(isPlacebo && product.maximumDailyDose === ''
      ? []
      : [
          at('CT05.03.04', dose.number, 'product.maximumDailyDose'),
          at('CT05.03.05', dose.unit, 'product.maximumDailyDose'),
        ]),
    at('CT05.05.01', product.atc, 'product.atc'),
    at('CT05.06.03', product.authorisationNumber, 'product.authorisationNumber'),
    at('CT05.08.03', product.substance, 'product.substance'),
    ...(product.advancedTherapy === true
      ? [at('CT05.09.01', null, 'product.advancedTherapy', { need: 'person' })]
      : product.advancedTherapy === false
        ? productKeys
            .filter((key) => key.startsWith('CT05.09.'))
            .map((key) => at(key, null, 'product.advancedTherapy', { need: 'not-applicable' }))
        : []),
    ...neverAsked.map((key) => at(key, null, '', { need: 'not-applicable' })),
  ]
}

/** Medicinal products, one after the other. */
export function productsDrafts({ interventions }: RegistrationRecord): Drafts {
  return itemised('product', indexed(interventions, isProduct), ({ name }) => name, productDrafts)
}
