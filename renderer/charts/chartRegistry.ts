import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
} from 'chart.js'
import { designTokens } from './designTokens'

/* Only what the charts here are made of. */
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
)

export { Chart }

/** Type, colours and movement of the house, from the tokens of the theme that is on now. */
export function applyChartDefaults(): void {
  const token = designTokens()
  Chart.defaults.font.family = token('font-ui')
  Chart.defaults.font.size = 11
  Chart.defaults.font.lineHeight = 1.3
  Chart.defaults.color = token('text-3')
  Chart.defaults.borderColor = token('border')
  Chart.defaults.animation = false
  Chart.defaults.maintainAspectRatio = false
  Chart.defaults.responsive = true
}
