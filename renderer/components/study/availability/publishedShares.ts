import type { LocalisedText } from '#shared/domain/studies/protocol'
import type { RangedValue } from '../assumptions/rangedValue'
import type { UsualStep } from './usualSteps'

/** A share that somebody published, for a step to begin with; what the range is stands in the citation. */
export interface PublishedShare extends RangedValue {
  readonly name: { readonly en: string; readonly nb: string }
}

/** Steps that nothing is published of have none. */
const sharesOf: { readonly [Key in UsualStep['key']]?: readonly PublishedShare[] } = {
  'study.availability.notReserved': [
    {
      name: {
        en: 'Willing in Norway, 2019',
        nb: 'Villige i Norge, 2019',
      },
      value: 0.95,
      lower: 0.937,
      upper: 0.961,
      citation:
        'Kantar for the Norwegian Directorate of eHealth, 2019: 95 % of 1318 people asked want their own health data used for research if privacy is kept (limits: Wilson, 95 %). Fewer act on it: soon after the Reservation Register for biological material opened in 2009 it held 37 people (NTB).',
    },
  ],
  'study.availability.consents': [
    {
      name: {
        en: '309 British trials',
        nb: '309 britiske studier',
      },
      value: 0.72,
      lower: 0.5,
      upper: 0.88,
      citation:
        'Jacques et al., BMJ Open 2022;12:e059230, doi 10.1136/bmjopen-2021-059230: in 309 British trials a median of 72 % of eligible people consented and were randomised (quartiles 50 % and 88 %).',
    },
    {
      name: {
        en: 'Norwegian population studies',
        nb: 'Norske befolkningsundersøkelser',
      },
      value: 0.512,
      lower: 0.41,
      upper: 0.65,
      citation:
        'Share of those invited who took part: HUNT4 70+ 51.2 % (2017–2019, Gjøra 2021), MoBa 41 % (1999–2009, Magnus 2016), Tromsø7 65 % (2015–2016, Hopstock 2022). Population studies, not trials.',
    },
  ],
}

/** Published shares for a step of this name, in either language of the usual steps. */
export function publishedSharesOf(
  name: LocalisedText | null,
  usual: readonly UsualStep[],
): readonly PublishedShare[] {
  const words = name === null ? [] : typeof name === 'string' ? [name] : [name.en, name.nb]
  const step = usual.find(({ name: { en, nb } }) => words.includes(en) || words.includes(nb))
  return step === undefined ? [] : (sharesOf[step.key] ?? [])
}
