import type { DimensionRole } from '../../domain/cubes/cube'
import type { JsonStatDimension } from './readDataset'

/** Identifiers and names of dimensions at the Nordic statistical offices and health registers, lower case. */
const patterns: readonly (readonly [role: DimensionRole, pattern: RegExp])[] = [
  ['measure', /^(contentscode|measure_type|måltall|maltall|maaltall|statistikkvariabel|tabellinnehåll)$/],
  ['time', /^(tid|time|aar|år|year|period|periode|måned|maned|månad|month|kvartal|quarter|uke|week)$/],
  ['sex', /^(kjonn|kjønn|kjoenn|kon|kön|sex|gender|sukupuoli)$/],
  ['age', /^(alder|ålder|age|aldersgruppe|aldersgrupper|agegroup|age group|ikä)$/],
  [
    'area',
    /^(region|regioner|regionhf|geo|geografi|geography|sted|kommune|kommuner|fylke|fylker|bosted|bostedsfylke|bostedsregion|helsereg|helseregion|county|municipality|area)$/,
  ],
  [
    'concept',
    /^(kodegruppe|diagnose.*|diagnos|icd.*|atc.*|legemiddel|virkestoff|sykdom.*|sjukdom.*|dødsårsak.*|dodsarsak.*)$/,
  ],
]

/** What a dimension stands for: the role that the source states, else what its identifier or its name says. */
export function dimensionRole({
  id,
  label,
  role,
}: Pick<JsonStatDimension, 'id' | 'label' | 'role'>): DimensionRole {
  if (role === 'metric') return 'measure'
  if (role === 'time') return 'time'
  for (const name of [id, label]) {
    const plain = name.trim().toLowerCase()
    const found = patterns.find(([, pattern]) => pattern.test(plain))
    if (found !== undefined) return found[0]
  }
  return role === 'geo' ? 'area' : 'other'
}

/** Roles of all dimensions. A cube has one dimension of measures: a further one becomes `other`. */
export function dimensionRoles(dimensions: readonly JsonStatDimension[]): readonly DimensionRole[] {
  const roles = dimensions.map(dimensionRole)
  const stated = dimensions.findIndex(({ role }) => role === 'metric')
  const measure = stated === -1 ? roles.indexOf('measure') : stated
  return roles.map((role, index) => (role === 'measure' && index !== measure ? 'other' : role))
}
