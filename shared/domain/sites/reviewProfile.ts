import type { SiteField } from './fields/field'
import { fieldsOfKind, kindOfProfile } from './fields/profileKinds'
import { columnsOf, fieldList, type SiteFieldKey } from './fields/siteFields'
import {
  reviewColumn,
  reviewNumber,
  type AddFinding,
  type FindingPlace,
  type ReviewOptions,
} from './reviewValue'
import type { SiteFinding } from './siteFinding'
import type { SiteProfile } from './siteProfile'

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function reviewList(value: unknown, place: FindingPlace, add: AddFinding, options: ReviewOptions): void {
  const values = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  const twice = values.find((item, index) => values.indexOf(item) !== index)
  if (twice !== undefined) add('warning', 'said-twice', place, { value: twice })
  if (values.some((item) => options.holdsIdentityNumber(item))) add('error', 'identity-number', place, {})
}

function reviewRows(
  key: SiteFieldKey,
  field: SiteField,
  value: unknown,
  add: AddFinding,
  options: ReviewOptions,
): void {
  const rows: readonly unknown[] = Array.isArray(value) ? value : []
  for (const [row, cells] of rows.entries()) {
    if (!isObject(cells)) continue
    for (const [column, described] of columnsOf(field))
      reviewColumn(cells[column], described, { field: key, row, column }, add, options)
  }
}

function reviewField(
  key: SiteFieldKey,
  field: SiteField,
  value: unknown,
  add: AddFinding,
  options: ReviewOptions,
): void {
  const place = { field: key, row: null, column: null }
  if (value === undefined) {
    if (field.need === 'required') add('error', 'missing', place, {})
    else if (field.need === 'expected') add('warning', 'expected', place, {})
    return
  }
  switch (field.kind) {
    case 'rows':
      reviewRows(key, field, value, add, options)
      break
    case 'choices':
    case 'texts':
    case 'areas':
      reviewList(value, place, add, options)
      break
    case 'range': {
      const { low, high } = isObject(value) ? value : {}
      if (typeof low !== 'number' || typeof high !== 'number') break
      reviewNumber(low, field, place, add)
      if (high !== low) reviewNumber(high, field, place, add)
      if (low > high) add('error', 'reversed', place, { low, high })
      break
    }
    case 'point': {
      const { latitude, longitude } = isObject(value) ? value : {}
      if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180)
        add('error', 'not-a-place-on-earth', place, {})
      break
    }
    default:
      reviewColumn(value, field, place, add, options)
  }
}

/** What only several fields together tell. */
function reviewTogether(profile: SiteProfile, add: AddFinding): void {
  if (profile.coordinates === undefined && profile.areas === undefined)
    add('warning', 'no-place', { field: 'areas', row: null, column: null }, {})
  for (const [row, { people, fullTimeEquivalents: positions }] of (profile.staff ?? []).entries()) {
    const place = { field: 'staff', row, column: 'fullTimeEquivalents' } as const
    if (people !== undefined && positions !== undefined && positions > people)
      add('warning', 'more-positions-than-people', place, { positions, people })
  }
  for (const [row, { opened, closed }] of (profile.recruitment ?? []).entries()) {
    if (opened !== undefined && closed !== undefined && closed < opened)
      add(
        'error',
        'closed-before-opened',
        { field: 'recruitment', row, column: 'closed' },
        { opened, closed },
      )
  }
  for (const [row, { opens: opened, closes: closed }] of (profile.trials ?? []).entries()) {
    if (opened !== undefined && closed !== undefined && closed < opened)
      add('error', 'closed-before-opened', { field: 'trials', row, column: 'closes' }, { opened, closed })
  }
  const { cyclotron, cyclotronDistance: distance } = profile
  const place = { field: 'cyclotronDistance', row: null, column: null } as const
  if (cyclotron === 'on-site' && distance !== undefined && distance > 0)
    add('warning', 'cyclotron-on-site-and-away', place, { distance })
}

/** Everything that is missing or does not fit, in the order of the catalogue. A profile without errors can be published. */
export function reviewProfile(profile: SiteProfile, options: ReviewOptions): readonly SiteFinding[] {
  const findings: SiteFinding[] = []
  const add: AddFinding = (severity, code, place, values) => {
    // The compiler does not follow that code and values come from one entry of the table.
    findings.push({ severity, code, values, ...place } as SiteFinding)
  }
  for (const { key, field } of fieldsOfKind(kindOfProfile(profile)))
    reviewField(key, field, profile[key], add, options)
  reviewTogether(profile, add)
  const order = new Map(fieldList.map(({ key }, index) => [key, index]))
  return findings.sort((one, other) => (order.get(one.field) ?? 0) - (order.get(other.field) ?? 0))
}

/** Whether nothing keeps a profile from being published. */
export function isPublishable(findings: readonly SiteFinding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error')
}
