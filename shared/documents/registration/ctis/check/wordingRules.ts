import { isProduct, numberAndUnit } from '../map/products'
import { when, type CrossRule } from './crossRule'
import { change } from './problems'

const numbers: readonly {
  readonly kind: string
  readonly field: string
  readonly pattern: RegExp
  readonly form: string
}[] = [
  {
    kind: 'universal-trial-number',
    field: 'CT03.01.06.01',
    pattern: /^U\d{4}-\d{4}-\d{4}$/,
    form: 'U1111-1111-1111',
  },
  { kind: 'clinicaltrials-gov', field: 'CT03.01.06.02', pattern: /^NCT\d{8}$/, form: 'NCT01234567' },
  { kind: 'isrctn', field: 'CT03.01.06.03', pattern: /^ISRCTN\d{8}$/, form: 'ISRCTN12345678' },
]

/** How numbers, titles and doses are written. */
export const wordingRules: readonly CrossRule[] = [
  {
    rule: 'register-number',
    severity: 'error',
    field: 'CT03.01.06.02',
    find: ({ identifiers: { secondary } }) =>
      secondary.flatMap(({ kind, value }, index) => {
        const expected = numbers.find((one) => one.kind === kind)
        const bare = value.replace(/\s/g, '').toUpperCase()
        return when(expected !== undefined && value !== '' && !expected.pattern.test(value), {
          path: `identifiers.secondary.${index}.value`,
          field: expected?.field ?? '',
          message: [
            `“${value}” is not written like ${expected?.form ?? ''}.`,
            `«${value}» er ikke skrevet som ${expected?.form ?? ''}.`,
          ],
          remedy: ['Copy the number from the register.', 'Kopier nummeret fra registeret.'],
          fix:
            expected?.pattern.test(bare) === true
              ? change([`Write ${bare}`, `Skriv ${bare}`], `identifiers.secondary.${index}.value`, bare)
              : null,
        })
      }),
  },
  {
    rule: 'acronym',
    severity: 'note',
    field: 'CT03.01.01',
    find: ({ titles: { acronym, official } }) =>
      when(acronym !== '' && official !== '' && !official.includes(acronym), {
        path: 'titles.official',
        message: [
          `The full title does not hold the acronym ${acronym}, and CTIS has no field for it.`,
          `Den fulle tittelen har ikke akronymet ${acronym}, og CTIS har ikke noe felt for det.`,
        ],
        remedy: ['Add it to the full title.', 'Legg det til i den fulle tittelen.'],
        fix: change(
          [`Add “(${acronym})”`, `Legg til «(${acronym})»`],
          'titles.official',
          `${official} (${acronym})`,
        ),
      }),
  },
  {
    rule: 'atc',
    severity: 'error',
    field: 'CT05.05.01',
    find: ({ interventions }) =>
      interventions.flatMap((item, index) => {
        const { atc } = item.product
        const bare = atc.replace(/\s/g, '').toUpperCase()
        const pattern = /^[A-Z](\d{2}([A-Z]([A-Z](\d{2})?)?)?)?$/
        return when(isProduct(item) && atc !== '' && !pattern.test(atc), {
          path: `interventions.${index}.product.atc`,
          message: [`“${atc}” is no ATC code.`, `«${atc}» er ikke en ATC-kode.`],
          remedy: ['Write it like L01EA01.', 'Skriv den som L01EA01.'],
          fix: pattern.test(bare)
            ? change([`Write ${bare}`, `Skriv ${bare}`], `interventions.${index}.product.atc`, bare)
            : null,
        })
      }),
  },
  {
    rule: 'dose-unit',
    severity: 'warning',
    field: 'CT05.03.04',
    find: ({ interventions }) =>
      interventions.flatMap((item, index) =>
        (['maximumDailyDose', 'maximumDuration'] as const).flatMap((part) =>
          when(
            isProduct(item) && item.product[part] !== '' && numberAndUnit(item.product[part]).unit === '',
            {
              path: `interventions.${index}.product.${part}`,
              field: part === 'maximumDailyDose' ? 'CT05.03.05' : 'CT05.03.03',
              message: [
                `CTIS takes number and unit apart: “${item.product[part]}”.`,
                `CTIS tar imot tall og enhet hver for seg: «${item.product[part]}».`,
              ],
              remedy: ['Write it like 150 mg or 12 weeks.', 'Skriv det som 150 mg eller 12 weeks.'],
            },
          ),
        ),
      ),
  },
  {
    rule: 'pubmed',
    severity: 'error',
    field: 'CT03.06.01.01',
    find: ({ references }) =>
      references.flatMap(({ pubmed }, index) =>
        when(pubmed !== '' && !/^\d{1,9}$/.test(pubmed), {
          path: `references.${index}.pubmed`,
          message: [`“${pubmed}” is no PubMed number.`, `«${pubmed}» er ikke et PubMed-nummer.`],
          remedy: ['Write its digits alone.', 'Skriv bare sifrene.'],
        }),
      ),
  },
]
