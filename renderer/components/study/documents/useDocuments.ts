import { computed, onScopeDispose, watch } from 'vue'
import { FileCheck, FileText } from '@lucide/vue'
import type { StudyState } from '#shared/contract/responses'
import { paperKeys } from '#shared/domain/papers/paperField'
import { papers as catalogues } from '#shared/domain/papers/papers'
import { registrationFormats } from '#shared/domain/registration/registrationProblem'
import { useMessages } from '../../../composables/useMessages'
import { subscribe } from '../../../host/client'
import { usePapers } from '../../../stores/papers'
import { useRegistration } from '../../../stores/registration'
import { useRegistrationCheck } from '../../../stores/registrationCheck'
import { iconOf, reportDocuments, type DocumentKey, type ListedDocument } from './documentKey'
import { countProblems } from './documentProblem'

/** The documents of the open study, and which of them the address names. */
export function useDocuments(state: () => StudyState, version: () => string, wanted: () => string) {
  const { t, language, localise } = useMessages()
  const papers = usePapers()
  const check = useRegistrationCheck()
  const registration = useRegistration()

  function countPapers(): void {
    void papers.readOverview(state().id, version(), language.value)
  }
  watch([() => state().id, version, language], countPapers, { immediate: true })
  onScopeDispose(
    subscribe((event) => {
      if (event.name === 'papers-changed' && event.study === state().id) countPapers()
    }),
  )

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
    ...paperKeys.map((key) => {
      const found = papers.overview.find(({ paper }) => paper === key) ?? null
      return {
        key: `paper-${key}` as const,
        group: 'enquiries' as const,
        icon: FileText,
        name: localise(catalogues[key].name),
        kinds: catalogues[key].files.map((file) => file.toUpperCase()).join(', '),
        problems: found === null ? null : { errors: found.errors, warnings: found.warnings },
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
