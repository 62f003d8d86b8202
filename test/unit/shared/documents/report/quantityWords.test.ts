import { describe, expect, it } from 'vitest'
import { quantityInWords } from '#shared/documents/report/quantityWords'
import { createReportContext } from '#shared/documents/report/reportContext'
import { quantity, reportInput } from './reportFixture'

const spaced = (text: string) => text.replaceAll(/\s/g, ' ')
const context = createReportContext(reportInput())

describe('quantityInWords', () => {
  it('calls no interval a hard bound', () => {
    const interval = { lower: 980, upper: 1147 }
    expect(spaced(quantityInWords(quantity(1065, 0, 3800, interval), context))).toMatch(/hard bounds 0–3 800/)
    expect(spaced(quantityInWords(quantity(1065, 980, 1147, interval), context))).toBe(
      '1 065 (80 % interval 980–1 147)',
    )
  })
})
