import { section } from './fieldRow'

/** Member states concerned and how many take part in each. */
export const memberStateFields = [
  section('CT02', 'member-states', 'Member states', 'Medlemsstater', [
    ['CT02.01', 'm', null, '2', 'Member state concerned', 'Berørt medlemsstat'],
    [
      'CT02.02',
      'm',
      null,
      null,
      'Participants planned in the member state',
      'Planlagte deltakere i medlemsstaten',
    ],
    ['CT02.03', 'o', null, null, 'Proposed reporting member state', 'Foreslått rapporterende medlemsstat'],
  ]),
  section('CT02.04', 'member-states', 'Outside the EEA', 'Utenfor EØS', [
    ['CT02.04.01', 'r', null, null, 'Participants outside the EEA', 'Deltakere utenfor EØS'],
  ]),
  section('CT02.05', 'member-states', 'Participants in all', 'Deltakere i alt', [
    ['CT02.05.01', 'r', null, null, 'Participants in the EEA, sum', 'Deltakere i EØS, sum'],
    ['CT02.05.02', 'r', null, null, 'Participants outside the EEA, sum', 'Deltakere utenfor EØS, sum'],
    ['CT02.05.03', 'r', null, null, 'Participants in all', 'Deltakere i alt'],
  ]),
]
