import { sql } from '../../sql'
import type { Migration } from '../migration'

/** The forecast that was frozen with an estimate; nothing of it where only the estimate was. */
export const keepFrozenForecasts: Migration = {
  number: 50,
  name: 'keep frozen forecasts',
  up(database) {
    database.run(sql`
      ALTER TABLE saved_estimate ADD COLUMN forecast_request TEXT CHECK (json_valid(forecast_request))`)
    database.run(sql`ALTER TABLE saved_estimate ADD COLUMN forecast_version TEXT`)
    database.run(sql`ALTER TABLE saved_estimate ADD COLUMN forecast_hash TEXT`)
    database.run(sql`
      ALTER TABLE saved_estimate ADD COLUMN forecast TEXT CHECK (json_valid(forecast)
        AND (forecast IS NULL) = (forecast_request IS NULL)
        AND (forecast IS NULL) = (forecast_version IS NULL)
        AND (forecast IS NULL) = (forecast_hash IS NULL))`)
  },
}
