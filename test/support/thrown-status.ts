/** The status of the Response that a promise rejects with. Throws what else it rejects with, and when it does not reject. */
export async function thrownStatus(promise: Promise<unknown>): Promise<number> {
  try {
    await promise;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
  throw new Error('No Response was thrown.');
}
