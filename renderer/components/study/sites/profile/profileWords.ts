import { formatIsoDate } from '#shared/domain/counts/formatIsoDate'
import type { Language } from '#shared/domain/studies/protocol'
import type { CandidateProfile, SiteCandidate } from '#shared/forecast/result'
import type { Translate } from '../../result/resultText'

/** Who answers for a profile: a unit of this workspace, or an organisation with its key. */
export function signerWords({ profile }: SiteCandidate, t: Translate): string {
  if (profile === null) return ''
  const { signer } = profile
  if (signer === null) return t('study.profile.ownUnit')
  return t(`study.profile.signed.${signer.key}`, {
    organisation: profile.organisationName ?? t('study.profile.unnamed'),
    fingerprint: signer.fingerprint,
  })
}

/** From when and until when a profile holds, and that it does not hold now. */
export function validityWords(
  { validity, validFrom, expires, publishedAt }: CandidateProfile,
  language: Language,
  t: Translate,
): string {
  const day = (date: string) => formatIsoDate(date.slice(0, 10), language, 'short')
  return t(`study.profile.validity.${validity}`, {
    published: day(publishedAt),
    from: day(validFrom),
    until: day(expires),
  })
}
