import { at, commonly, each, field, finding, limit, rule, stated, when, type CtgovRule } from './rule'

export const conditionRules: readonly CtgovRule[] = [
  stated('condition-name-required', field('condition', 'condition', 'tilstand'), ({ conditions }) =>
    each('conditions', conditions, 'name', (one) => one.name),
  ),
  rule(
    'conditions-required',
    field('condition', 'primary disease or condition', 'sykdom eller tilstand'),
    ({ conditions }) =>
      when(
        conditions.length === 0,
        finding(
          'conditions',
          { en: 'Conditions: 0 of at least 1.', nb: 'Tilstander: 0 av minst 1.' },
          {
            en: 'Name the disease or condition that is studied.',
            nb: 'Oppgi sykdommen eller tilstanden som studeres.',
          },
        ),
      ),
  ),
  commonly(
    limit('condition-length', field('condition', 'condition', 'tilstand'), 160, ({ conditions }) =>
      each('conditions', conditions, 'name', (one) => one.name),
    ),
  ),
  commonly(
    limit('keyword-length', field('keyword', 'keyword', 'nøkkelord'), 160, ({ keywords }) =>
      keywords.map((value, index) => ({ ...at(`keywords.${index}`, value), item: index + 1 })),
    ),
  ),
]
