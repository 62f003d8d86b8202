import { succeed } from '#shared/contract/outcome'
import { formatInteger, formatIsoDate, formatShare } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { FrozenFile } from '#shared/estimate/frozen/frozenFile'
import type { ForecastHeadline } from '#shared/forecast/frozen/forecastSummary'
import { readForecastSummary } from '#shared/forecast/frozen/forecastSummary'
import { runForecastJob } from '#shared/forecast/jobs'
import type { ForecastRunner } from '#shared/services/forecasts/computeForecast'
import { checkForecast } from '#shared/services/scenarios/snapshotForecasts'
import { sha256 } from '../node/sha256'
import { rebuildForecastWords } from './rebuildForecastWords'

/** In this thread: nothing waits for the command. */
const here: ForecastRunner = {
  run: (_name, request, { onProgress }) =>
    Promise.resolve(succeed(runForecastJob.forecast(request, onProgress))),
}

/** Makes the forecast of a file again, and says whether it is the same; nothing where the file has none. */
export async function checkedForecast(
  { evidence, forecast }: Pick<FrozenFile, 'evidence' | 'forecast'>,
  language: Language,
): Promise<{ readonly same: boolean; readonly text: string }> {
  if (forecast === null) return { same: true, text: '' }
  const words = rebuildForecastWords[language]
  const checked = await checkForecast({ hash: sha256, forecasts: here }, evidence, forecast)
  switch (checked.outcome) {
    case 'identical': {
      const then = readForecastSummary(forecast.result)
      const number = then === null ? '' : `${headline(then, language)}\n`
      return { same: true, text: `${words.identical(checked.forecastVersion)}\n${number}` }
    }
    case 'differs': {
      const { versionThen, versionNow, then, now } = checked
      const reason =
        versionThen === versionNow
          ? words.differsBySameVersion(versionNow)
          : words.differsByVersion(versionThen, versionNow)
      const lines = [
        reason,
        ...(then === null ? [] : [`${words.then}: ${headline(then, language)}`]),
        `${words.now}: ${headline(now, language)}`,
      ]
      return { same: false, text: `${lines.join('\n')}\n` }
    }
    case 'not-made':
      return { same: false, text: `${words.notMade} ${checked.failure.message}\n` }
  }
}

function headline({ probability, target, deadline, expected }: ForecastHeadline, language: Language): string {
  return rebuildForecastWords[language].headline({
    chance: formatShare(probability.value, language, 1),
    target: formatInteger(target, language),
    deadline: formatIsoDate(deadline, language, 'short'),
    expected: formatInteger(expected.p50, language),
    range: `${formatInteger(expected.p10, language)}–${formatInteger(expected.p90, language)}`,
  })
}
