import { computed } from 'vue'
import { FileCheck } from '@lucide/vue'
import type { StudyState } from '#shared/contract/responses'
import { registrationFormats } from '#shared/domain/registration/registrationProblem'
import { useMessages } from '../../../composables/useMessages'
import { useRegistration } from '../../../stores/registration'
import { useRegistrationCheck } from '../../../stores/registrationCheck'
import { iconOf, reportDocuments, type DocumentKey, type ListedDocument } from './documentKey'
import { countProblems } from './documentProblem'

/** The documents of the open study, and which of them the address names. */
export function useDocuments(state: () => StudyState, wanted: () => string) {
  const { t } = useMessages()
  const check = useRegistrationCheck()
  const registration = useRegistration()

  /** All registers until it is known which of them can be written. */
  const offered = computed(() => {
    const writable = registration.state?.formats ?? registrationFormats
    return registrationFormats.filter((format) => writable.includes(format))
  })
  const documents = computed((): readonly ListedDocument[] => [
    ...reportDocuments.map((key) => ({
      key,
      group: 'report' as const,
      icon: iconOf(key),
      name: t(`documents.names.${key}`),
      kinds: t(`documents.kinds.${key}`),
      problems: null,
    })),
    ...offered.value.map((key) => {
      const found = check.study === state().id ? check.ofFormat(key) : null
      return {
        key,
        group: 'registration' as const,
        icon: iconOf(key),
        name: t(`documents.names.${key}`),
        kinds: t(`documents.kinds.${key}`),
        problems: found === null ? null : countProblems(found.problems),
      }
    }),
    {
      key: 'exports' as const,
      group: 'files' as const,
      icon: FileCheck,
      name: t('documents.names.exports'),
      kinds: t('documents.kinds.exports'),
      problems: null,
    },
  ])
  const current = computed(
    (): DocumentKey => documents.value.find(({ key }) => key === wanted())?.key ?? 'report',
  )
  return { documents, current }
}
