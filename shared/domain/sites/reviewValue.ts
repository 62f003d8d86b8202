import type { NumberLimits, SiteColumn, TextForm } from './fields/field'
import type { SiteFieldKey } from './fields/siteFields'
import { isOrganisationNumber } from './organisationNumber'
import type { SiteFinding, SiteFindingCode, SiteFindingValues } from './siteFinding'

/** Good clinical practice is renewed every third year by custom of sponsors. */
const gcpYears = 3

/** Where a finding is. */
export interface FindingPlace {
  readonly field: SiteFieldKey
  readonly row: number | null
  readonly column: string | null
}

export type AddFinding = <Code extends SiteFindingCode>(
  severity: SiteFinding['severity'],
  code: Code,
  place: FindingPlace,
  values: SiteFindingValues[Code],
) => void

export interface ReviewOptions {
  /** ISO date. */
  readonly today: string
  /** Whether a text holds a national identity number. */
  holdsIdentityNumber(text: string): boolean
}

interface FormRule {
  fits(text: string): boolean
  readonly code:
    'not-an-organisation-number' | 'not-an-e-mail-address' | 'not-a-telephone-number' | 'not-a-web-address'
}

const forms: Readonly<Record<Exclude<TextForm, 'any'>, FormRule>> = {
  'organisation-number': { fits: isOrganisationNumber, code: 'not-an-organisation-number' },
  'e-mail': {
    fits: (text) => /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/.test(text),
    code: 'not-an-e-mail-address',
  },
  telephone: { fits: (text) => /^\+?[\d ]{5,20}$/.test(text), code: 'not-a-telephone-number' },
  'web-address': {
    fits: (text) => /^https?:\/\/[^\s/?#]+\.[^\s/?#]{2,}\S*$/i.test(text),
    code: 'not-a-web-address',
  },
}

export function reviewNumber(
  value: number,
  { least, most, decimals }: NumberLimits,
  place: FindingPlace,
  add: AddFinding,
): void {
  if (value < least) add('error', 'below', place, { value, limit: least })
  else if (value > most) add('error', 'above', place, { value, limit: most })
  else if (Number(value.toFixed(decimals)) !== value)
    add('error', 'too-many-decimals', place, { value, decimals })
}

function reviewText(
  text: string,
  form: TextForm,
  place: FindingPlace,
  add: AddFinding,
  options: ReviewOptions,
): void {
  if (options.holdsIdentityNumber(text)) add('error', 'identity-number', place, {})
  else if (form !== 'any' && !forms[form].fits(text)) add('error', forms[form].code, place, {})
}

/** Training in good clinical practice: when it was, and whether it is to be renewed. */
function reviewTraining(date: string, place: FindingPlace, add: AddFinding, today: string): void {
  const renewed = `${String(Number(date.slice(0, 4)) + gcpYears)}${date.slice(4)}`
  if (date > today) add('warning', 'in-the-future', place, { date })
  else if (renewed < today) add('warning', 'gcp-outdated', place, { date, years: gcpYears })
}

/** One value that is stated, or is missing where it must not be. */
export function reviewColumn(
  value: unknown,
  field: SiteColumn,
  place: FindingPlace,
  add: AddFinding,
  options: ReviewOptions,
): void {
  if (value === undefined) {
    if (field.need === 'required') add('error', 'missing', place, {})
    else if (field.need === 'expected') add('warning', 'expected', place, {})
  } else if (field.kind === 'text' && typeof value === 'string')
    reviewText(value, field.form, place, add, options)
  else if (field.kind === 'number' && typeof value === 'number') reviewNumber(value, field, place, add)
  else if (place.column === 'gcpDate' && typeof value === 'string')
    reviewTraining(value, place, add, options.today)
}
