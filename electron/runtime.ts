/**
 * Whether this Electron is too old for the product and only stands in for it, in development and tests:
 * its Node-API is older than the store's native code needs.
 */
export const isStandIn = Number(process.versions['napi']) < 10;

/** The moment that VUORO_NOW, a UTC instant, makes the core's clock start from. For tests and demonstrations. */
export function startOfClock(isPackaged: boolean): string | undefined {
  return isPackaged ? undefined : process.env['VUORO_NOW'];
}
