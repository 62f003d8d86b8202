import { useRouter } from 'vue-router'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { StudyState } from '#shared/contract/responses'
import { useNotices } from '../stores/notices'
import { useReports } from '../stores/reports'
import { useStudies } from '../stores/studies'
import { useStudy } from '../stores/study'
import { describeFailure } from './describeFailure'
import { useMessages, type MessageKey } from './useMessages'

/** What a person does with whole studies. Says in a notice what was done, or why not. */
export function useStudyActions() {
  const router = useRouter()
  const studies = useStudies()
  const study = useStudy()
  const reports = useReports()
  const notices = useNotices()
  const { t, language } = useMessages()

  function explain(what: MessageKey, failure: Failure, name = ''): void {
    notices.show({ text: `${t(what, { name })} ${describeFailure(failure)}` })
  }

  async function show(answer: Outcome<StudyState>, failed: MessageKey): Promise<boolean> {
    if (!answer.ok) {
      explain(failed, answer.error)
      return false
    }
    study.openState(answer.value)
    await router.push({ name: 'population', params: { study: answer.value.id } })
    return true
  }

  async function create(name: string): Promise<boolean> {
    return show(await studies.create(name), 'actions.studyNotCreated')
  }

  async function openExample(id: string): Promise<boolean> {
    return show(await studies.openExample(id), 'actions.studyNotOpened')
  }

  async function openFile(dropped?: File): Promise<void> {
    const answer = await studies.importFile(dropped)
    if (!answer.ok) return explain('actions.importFailed', answer.error)
    if (answer.value === null) return
    const imported = answer.value
    if (await show({ ok: true, value: imported }, 'actions.importFailed'))
      notices.show({ text: t('actions.imported', { name: imported.name }) })
  }

  async function saveCopy(id: string, name: string): Promise<void> {
    const answer = await studies.exportFile(id)
    if (!answer.ok) explain('actions.copyFailed', answer.error)
    else if (answer.value) notices.show({ text: t('actions.copySaved', { name }) })
  }

  async function exportReport(): Promise<void> {
    const current = study.protocolState
    if (current === null || reports.creating) return
    const answer = await reports.createPdf(current.study, current.version, language.value)
    if (!answer.ok) explain('actions.reportFailed', answer.error)
    else if (answer.value) notices.show({ text: t('actions.reportSaved') })
  }

  async function remove(id: string, name: string): Promise<void> {
    const wasOpen = study.state?.id === id
    const answer = await studies.remove(id)
    if (!answer.ok) return explain('actions.deleteFailed', answer.error, name)
    if (wasOpen) {
      study.close()
      await router.push({ name: 'start' })
    }
    notices.show({ text: t('actions.deleted', { name }) })
  }

  return { create, openExample, openFile, saveCopy, exportReport, remove }
}
