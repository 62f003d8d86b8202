import type { CriteriaOperationName } from '#shared/contract/criteria'
import type { RequestOf } from '#shared/contract/operations'

type Example<Name extends CriteriaOperationName> = () => RequestOf<Name>

export const criteriaExamples: { readonly [Name in CriteriaOperationName]: Example<Name> } = {
  'criteria.donors': () => ({ entries: ['biobank/ms_bb', 'biobank/nobody'], materials: ['plasma'] }),
  'criteria.beacons': () => ({}),
}
