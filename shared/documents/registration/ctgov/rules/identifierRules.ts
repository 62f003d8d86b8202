import { identifierType } from '../identifierTypes'
import { at, commonly, each, field, finding, fixOf, limit, rule, stated, type CtgovRule } from './rule'

const organisation = field('org_name', 'account of the organisation at PRS', 'organisasjonens konto i PRS')
const studyId = field('org_study_id', 'unique protocol number', 'protokollnummer')
const secondary = field('secondary_id', 'secondary identifier', 'sekundær identifikator')
const domain = field(
  'secondary_id/id_domain',
  'origin of the secondary identifier',
  'opphav for sekundær identifikator',
)

/** Forms of numbers as registers give them out. */
const forms: ReadonlyMap<string, { readonly form: RegExp; readonly shown: string }> = new Map([
  ['eu-trial', { form: /^\d{4}-5\d{5}-\d{2}-\d{2}$/, shown: '2026-500001-12-00' }],
  ['eudract', { form: /^\d{4}-\d{6}-\d{2}$/, shown: '2019-001234-56' }],
  ['clinicaltrials-gov', { form: /^NCT\d{8}$/, shown: 'NCT01234567' }],
  ['isrctn', { form: /^ISRCTN\d{8}$/, shown: 'ISRCTN12345678' }],
  ['universal-trial-number', { form: /^U\d{4}-\d{4}-\d{4}$/, shown: 'U1111-1234-5678' }],
])

const needsDomain = ['grant-other', 'registry', 'other']

export const identifierRules: readonly CtgovRule[] = [
  stated('organisation-account-required', organisation, ({ identifiers }) => [
    at('identifiers.registerOrganisation', identifiers.registerOrganisation),
  ]),
  stated('study-id-required', studyId, ({ identifiers }) => [
    at('identifiers.organisationStudyId', identifiers.organisationStudyId),
  ]),
  limit('study-id-length', studyId, 30, ({ identifiers }) => [
    at('identifiers.organisationStudyId', identifiers.organisationStudyId),
  ]),
  stated('secondary-id-required', secondary, ({ identifiers }) =>
    each('identifiers.secondary', identifiers.secondary, 'value', ({ value }) => value),
  ),
  limit('secondary-id-length', secondary, 30, ({ identifiers }) =>
    each('identifiers.secondary', identifiers.secondary, 'value', ({ value }) => value),
  ),
  rule(
    'secondary-id-type-words',
    field('secondary_id/id_type', 'type of the secondary identifier', 'type sekundær identifikator'),
    ({ identifiers }) =>
      identifiers.secondary.flatMap(({ kind }, index) =>
        identifierType(kind) === undefined
          ? [
              finding(
                `identifiers.secondary.${index}.kind`,
                {
                  en: `Secondary identifier ${index + 1}: the register has no type "${kind}".`,
                  nb: `Sekundær identifikator ${index + 1}: registeret har ingen type «${kind}».`,
                },
                { en: 'Choose another type.', nb: 'Velg en annen type.' },
                { item: index + 1 },
              ),
            ]
          : [],
      ),
  ),
  rule('secondary-id-domain-required', domain, ({ identifiers }) =>
    identifiers.secondary.flatMap(({ kind, domain: said }, index) =>
      needsDomain.includes(kind) && said.trim() === ''
        ? [
            finding(
              `identifiers.secondary.${index}.domain`,
              {
                en: `Secondary identifier ${index + 1}: this type needs the name of the grantor or register, or a description.`,
                nb: `Sekundær identifikator ${index + 1}: denne typen må ha navn på tildeler eller register, eller en beskrivelse.`,
              },
              { en: 'State where the number is from.', nb: 'Oppgi hvor nummeret er fra.' },
              { item: index + 1 },
            ),
          ]
        : [],
    ),
  ),
  rule(
    'secondary-id-domain-unused',
    domain,
    ({ identifiers }) =>
      identifiers.secondary.flatMap(({ kind, domain: said }, index) =>
        identifierType(kind)?.domain === 'none' && said !== ''
          ? [
              finding(
                `identifiers.secondary.${index}.domain`,
                {
                  en: `Secondary identifier ${index + 1}: the register does not use an origin for this type.`,
                  nb: `Sekundær identifikator ${index + 1}: registeret bruker ikke opphav for denne typen.`,
                },
                { en: 'Leave the origin empty.', nb: 'La opphavet stå tomt.' },
                {
                  item: index + 1,
                  fix: fixOf('Empty it', 'Tøm feltet', [`identifiers.secondary.${index}.domain`, '']),
                },
              ),
            ]
          : [],
      ),
    'note',
  ),
  commonly(
    rule('secondary-id-form', secondary, ({ identifiers }) =>
      identifiers.secondary.flatMap(({ kind, value }, index) => {
        const known = forms.get(kind)
        return known === undefined || value === '' || known.form.test(value)
          ? []
          : [
              finding(
                `identifiers.secondary.${index}.value`,
                {
                  en: `Secondary identifier ${index + 1}: "${value.slice(0, 40)}" is not written like ${known.shown}.`,
                  nb: `Sekundær identifikator ${index + 1}: «${value.slice(0, 40)}» er ikke skrevet som ${known.shown}.`,
                },
                { en: `Write it like ${known.shown}.`, nb: `Skriv det som ${known.shown}.` },
                { item: index + 1 },
              ),
            ]
      }),
    ),
  ),
  rule('secondary-id-distinct', secondary, ({ identifiers }) =>
    identifiers.secondary.flatMap(({ value }, index) =>
      value !== '' && value === identifiers.organisationStudyId
        ? [
            finding(
              `identifiers.secondary.${index}.value`,
              {
                en: `Secondary identifier ${index + 1} is the unique protocol number again.`,
                nb: `Sekundær identifikator ${index + 1} er protokollnummeret en gang til.`,
              },
              {
                en: 'Take it away: only other numbers belong here.',
                nb: 'Fjern den: bare andre numre hører hjemme her.',
              },
              { item: index + 1 },
            ),
          ]
        : [],
    ),
  ),
  rule(
    'first-register-named',
    secondary,
    ({ primaryRegister, identifiers }) => {
      const { name, number } = primaryRegister
      const told = identifiers.secondary.some(({ value }) => value === number)
      return number === '' || /clinicaltrials/i.test(name) || told
        ? []
        : [
            finding(
              'identifiers.secondary',
              {
                en: `The number in the first register (${number.slice(0, 40)}) is not among the secondary identifiers.`,
                nb: `Nummeret i det første registeret (${number.slice(0, 40)}) er ikke blant de sekundære identifikatorene.`,
              },
              { en: 'Add it as a register identifier.', nb: 'Legg det til som registernummer.' },
            ),
          ]
    },
    'note',
  ),
]
