import { responsibleParties, reviewStatuses } from '../registerWords'
import { answersAsInvestigator } from '../writeParties'
import { at, commonly, each, field, finding, limit, rule, stated, when, words, type CtgovRule } from './rule'

const review = field('approval_status', 'human subjects review status', 'status for etisk vurdering')
const sponsor = field('lead_sponsor', 'sponsor', 'sponsor')
const collaborator = field('collaborator', 'collaborator', 'samarbeidspartner')
const responsible = field('resp_party_type', 'responsible party', 'ansvarlig part')
const title = field(
  'investigator_title',
  'title of the responsible investigator',
  'tittel på ansvarlig utprøver',
)
const affiliation = field(
  'investigator_affiliation',
  'affiliation of the responsible investigator',
  'tilknytning for ansvarlig utprøver',
)
const account = field(
  'investigator_username',
  'PRS account of the responsible investigator',
  'PRS-konto for ansvarlig utprøver',
)

export const oversightRules: readonly CtgovRule[] = [
  stated('review-status-required', review, ({ oversight }) => [
    at('oversight.ethics.status', oversight.ethics.status),
  ]),
  words('review-status-words', review, reviewStatuses, ({ oversight }) => [
    at('oversight.ethics.status', oversight.ethics.status),
  ]),
  rule('recruiting-needs-approval', review, ({ oversight, status }) =>
    when(
      status.overall === 'recruiting' &&
        !['approved', 'exempt', 'not-required'].includes(oversight.ethics.status ?? ''),
      finding(
        'oversight.ethics.status',
        {
          en: 'The study recruits, but the human subjects review is not approved.',
          nb: 'Studien rekrutterer, men den etiske vurderingen er ikke godkjent.',
        },
        {
          en: 'Record the approval, or change the recruitment status.',
          nb: 'Før inn godkjenningen, eller endre rekrutteringsstatus.',
        },
      ),
    ),
  ),
  commonly(
    rule('recruiting-without-review', review, ({ oversight, status }) =>
      when(
        status.overall === 'recruiting' && ['exempt', 'not-required'].includes(oversight.ethics.status ?? ''),
        finding(
          'oversight.ethics.status',
          {
            en: 'The study recruits without an approval, as exempt or not required.',
            nb: 'Studien rekrutterer uten godkjenning, som unntatt eller ikke påkrevd.',
          },
          {
            en: 'Be ready to say why no approval is needed.',
            nb: 'Vær klar til å si hvorfor godkjenning ikke trengs.',
          },
        ),
      ),
    ),
  ),
  commonly(
    stated(
      'approval-number-stated',
      field('approval_number', 'board approval number', 'godkjenningsnummer'),
      ({ oversight }) =>
        oversight.ethics.status === 'approved'
          ? [at('oversight.ethics.approvalNumber', oversight.ethics.approvalNumber)]
          : [],
    ),
  ),
  commonly(
    stated('board-name-stated', field('irb_info/name', 'board name', 'navn på komité'), ({ oversight }) =>
      ['approved', 'pending', 'exempt'].includes(oversight.ethics.status ?? '')
        ? [at('oversight.ethics.board', oversight.ethics.board)]
        : [],
    ),
  ),
  stated(
    'fda-drug-required',
    field(
      'fda_regulated_drug',
      'study of a U.S. FDA-regulated drug product (yes or no)',
      'studie av et legemiddel regulert av FDA (ja eller nei)',
    ),
    ({ oversight }) => [at('oversight.fdaRegulatedDrug', oversight.fdaRegulatedDrug)],
  ),
  stated(
    'fda-device-required',
    field(
      'fda_regulated_device',
      'study of a U.S. FDA-regulated device product (yes or no)',
      'studie av medisinsk utstyr regulert av FDA (ja eller nei)',
    ),
    ({ oversight }) => [at('oversight.fdaRegulatedDevice', oversight.fdaRegulatedDevice)],
  ),
  stated(
    'ind-required',
    field(
      'is_ind_study',
      'study under a U.S. FDA IND or IDE (yes or no)',
      'studie under IND eller IDE hos FDA (ja eller nei)',
    ),
    ({ oversight }) => [at('oversight.investigationalNewDrug', oversight.investigationalNewDrug)],
  ),
  commonly(
    rule(
      'ind-details',
      field('ind_info', 'IND/IDE information', 'opplysninger om IND/IDE'),
      ({ oversight }) =>
        when(
          oversight.investigationalNewDrug === true,
          finding(
            'oversight.investigationalNewDrug',
            {
              en: 'Under an IND or IDE the register asks for centre and number, which the record does not hold.',
              nb: 'For en studie under IND eller IDE spør registeret om senter og nummer, som oppføringen ikke har.',
            },
            { en: 'Complete these in PRS after the upload.', nb: 'Fyll ut disse i PRS etter opplasting.' },
          ),
        ),
    ),
  ),
  stated('sponsor-name-required', sponsor, ({ parties }) => [
    at('parties.sponsor.name', parties.sponsor.name),
  ]),
  commonly(
    limit('sponsor-name-length', sponsor, 160, ({ parties }) => [
      at('parties.sponsor.name', parties.sponsor.name),
    ]),
  ),
  stated('collaborator-name-required', collaborator, ({ parties }) =>
    each('parties.collaborators', parties.collaborators, 'name', ({ name }) => name),
  ),
  commonly(
    limit('collaborator-name-length', collaborator, 160, ({ parties }) =>
      each('parties.collaborators', parties.collaborators, 'name', ({ name }) => name),
    ),
  ),
  stated('responsible-party-required', responsible, ({ parties }) => [
    at('parties.responsible.kind', parties.responsible.kind),
  ]),
  words('responsible-party-words', responsible, responsibleParties, ({ parties }) => [
    at('parties.responsible.kind', parties.responsible.kind),
  ]),
  stated('investigator-account-required', account, (record) =>
    answersAsInvestigator(record)
      ? [at('parties.responsible.account', record.parties.responsible.account)]
      : [],
  ),
  stated('investigator-title-required', title, (record) =>
    answersAsInvestigator(record) ? [at('parties.responsible.title', record.parties.responsible.title)] : [],
  ),
  commonly(
    limit('investigator-title-length', title, 255, ({ parties }) => [
      at('parties.responsible.title', parties.responsible.title),
    ]),
  ),
  stated('investigator-affiliation-required', affiliation, (record) =>
    answersAsInvestigator(record)
      ? [at('parties.responsible.affiliation', record.parties.responsible.affiliation)]
      : [],
  ),
  commonly(
    limit('investigator-affiliation-length', affiliation, 160, ({ parties }) => [
      at('parties.responsible.affiliation', parties.responsible.affiliation),
    ]),
  ),
]
