import { api } from '../api.ts';
import { Probleme } from '../ui/probleme.ts';
import type { Echec, Issue, Transport } from './transport.ts';

const PATIENCE_MS = 30_000;
const PATIENCE_PHOTO_MS = 90_000;
const STRUCTURE_FERMEE = new Set(['structure-inconnue', 'droit-insuffisant']);

/** The server over HTTP. */
export const transportHttp: Transport = {
  envoyer: (structure, commandes, signal) =>
    tenter(async () => {
      const { data } = await api.POST('/api/structures/{structure}/envois', {
        params: { path: { structure } },
        // A schema that accepts more than is known reads as any object.
        body: { commandes: commandes.map((c) => ({ ...c })) },
        signal: limiter(signal, PATIENCE_MS),
      });
      // A portal may answer 200 with its own page.
      return Array.isArray(data?.resultats) ? data : null;
    }),
  lireCarnet: (structure, signal) =>
    tenter(async () => {
      const { data } = await api.GET('/api/structures/{structure}/carnet', {
        params: { path: { structure } },
        signal: limiter(signal, PATIENCE_MS),
      });
      return Array.isArray(data?.actes) ? data : null;
    }),
  ecrirePhoto: ({ structure, acteId, id }, octets, signal) =>
    tenter(async () => {
      const corps = new FormData();
      corps.append('fichier', new Blob([octets], { type: 'image/jpeg' }), `${id}.jpg`);
      // The form in one piece, whose length is known: some phones fail to read a file that they send by bits.
      const forme = new Response(corps);
      const enUnBloc = await forme.arrayBuffer();
      await api.PUT('/api/structures/{structure}/interventions/{id}/photos/{photo}', {
        params: { path: { structure, id: acteId, photo: id } },
        headers: { 'content-type': forme.headers.get('content-type') },
        body: enUnBloc as never,
        bodySerializer: (b: unknown) => b as ArrayBuffer,
        signal: limiter(signal, PATIENCE_PHOTO_MS),
      });
      return FAIT;
    }),
  effacerPhoto: ({ structure, acteId, id }, signal) =>
    tenter(async () => {
      await api.DELETE('/api/structures/{structure}/interventions/{id}/photos/{photo}', {
        params: { path: { structure, id: acteId, photo: id } },
        signal: limiter(signal, PATIENCE_MS),
      });
      return FAIT;
    }),
};

const FAIT = { fait: true } as const;

/** A network that swallows without answering counts as none. */
const limiter = (signal: AbortSignal, ms: number): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(ms)]);

async function tenter<T>(appel: () => Promise<T | null>): Promise<Issue<T>> {
  try {
    const valeur = await appel();
    return valeur === null ? { echec: 'reseau' } : { echec: null, valeur };
  } catch (e) {
    return e instanceof Probleme ? echecDe(e) : { echec: 'reseau' };
  }
}

/** What a refusal of a whole call means. Only our server's own words end a session or close a structure. */
function echecDe({ status, code, detail }: Probleme): Echec {
  if (status === 0) return { echec: 'reseau' };
  if (status >= 500 || status === 429) return { echec: 'serveur', interne: code === 'erreur-interne' };
  if (status === 413) return { echec: 'trop-gros' };
  if (code === 'reponse-inattendue') return { echec: 'reseau' };
  if (code === 'connexion-necessaire') return { echec: 'connexion' };
  if (STRUCTURE_FERMEE.has(code)) return { echec: 'droit' };
  return { echec: 'refus', refus: { code, message: detail, champ: null } };
}
