import { inject, provide, type InjectionKey } from 'vue'
import type { SiteFieldKey } from '#shared/domain/sites/fields/siteFields'
import { useUnfitInput } from '../../../stores/unfitInput'
import { useUnits } from '../../../stores/units'

/** Keeps what cannot be stated in one field of the open unit, by its place in the field. */
interface UnfitPlaces {
  textAt(place: string): string | null
  keep(place: string, text: string | null): void
  dropRow(row: number): boolean
  dropRowsFrom(rows: number): void
}

const key: InjectionKey<UnfitPlaces> = Symbol('unfit places')

/** The controls below belong to this field. */
export function provideUnfitPlaces(field: SiteFieldKey): void {
  const unfit = useUnfitInput()
  const unit = useUnits().state?.unit ?? ''
  provide(key, {
    textAt: (place) => unfit.textAt(unit, field, place),
    keep: (place, text) => unfit.keep(unit, field, place, text),
    dropRow: (row) => unfit.dropRow(unit, field, row),
    dropRowsFrom: (rows) => unfit.dropRowsFrom(unit, field, rows),
  })
}

/** Of a control that stands in no field of a unit, nothing is kept. */
const nowhere: UnfitPlaces = {
  textAt: () => null,
  keep: () => undefined,
  dropRow: () => false,
  dropRowsFrom: () => undefined,
}

export function useUnfitPlaces(): UnfitPlaces {
  return inject(key, nowhere)
}
