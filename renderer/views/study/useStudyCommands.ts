import { CircleMinus, CirclePlus, Hash } from '@lucide/vue'
import type { EditorRequest } from '../../components/study/studyScreen'
import { provideCommandSearch, provideCommands } from '../../composables/useCommands'
import { otherLanguage, useMessages } from '../../composables/useMessages'
import { useTerminology } from '../../stores/terminology'

const mostCodes = 6

/** What the palette offers while a study is open: adding criteria, also straight from a code. */
export function useStudyCommands(openEditor: (request: EditorRequest) => void): void {
  const { t, language } = useMessages()
  const terminology = useTerminology()

  provideCommands(() => [
    {
      id: 'add-inclusion',
      group: 'criteria',
      label: t('study.criteria.paletteInclusion'),
      icon: CirclePlus,
      run: () => openEditor({ kind: 'new', role: 'inclusion', condition: 'diagnosis' }),
    },
    {
      id: 'add-exclusion',
      group: 'criteria',
      label: t('study.criteria.paletteExclusion'),
      icon: CircleMinus,
      run: () => openEditor({ kind: 'new', role: 'exclusion', condition: 'diagnosis' }),
    },
  ])
  provideCommandSearch(async (query) => {
    const answer = await terminology.search('icd-10', query, mostCodes)
    if (!answer.ok) return []
    return answer.value.rows.map((row) => ({
      id: `code-${row.code}`,
      group: 'codes' as const,
      label: `${row.display} ${row.name}`,
      labelLanguage: otherLanguage(row.nameLanguage, language.value),
      icon: Hash,
      hint: t('study.criteria.paletteCode'),
      run: () => openEditor({ kind: 'new', role: 'inclusion', condition: 'diagnosis', codes: [row.code] }),
    }))
  })
}
