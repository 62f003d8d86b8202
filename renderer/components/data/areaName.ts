import { translate } from '../../composables/useMessages'
import { useGeography } from '../../stores/geography'

/** The name of an area as the reader knows it; its key where it has none. */
export function areaName(key: string): string {
  return key === 'nation:NO' ? translate('data.norway') : useGeography().nameOf(key)
}
