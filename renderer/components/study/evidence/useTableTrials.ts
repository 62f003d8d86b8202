import { reactive, watch } from 'vue'
import { formatEstimate } from '#shared/domain/counts/formatNumber'
import type { Language, Protocol } from '#shared/domain/studies/protocol'
import type { Quantity } from '#shared/estimate/result'
import { useEstimate } from '../../../stores/estimate'
import { changeEvidence } from '../criteria/protocolEdits'
import type { Translate } from '../result/resultText'

/** What a table would give: its criterion on its own and the number at the end. */
type Trial =
  | { readonly kind: 'running' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly alone: Quantity | null; readonly end: Quantity }

/** Works out what each table would give, one after the other and only when asked; forgets it when the protocol changes. */
export function useTableTrials(
  protocol: () => Protocol,
  place: () => { readonly step: string; readonly alternative: string },
) {
  const estimate = useEstimate()
  const trials = reactive(new Map<string, Trial>())
  let round = 0

  async function run(tables: readonly string[]): Promise<void> {
    const own = ++round
    const base = protocol()
    const { step, alternative } = place()
    for (const table of tables) {
      trials.set(table, { kind: 'running' })
      const answer = await estimate.preview(changeEvidence(base, step, alternative, { kind: 'table', table }))
      if (own !== round) return
      const result = answer.ok ? answer.value : null
      const found = result?.steps.find(({ id }) => id === step)
      const alone = found?.alternatives.find(({ id }) => id === alternative)?.alone ?? null
      trials.set(table, result === null ? { kind: 'failed' } : { kind: 'done', alone, end: result.eligible })
    }
  }

  watch(protocol, () => {
    const asked = [...trials.keys()]
    round += 1
    trials.clear()
    if (asked.length > 0) void run(asked)
  })

  function words(table: string, language: Language, t: Translate): string | null {
    const trial = trials.get(table)
    if (trial === undefined) return null
    if (trial.kind === 'running') return t('study.evidence.trying')
    if (trial.kind === 'failed') return t('study.evidence.tryFailed')
    const alone = trial.alone === null ? null : formatEstimate(trial.alone, language)
    const end = formatEstimate(trial.end, language)
    return alone === null || end === null
      ? t('study.evidence.givesNothing')
      : t('study.evidence.gives', { alone, end })
  }

  return { run, words }
}
