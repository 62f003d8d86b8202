import { computed, ref } from 'vue'
import { filesOfFormat, registrationFiles, type RegistrationFile } from '#shared/contract/registrations'
import type { RegistrationFormatKey } from '#shared/domain/registration/registrationProblem'
import { describeFailure } from '../../../../composables/describeFailure'
import { useMessages } from '../../../../composables/useMessages'
import { call, capabilities } from '../../../../host/client'
import { useExports } from '../../../../stores/exports'
import { useNotices } from '../../../../stores/notices'
import { useRegistration } from '../../../../stores/registration'

/** The ways out of a registration. What was typed is saved first: the file is written from what is kept. */
export function useRegistrationExport(
  of: () => { readonly study: string; readonly version: string; readonly format: RegistrationFormatKey },
) {
  const { t, language } = useMessages()
  const registration = useRegistration()
  const exported = useExports()
  const notices = useNotices()
  const writing = ref<RegistrationFile | null>(null)

  const choices = computed(() =>
    filesOfFormat[of().format].map((file) => ({
      key: file,
      label: of().format === 'ctgov' ? t('documents.kinds.ctgov') : file.toUpperCase(),
    })),
  )

  async function write(choice: string, draft: boolean): Promise<void> {
    const file = registrationFiles.find((one) => one === choice)
    if (file === undefined || writing.value !== null) return
    writing.value = file
    await registration.saved()
    const written = await call('registrations.export', { ...of(), file, language: language.value, draft })
    writing.value = null
    if (!written.ok) {
      notices.show({ text: `${t('documents.failed')} ${describeFailure(written.error)}` })
      return
    }
    if (await capabilities().saveDocument(written.value))
      notices.show({ text: t('documents.saved', { file: written.value.fileName }) })
    void exported.load(of().study)
  }

  return { choices, writing, write }
}
