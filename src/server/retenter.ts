import pg from 'pg';

const ESSAIS = 5;

/**
 * Starts a transaction again when PostgreSQL had to choose between it and another (serialisation, deadlock).
 * `travail` holds the whole transaction and nothing that may not be done twice.
 */
export async function retenter<T>(travail: () => Promise<T>): Promise<T> {
  for (let essai = 1; ; essai++) {
    try {
      return await travail();
    } catch (cause) {
      const conflit = cause instanceof pg.DatabaseError && /^40(001|P01)$/.test(cause.code ?? '');
      if (!conflit || essai === ESSAIS) throw cause;
    }
  }
}
