import { computed } from 'vue'
import { useRouter } from 'vue-router'
import {
  Building2,
  Database,
  Download,
  FileText,
  FolderOpen,
  GitCompare,
  House,
  Keyboard,
  KeyRound,
  Languages,
  Link2,
  MapPinned,
  PanelLeft,
  Plus,
  Redo2,
  Settings,
  SunMoon,
  Telescope,
  Undo2,
  Users,
} from '@lucide/vue'
import { capabilities } from '../host/client'
import { useSettings } from '../stores/settings'
import { useShell } from '../stores/shell'
import { useStudies } from '../stores/studies'
import { useStudy } from '../stores/study'
import { focusPanel } from './focusPanel'
import { provideCommandSearch, provideCommands, type Command } from './useCommands'
import { useMessages } from './useMessages'
import { useSteps } from './useSteps'
import { useStudyActions } from './useStudyActions'
import { useTheme } from './useTheme'

/** The commands that exist on every screen. */
export function useShellCommands(options: { readonly toggleRail: () => void }): void {
  const router = useRouter()
  const settings = useSettings()
  const shell = useShell()
  const studies = useStudies()
  const study = useStudy()
  const actions = useStudyActions()
  const steps = useSteps()
  const theme = useTheme()
  const { t, language } = useMessages()

  /** A browser keeps Ctrl+N for itself. */
  const newStudyKeys = capabilities().kind === 'desktop' ? 'Ctrl+N' : 'Alt+N'

  const studyCommands = computed<readonly Command[]>(() => {
    const open = study.state
    const disabled = open === null ? { disabledReason: t('commands.noStudyOpen') } : {}
    const { undoName, redoName } = steps.value
    return [
      {
        id: 'export-report',
        group: 'study',
        label: t('commands.exportReport'),
        icon: FileText,
        keys: 'Ctrl+E',
        ...disabled,
        run: () => void actions.exportReport(),
      },
      {
        id: 'save-copy',
        group: 'study',
        label: t('commands.saveCopy'),
        icon: Download,
        keys: 'Ctrl+S',
        ...disabled,
        run: () => open !== null && void actions.saveCopy(open.id, open.name),
      },
      {
        id: 'undo',
        group: 'study',
        label: undoName === null ? t('commands.undoLast') : t('commands.undo', { step: undoName }),
        shortcutLabel: t('commands.undoLast'),
        icon: Undo2,
        keys: 'Ctrl+Z',
        ...(undoName === null ? { disabledReason: t('commands.nothingToUndo') } : {}),
        run: () => steps.value.undo(),
      },
      {
        id: 'redo',
        group: 'study',
        label: redoName === null ? t('commands.redoLast') : t('commands.redo', { step: redoName }),
        shortcutLabel: t('commands.redoLast'),
        icon: Redo2,
        keys: 'Ctrl+Shift+Z',
        otherKeys: ['Ctrl+Y'],
        ...(redoName === null ? { disabledReason: t('commands.nothingToRedo') } : {}),
        run: () => steps.value.redo(),
      },
    ]
  })

  const fileCommands = computed<readonly Command[]>(() => [
    {
      id: 'new-study',
      group: 'studies',
      label: t('commands.newStudy'),
      icon: Plus,
      keys: newStudyKeys,
      run: () => (shell.newStudyOpen = true),
    },
    {
      id: 'open-file',
      group: 'studies',
      label: t('commands.openFile'),
      icon: FolderOpen,
      keys: 'Ctrl+O',
      run: () => void actions.openFile(),
    },
    ...studies.list.map((each) => ({
      id: `open-${each.id}`,
      group: 'studies' as const,
      label: t('commands.openStudy', { name: each.name }),
      icon: Users,
      run: () => void router.push({ name: 'population', params: { study: each.id } }),
    })),
  ])

  const goToCommands = computed<readonly Command[]>(() => {
    const open = study.state
    const go = (name: string) => () => void router.push({ name })
    const parts: Command[] =
      open === null
        ? []
        : [
            {
              id: 'go-population',
              group: 'goTo',
              label: `${t('commands.goToPopulation')}: ${open.name}`,
              shortcutLabel: t('commands.goToPopulation'),
              icon: Users,
              keys: 'G P',
              run: () => void router.push({ name: 'population', params: { study: open.id } }),
            },
            {
              id: 'go-sites',
              group: 'goTo',
              label: `${t('commands.goToSites')}: ${open.name}`,
              shortcutLabel: t('commands.goToSites'),
              icon: MapPinned,
              keys: 'G S',
              run: () => void router.push({ name: 'sites', params: { study: open.id } }),
            },
            {
              id: 'go-access',
              group: 'goTo',
              label: `${t('discovery.access.tab')}: ${open.name}`,
              shortcutLabel: t('discovery.access.tab'),
              icon: KeyRound,
              keys: 'G A',
              run: () => void router.push({ name: 'access', params: { study: open.id } }),
            },
            {
              id: 'go-documents',
              group: 'goTo',
              label: `${t('documents.tab')}: ${open.name}`,
              shortcutLabel: t('documents.tab'),
              icon: FileText,
              keys: 'G R',
              run: () => void router.push({ name: 'documents', params: { study: open.id } }),
            },
            {
              id: 'go-scenarios',
              group: 'goTo',
              label: `${t('study.scenarios.open')}: ${open.name}`,
              shortcutLabel: t('study.scenarios.open'),
              icon: GitCompare,
              keys: 'G C',
              run: () => void router.push({ name: 'scenarios', params: { study: open.id } }),
            },
          ]
    return [
      { id: 'go-start', group: 'goTo', label: t('commands.goToStart'), icon: House, run: go('start') },
      ...parts,
      {
        id: 'go-discover',
        group: 'goTo',
        label: t('discovery.title'),
        icon: Telescope,
        keys: 'G F',
        words: 'discover search registry biobank testbed utforsk søk register biobank testarena',
        run: go('discover'),
      },
      {
        id: 'go-units',
        group: 'goTo',
        label: t('commands.goToUnits'),
        icon: Building2,
        keys: 'G U',
        run: go('units'),
      },
      {
        id: 'go-data',
        group: 'goTo',
        label: t('commands.goToData'),
        icon: Database,
        keys: 'G D',
        run: go('data'),
      },
      {
        id: 'go-settings',
        group: 'goTo',
        label: t('commands.goToSettings'),
        icon: Settings,
        run: go('settings'),
      },
    ]
  })

  const viewCommands = computed<readonly Command[]>(() => [
    {
      id: 'language',
      group: 'view',
      label: t('commands.otherLanguage'),
      icon: Languages,
      words: 'language språk norsk english bokmål',
      run: () => void settings.update({ language: language.value === 'nb' ? 'en' : 'nb' }),
    },
    {
      id: 'theme',
      group: 'view',
      label: t('commands.toggleTheme'),
      icon: SunMoon,
      keys: 'Ctrl+Shift+L',
      words: 'theme tema dark mørkt light lyst',
      run: () => theme.toggle(),
    },
    {
      id: 'sidebar',
      group: 'view',
      label: t('commands.toggleSidebar'),
      icon: PanelLeft,
      keys: 'Ctrl+B',
      run: () => options.toggleRail(),
    },
    {
      id: 'shortcuts',
      group: 'view',
      label: t('commands.showShortcuts'),
      icon: Keyboard,
      keys: '?',
      run: () => (shell.shortcutsOpen = true),
    },
    {
      id: 'palette',
      group: 'view',
      label: t('commands.openPalette'),
      keys: 'Ctrl+K',
      unlisted: true,
      run: () => (shell.paletteOpen = true),
    },
    {
      id: 'next-panel',
      group: 'view',
      label: t('commands.nextPanel'),
      keys: 'F6',
      unlisted: true,
      run: () => focusPanel(1),
    },
    {
      id: 'previous-panel',
      group: 'view',
      label: t('commands.previousPanel'),
      keys: 'Shift+F6',
      unlisted: true,
      run: () => focusPanel(-1),
    },
  ])

  /** A link that was copied in any window leads to what it showed there: the desktop has no field for addresses. */
  provideCommandSearch((query) => {
    const address = /#(\/(?:discover|study|units|data)\S*)$/.exec(query)?.[1]
    if (address === undefined) return Promise.resolve([])
    const run = () => void router.push(address)
    return Promise.resolve([
      { id: 'open-link', group: 'goTo', label: t('discovery.openLink'), icon: Link2, run },
    ])
  })
  provideCommands(() => [
    ...studyCommands.value,
    ...fileCommands.value,
    ...goToCommands.value,
    ...viewCommands.value,
  ])
}
