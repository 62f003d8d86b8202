import { sharingPlans } from '../registerWords'
import {
  at,
  commonly,
  each,
  field,
  finding,
  fixOf,
  limit,
  rule,
  stated,
  when,
  words,
  type CtgovRule,
} from './rule'

const plan = field(
  'sharing_ipd',
  'plan to share individual participant data',
  'plan for deling av individdata',
)
const url = field('ipd_url', 'address of the data sharing plan', 'nettadresse for datadeling')
const linkUrl = field('link/url', 'link', 'lenke')
const linkText = field('link/description', 'link description', 'beskrivelse av lenke')
const reference = field('reference', 'reference', 'referanse')

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text)
}

function notAddress(path: string, text: string, item?: number) {
  return finding(
    path,
    {
      en: `"${text.slice(0, 60)}" is not an address on the web.`,
      nb: `«${text.slice(0, 60)}» er ikke en nettadresse.`,
    },
    { en: 'Write it whole, with https:// in front.', nb: 'Skriv hele adressen, med https:// foran.' },
    item === undefined ? {} : { item },
  )
}

export const sharingRules: readonly CtgovRule[] = [
  commonly(stated('sharing-plan-stated', plan, ({ sharing }) => [at('sharing.plan', sharing.plan)])),
  words('sharing-plan-words', plan, sharingPlans, ({ sharing }) => [at('sharing.plan', sharing.plan)]),
  rule(
    'sharing-details-unasked',
    plan,
    ({ sharing }) =>
      when(
        sharing.plan !== 'yes' &&
          (sharing.information.length > 0 ||
            [sharing.timeFrame, sharing.access, sharing.url].some((text) => text !== '')),
        finding(
          'sharing.plan',
          {
            en: 'Details of sharing are given, but the plan is not to share: they are not sent.',
            nb: 'Det er oppgitt detaljer om deling, men planen er ikke å dele: De blir ikke sendt.',
          },
          {
            en: 'Change the plan to yes, or take the details away.',
            nb: 'Endre planen til ja, eller fjern detaljene.',
          },
        ),
      ),
    'warning',
  ),
  rule(
    'sharing-description-without-plan',
    field('ipd_description', 'description of the sharing plan', 'beskrivelse av delingsplanen'),
    ({ sharing }) =>
      when(
        sharing.plan === null && sharing.description !== '',
        finding(
          'sharing.plan',
          {
            en: 'A sharing plan is described, but whether there is one is not stated: it is not sent.',
            nb: 'En delingsplan er beskrevet, men det er ikke oppgitt om det finnes en: Den blir ikke sendt.',
          },
          { en: 'State yes, no or undecided.', nb: 'Oppgi ja, nei eller ikke avgjort.' },
        ),
      ),
    'warning',
  ),
  limit(
    'sharing-description-length',
    field('ipd_description', 'description of the sharing plan', 'beskrivelse av delingsplanen'),
    1000,
    ({ sharing }) => [at('sharing.description', sharing.description)],
  ),
  limit(
    'sharing-time-frame-length',
    field('ipd_time_frame', 'time frame of sharing', 'tidsramme for deling'),
    1000,
    ({ sharing }) => [at('sharing.timeFrame', sharing.timeFrame)],
  ),
  limit(
    'sharing-access-length',
    field('ipd_access_criteria', 'access criteria of sharing', 'vilkår for tilgang'),
    1000,
    ({ sharing }) => [at('sharing.access', sharing.access)],
  ),
  limit('sharing-url-length', url, 3999, ({ sharing }) => [at('sharing.url', sharing.url)]),
  rule('sharing-url-form', url, ({ sharing }) =>
    when(sharing.url !== '' && !isWebAddress(sharing.url), notAddress('sharing.url', sharing.url)),
  ),
  rule(
    'information-repeated',
    field('ipd_info_type', 'supporting information', 'tilleggsinformasjon'),
    ({ sharing }) =>
      when(
        new Set(sharing.information).size < sharing.information.length,
        finding(
          'sharing.information',
          { en: 'Supporting information is named twice.', nb: 'Tilleggsinformasjon er nevnt to ganger.' },
          { en: 'Name each kind once.', nb: 'Nevn hver type én gang.' },
          {
            fix: fixOf('Name each once', 'Nevn hver én gang', [
              'sharing.information',
              [...new Set(sharing.information)],
            ]),
          },
        ),
      ),
    'note',
  ),
]

export const referenceRules: readonly CtgovRule[] = [
  stated('link-url-required', linkUrl, ({ links }) => each('links', links, 'url', (one) => one.url)),
  rule('link-url-form', linkUrl, ({ links }) =>
    links.flatMap((one, index) =>
      when(one.url !== '' && !isWebAddress(one.url), notAddress(`links.${index}.url`, one.url, index + 1)),
    ),
  ),
  commonly(
    limit('link-url-length', linkUrl, 3999, ({ links }) => each('links', links, 'url', (one) => one.url)),
  ),
  stated('link-description-required', linkText, ({ links }) =>
    each('links', links, 'description', (one) => one.description),
  ),
  commonly(
    limit('link-description-length', linkText, 254, ({ links }) =>
      each('links', links, 'description', (one) => one.description),
    ),
  ),
  rule('reference-needs-source', reference, ({ references }) =>
    references.flatMap(({ pubmed, citation }, index) =>
      when(
        pubmed === '' && citation === '',
        finding(
          `references.${index}`,
          {
            en: `Reference ${index + 1} has neither a PubMed identifier nor a citation.`,
            nb: `Referanse ${index + 1} har verken PubMed-nummer eller sitat.`,
          },
          { en: 'State one of them.', nb: 'Oppgi én av dem.' },
          { item: index + 1 },
        ),
      ),
    ),
  ),
  rule('reference-pubmed-form', field('pubmed_id', 'PubMed identifier', 'PubMed-nummer'), ({ references }) =>
    references.flatMap(({ pubmed }, index) =>
      when(
        pubmed !== '' && !/^\d{1,9}$/.test(pubmed),
        finding(
          `references.${index}.pubmed`,
          {
            en: `Reference ${index + 1}: "${pubmed.slice(0, 40)}" is not a number.`,
            nb: `Referanse ${index + 1}: «${pubmed.slice(0, 40)}» er ikke et tall.`,
          },
          {
            en: 'Give the digits of the PubMed identifier alone.',
            nb: 'Oppgi bare sifrene i PubMed-nummeret.',
          },
          { item: index + 1 },
        ),
      ),
    ),
  ),
]
