import type { MaterialOperationName } from '#shared/contract/material'
import type { RequestOf } from '#shared/contract/operations'

type Example<Name extends MaterialOperationName> = () => RequestOf<Name>

export const materialExamples: { readonly [Name in MaterialOperationName]: Example<Name> } = {
  'material.find': () => ({
    target: {
      grain: 'samples',
      number: 1000,
      materials: ['serum'],
      diseases: [],
      sex: 'any',
      age: null,
      storage: [],
    },
  }),
  'material.read': () => ({ entry: 'biobank/hunt_hunt2' }),
}
