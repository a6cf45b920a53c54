/** How a dialect begins and ends a transaction. */
export interface TransactionSteps {
  begin(): Promise<void>;
  /** Throws when the server did not commit. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Runs `work` between `begin` and `commit`; rolls back, and throws the first error, when either fails. */
export async function inTransaction<T>(steps: TransactionSteps, work: () => Promise<T>): Promise<T> {
  await steps.begin();
  try {
    const result = await work();
    await steps.commit();
    return result;
  } catch (error) {
    // The server may have rolled back already, or be gone: the first error is the one that tells why.
    await steps.rollback().catch(() => undefined);
    throw error;
  }
}
