/** Storage on this device can be full, forbidden or damaged; then the page goes on without it. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Keeps a value on this device for what must survive a lost connection and a reload. */
export const keepOnDevice = (key: string, value: object): void => quietly(() => localStorage.setItem(key, JSON.stringify(value)));
export const forgetOnDevice = (key: string): void => quietly(() => localStorage.removeItem(key));

/** What was kept under a key, or undefined when that is nothing, damaged, or not of the shape that `is` asks for. */
export function readFromDevice<T>(key: string, is: (value: unknown) => value is T): T | undefined {
  return quietly(() => {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return is(kept) ? kept : undefined;
  });
}
