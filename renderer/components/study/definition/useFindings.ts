import { computed } from 'vue'
import { severities, type Finding, type Place, type Severity } from '#shared/domain/studies/lint/finding'
import { applyMend } from '#shared/domain/studies/lint/mend'
import {
  badgesOf,
  findingCounts,
  findingText,
  findingWords,
  mendText,
} from '#shared/domain/vocabulary/findings/findingText'
import { keepEqual } from '../../../composables/keepEqual'
import { language, useMessages } from '../../../composables/useMessages'
import { useDefinition } from '../../../stores/definition'
import { useNotices } from '../../../stores/notices'
import { useStudy } from '../../../stores/study'
import { findGroup } from '../criteria/protocolEdits'
import { criterionElementId } from '../criteria/zones'
import { useStudyScreen } from '../studyScreen'
import { groupName } from '../words/conditionWords'

/** Fields of the base population that have a place on the screen. */
const populationFields: readonly Place['field'][] = ['ages', 'sex', 'areas']

/** The findings of the definition on screen, in words, and what can be done about them. */
export function useFindings() {
  const { t } = useMessages()
  const definition = useDefinition()
  const study = useStudy()
  const notices = useNotices()
  const screen = useStudyScreen()

  const badges = computed(() =>
    study.protocol === null ? new Map<string, string>() : badgesOf(study.protocol),
  )
  const naming = computed(() => ({
    language: language.value,
    badge: (group: string) => badges.value.get(group) ?? group,
    areaName: (key: string) => screen.names.area(key) ?? key,
  }))
  /** Findings about lines that are gone wait for the next look and are not shown. */
  const findings = computed<readonly Finding[]>((before) =>
    keepEqual(
      before,
      (definition.findings ?? []).filter(({ places }) =>
        places.every(({ group }) => group === null || badges.value.has(group)),
      ),
    ),
  )
  const sections = computed(() =>
    severities
      .map((severity) => ({
        severity,
        title: findingWords[language.value].severities[severity],
        findings: findings.value.filter((finding) => finding.severity === severity),
      }))
      .filter((section) => section.findings.length > 0),
  )

  function textOf(finding: Finding): string {
    return findingText(finding, naming.value)
  }

  /** The places of a finding, each line once: `1 Multiple sclerosis`. */
  function placesOf(
    finding: Finding,
  ): readonly { readonly key: string; readonly label: string; readonly place: Place }[] {
    const seen = new Set<string | null>()
    return finding.places.flatMap((place) => {
      if (seen.has(place.group) || (place.group === null && !populationFields.includes(place.field)))
        return []
      seen.add(place.group)
      return [{ key: place.group ?? 'population', label: labelOf(place.group), place }]
    })
  }

  function labelOf(group: string | null): string {
    if (group === null) return findingWords[language.value].population
    const placed = study.protocol === null ? null : findGroup(study.protocol, group)
    const name = placed === null ? '' : groupName(placed.group, language.value, screen.names)
    return `${badges.value.get(group) ?? ''} ${name}`.trim()
  }

  /** Moves the focus to what a place is about: its card lights up, or the field of the base population. */
  function goTo({ group, field }: Place): void {
    const element =
      group === null
        ? document.querySelector<HTMLElement>(`[data-population="${field}"]`)
        : document.getElementById(criterionElementId(group))
    element?.scrollIntoView({ block: 'nearest' })
    element?.focus()
  }

  function mendOf(finding: Finding): string | null {
    return finding.mend === null ? null : mendText(finding.mend, naming.value)
  }

  /** Makes the mend as one named step that the notice takes back. */
  function fix(finding: Finding): void {
    const { mend } = finding
    const words = mendOf(finding)
    if (mend === null || words === null || study.protocol === null) return
    if (!definition.isAbout(study.protocol)) return
    const change = t('study.definition.change', { mend: words })
    screen.edit(change, (protocol) => applyMend(protocol, mend))
    notices.show({
      text: t('study.definition.fixed', { mend: words }),
      action: {
        label: t('study.criteria.undo'),
        run: () => {
          if (study.undoName === change) screen.undo()
        },
      },
    })
  }

  /** What is said of one line, by severity. */
  function about(group: string, severity: Severity): readonly Finding[] {
    return findings.value.filter(
      (finding) => finding.severity === severity && finding.places.some((place) => place.group === group),
    )
  }

  return {
    findings,
    sections,
    counts: computed(() => findingCounts(findings.value, language.value)),
    textOf,
    placesOf,
    goTo,
    mendOf,
    fix,
    about,
  }
}
