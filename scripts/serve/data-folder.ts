import { accessSync, constants, mkdirSync } from 'node:fs';
import { isHalfRestored } from '../../src/platform/server/backup/restoring.ts';

/**
 * Makes the data folder where it is missing. Others may pass through it: PostgreSQL may run as another user.
 * @throws {Error} with a sentence, where it cannot be used
 */
export function makeDataFolder(data: string): void {
  try {
    mkdirSync(data, { recursive: true, mode: 0o711 });
    accessSync(data, constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = (error as Error).message;
    throw new Error(`The data folder ${data} cannot be used (${why}). Name another: AFIELD_DATA=/a/folder npm start`, {
      cause: error
    });
  }
  if (isHalfRestored(data))
    throw new Error(
      `A restore into ${data} is going on, or was cut off. If it was, empty the folder and restore again.`
    );
}
