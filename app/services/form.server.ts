/** The form that a request brings. Throws 400 when it brings something else, or one that cannot be read. */
export async function requireForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    // A request that breaks off is no fault of the sender's, and nobody is there to be answered.
    if (request.signal.aborted) throw error;
    throw new Response(null, { status: 400 });
  }
}
