import type { RequestOf } from '#shared/contract/operations'
import type { ReadinessOperationName } from '#shared/contract/readiness'
import { emptyReadinessRow } from '#shared/domain/discovery/readiness/readinessSheet'

type Example<Name extends ReadinessOperationName> = () => RequestOf<Name>

export const readinessExamples: { readonly [Name in ReadinessOperationName]: Example<Name> } = {
  'readiness.read': () => ({}),
  'readiness.save': () => ({ sequence: 0, rows: [emptyReadinessRow('registry/krg')] }),
  'readiness.export': () => ({ language: 'nb' }),
}
